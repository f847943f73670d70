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
    isPlain(text, allowsNewline: false) ? text.trimmed : clean(text, keepsLines: false)
  }

  /// Several lines: the same, paragraphs and list items on lines of their own.
  static func paragraphs(_ text: String) -> String {
    isPlain(text, allowsNewline: true) ? text.trimmed : clean(text, keepsLines: true)
  }

  private static func isPlain(_ text: String, allowsNewline: Bool) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 10 where allowsNewline && previous != 10 && previous != 32: break
      case 0..<32, 127, UInt8(ascii: "<"), UInt8(ascii: "&"), 0xC2, 0xE2: return false
      case 32 where previous == 32: return false
      default: break
      }
      previous = byte
    }
    return true
  }

  private static func clean(_ text: String, keepsLines: Bool) -> String {
    let isHTML = text.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }
    let source = isHTML ? HTMLText.strip(text) : text
    var out = String.UnicodeScalarView()
    var hasSpace = false
    var newLines = 0
    for scalar in source.unicodeScalars {
      if scalar == "\n" || scalar == "\r" || scalar == "\u{2028}" || scalar == "\u{2029}" {
        if scalar == "\r" { hasSpace = true } else { newLines += 1 }
      } else if isSpace(scalar) {
        hasSpace = true
      } else if isHidden(scalar) {
        continue
      } else {
        if !out.isEmpty, newLines > 0, keepsLines {
          out.append("\n")
        } else if !out.isEmpty, newLines > 0 || hasSpace {
          out.append(" ")
        }
        (newLines, hasSpace) = (0, false)
        out.append(scalar)
      }
    }
    return String(out)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 32, 9, 11, 12, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Control characters, and the invisible ones that reorder what is shown.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<32, 127..<160, 0x200B, 0x200E...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF:
      true
    default: false
    }
  }
}
