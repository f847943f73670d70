/// A text as its words: lower case, without punctuation, one space around each.
///
/// A word is a stretch of letters and digits; an ideograph or kana is a word of its own. So
/// `Builders' session` is ` builders session `, and whole words are found as plain bytes.
struct RuleWords: Hashable {
  private(set) var bytes: [UInt8] = [space]
  private static let space = UInt8(ascii: " ")

  init(_ text: String) {
    bytes.reserveCapacity(text.utf8.count + 2)
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in text.utf8 { append(ascii: byte) }
    } else {
      for scalar in text.lowercased().unicodeScalars { append(scalar) }
    }
    separate()
  }

  /// Whether there is a word at all.
  var isSearchable: Bool { bytes.count > 1 }

  /// Whether the other's words stand here side by side.
  func contains(_ other: RuleWords) -> Bool {
    TextNeedle.isFound(other.bytes, in: bytes, ignoringCase: false)
  }

  private mutating func separate() {
    if bytes.last != RuleWords.space { bytes.append(RuleWords.space) }
  }

  private mutating func append(ascii byte: UInt8) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      bytes.append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
    default: separate()
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    let isIdeograph = (0x3040...0x30FF).contains(scalar.value) || scalar.properties.isIdeographic
    if isIdeograph { separate() }
    if isIdeograph || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.isGraphemeExtend
    {
      bytes.append(contentsOf: String(scalar).utf8)
    } else {
      separate()
    }
    if isIdeograph { separate() }
  }
}
