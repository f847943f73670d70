/// Text to be read aloud, or line by line: no columns, no signs, one fact a line.
///
/// Made from the text for the eye, so that no verb can forget it. Texts of a catalog hold no two
/// spaces in a row; those are always columns of ours. While it is made, nothing is cut to a width and
/// no fact goes on in a second line.
enum SpokenText {
  /// What is made, without what only the eye makes sense of.
  static func spoken(_ make: () -> String) -> String {
    spoken(TerminalText.$isUnbroken.withValue(true, operation: make))
  }

  /// The text without what only the eye makes sense of.
  static func spoken(_ text: String) -> String {
    text.split(separator: "\n").map(line).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func line(_ line: Substring) -> String {
    var rest = line.drop { $0 == " " }
    var start = ""
    if let first = rest.first, let words = openings[first], rest.dropFirst().first == " " {
      start = words
      rest = rest.dropFirst().drop { $0 == " " }
    }
    return start + cells(rest).map(words).joined(separator: ", ")
  }

  /// The parts of a line that stand two spaces apart or more.
  private static func cells(_ line: Substring) -> [Substring] {
    var cells: [Substring] = []
    var start = line.startIndex
    var index = line.startIndex
    while index < line.endIndex {
      guard line[index] == " " else {
        index = line.index(after: index)
        continue
      }
      let end = line[index...].firstIndex { $0 != " " } ?? line.endIndex
      if line.distance(from: index, to: end) > 1 || end == line.endIndex {
        cells.append(line[start..<index])
        start = end
      }
      index = end
    }
    if start < line.endIndex { cells.append(line[start...]) }
    return cells.filter { !$0.isEmpty }
  }

  private static func words(_ cell: Substring) -> String {
    var text = ""
    for (index, character) in zip(cell.indices, cell) {
      switch character {
      case "–" where isBetweenDigits(index, in: cell): text += " to "
      case "–", "—", "·":
        while text.last == " " { text.removeLast() }
        text += ","
      case "→": text += "to"
      case "✗": text += "problem:"
      case "✓", "↓": while text.last == " " { text.removeLast() }
      case "×": text += "times"
      case "−": text += "minus "
      default: text.append(character)
      }
    }
    return text.hasPrefix(" ") ? String(text.drop { $0 == " " }) : text
  }

  private static func isBetweenDigits(_ index: Substring.Index, in cell: Substring) -> Bool {
    let before = cell[..<index].last?.isNumber ?? false
    return before && cell[cell.index(after: index)...].first?.isNumber ?? false
  }

  /// What a sign at the beginning of a line says.
  private static let openings: [Character: String] = [
    "✗": "Problem: ", "!": "Warning: ", "✓": "", "↓": "", "·": "", "*": "Now: ", "→": "Way out: ",
  ]
}
