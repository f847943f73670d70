public import LegworkModel

/// New values for parts of an event document; parts left nil stay as they are.
public struct Change: Hashable, Sendable {
  /// What becomes of the saved plan.
  public enum PlanChange: Hashable, Sendable {
    /// This one is saved, with JSON of the writer's own.
    case saved(Plan, details: String?)
    /// There is none any more.
    case removed
  }

  /// The event's name and zone.
  public var event: Event?
  /// A whole catalog; one that was read from the document has to have been read `.whole`.
  public var catalog: Catalog?
  /// All travel times.
  public var travelTimes: [TravelTime]?
  /// All venues the user placed.
  public var places: [Venue]?
  /// Interests, rules, own times, settings.
  public var preferences: Preferences?
  /// The plan.
  public var plan: PlanChange?
  /// All notes, by code.
  public var notes: [String: String]?

  /// Creates a change.
  public init(
    event: Event? = nil, catalog: Catalog? = nil, travelTimes: [TravelTime]? = nil,
    places: [Venue]? = nil, preferences: Preferences? = nil, plan: PlanChange? = nil,
    notes: [String: String]? = nil
  ) {
    self.event = event
    self.catalog = catalog
    self.travelTimes = travelTimes
    self.places = places
    self.preferences = preferences
    self.plan = plan
    self.notes = notes
  }
}
