internal import LegworkFormats
internal import LegworkModel
internal import LegworkStore

/// What to do with the note on a session.
public enum NoteAction: Sendable {
  /// Show it.
  case show
  /// Add a line; `-` is what stands on the standard input stream.
  case append(String)
  /// Write this instead.
  case replace(String)
  /// Take it away.
  case remove
}

extension Workbench {
  /// Shows or changes the note on a session; without a code, shows all notes.
  public func note(_ code: String?, _ action: NoteAction) throws -> CommandAnswer {
    guard let code else { return try notes(nil) }
    switch action {
    case .show: return try notes(code)
    case .append(let text): return try changeNote(code, "note", text, isAppended: true)
    case .replace(let text): return try changeNote(code, "note --replace", text, isAppended: false)
    case .remove:
      var edit = try edit()
      let id = try edit.state.catalog.session(named: code).rawValue
      edit.change.notes = edit.state.notes
      edit.change.notes?[id] = nil
      return try edit.commit("note --remove \(id)")
    }
  }

  private func changeNote(
    _ code: String, _ verb: String, _ typed: String, isAppended: Bool
  ) throws -> CommandAnswer {
    var edit = try edit()
    let id = try edit.state.catalog.session(named: code).rawValue
    let source =
      typed == "-" ? String(decoding: try InputFile.read("-").bytes, as: UTF8.self) : typed
    let lines = NoteText.lines(source)
    guard !lines.isEmpty else { throw VerbFault.emptyNote }
    let before = isAppended ? edit.state.notes[id].map { [$0] } ?? [] : []
    edit.change.notes = edit.state.notes
    edit.change.notes?[id] = (before + lines).joined(separator: "\n")
    var words = TerminalText.cut(lines[0], to: 50)
    while words.last == "." { words.removeLast() }
    return try edit.commit("\(verb) \(id): \(words)")
  }

  private func notes(_ code: String?) throws -> CommandAnswer {
    let state = try state()
    let only = try code.map { try state.catalog.session(named: $0).rawValue }
    let notes = state.notes.filter { only == nil || $0.key == only }
    return CommandAnswer(
      notes.isEmpty ? .badNews : .done,
      text: { colour in
        NoteText.list(notes, state.catalog, code: only, style: colour ? .ansi : .plain)
      },
      json: {
        [
          "format": "legwork-notes", "version": 1,
          "notes": AfterwardsJSON.notes(notes.sorted { $0.key < $1.key }, state.catalog),
        ]
      })
  }
}

extension Catalog {
  /// The session of a code, its own or that of one of its runs.
  func session(named code: String) throws(VerbFault) -> Session.ID {
    switch try CodeLookup(catalog: self).match(code) {
    case .session(let id): return id
    case .occurrence(let id): return occurrence(id)?.session ?? Session.ID(code)
    }
  }
}
