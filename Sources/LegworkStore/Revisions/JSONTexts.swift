/// Tells, byte by byte, what of JSON stands inside texts.
struct JSONTexts {
  /// Whether the next byte stands in a text.
  private(set) var isInside = false
  private var isEscaped = false

  /// Takes the next byte; true where it is part of a text, quotes included.
  mutating func take(_ byte: UInt8) -> Bool {
    if isEscaped {
      isEscaped = false
      return true
    }
    if byte == UInt8(ascii: "\"") {
      isInside.toggle()
      return true
    }
    isEscaped = isInside && byte == UInt8(ascii: "\\")
    return isInside
  }
}
