/// Gives names the numbers 0, 1, 2 … in the order in which they come up.
///
/// What a dictionary does, for the many short names of a problem: a hash costs a few machine words.
struct NameNumbers {
  private var numbers: Numbering
  private var names: [String] = []

  /// No names yet, with room for so many.
  init(expecting count: Int = 16) {
    numbers = Numbering(expecting: count)
    names.reserveCapacity(count)
  }

  /// How many different names came up.
  var count: Int { names.count }

  /// The number of a name; O(length) on average.
  ///
  /// Of names with the same hash each has a rank of its own.
  mutating func number(_ name: String) -> Int {
    let hash = name.quickHash
    var rank = 0
    while true {
      let number = numbers.number(hash, rank)
      if number == names.count { names.append(name) }
      if names[number] == name { return number }
      rank += 1
    }
  }

  /// The number of a name that came up; nil for any other.
  func known(_ name: String) -> Int? {
    let hash = name.quickHash
    var rank = 0
    while let number = numbers.known(hash, rank) {
      if names[number] == name { return number }
      rank += 1
    }
    return nil
  }
}

extension String {
  /// A number that equal names share (Fowler, Noll and Vo); other than ASCII is left to the library.
  fileprivate var quickHash: Int {
    var hash: UInt = 0xcbf2_9ce4_8422_2325
    var bits: UInt8 = 0
    for byte in utf8 {
      hash = (hash ^ UInt(byte)) &* 0x100_0000_01b3
      bits |= byte
    }
    return bits < 0x80 ? Int(bitPattern: hash) : hashValue
  }
}
