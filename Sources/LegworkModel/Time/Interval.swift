/// An occupied stretch of time, half-open: `end` itself is free again.
public struct Interval: Hashable, Sendable, Codable {
  /// The first occupied minute.
  public var start: TimePoint
  /// The first minute that is free again.
  public var end: TimePoint

  /// Creates the stretch [start, end).
  public init(start: TimePoint, end: TimePoint) {
    self.start = start
    self.end = end
  }

  /// How long the stretch is.
  public var length: Minutes { end - start }

  /// Whether the other stretch lies whole inside.
  public func contains(_ other: Interval) -> Bool { start <= other.start && other.end <= end }

  /// Whether the two share at least one minute.
  public func overlaps(_ other: Interval) -> Bool {
    start < other.end && other.start < end
  }
}
