/// A building one walks to.
public struct Venue: Hashable, Sendable, Codable, Identifiable {
  /// The venue's name.
  public struct ID: Identifier {
    /// The name as text.
    public let rawValue: String
    /// Takes the text as it is.
    public init(rawValue: String) { self.rawValue = rawValue }
  }

  /// The venue's name.
  public var id: ID
  /// Where it stands, if known.
  public var coordinate: Coordinate?

  /// Creates a venue.
  public init(id: ID, coordinate: Coordinate? = nil) {
    self.id = id
    self.coordinate = coordinate
  }
}

/// A place on Earth in WGS84 degrees.
public struct Coordinate: Hashable, Sendable, Codable {
  /// Degrees north.
  public var latitude: Double
  /// Degrees east.
  public var longitude: Double

  /// Creates a place.
  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }

  /// Degrees north and east as they were read; nil where no place on Earth has them.
  package init?(onEarth latitude: Double, _ longitude: Double) {
    guard abs(latitude) <= 90, abs(longitude) <= 180 else { return nil }
    self.init(latitude: latitude, longitude: longitude)
  }
}
