internal import LegworkModel

/// What the catalog can be narrowed down by.
enum CatalogFacet: String, Hashable, Sendable, CaseIterable {
  case type, level, day, venue, topic, speaker, status, recorded
  /// The attendee's mark.
  case mark
  /// What it is to the week.
  case week

  /// What it is called before the colon.
  var token: String {
    switch self {
    case .mark, .week: "is"
    default: rawValue
    }
  }

  /// Those that a session has.
  static let ofSessions: [CatalogFacet] = [.type, .level, .topic, .speaker, .recorded, .mark]
  /// Those that each of its runs has.
  static let ofRuns: [CatalogFacet] = [.day, .venue, .status, .week]
  /// Those whose values are few enough to be listed.
  static let listed = allCases.filter { $0 != .speaker }

  /// What a session, or one run of it, is in this respect; nil stands for a session without runs.
  func values(
    _ session: Session, _ run: Occurrence?, _ facts: CatalogFacts
  ) -> [CatalogValue] {
    switch self {
    case .type: session.type.map { [.text($0)] } ?? []
    case .level: session.level.map { [.level($0)] } ?? []
    case .day: run?.interval.map { [.day(facts.calendar.day(of: $0.start))] } ?? []
    case .venue: run?.venue.map { [.text($0.rawValue)] } ?? []
    case .topic: session.topics.map { .text($0) }
    case .speaker: session.speakers.map { .text($0) }
    case .status: run.map { [.status(facts.wishes.status(of: $0))] } ?? []
    case .recorded: [.recorded(session.recorded)]
    case .mark: facts.marks(of: session.id).map { .state($0) }
    case .week:
      CatalogState.ofWeek.filter { facts.isIn($0, session.id, run) }.map { .state($0) }
    }
  }
}

/// What a session or a run is in one respect.
enum CatalogValue: Hashable, Sendable {
  case text(String)
  case level(Int)
  case day(CalendarDay)
  case status(ReservationStatus)
  case recorded(Recording)
  case state(CatalogState)
}

/// What a session is to the attendee or to the week.
enum CatalogState: String, Hashable, Sendable, CaseIterable {
  case must, want, maybe, skip, later, planned, missed, pinned, dropped, free, fits, marked
  case unmarked

  /// Those of the week.
  static let ofWeek: [CatalogState] = [.planned, .missed, .pinned, .dropped, .free, .fits]

  /// Which facet it belongs to.
  var facet: CatalogFacet { CatalogState.ofWeek.contains(self) ? .week : .mark }
}
