public import LegworkModel

/// Going from one place to the next, by one mode.
public struct Transfer: Hashable, Sendable {
  /// Which part of the day it is.
  public enum Role: Hashable, Sendable {
    /// From the lodging to the first place.
    case leaving
    /// From one place to the next.
    case between
    /// From the last place to the lodging.
    case returning
  }

  /// Which part of the day it is.
  public var role: Role
  /// The code or name of what one comes from; nil at the lodging.
  public var after: String?
  /// The code or name of what one goes to; nil at the lodging.
  public var before: String?
  /// Where one comes from; nil for an unknown place.
  public var from: Venue.ID?
  /// Where one goes; nil for an unknown place.
  public var to: Venue.ID?
  /// How one goes, how long it takes, and what the figure rests on.
  public var option: TravelOption
  /// When one leaves.
  public var departs: TimePoint
  /// The latest moment to leave and still be at the door in time; nil where none is, or none is asked.
  public var leaveBy: TimePoint?
  /// The latest moment to be at the door; nil on the way back to the lodging.
  public var arriveBy: TimePoint?
  /// When the next thing begins; nil on the way back to the lodging.
  public var start: TimePoint?
  /// Door-to-door minutes of the same mode on a good, an ordinary and a bad day.
  public var range: TravelRange
  /// Whether the mode runs at that hour; where none does, the fastest is shown.
  public var isRunning = true
  /// Whether it leads to a stop: one drops in on arrival, so that no time to spare is no worry.
  public var leadsToStop = false
  /// The placeless things that lie between the two, such as lunch.
  public var around: [String] = []

  /// How one goes.
  public var mode: TravelMode { option.mode }
  /// Door-to-door minutes.
  public var minutes: Minutes { option.minutes }
  /// Minutes on foot.
  public var walking: Minutes { option.walking }
  /// When one arrives.
  public var arrives: TimePoint { departs + minutes }
  /// Door-to-door minutes on a good and on a bad day; nil where they do not differ.
  public var spread: ClosedRange<Minutes>? { range.isWide ? range.low...range.high : nil }
  /// Minutes to spare at the door; negative when late, nil on the way back to the lodging.
  public var slack: Minutes? { arriveBy.map { $0 - arrives } }
  /// Whether it leads to another venue; of two unknown places that is not known, and not counted.
  public var changesVenue: Bool { from != to }
  /// Whether it counts as a venue change: trips from and to the lodging do not.
  public var countsAsVenueChange: Bool { role == .between && changesVenue }

  /// Whether one is at the door in time; comfortable on the way back to the lodging.
  public var verdict: Verdict {
    guard isRunning else { return .impossible }
    guard let arriveBy, let start else { return .comfortable }
    return Verdict(arrival: arrives, arriveBy: arriveBy, start: start)
  }

  /// How surely one is at the door in time, whichever figure the plan is made with.
  ///
  /// Nil on the way back to the lodging and to a stop, where nothing is missed by a minute. Where
  /// the minutes are assumed, no better than likely.
  public var chance: ArrivalChance? {
    guard isRunning else { return .no }
    guard let arriveBy, !leadsToStop else { return nil }
    if minutes == 0 { return departs <= arriveBy ? .sure : .no }
    let chance = ArrivalChance(
      low: departs + range.low, likely: departs + range.likely, high: departs + range.high,
      arriveBy: arriveBy)
    return option.provenance == .assumed ? max(chance, .likely) : chance
  }
}
