/// What problems take from a catalog and a calendar alone: worked out once, it serves all wishes.
public struct CatalogOutline: Hashable, Sendable {
  /// When a run is, in true minutes of its day.
  struct Stretch: Hashable, Sendable {
    var day: CalendarDay
    /// What the minutes are counted from.
    var midnight: TimePoint
    var start: Minutes
    var end: Minutes

    /// How long it is.
    var length: Minutes { end - start }
  }

  /// A run with what is asked of its session.
  struct Run: Hashable, Sendable {
    var occurrence: Occurrence
    var type: String?
    var topic: String?
    /// Nil without a time.
    var stretch: Stretch?

    /// Whether it takes any time.
    var hasTime: Bool { stretch.map { $0.length > 0 } ?? false }
  }

  /// All runs, by code.
  let runs: [Run]
  /// The days on which something starts, in order.
  let days: [CalendarDay]

  /// Reads a catalog.
  ///
  /// O(n log n): a zone's rules are slow to ask, so that each day is looked up once.
  public init(_ catalog: Catalog, _ calendar: EventCalendar) {
    var midnights: [CalendarDay: TimePoint] = [:]
    runs = catalog.sessions.flatMap { session in
      catalog.occurrences(of: session.id).map { occurrence in
        let stretch = occurrence.interval.map { interval in
          let day = calendar.day(of: interval.start)
          let midnight = midnights[day] ?? calendar.midnight(of: day)
          midnights[day] = midnight
          return Stretch(
            day: day, midnight: midnight, start: interval.start - midnight,
            end: interval.end - midnight)
        }
        return Run(
          occurrence: occurrence, type: session.type, topic: session.mainTopic, stretch: stretch)
      }
    }.sorted { $0.occurrence.id < $1.occurrence.id }
    days = midnights.keys.sorted()
  }
}
