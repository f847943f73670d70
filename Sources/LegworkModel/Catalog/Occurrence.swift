/// One run of a session: a time, a place, a seat or not.
public struct Occurrence: Hashable, Sendable, Codable, Identifiable {
  /// The occurrence's own code, such as `SVS401-R1`.
  public struct ID: Identifier {
    /// The code as text.
    public let rawValue: String
    /// Takes the text as it is.
    public init(rawValue: String) { self.rawValue = rawValue }
  }

  /// The occurrence's own code.
  public var id: ID
  /// The session it is a run of.
  public var session: Session.ID
  /// The building, or nil where none is known.
  public var venue: Venue.ID?
  /// The place inside the building.
  public var room: String?
  /// When it runs, or nil for "no time yet".
  public var interval: Interval?
  /// The seat's state.
  public var status: ReservationStatus
  /// How many seats there are, where known.
  public var capacity: Int?
  /// Whether it is a simulcast or overflow room.
  public var isSimulcast: Bool
  /// The key the catalog itself uses for it, where it has one besides the code.
  public var sourceKey: String?

  /// Creates an occurrence; all but its code and session may be left unknown.
  public init(
    id: ID, session: Session.ID, venue: Venue.ID? = nil, room: String? = nil,
    interval: Interval? = nil, status: ReservationStatus = .unknown, capacity: Int? = nil,
    isSimulcast: Bool = false, sourceKey: String? = nil
  ) {
    self.id = id
    self.session = session
    self.venue = venue
    self.room = room
    self.interval = interval
    self.status = status
    self.capacity = capacity
    self.isSimulcast = isSimulcast
    self.sourceKey = sourceKey
  }
}
