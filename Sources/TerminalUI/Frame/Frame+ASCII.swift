extension Frame {
  /// The same picture in ASCII: lines become `-`, `|` and `+`, what has no likeness becomes `?`.
  ///
  /// Of signs, `✓` becomes `+` and `✗` becomes `x`.
  public func inASCII() -> Frame {
    var copy = self
    for index in copy.cells.indices {
      let cell = copy.cells[index]
      if cell.width == 0 {
        copy.cells[index] = Cell(character: "?", style: cell.style, width: 1)
      } else if !cell.character.isASCII {
        copy.cells[index] = Cell(
          character: ASCII.likeness(of: cell.character), style: cell.style, width: 1)
      }
    }
    return copy
  }
}

/// What stands for a character where there is only ASCII.
enum ASCII {
  /// The likeness, one column wide.
  static func likeness(of character: Character) -> Character {
    guard let scalar = character.unicodeScalars.first else { return " " }
    if let known = symbols[scalar] { return known }
    switch scalar.value {
    case 0x2801...0x28FF: return braille(scalar.value - 0x2800)
    case 0x2500...0x257F: return line(scalar.value)
    case 0x2580...0x259F: return "#"
    default: return base(of: scalar) ?? "?"
    }
  }

  private static let symbols: [Unicode.Scalar: Character] = [
    "…": ".", "·": ".", "•": "*", "●": "*", "○": "o", "◌": "o", "★": "*", "☆": "o", "✓": "+",
    "✔": "+", "✗": "x", "✘": "x", "×": "x", "→": ">", "←": "<", "↑": "^", "↓": "v", "▶": ">",
    "◀": "<",
    "▸": ">", "▾": "v", "▲": "^", "▼": "v", "›": ">", "‹": "<", "–": "-", "—": "-", "‘": "'",
    "’": "'", "“": "\"", "”": "\"", "«": "\"", "»": "\"", "\u{A0}": " ", "\u{2800}": " ",
    "■": "#", "□": "o", "◆": "*", "◇": "o", "⚠": "!", "≤": "<", "≥": ">", "↵": "<", "ß": "s",
    "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "æ": "a", "Æ": "A",
  ]

  private static func line(_ value: UInt32) -> Character {
    switch value {
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D: "-"
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551: "|"
    case 0x2550: "="
    case 0x2571: "/"
    case 0x2572: "\\"
    default: "+"
    }
  }

  private static func braille(_ dots: UInt32) -> Character {
    switch dots.nonzeroBitCount {
    case 1: "."
    case 2...3: ":"
    case 4...6: "*"
    default: "#"
    }
  }

  /// The letter without its marks.
  private static func base(of scalar: Unicode.Scalar) -> Character? {
    guard scalar.value < 0x2000 else { return nil }
    return Latin.bases[scalar]
  }
}

/// Latin letters with marks, and the letters below.
private enum Latin {
  static let marks: ClosedRange<UInt32> = 0x300...0x328

  /// Made from what the standard library holds equal: `é` and `e` with a mark.
  static let bases: [Unicode.Scalar: Character] = {
    let composed = (UInt32(0xC0)...0x17F).compactMap { Unicode.Scalar($0) }
    let known = Dictionary(
      composed.map { (Character($0), $0) }, uniquingKeysWith: { first, _ in first })
    var bases: [Unicode.Scalar: Character] = [:]
    for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz" {
      for mark in marks.compactMap({ Unicode.Scalar($0) }) {
        let pair = Character(String(letter) + String(Character(mark)))
        if let scalar = known[pair] { bases[scalar] = letter }
      }
    }
    return bases
  }()
}
