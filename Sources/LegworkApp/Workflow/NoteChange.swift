internal import LegworkModel

/// A change of one's note on a session, as data.
enum NoteChange: Hashable, Sendable {
  /// Adds lines to it.
  case append(Session.ID, [String])
  /// Writes these lines instead.
  case replace(Session.ID, [String])
  /// Takes it away.
  case remove(Session.ID)

  /// What leads from one note to what was typed in its place; nil where nothing changes.
  init?(_ session: Session.ID, from old: String?, to typed: String) {
    let before = old.map(NoteText.lines) ?? []
    let lines = NoteText.lines(typed)
    guard lines != before else { return nil }
    if lines.isEmpty {
      self = .remove(session)
    } else if lines.starts(with: before) {
      self = .append(session, Array(lines.dropFirst(before.count)))
    } else {
      self = .replace(session, lines)
    }
  }

  /// The change where the note has become another one meanwhile, of which nothing may be lost.
  var besideAnother: NoteChange? {
    switch self {
    case .append: self
    case .replace(let session, let lines): .append(session, lines)
    case .remove: nil
    }
  }

  /// The change in the words of the command line.
  var words: String {
    switch self {
    case .append(let session, let lines): "note \(session): \(NoteChange.beginning(lines))"
    case .replace(let session, let lines):
      "note --replace \(session): \(NoteChange.beginning(lines))"
    case .remove(let session): "note --remove \(session)"
    }
  }

  /// The notes after the change.
  func applied(to notes: [String: String]) -> [String: String] {
    var changed = notes
    switch self {
    case .append(let session, let lines):
      let before = notes[session.rawValue].map { [$0] } ?? []
      changed[session.rawValue] = (before + lines).joined(separator: "\n")
    case .replace(let session, let lines):
      changed[session.rawValue] = lines.joined(separator: "\n")
    case .remove(let session): changed[session.rawValue] = nil
    }
    return changed
  }

  private static func beginning(_ lines: [String]) -> String {
    var words = TerminalText.cut(lines.first { !$0.isEmpty } ?? "", to: 50)
    while words.last == "." { words.removeLast() }
    return words
  }
}
