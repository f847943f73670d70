public import LegworkModel

/// What a plan is timed and judged against: the facts, the wishes and the event's calendar.
public struct PlanContext: Hashable, Sendable {
  /// Sessions, occurrences and venues.
  public var catalog: Catalog
  /// Travel times.
  public var travel: TravelTable
  /// Interests, breaks, stops, commitments and settings.
  public var preferences: Preferences
  /// The event's zone and day boundary.
  public var calendar: EventCalendar
  /// What attending an occurrence is worth; 0 for one that is not listed.
  public var points: [Occurrence.ID: Int]

  /// Creates a context; open houses that are marked become stops, one's own times
  /// go to the days they belong to from the reader's view.
  public init(
    catalog: Catalog, travel: TravelTable, preferences: Preferences, calendar: EventCalendar,
    points: [Occurrence.ID: Int] = [:]
  ) {
    self.catalog = catalog
    self.travel = travel
    self.preferences = preferences.onReadersDays(of: calendar).withOpenHouses(of: catalog, calendar)
    self.calendar = calendar
    self.points = points
  }

  /// The same with the points of a table, which are those of this catalog and these preferences.
  public init(
    catalog: Catalog, travel: TravelTable, preferences: Preferences, calendar: EventCalendar,
    points: PointsTable
  ) {
    self.catalog = catalog
    self.travel = travel
    self.preferences = preferences.onReadersDays(of: calendar)
      .withOpenHouses(of: catalog, calendar, points: points)
    self.calendar = calendar
    self.points = points.worth
  }

  /// What attending an occurrence is worth.
  public func points(of occurrence: Occurrence) -> Int { points[occurrence.id] ?? 0 }

  var settings: Settings { preferences.settings }

  /// Whether a stretch lies within the hours of its day that are set for sessions.
  func isInsideDay(_ interval: Interval) -> Bool {
    settings.hasInHours(interval, calendar)
  }
}
