public import LegworkModel

/// Whether one is at the door in time.
public enum Verdict: String, Hashable, Sendable, CaseIterable {
  /// Ten minutes or more to spare.
  case comfortable
  /// In time, with less than ten minutes to spare.
  case tight
  /// After the latest moment to be at the door, yet not after the start.
  case late
  /// After the start.
  case impossible

  /// Minutes to spare from which on an arrival is comfortable.
  public static let comfort: Minutes = 10

  /// Whether one is at the door by the latest moment.
  public var isInTime: Bool { self == .comfortable || self == .tight }

  /// Judges an arrival; O(1).
  ///
  ///     ── comfortable ──┤── tight ──┤── late ──┤── impossible ──▶ arrival
  ///          arriveBy − 10       arriveBy     start
  ///
  /// A negative lead puts `arriveBy` after the start; then nothing is late, only impossible.
  public init(arrival: TimePoint, arriveBy: TimePoint, start: TimePoint) {
    let slack = arriveBy - arrival
    self =
      if slack >= Verdict.comfort {
        .comfortable
      } else if slack >= 0 {
        .tight
      } else if arrival <= start {
        .late
      } else {
        .impossible
      }
  }
}
