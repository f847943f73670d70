/// The bytes of a text that tells a time, with one sign for each kind of space and of dash.
struct TimeBytes: Sendable {
  private let bytes: [UInt8]

  /// Takes a text.
  init(_ text: String) {
    let isPlain = text.utf8.allSatisfy { $0 < 128 }
    bytes = Array(isPlain ? text.utf8 : TimeBytes.plain(text).utf8)
  }

  /// Spaces of all widths are one, marks that show nothing are none; dashes become `~`, as only a
  /// hyphen or a minus can begin an offset.
  private static func plain(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.properties.isDefaultIgnorableCodePoint {
      switch scalar {
      case "\u{2010}", "\u{2011}", "\u{2212}": result.append("-")
      case "\u{2012}"..."\u{2015}", "\u{301C}", "\u{FF5E}": result.append("~")
      default: result.append(scalar.properties.isWhitespace ? " " : scalar)
      }
    }
    return String(result)
  }

  /// How many there are.
  var count: Int { bytes.count }

  /// The byte at a place; 0 beyond the end.
  subscript(index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  /// The text of a stretch, as far as there is one.
  subscript(range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
  }

  /// Whether a digit stands there.
  func isDigit(_ index: Int) -> Bool { (48...57).contains(self[index]) }

  /// Whether a letter stands there, or a part of one.
  func isLetter(_ index: Int) -> Bool {
    (97...122).contains(self[index] | 32) || self[index] >= 128
  }

  /// The number of the digits there, and where they end.
  func number(from start: Int) -> (value: Int, end: Int) {
    var (value, end) = (0, start)
    while isDigit(end) {
      if end - start < 15 { value = value * 10 + Int(bytes[end] - 48) }
      end += 1
    }
    return (value, end)
  }

  /// The word of the letters there, and where it ends.
  func word(from start: Int) -> (text: String, end: Int) {
    var end = start
    while isLetter(end) { end += 1 }
    return (self[start..<end], end)
  }

  /// The first place from there on that is no space.
  func afterSpaces(from start: Int) -> Int {
    var index = start
    while self[index] == 32 { index += 1 }
    return index
  }
}
