internal import LegworkModel

/// The clock on the wall, handed to the one verb that may ask it.
public struct WallClock: Sendable {
  /// The present moment.
  let now: @Sendable () -> TimePoint

  /// The clock of this machine.
  public static let system = WallClock { TimePoint(minutes: secondsNow() / 60) }
}
