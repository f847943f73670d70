extension String {
  /// The text without white space around it.
  var trimmed: String {
    let bytes = utf8
    guard let first = bytes.first, let last = bytes.last else { return self }
    if first > 32, last > 32, first < 128, last < 128 { return self }
    guard let start = firstIndex(where: { !$0.isWhitespace }) else { return "" }
    var end = endIndex
    while end > start, self[index(before: end)].isWhitespace { end = index(before: end) }
    return String(self[start..<end])
  }

  /// Nil instead of an empty text.
  var nonEmpty: String? { isEmpty ? nil : self }
}

/// Turns what a catalog holds into text that is safe to show: no markup, no control characters.
enum PlainText {
  /// One line: markup gone, entities resolved, white space runs to single spaces.
  static func line(_ text: String) -> String {
    isPlain(text, allowsNewline: false)
      ? text.trimmed : clean(text, keepsLines: false, isHTML: hasMarkup(text))
  }

  /// Several lines: the same, paragraphs and list items on lines of their own.
  static func paragraphs(_ text: String) -> String {
    isPlain(text, allowsNewline: true)
      ? text.trimmed : clean(text, keepsLines: true, isHTML: hasMarkup(text))
  }

  /// An address: without white space and control characters, which none has.
  static func link(_ text: String) -> String {
    String(
      text.unicodeScalars.filter {
        !$0.properties.isWhitespace && $0.properties.generalCategory != .control
      })
  }

  /// The same as either, of a text that is no markup: `<` and `&` stand for themselves.
  static func shown(_ text: String, keepsLines: Bool) -> String {
    isPlain(text, allowsNewline: keepsLines, allowsMarkup: true)
      ? text.trimmed : clean(text, keepsLines: keepsLines, isHTML: false)
  }

  private static func isPlain(
    _ text: String, allowsNewline: Bool, allowsMarkup: Bool = false
  ) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 10 where allowsNewline && previous != 10 && previous != 32: break
      case UInt8(ascii: "<"), UInt8(ascii: "&"):
        if !allowsMarkup { return false }
      case 0..<32, 127, 0xC2, 0xD8, 0xE1, 0xE2, 0xEF: return false
      case 32 where previous == 32: return false
      default: break
      }
      previous = byte
    }
    return true
  }

  private static func hasMarkup(_ text: String) -> Bool {
    text.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }
  }

  private static func clean(_ text: String, keepsLines: Bool, isHTML: Bool) -> String {
    let bytes = Array((isHTML ? HTMLText.strip(text) : text).utf8)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var hasSpace = false
    var hasNewLine = false
    var at = 0
    while at < bytes.count {
      let (value, length) = scalar(in: bytes, at: at)
      switch kind(of: value) {
      case .newLine: hasNewLine = true
      case .space: hasSpace = true
      case .hidden: break
      case .visible:
        if !out.isEmpty, hasNewLine || hasSpace { out.append(hasNewLine && keepsLines ? 10 : 32) }
        (hasNewLine, hasSpace) = (false, false)
        out += bytes[at..<at + length]
      }
      at += length
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The scalar that starts at an offset of valid UTF-8, and its length in bytes.
  private static func scalar(in bytes: [UInt8], at: Int) -> (value: UInt32, length: Int) {
    let lead = UInt32(bytes[at])
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 1, at + length <= bytes.count else { return (lead, 1) }
    var value = lead & (0xFF >> UInt32(length + 1))
    for next in bytes[at + 1..<at + length] { value = value << 6 | UInt32(next & 0x3F) }
    return (value, length)
  }

  /// Whether a scalar is a control character, or an invisible one that parts or reorders words.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool { kind(of: scalar.value) == .hidden }

  private enum Kind {
    case newLine
    case space
    case hidden
    case visible
  }

  /// Hidden are control characters, and invisible ones that reorder or part what is shown.
  ///
  /// Joiners stay: emoji and scripts need them.
  private static func kind(of scalar: UInt32) -> Kind {
    switch scalar {
    case 10, 0x2028, 0x2029: .newLine
    case 32, 9, 11, 12, 13, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .space
    case 0..<32, 127..<160, 0xAD, 0x61C, 0x180E, 0x200B, 0x200E...0x200F, 0x202A...0x202E,
      0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB:
      .hidden
    default: .visible
    }
  }
}
