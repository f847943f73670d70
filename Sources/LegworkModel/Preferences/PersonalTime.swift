/// One's own fixed appointment, with or without a venue.
public struct Commitment: Hashable, Sendable, Codable {
  /// What it is; unique among commitments of one day.
  public var name: String
  /// The day it is on.
  public var day: CalendarDay
  /// When it is, as clocks of that day.
  public var window: TimeWindow
  /// Where it is; nil for anywhere.
  public var venue: Venue.ID?
  /// The name by which the calendar that it was read from knows it.
  public var source: String?
  /// What that calendar is called; nil where it was no whole calendar.
  public var calendar: String?

  /// Creates a commitment.
  public init(
    name: String, day: CalendarDay, window: TimeWindow, venue: Venue.ID? = nil,
    source: String? = nil, calendar: String? = nil
  ) {
    self.name = name
    self.day = day
    self.window = window
    self.venue = venue
    self.source = source
    self.calendar = calendar
  }

  /// Orders by day, start and name.
  public static func precedes(_ a: Commitment, _ b: Commitment) -> Bool {
    (a.day, a.window.from, a.name) < (b.day, b.window.from, b.name)
  }
}

/// Something flexible and placeless, such as lunch.
public struct BreakRule: Hashable, Sendable, Codable {
  /// How many there may be for one day; planning takes no more.
  public static let mostPerDay = 6

  /// What it is; unique among breaks.
  public var name: String
  /// How long it takes, in one piece.
  public var minutes: Minutes
  /// When it may be.
  public var window: TimeWindow
  /// Whether a day with sessions has to have it.
  public var isRequired: Bool
  /// What taking it is worth.
  public var points: Int
  /// The days it is for; nil for all.
  public var days: [CalendarDay]?

  /// Creates a break.
  public init(
    name: String, minutes: Minutes, window: TimeWindow, isRequired: Bool = false, points: Int = 0,
    days: [CalendarDay]? = nil
  ) {
    self.name = name
    self.minutes = minutes
    self.window = window
    self.isRequired = isRequired
    self.points = points
    self.days = days
  }
}

/// A drop-in visit to a place with opening hours, made at most once.
public struct Stop: Hashable, Sendable, Codable {
  /// When a place is open on one day.
  public struct Opening: Hashable, Sendable, Codable {
    /// The day.
    public var day: CalendarDay
    /// The hours.
    public var window: TimeWindow

    /// Creates opening hours.
    public init(day: CalendarDay, window: TimeWindow) {
      self.day = day
      self.window = window
    }
  }

  /// What it is; unique among stops.
  public var name: String
  /// Where it is.
  public var venue: Venue.ID
  /// How long a visit takes.
  public var minutes: Minutes
  /// When the place is open.
  public var openings: [Opening]
  /// Whether the week has to have it.
  public var isRequired: Bool
  /// What visiting is worth.
  public var points: Int

  /// Creates a stop.
  public init(
    name: String, venue: Venue.ID, minutes: Minutes, openings: [Opening], isRequired: Bool = false,
    points: Int = 0
  ) {
    self.name = name
    self.venue = venue
    self.minutes = minutes
    self.openings = openings
    self.isRequired = isRequired
    self.points = points
  }
}
