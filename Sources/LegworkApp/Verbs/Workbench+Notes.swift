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
    case .append(let text): return try changeNote(code) { .append($0, try lines(text)) }
    case .replace(let text): return try changeNote(code) { .replace($0, try lines(text)) }
    case .remove: return try changeNote(code) { .remove($0) }
    }
  }

  private func changeNote(
    _ code: String, _ change: (Session.ID) throws -> NoteChange
  ) throws -> CommandAnswer {
    var edit = try edit()
    let change = try change(try edit.state.catalog.session(named: code))
    edit.change.notes = change.applied(to: edit.state.notes)
    return try edit.commit(change.words)
  }

  private func lines(_ typed: String) throws -> [String] {
    let source =
      typed == "-" ? String(decoding: try InputFile.read("-").bytes, as: UTF8.self) : typed
    let lines = NoteText.lines(source)
    guard !lines.isEmpty else { throw VerbFault.emptyNote }
    return lines
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
