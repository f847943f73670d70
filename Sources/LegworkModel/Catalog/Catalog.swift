/// All sessions, occurrences and venues of an event: checked, sorted, looked up by code.
public struct Catalog: Hashable, Sendable {
  /// Sessions by code.
  public let sessions: [Session]
  /// Occurrences by start, then code; those without a time come last.
  public let occurrences: [Occurrence]
  /// Venues by name.
  public let venues: [Venue]

  private let sessionIndex: [String: Int]
  private let occurrenceIndex: [String: Int]
  private let runs: [Session.ID: [Int]]

  /// Creates a catalog; of two equal codes the first is kept, also where they differ by case.
  ///
  /// O(n log n). Every occurrence must belong to one of the sessions.
  public init(sessions: [Session], occurrences: [Occurrence], venues: [Venue]) {
    self.sessions = Catalog.unique(sessions, by: \.id.rawValue).sorted { $0.id < $1.id }
    self.occurrences = Catalog.unique(occurrences, by: \.id.rawValue).sorted(by: Catalog.precedes)
    self.venues = Catalog.unique(venues, by: \.id.rawValue).sorted { $0.id < $1.id }
    sessionIndex = Catalog.index(self.sessions.map(\.id.rawValue))
    occurrenceIndex = Catalog.index(self.occurrences.map(\.id.rawValue))
    runs = Dictionary(grouping: self.occurrences.indices) { [occurrences = self.occurrences] in
      occurrences[$0].session
    }
  }

  /// An empty catalog.
  public init() {
    self.init(sessions: [], occurrences: [], venues: [])
  }

  /// The session of a code, whatever the case of its letters.
  public func session(_ id: Session.ID) -> Session? {
    sessionIndex[id.rawValue.uppercased()].map { sessions[$0] }
  }

  /// The occurrence of a code, whatever the case of its letters.
  public func occurrence(_ id: Occurrence.ID) -> Occurrence? {
    occurrenceIndex[id.rawValue.uppercased()].map { occurrences[$0] }
  }

  /// The runs of a session, by start.
  public func occurrences(of session: Session.ID) -> [Occurrence] {
    (runs[session] ?? []).map { occurrences[$0] }
  }

  /// The venue of a name, whatever the case of its letters.
  public func venue(_ id: Venue.ID) -> Venue? {
    let wanted = id.rawValue.uppercased()
    return venues.first { $0.id.rawValue.uppercased() == wanted }
  }

  /// What a code stands for: the session where it is one's code, else the occurrence.
  public func resolve(_ code: String) -> CodeMatch? {
    if let session = session(Session.ID(code)) { return .session(session.id) }
    if let occurrence = occurrence(Occurrence.ID(code)) { return .occurrence(occurrence.id) }
    return nil
  }

  /// The days on which something starts, from the reader's view.
  public func days(in calendar: EventCalendar) -> [CalendarDay] {
    Set(occurrences.compactMap { $0.interval.map { calendar.day(of: $0.start) } }).sorted()
  }

  private static func precedes(_ a: Occurrence, _ b: Occurrence) -> Bool {
    switch (a.interval, b.interval) {
    case (let x?, let y?): (x.start, x.end, a.id) < (y.start, y.end, b.id)
    case (nil, nil): a.id < b.id
    case (let x, _): x != nil
    }
  }

  private static func unique<Item>(_ items: [Item], by key: (Item) -> String) -> [Item] {
    var seen = Set<String>()
    return items.filter { seen.insert(key($0).uppercased()).inserted }
  }

  private static func index(_ codes: [String]) -> [String: Int] {
    Dictionary(
      codes.enumerated().map { ($1.uppercased(), $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// What a code the user typed stands for.
public enum CodeMatch: Hashable, Sendable {
  /// A session, with all its runs.
  case session(Session.ID)
  /// One run alone.
  case occurrence(Occurrence.ID)
}
