/// One way to make a trip, ready to plan with.
public struct TravelOption: Hashable, Sendable {
  /// How one goes.
  public var mode: TravelMode
  /// Door to door.
  public var minutes: Minutes
  /// Minutes of it on foot.
  public var walking: Minutes
  /// When the mode runs on a day from the reader's view; departure and arrival lie inside.
  public var hours: TimeWindow?
  /// What the figure rests on.
  public var provenance: TravelProvenance

  /// Creates a way to make a trip.
  public init(
    mode: TravelMode, minutes: Minutes, walking: Minutes, hours: TimeWindow? = nil,
    provenance: TravelProvenance
  ) {
    self.mode = mode
    self.minutes = minutes
    self.walking = walking
    self.hours = hours
    self.provenance = provenance
  }

  /// Whether one can leave at that minute of the day and arrive while the mode still runs.
  public func runs(departing minute: Minutes) -> Bool {
    guard let hours else { return true }
    return hours.from <= minute && minute + minutes <= hours.to
  }
}

/// What a travel figure rests on.
public enum TravelProvenance: Hashable, Sendable {
  /// A row of the travel times, with its source.
  case given(source: String)
  /// Straight line between coordinates.
  case estimated
  /// Nothing at all: the default for an unknown pair.
  case assumed
  /// The setting for a move inside one venue.
  case sameVenue
}
