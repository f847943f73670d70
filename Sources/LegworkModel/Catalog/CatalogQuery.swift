/// What to look for in a catalog; what is left out does not narrow the search.
public struct CatalogQuery: Hashable, Sendable {
  /// The words that sessions were found by: one that begins the codes of some runs of a session, but
  /// not its own code, asks for those runs alone.
  public var words: [String] = []
  /// The kind of session has these words.
  public var type: String?
  /// The level lies in the range.
  public var levels: ClosedRange<Int>?
  /// The day of the run, from the reader's view.
  public var day: CalendarDay?
  /// The venue's name has these words.
  public var venue: String?
  /// A topic has these words.
  public var topic: String?
  /// A speaker's name has this text.
  public var speaker: String?
  /// The state of the seat, as the attendee knows it.
  public var status: ReservationStatus?
  /// The run starts at this minute of its day or later.
  public var from: Minutes?
  /// The run ends at this minute of its day or earlier.
  public var to: Minutes?
  /// The mark that counts for the run.
  public var interest: Interest?

  /// Looks for everything.
  public init() {}

  /// The levels that `400`, `300-400`, `advanced` or `>=300` stand for; nil where it is none.
  public static func levels(_ text: String) -> ClosedRange<Int>? {
    let isCompared = text.hasPrefix("<") || text.hasPrefix(">")
    guard let expression = try? RuleExpression("level" + (isCompared ? "" : ":") + text),
      case .term(.level(let range)) = expression
    else { return nil }
    return range
  }

  /// The runs that match, by start, end and code; then what has no time, by code.
  ///
  /// A session without any run is found by what it is about alone. O(catalog).
  public func run(
    on catalog: Catalog, _ preferences: Preferences, _ calendar: EventCalendar
  ) -> [CatalogMatch] {
    let filter = SessionFilter(self)
    var matching: [Session.ID: (session: Session, runs: RunCodeFilter)] = [:]
    var withoutRun: [CatalogMatch] = []
    for session in catalog.sessions where filter.matches(session) {
      let runs = catalog.occurrences(of: session.id)
      matching[session.id] = (session, RunCodeFilter(words, session, runs))
      if !asksAboutRuns, runs.isEmpty,
        interest == nil || preferences.sessions[session.id]?.interest == interest
      {
        withoutRun.append(CatalogMatch(session: session, occurrence: nil))
      }
    }
    let venue = venue.map { RuleWords($0) }
    let runs = catalog.occurrences.compactMap { run -> CatalogMatch? in
      guard let (session, codes) = matching[run.session], codes.matches(run),
        matches(run, venue, preferences, calendar)
      else { return nil }
      return CatalogMatch(session: session, occurrence: run)
    }
    return runs + withoutRun
  }

  private var asksAboutRuns: Bool {
    day != nil || venue != nil || status != nil || from != nil || to != nil
  }

  private func matches(
    _ run: Occurrence, _ venue: RuleWords?, _ preferences: Preferences, _ calendar: EventCalendar
  ) -> Bool {
    if let status, preferences.status(of: run) != status { return false }
    if let interest, preferences.wish(for: run)?.interest != interest { return false }
    if let venue {
      guard let name = run.venue?.rawValue, RuleWords(name).contains(venue) else { return false }
    }
    guard day != nil || from != nil || to != nil else { return true }
    guard let interval = run.interval else { return false }
    let own = calendar.day(of: interval.start)
    return (day == nil || own == day)
      && (from.map { calendar.clock(of: interval.start, on: own) >= $0 } ?? true)
      && (to.map { calendar.clock(of: interval.end, on: own) <= $0 } ?? true)
  }
}

/// One find: a run of a session, or the session alone where it has no run.
public struct CatalogMatch: Hashable, Sendable {
  /// What it is about.
  public var session: Session
  /// When and where.
  public var occurrence: Occurrence?

  /// Creates a find.
  public init(session: Session, occurrence: Occurrence?) {
    self.session = session
    self.occurrence = occurrence
  }
}
