/// A piece of text to look for, whatever the case of its letters.
struct TextNeedle: Hashable {
  private let text: String
  private let bytes: [UInt8]
  private let isASCII: Bool

  init(_ text: String) {
    self.text = text.lowercased()
    bytes = Array(self.text.utf8)
    isASCII = bytes.allSatisfy { $0 < 0x80 }
  }

  /// Whether the text stands somewhere in the other.
  ///
  /// O(length of `other`) in practice; text outside ASCII is slower.
  func isIn(_ other: String) -> Bool {
    guard isASCII else {
      if other.utf8.allSatisfy({ $0 < 0x80 }) { return false }
      return TextNeedle.isFound(bytes, in: Array(other.lowercased().utf8), ignoringCase: false)
    }
    let found = unsafe other.utf8.withContiguousStorageIfAvailable {
      unsafe TextNeedle.isFound(bytes, in: $0, ignoringCase: true)
    }
    return found ?? TextNeedle.isFound(bytes, in: Array(other.utf8), ignoringCase: true)
  }

  /// Whether the needle's bytes stand in the hay; lower case is expected of the needle.
  static func isFound(
    _ needle: [UInt8], in hay: some RandomAccessCollection<UInt8>, ignoringCase: Bool
  ) -> Bool {
    guard let first = needle.first else { return true }
    guard hay.count >= needle.count else { return false }
    let last = hay.index(hay.startIndex, offsetBy: hay.count - needle.count)
    let upper = ignoringCase ? TextNeedle.uppercase(first) : first
    var start = hay.startIndex
    while start <= last {
      let byte = hay[start]
      if byte == first || byte == upper {
        let part = hay[start..<hay.index(start, offsetBy: needle.count)]
        if zip(part, needle).allSatisfy({ $0 == $1 || ignoringCase && lowercase($0) == $1 }) {
          return true
        }
      }
      hay.formIndex(after: &start)
    }
    return false
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  private static func uppercase(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? byte & ~0x20 : byte
  }
}
