public import LegworkModel

/// Door-to-door minutes of one trip: on a good day, as expected and on a bad day.
public struct TravelRange: Hashable, Sendable {
  /// On a good day.
  public var low: Minutes
  /// As expected.
  public var likely: Minutes
  /// On a bad day.
  public var high: Minutes

  /// Creates a range.
  public init(low: Minutes, likely: Minutes, high: Minutes) {
    self.low = low
    self.likely = likely
    self.high = high
  }

  /// A trip that takes as long on any day, as far as is known.
  public init(_ minutes: Minutes) {
    self.init(low: minutes, likely: minutes, high: minutes)
  }

  /// Whether a bad day takes longer than a good one.
  public var isWide: Bool { low < high }
}

/// How surely one is at the door in time.
///
///     low      likely      high          arrivals
///     ──┼─────────┼──────────┼──▶
///    no │  risky  │  likely  │  sure     where the latest moment at the door lies
public enum ArrivalChance: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Also on a bad day.
  case sure
  /// As far as can be expected; a bad day would spoil it.
  case likely
  /// On a good day only.
  case risky
  /// Not even on a good day.
  case no

  /// Judges three arrivals against the latest moment at the door; O(1).
  ///
  /// Where nothing is known of good and bad days, ten minutes to spare make it sure.
  public init(low: TimePoint, likely: TimePoint, high: TimePoint, arriveBy: TimePoint) {
    let reserve = low == high ? Verdict.comfort : 0
    self =
      if high + reserve <= arriveBy {
        .sure
      } else if likely <= arriveBy {
        .likely
      } else if low <= arriveBy {
        .risky
      } else {
        .no
      }
  }

  /// Orders from sure to no.
  public static func < (a: ArrivalChance, b: ArrivalChance) -> Bool {
    let order = ArrivalChance.allCases
    return (order.firstIndex(of: a) ?? 0) < (order.firstIndex(of: b) ?? 0)
  }
}
