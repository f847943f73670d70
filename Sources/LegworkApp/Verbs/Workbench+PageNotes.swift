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

extension Workbench {
  /// Reads what was ticked and noted on a page into the document, as one change.
  ///
  /// A tick marks a run as attended, one taken away unmarks it; lines of a note that the session's note does not have yet are
  /// added to it. So the same file may be read again.
  func takePageNotes(_ file: String) throws -> TakenPageNotes {
    let page = try PageNotes(try InputFile.read(file).bytes)
    var edit = try edit()
    let taken = edit.take(page)
    let words = taken.words.joined(separator: ", ")
    guard !words.isEmpty else { return taken }
    var done = taken
    done.remarks = try edit.save("report --from: \(words)").notes
    return done
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
    var notes = state.notes
    for note in page.notes {
      guard let session = try? state.catalog.session(named: note.session) else {
        taken.unknown.append(note.session)
        continue
      }
      let old = notes[session.rawValue].map(NoteText.lines) ?? []
      let new = NoteText.lines(note.text).filter { !$0.isEmpty && !old.contains($0) }
      guard !new.isEmpty else { continue }
      notes[session.rawValue] = (old + new).joined(separator: "\n")
      taken.noted.append(session)
    }
    if !taken.noted.isEmpty { change.notes = notes }
    return taken
  }
}
