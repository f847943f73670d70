/// Everything about planning that is not about one session, with the defaults of the product.
public struct Settings: Hashable, Sendable, Codable {
  /// How travel times are read.
  public var travel = TravelSettings()
  /// Points per walking minute.
  public var walkCost = 1
  /// Minutes before the start one must be at the door, by status; see `lead(_:)`.
  public var leads: [ReservationStatus: Minutes] = [:]
  /// Percent of the points that count, by status; see `chance(_:)`.
  public var chances: [ReservationStatus: Int] = [:]
  /// Percent on top for a simulcast.
  public var simulcastChance = 50
  /// Where one sleeps; nil where trips from and to it are not to be counted.
  public var lodging: Venue.ID?
  /// The earliest minute of the day at which a planned session may start.
  public var dayStart: Minutes = 480
  /// The latest minute of the day at which a planned session may end.
  public var dayEnd: Minutes = 1320
  /// The minute of the day before which one is still in the day before.
  public var dayBoundary: Minutes = 240
  /// Sessions longer than this are open-house items.
  public var openHouse: Minutes = 240
  /// The most sessions on one day.
  public var sessionsPerDay: Int?
  /// The most sessions of a type on one day.
  public var typePerDay: [String: Int] = [:]
  /// The most minutes on foot on one day.
  public var walkingPerDay: Minutes?
  /// The most changes of venue on one day.
  public var venueChangesPerDay: Int?
  /// Sessions of one topic that are free of spread cost.
  public var spreadFree = 0
  /// Points that each further session of a topic costs; 0 for no spread.
  public var spreadCost = 0
  /// How fast seats go once they can be reserved.
  public var fills = FillTable()
  /// Seconds that one reservation takes.
  public var reserveSeconds = 20
  /// How long a visit of an open house is.
  public var openHouseVisit: Minutes = 45

  /// The defaults.
  public init() {}

  /// The hours of a day in which planned sessions lie; they end where the next day begins.
  public var sessionHours: TimeWindow {
    TimeWindow(from: dayStart, to: min(dayEnd, endOfDay))
  }

  /// Whether a stretch lies in the hours of its day in which planned sessions lie.
  package func hasInHours(_ interval: Interval, _ calendar: EventCalendar) -> Bool {
    calendar.interval(of: sessionHours, on: calendar.day(of: interval.start))
      .contains(interval)
  }

  /// The minute of the day at which the next one begins.
  public var endOfDay: Minutes { dayBoundary + 1440 }

  /// Minutes before the start one must be at the door; negative allows for coming late.
  public func lead(_ status: ReservationStatus) -> Minutes {
    leads[status] ?? Settings.defaultLead(status)
  }

  /// Percent of the points that count for a seat in that state.
  public func chance(_ status: ReservationStatus) -> Int {
    chances[status] ?? Settings.defaultChance(status)
  }

  /// A seat lapses ten minutes before the start; a queue takes twenty.
  public static func defaultLead(_ status: ReservationStatus) -> Minutes {
    switch status {
    case .reserved, .available, .limited, .waitlisted: 10
    case .full, .walkUpOnly: 20
    case .notRequired, .unknown, .cancelled, .ended: 0
    }
  }

  /// A full room lets in one of two, a walk-up line three of four.
  public static func defaultChance(_ status: ReservationStatus) -> Int {
    switch status {
    case .full: 50
    case .walkUpOnly: 75
    default: 100
    }
  }
}

extension ReservationStatus: CodingKeyRepresentable {}
