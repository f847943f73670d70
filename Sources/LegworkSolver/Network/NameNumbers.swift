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
  /// A number that equal names share, from eight bytes at a time; other than ASCII is left to the
  /// library.
  fileprivate var quickHash: Int {
    var name = self
    let hash: UInt64? = name.withUTF8 { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      var (hash, bits, place) = (UInt64(bytes.count), UInt64(0), 0)
      func take(_ word: UInt64) {
        hash = (hash ^ hash >> 29 ^ word) &* 0x9E37_79B9_7F4A_7C15
        bits |= word
      }
      while place + 8 <= bytes.count {
        take(raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        place += 8
      }
      take(bytes[place...].reduce(0) { $0 << 8 | UInt64($1) })
      return bits & 0x8080_8080_8080_8080 == 0 ? hash : nil
    }
    return hash.map { Int(truncatingIfNeeded: $0) } ?? hashValue
  }
}
