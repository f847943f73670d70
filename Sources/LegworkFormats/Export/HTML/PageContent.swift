public import LegworkItinerary
public import LegworkModel

/// All that a page or a picture of a plan shows.
public struct PageContent: Sendable {
  /// The event's name.
  public var name: String
  /// The event's zone.
  public var calendar: EventCalendar
  /// The plan as timed legs.
  public var itinerary: Itinerary
  /// What is wanted and not in the plan.
  public var missed: [MissedSession] = []
  /// What to do where a door stays shut, by what is planned.
  public var backups: [Occurrence.ID: Backup] = [:]
  /// Where venues stand, in degrees or by travel minutes; nil where too little is known.
  public var layout: VenuePlaces?
  /// Runs that are marked as attended.
  public var attended: Set<Occurrence.ID> = []
  /// Notes on sessions, line by line.
  public var notes: [Session.ID: [String]] = [:]
  /// What differs from the page before; nil where there was none.
  public var changes: [PrintedPlan.Difference]?

  /// Creates the content of a page; all else may be set.
  public init(name: String, calendar: EventCalendar, itinerary: Itinerary) {
    self.name = name
    self.calendar = calendar
    self.itinerary = itinerary
  }
}
