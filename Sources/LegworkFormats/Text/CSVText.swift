/// Cells and lines of a table by RFC 4180, none of which a spreadsheet computes.
enum CSVText {
  /// The cells as one line, ended by CR LF.
  static func line(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  /// A text as a cell: no formula, quoted where that is needed, without marks that reorder it and
  /// control characters but those that part lines and words.
  static func cell(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { 0x20...0x7E ~= $0 }
    let safe = guarded(
      isPlain ? text : String(text.unicodeScalars.filter { !isForbidden($0) }))
    let isEdgeBlank = safe.utf8.first == 0x20 || safe.utf8.last == 0x20
    guard isEdgeBlank || safe.utf8.contains(where: quoted.contains) else { return safe }
    return "\"" + safe.unicodeScalars.escaped(["\""], by: "\"") + "\""
  }

  /// The text with an apostrophe before what a spreadsheet would compute; a number is left alone.
  static func guarded(_ text: String) -> String {
    isFormula(text) && !isNumber(text) ? "'" + text : text
  }

  /// What `guarded` was given.
  static func unguarded(_ text: String) -> String {
    text.utf8.first == UInt8(ascii: "'") && isFormula(text) ? String(text.dropFirst()) : text
  }

  /// Whether a formula follows any number of apostrophes.
  private static func isFormula(_ text: String) -> Bool {
    text.unicodeScalars.first { $0 != "'" }.map(marks.contains) ?? false
  }

  private static func isNumber(_ text: String) -> Bool {
    text.utf8.dropFirst().allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
      && Double(text) != nil
  }

  /// No import keeps what reorders or hides text, so that nothing of a catalog is lost by this.
  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.properties.generalCategory == .control else {
      return PlainText.isHidden(scalar)
    }
    return !"\t\n\r".unicodeScalars.contains(scalar)
  }

  /// Some spreadsheets read fullwidth signs as the plain ones.
  private static let marks = Set("=+-@|＝＋－＠｜\t\r\n".unicodeScalars)
  private static let quoted = Array(",;\"\t\r\n".utf8)
}

/// A list of texts in one cell: `Serverless; Data`, with a backslash before a `;` that is text.
enum CSVList {
  /// The texts in one.
  static func text(_ items: [String]) -> String {
    items.map { $0.unicodeScalars.escaped(["\\", ";"], by: "\\") }.joined(separator: "; ")
  }

  /// The texts of one; empty ones are none.
  static func items(_ text: String) -> [String] {
    var items = [""]
    var isEscaped = false
    for character in text.unicodeScalars {
      if isEscaped || character != "\\" && character != ";" {
        items[items.count - 1].unicodeScalars.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        items.append("")
      }
    }
    let rest = items.dropFirst().map { $0.hasPrefix(" ") ? String($0.dropFirst()) : $0 }
    return (items.prefix(1) + rest).filter { !$0.isEmpty }
  }
}

extension String.UnicodeScalarView {
  /// The text with a mark before each of some scalars, also where an accent follows one.
  func escaped(_ special: Set<Unicode.Scalar>, by mark: Unicode.Scalar) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in self {
      if special.contains(scalar) { escaped.append(mark) }
      escaped.append(scalar)
    }
    return String(escaped)
  }
}
