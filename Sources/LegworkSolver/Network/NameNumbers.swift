/// Gives names the numbers 0, 1, 2 … in the order in which they come up.
///
/// What a dictionary does, for the many short names of a problem: those are compared as two machine
/// words, and a hash of others costs little more.
struct NameNumbers {
  private(set) var numbers = Numbering()
  /// The names that are told apart by hash, by their numbers.
  private var names: [String] = []

  /// No names yet, and no memory taken.
  init() {}

  /// No names yet, with room for so many.
  init(expecting count: Int) {
    numbers = Numbering(expecting: count)
  }

  /// How many different names came up.
  var count: Int { numbers.count }

  /// The number of a name; O(length) on average.
  ///
  /// Of names with the same hash each has a rank of its own; that is never a short name's second word.
  mutating func number(_ name: String) -> Int {
    if let words = name.words { return numbers.number(words.first, words.second) }
    let hash = name.quickHash
    var rank = 0
    while true {
      let number = numbers.number(NameNumbers.hash(name, hash, rank), rank)
      while names.count < number { names.append("") }
      if number == names.count { names.append(name) }
      if names[number] == name { return number }
      rank += 1
    }
  }

  /// The number of a name that came up; nil for any other.
  func known(_ name: String) -> Int? {
    if let words = name.words { return numbers.known(words.first, words.second) }
    let hash = name.quickHash
    var rank = 0
    while let number = numbers.known(NameNumbers.hash(name, hash, rank), rank) {
      if names[number] == name { return number }
      rank += 1
    }
    return nil
  }

  /// The hash at a rank: names made to share one are told apart by the library's, which nobody knows
  /// beforehand.
  private static func hash(_ name: String, _ quick: Int, _ rank: Int) -> Int {
    rank < 8 ? quick : name.hashValue
  }
}

extension String {
  /// Two words that stand for a short ASCII name; nil for any other name.
  ///
  /// Equal names have equal words, and others have others.
  fileprivate var words: (first: Int, second: Int)? {
    if let words = ownWords { return words }
    // Few short names are kept elsewhere: those that were put together in place.
    return utf8.count <= 15 ? String(decoding: utf8, as: UTF8.self).ownWords : nil
  }

  /// The two words that a string is made of, where all of it is in them and ASCII.
  ///
  /// The standard library keeps up to 15 bytes there, and marks them by the highest four bits.
  /// Reading two words as numbers breaks no memory; that they mean this is held by tests.
  private var ownWords: (first: Int, second: Int)? {
    guard MemoryLayout<String>.size == MemoryLayout<(Int64, Int64)>.size else { return nil }
    let words = unsafe unsafeBitCast(self, to: (first: Int, second: Int).self)
    return words.second >> 60 & 15 == 14 ? words : nil
  }

  /// A number that equal names share, from eight bytes at a time; other than ASCII is left to the
  /// library.
  fileprivate var quickHash: Int {
    var name = self
    // Eight bytes are read where eight are left, the rest one by one within bounds.
    let hash: UInt64? = name.withUTF8 { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      var (hash, bits, place) = (UInt64(bytes.count), UInt64(0), 0)
      func take(_ word: UInt64) {
        hash = (hash ^ hash >> 29 ^ word) &* 0x9E37_79B9_7F4A_7C15
        bits |= word
      }
      while place + 8 <= bytes.count {
        take(unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        place += 8
      }
      take(unsafe bytes[place...].reduce(0) { $0 << 8 | UInt64($1) })
      return bits & 0x8080_8080_8080_8080 == 0 ? hash : nil
    }
    return hash.map { Int(truncatingIfNeeded: $0) } ?? hashValue
  }
}
