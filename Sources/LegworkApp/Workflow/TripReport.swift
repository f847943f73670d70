internal import LegworkModel
internal import LegworkStore

/// What remains of an event: what was attended, the notes on it, and what to watch.
struct TripReport: Sendable {
  var name: String
  var calendar: EventCalendar
  var catalog: Catalog
  var attended: AttendedRuns
  /// All notes, by the code of the session.
  var notes: [String: String]
  var watch: WatchList

  /// Takes what a document holds.
  init(_ state: EventState) throws(EventCalendar.UnknownZone) {
    calendar = try state.calendar()
    name = state.event.name
    catalog = state.catalog
    attended = AttendedRuns(state.catalog, state.preferences, plan: state.plan, calendar)
    notes = state.notes
    watch = WatchList(state.catalog, state.preferences, seen: attended.sessions)
  }

  /// Whether there is nothing to tell.
  var isEmpty: Bool { attended.sessions == nil && notes.isEmpty && watch.groups.isEmpty }

  /// Notes on sessions that were not attended, by code.
  var otherNotes: [(code: String, note: String)] {
    let seen = attended.sessions ?? []
    return notes.keys.sorted().compactMap { code in
      seen.contains(Session.ID(code)) ? nil : notes[code].map { (code, $0) }
    }
  }

  /// What a run is about.
  func session(of run: Occurrence) -> Session {
    catalog.session(run.session) ?? Session(id: run.session, title: "")
  }
}
