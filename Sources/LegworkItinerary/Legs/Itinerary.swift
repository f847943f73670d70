public import LegworkModel

/// A plan as timed legs, day by day, with what it costs and brings.
public struct Itinerary: Hashable, Sendable {
  /// The days on which something is planned, in order.
  public var days: [DayItinerary]
  /// The points by term.
  public var score: ScoreCard
  /// How many musts there are, and how many the plan attends.
  public var musts: MustCount

  /// Minutes on foot in the week.
  public var walkingMinutes: Minutes { days.reduce(0) { $0 + $1.walkingMinutes } }
  /// Venue changes in the week.
  public var venueChanges: Int { days.reduce(0) { $0 + $1.venueChanges } }
  /// Sessions in the week.
  public var sessionCount: Int { days.reduce(0) { $0 + $1.sessions.count } }

  /// The same with one day alone; the score and the musts stay the week's.
  public func only(_ day: CalendarDay) -> Itinerary {
    var copy = self
    copy.days = days.filter { $0.day == day }
    return copy
  }
}

/// One day of an itinerary.
public struct DayItinerary: Hashable, Sendable {
  /// The date from the reader's view: a night item belongs to the day before.
  public var day: CalendarDay
  /// What happens, in order.
  public var legs: [Leg]

  /// The occurrences attended, in order.
  public var sessions: [Attendance] {
    legs.compactMap { if case .session(let attendance) = $0 { attendance } else { nil } }
  }
  /// The transfers made, in order.
  public var transfers: [Transfer] {
    legs.compactMap { if case .transfer(let transfer) = $0 { transfer } else { nil } }
  }
  /// Minutes on foot.
  public var walkingMinutes: Minutes { transfers.reduce(0) { $0 + $1.walking } }
  /// Transfers between two different venues, those from and to the lodging not counted.
  public var venueChanges: Int { transfers.count { $0.countsAsVenueChange } }
}

/// How many must sessions there are, and how many of them are attended.
public struct MustCount: Hashable, Sendable {
  /// How many there are.
  public var wanted: Int
  /// How many are attended.
  public var attended: Int

  /// Creates a count.
  public init(wanted: Int, attended: Int) {
    self.wanted = wanted
    self.attended = attended
  }
}
