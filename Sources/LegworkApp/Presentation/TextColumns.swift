/// Lines of text in columns, two spaces apart.
struct TextColumns {
  private let rows: [[String]]
  private let right: Set<Int>

  /// Takes the cells; `right` names the columns set flush right.
  init(_ rows: [[String]], right: Set<Int> = []) {
    self.rows = rows
    self.right = right
  }

  /// The lines, without spaces at their ends.
  var text: String {
    let widths = (0..<(rows.map(\.count).max() ?? 0)).map { column in
      rows.map { column < $0.count ? TerminalText.width($0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - TerminalText.width(cell))
        return right.contains(column) ? space + cell : cell + space
      }
      .joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
    .joined(separator: "\n")
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
