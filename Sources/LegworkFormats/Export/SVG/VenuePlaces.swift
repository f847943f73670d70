public import LegworkItinerary
public import LegworkModel

/// Where the venues of a plan stand to each other, to be drawn.
public struct VenuePlaces: Hashable, Sendable {
  /// What the places rest on.
  public enum Basis: Hashable, Sendable {
    /// Coordinates: a map, north up, in metres.
    case coordinates
    /// Travel minutes: schematic, in minutes.
    case travelMinutes
  }

  /// What the places rest on.
  public var basis: Basis
  /// Metres or minutes to the right and downwards, by venue.
  var places: [Venue.ID: Point]

  /// The layout of a plan's venues: by coordinates where all have them, else by travel minutes.
  ///
  /// Nil for fewer than two venues, and where travel is too little known or cannot be drawn flat.
  public init?(
    of itinerary: Itinerary, coordinates: [Venue.ID: Coordinate], travel: TravelTable
  ) {
    let venues = VenuePlaces.venues(of: itinerary)
    guard venues.count > 1 else { return nil }
    let located = venues.compactMap { coordinates[$0] }
    if located.count == venues.count {
      basis = .coordinates
      places = VenuePlaces.projected(Dictionary(uniqueKeysWithValues: zip(venues, located)))
    } else {
      guard let points = SchematicPlaces.points(of: venues, travel) else { return nil }
      basis = .travelMinutes
      places = Dictionary(uniqueKeysWithValues: zip(venues, points))
    }
  }

  /// All venues that a plan leads to, by name.
  static func venues(of itinerary: Itinerary) -> [Venue.ID] {
    let legs = itinerary.days.flatMap(\.legs)
    let named = legs.flatMap { leg -> [Venue.ID?] in
      switch leg {
      case .transfer(let transfer): [transfer.from, transfer.to]
      case .session(let attendance): [attendance.occurrence.venue]
      case .rest(let visit), .stop(let visit), .commitment(let visit): [visit.venue]
      case .wait(let wait): [wait.venue]
      }
    }
    return Set(named.compactMap { $0 }).sorted()
  }

  /// Metres east and south of the north-western corner, true along the middle latitude.
  private static func projected(_ coordinates: [Venue.ID: Coordinate]) -> [Venue.ID: Point] {
    let latitudes = coordinates.values.map(\.latitude)
    let north = latitudes.max() ?? 0
    let west = coordinates.values.map(\.longitude).min() ?? 0
    let middle = (north + (latitudes.min() ?? 0)) / 2
    return coordinates.mapValues { place in
      let corner = Coordinate(latitude: middle, longitude: west)
      return Point(
        x: corner.metres(to: Coordinate(latitude: middle, longitude: place.longitude)),
        y: Coordinate(latitude: north, longitude: west)
          .metres(to: Coordinate(latitude: place.latitude, longitude: west)))
    }
  }
}
