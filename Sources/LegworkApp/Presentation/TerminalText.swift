internal import LegworkFormats

/// Text of a catalog made ready for a terminal: cleaned, measured and cut in columns.
enum TerminalText {
  /// Whether text is made for ears rather than for columns: then nothing is cut and no line is broken.
  @TaskLocal static var isUnbroken = false

  /// The text on one line, without anything a terminal would obey.
  static func clean(_ text: String) -> String { VisibleText.clean(text) }

  /// The columns a clean text takes.
  static func width(_ text: String) -> Int { text.reduce(0) { $0 + width($1) } }

  /// The clean text, cut to that many columns with `…` at its end.
  static func cut(_ text: String, to columns: Int) -> String {
    let text = clean(text)
    guard !isUnbroken, width(text) > columns else { return text }
    var (kept, used) = ("", 0)
    for character in text {
      let width = width(character)
      guard used + width < columns else { break }
      kept.append(character)
      used += width
    }
    while kept.last == " " { kept.removeLast() }
    return columns > 0 ? kept + "…" : ""
  }

  /// The clean text in lines of at most that many columns, broken between words.
  ///
  /// A word that is longer than a line is cut.
  static func wrapped(_ text: String, to columns: Int) -> [String] {
    if isUnbroken { return [clean(text)].filter { !$0.isEmpty } }
    var lines: [String] = []
    for word in clean(text).split(separator: " ") {
      let word = cut(String(word), to: columns)
      if let last = lines.last, width(last) + 1 + width(word) <= columns {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(word)
      }
    }
    return lines
  }

  /// The columns of one character: 2 for wide scripts and emoji, 0 for marks that stand alone.
  private static func width(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    if character.unicodeScalars.contains(where: { $0.value == 0xFE0F }) { return 2 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    if first.properties.isEmojiPresentation { return 2 }
    return wide.contains { $0.contains(first.value) } ? 2 : 1
  }

  /// The wide blocks of Unicode's East Asian Width.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]
}
