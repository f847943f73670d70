internal import LegworkModel

/// The words of one's own notes.
enum NoteText {
  /// A note as clean lines; empty ones at both ends are left out.
  static func lines(_ text: String) -> [String] {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { TerminalText.clean(String($0)) }
    while lines.first == "" { lines.removeFirst() }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  /// Notes by code, each under its session.
  static func list(
    _ notes: [String: String], _ catalog: Catalog, code: String?, style: Style
  ) -> String {
    guard !notes.isEmpty else {
      return code.map { "No note on \($0). Write one with: legwork note \($0) TEXT" }
        ?? "No notes. Write one with: legwork note CODE TEXT"
    }
    return notes.sorted { $0.key < $1.key }.map { code, note in
      let title = catalog.session(Session.ID(code))?.title ?? ""
      let head = "\(style(.strong, TerminalText.clean(code)))  \(TerminalText.cut(title, to: 70))"
      return ([head] + indented(note)).joined(separator: "\n")
    }
    .joined(separator: "\n")
  }

  /// The lines of a note under something.
  static func indented(_ note: String) -> [String] {
    lines(note).flatMap { line in
      line.isEmpty ? [""] : TerminalText.wrapped(line, to: 76).map { "    " + $0 }
    }
  }
}
