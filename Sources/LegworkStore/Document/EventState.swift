public import LegworkModel

/// All that an event document holds at one revision.
public struct EventState: Hashable, Sendable {
  /// The revision it was read at; see `EventDocument.commit(_:words:at:basedOn:)`.
  public var revision: Int
  /// The event's name and zone.
  public var event: Event
  /// Sessions, occurrences and venues, as far as they were asked for.
  public var catalog: Catalog
  /// Travel times as given.
  public var travelTimes: [TravelTime]
  /// Venues the user placed: coordinates over the catalog's, and venues it does not know.
  public var places: [Venue]
  /// Interests, rules, own times, settings.
  public var preferences: Preferences
  /// The saved plan.
  public var plan: Plan?
  /// What was saved with the plan: JSON that only its writer understands.
  public var planDetails: String?
  /// The user's notes, by code.
  public var notes: [String: String]

  /// Creates a state.
  public init(
    revision: Int, event: Event, catalog: Catalog = Catalog(), travelTimes: [TravelTime] = [],
    places: [Venue] = [], preferences: Preferences = Preferences(), plan: Plan? = nil,
    planDetails: String? = nil, notes: [String: String] = [:]
  ) {
    self.revision = revision
    self.event = event
    self.catalog = catalog
    self.travelTimes = travelTimes
    self.places = places
    self.preferences = preferences
    self.plan = plan
    self.planDetails = planDetails
    self.notes = notes
  }

  /// The venues of catalog and user, sorted by name; where both place one, the user is right.
  public var venues: [Venue] {
    var coordinates: [Venue.ID: Coordinate] = [:]
    for venue in catalog.venues + places {
      if let coordinate = venue.coordinate { coordinates[venue.id] = coordinate }
    }
    let names = Set(catalog.venues.map(\.id) + places.map(\.id)).sorted()
    return names.map { Venue(id: $0, coordinate: coordinates[$0]) }
  }

  /// The travel times with the coordinates and settings they are read by.
  public var travelTable: TravelTable {
    TravelTable(times: travelTimes, venues: venues, settings: preferences.settings)
  }
}

/// How much of the catalog to read.
public enum CatalogScope: Hashable, Sendable {
  /// Nothing.
  case none
  /// All that the saved plan is shown and counted by: the sessions it has and those that are marked,
  /// with their occurrences, and all venues; no abstracts.
  case planned
  /// These occurrences with their sessions, and all venues; no abstracts.
  case occurrences([Occurrence.ID])
  /// These sessions with all their occurrences, and what `planned` reads; no abstracts.
  case sessions([Session.ID])
  /// Everything but abstracts.
  case withoutAbstracts
  /// Everything.
  case whole
}
