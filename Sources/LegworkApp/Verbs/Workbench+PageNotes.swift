internal import LegworkFormats
internal import LegworkModel
internal import LegworkStore

/// What was taken from the ticks and notes of a page.
struct TakenPageNotes: Equatable, Sendable {
  /// Runs that are marked now and were not before.
  var attended: [Occurrence.ID] = []
  /// Runs that are marked no more.
  var unattended: [Occurrence.ID] = []
  /// Sessions whose notes grew.
  var noted: [Session.ID] = []
  /// Codes that the catalog does not have.
  var unknown: [String] = []
  /// The event that the page was of, where it is another.
  var otherEvent: String?
  /// What else there is to say, such as that the plan is older than the wishes.
  var remarks: [String] = []

  /// What was changed, in words; nothing where all was known.
  var words: [String] {
    [
      attended.isEmpty ? nil : "\(attended.count) attended",
      unattended.isEmpty ? nil : "\(unattended.count) not attended",
      noted.isEmpty ? nil : noted.count.of("note"),
    ].compactMap { $0 }
  }
}

/// What was ticked and noted on a page, as a change that is not made yet.
struct PageNotesEdit {
  /// What it takes from the page.
  private(set) var taken: TakenPageNotes
  private let edit: Edit

  /// Reads a page.
  ///
  /// A tick marks a run as attended, one taken away unmarks it; lines of a note that the session's
  /// note does not have yet are added to it. So the same file may be read again.
  init(_ file: String, _ edit: Edit) throws {
    var edit = edit
    taken = edit.take(try PageNotes(try InputFile.read(file).bytes))
    self.edit = edit
  }

  /// The event as it will be.
  var after: EventState {
    var state = edit.state
    state.preferences = edit.preferences
    state.notes = edit.change.notes ?? state.notes
    return state
  }

  /// Makes the change, if it is one.
  mutating func commit() throws {
    let words = taken.words.joined(separator: ", ")
    if !words.isEmpty { taken.remarks = try edit.save("report --from: \(words)").notes }
  }
}

extension Edit {
  fileprivate mutating func take(_ page: PageNotes) -> TakenPageNotes {
    var taken = TakenPageNotes()
    if let event = page.event, event != state.event.name { taken.otherEvent = event }
    for code in page.attended {
      guard let run = state.catalog.occurrence(Occurrence.ID(code))?.id else {
        taken.unknown.append(code)
        continue
      }
      if preferences.attended.insert(run).inserted { taken.attended.append(run) }
    }
    for code in page.unattended {
      guard let run = state.catalog.occurrence(Occurrence.ID(code))?.id else { continue }
      if preferences.attended.remove(run) != nil { taken.unattended.append(run) }
    }
    var growing: [Session.ID: GrowingNote] = [:]
    for note in page.notes {
      guard let session = try? state.catalog.session(named: note.session) else {
        taken.unknown.append(note.session)
        continue
      }
      let hasGrown = growing[session, default: GrowingNote(state.notes[session.rawValue] ?? "")]
        .add(note.text)
      if hasGrown { taken.noted.append(session) }
    }
    guard !taken.noted.isEmpty else { return taken }
    var notes = state.notes
    for session in Set(taken.noted) { notes[session.rawValue] = growing[session]?.text }
    change.notes = notes
    return taken
  }
}

/// A session's note, to which lines are added that it does not have yet.
private struct GrowingNote {
  private var lines: [String]
  private var known: Set<String>

  /// The note as it is; empty where there is none.
  init(_ text: String) {
    lines = text.isEmpty ? [] : NoteText.lines(text)
    known = Set(lines)
  }

  /// Adds the lines of a text that are new and not blank; false where there are none.
  mutating func add(_ text: String) -> Bool {
    let new = NoteText.lines(text).filter { !$0.isEmpty && !known.contains($0) }
    lines += new
    known.formUnion(new)
    return !new.isEmpty
  }

  var text: String { lines.joined(separator: "\n") }
}
