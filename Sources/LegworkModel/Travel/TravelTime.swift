/// A way of going from one venue to another.
public enum TravelMode: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  /// On foot.
  case walk
  /// The conference's own bus.
  case shuttle
  /// The monorail or a tram.
  case monorail
  /// Public transport.
  case transit
  /// A taxi or a hired ride.
  case ride

  /// Orders as listed, walking first.
  public static func < (a: TravelMode, b: TravelMode) -> Bool {
    let order = TravelMode.allCases
    return (order.firstIndex(of: a) ?? 0) < (order.firstIndex(of: b) ?? 0)
  }
}

/// Which figure of a travel time to plan with.
public enum TravelEstimate: String, Hashable, Sendable, Codable, CaseIterable {
  /// On a good day.
  case low
  /// As expected.
  case likely
  /// On a bad day.
  case high
}

/// Door-to-door minutes from one venue to another by one mode, with where the figure is from.
public struct TravelTime: Hashable, Sendable, Codable {
  /// The most minutes a trip may take; whoever says more has mistaken the unit.
  public static let longest: Minutes = 100_000

  /// Where the trip starts.
  public var from: Venue.ID
  /// Where it ends.
  public var to: Venue.ID
  /// How one goes.
  public var mode: TravelMode
  /// Minutes on a good day, waits included.
  public var low: Minutes
  /// Minutes as expected, waits included.
  public var likely: Minutes
  /// Minutes on a bad day, waits included.
  public var high: Minutes
  /// Minutes of it on foot.
  public var walking: Minutes
  /// Length of the way, where known.
  public var metres: Int?
  /// When a scheduled mode runs.
  public var hours: TimeWindow?
  /// Minutes between two departures.
  public var headway: Minutes?
  /// Where the figure is from, in the words of whoever gave it.
  public var source: String

  /// Creates a travel time; low and high default to half a headway less and more than likely, within
  /// what a trip may take.
  public init(
    from: Venue.ID, to: Venue.ID, mode: TravelMode = .walk, low: Minutes? = nil, likely: Minutes,
    high: Minutes? = nil, walking: Minutes? = nil, metres: Int? = nil, hours: TimeWindow? = nil,
    headway: Minutes? = nil, source: String
  ) {
    let half = (headway ?? 0) / 2
    self.from = from
    self.to = to
    self.mode = mode
    self.low = low ?? max(0, likely - half)
    self.likely = likely
    self.high = high ?? max(likely, min(likely + half, TravelTime.longest))
    self.walking = walking ?? (mode == .walk ? likely : 0)
    self.metres = metres
    self.hours = hours
    self.headway = headway
    self.source = source
  }

  /// Which trip by which mode; a table has one row for each.
  public struct Trip: Hashable, Sendable {
    fileprivate let from: Venue.ID
    fileprivate let to: Venue.ID
    fileprivate let mode: TravelMode
  }

  /// What the row is about.
  public var trip: Trip { Trip(from: from, to: to, mode: mode) }

  /// The figure to plan with.
  public func minutes(_ estimate: TravelEstimate) -> Minutes {
    switch estimate {
    case .low: low
    case .likely: likely
    case .high: high
    }
  }
}
