/// Lines of text in columns, two spaces apart.
///
/// A cell wider than any column may be stands out of its column: no other line gets longer by it.
struct TextColumns {
  /// No column is wider: a code of a thousand letters would fill every line with spaces.
  private static let widest = 60

  private let rows: [[String]]
  private let right: Set<Int>

  /// Takes the cells; `right` names the columns set flush right.
  init(_ rows: [[String]], right: Set<Int> = []) {
    self.rows = rows
    self.right = right
  }

  /// The lines, without spaces at their ends.
  var text: String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map(width)
    return rows.map { row in
      var line = row.enumerated().map { column, cell in
        let missing = max(0, widths[column] - TerminalText.width(cell))
        let space = String(repeating: " ", count: missing)
        return right.contains(column) ? space + cell : cell + space
      }
      .joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
    .joined(separator: "\n")
  }

  /// The width of a column's widest cell but those that stand out.
  private func width(of column: Int) -> Int {
    let cells = rows.filter { column < $0.count }.map { $0[column] }
    return cells.map(TerminalText.width).filter { $0 <= TextColumns.widest }.max() ?? 0
  }
}

extension Int {
  /// The number with its sign, as points are written: `+12`, `-6`.
  var signed: String { self < 0 ? String(self) : "+\(self)" }

  /// The number with commas between thousands: `3,082`.
  var grouped: String {
    let digits = Array(String(magnitude))
    var text = self < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return text
  }

  /// The number with what it counts: `1 session`, `3,082 sessions`.
  func of(_ noun: String, _ plural: String? = nil) -> String {
    self == 1 ? "1 \(noun)" : "\(grouped) \(plural ?? noun + "s")"
  }
}
