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
  /// O(n log n), O(n) where all is in order. Every occurrence must belong to one of the sessions.
  public init(sessions: [Session], occurrences: [Occurrence], venues: [Venue]) {
    (self.sessions, sessionIndex) = Catalog.indexed(sessions, by: \.id.rawValue) { $0.id < $1.id }
    (self.occurrences, occurrenceIndex) = Catalog.indexed(
      occurrences, by: \.id.rawValue, inOrder: Catalog.precedes)
    (self.venues, _) = Catalog.indexed(venues, by: \.id.rawValue) { $0.id < $1.id }
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
    guard let x = a.interval, let y = b.interval else {
      return a.interval == nil && b.interval == nil ? a.id < b.id : a.interval != nil
    }
    if x.start != y.start { return x.start < y.start }
    return x.end == y.end ? a.id < b.id : x.end < y.end
  }

  /// The first item of each key in order, and the place of each by its key in capitals.
  private static func indexed<Item>(
    _ items: [Item], by key: (Item) -> String, inOrder precedes: (Item, Item) -> Bool
  ) -> (items: [Item], index: [String: Int]) {
    let keys = items.map { key($0).uppercased() }
    var index = Dictionary(zip(keys, items.indices), uniquingKeysWith: { first, _ in first })
    let isOrdered = zip(items, items.dropFirst()).allSatisfy { precedes($0, $1) }
    if isOrdered, index.count == items.count { return (items, index) }
    let places = items.indices.filter { index[keys[$0]] == $0 }
      .sorted { precedes(items[$0], items[$1]) }
    for (place, old) in places.enumerated() { index[keys[old]] = place }
    return (places.map { items[$0] }, index)
  }
}

/// What a code the user typed stands for.
public enum CodeMatch: Hashable, Sendable {
  /// A session, with all its runs.
  case session(Session.ID)
  /// One run alone.
  case occurrence(Occurrence.ID)
}
