/// A length of time in whole minutes; negative where a difference runs backwards.
public typealias Minutes = Int

/// A moment: whole minutes since 1970-01-01 00:00 UTC.
public struct TimePoint: Hashable, Comparable, Sendable, Codable {
  /// Minutes since 1970-01-01 00:00 UTC.
  public var minutes: Int

  /// Creates the moment that many minutes after 1970-01-01 00:00 UTC.
  public init(minutes: Int) {
    self.minutes = minutes
  }

  /// Reads the bare number of minutes.
  public init(from decoder: any Decoder) throws {
    minutes = try decoder.singleValueContainer().decode(Int.self)
  }

  /// Writes the bare number of minutes.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(minutes)
  }

  /// Orders moments from early to late.
  public static func < (a: TimePoint, b: TimePoint) -> Bool { a.minutes < b.minutes }

  /// The moment that much later.
  public static func + (point: TimePoint, length: Minutes) -> TimePoint {
    TimePoint(minutes: point.minutes + length)
  }

  /// The moment that much earlier.
  public static func - (point: TimePoint, length: Minutes) -> TimePoint {
    TimePoint(minutes: point.minutes - length)
  }

  /// How much later the first moment is than the second.
  public static func - (a: TimePoint, b: TimePoint) -> Minutes { a.minutes - b.minutes }
}
