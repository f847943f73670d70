/// What one ticked and noted of a session, as text; the page's script lays its controls over it.
struct PageMarks {
  /// Whether one was there.
  var isAttended: Bool
  /// The note, line by line.
  var note: [String]

  /// The lines; nothing where nothing was ticked or noted.
  var block: Markup {
    guard isAttended || !note.isEmpty else { return .nothing }
    let lines = note.map { Markup.line("li", $0) }
    return .element(
      "div", ["class": "marks"],
      [
        isAttended ? .line("p", ["class": "attended"], "Attended.") : .nothing,
        note.isEmpty ? .nothing : .element("ul", ["class": "note"], lines),
      ])
  }
}
