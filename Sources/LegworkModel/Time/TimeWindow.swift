/// When something may happen: clocks of a day in minutes, beyond 1,440 for after midnight; in a
/// problem, true minutes since the day's midnight.
///
/// A break or a stop lies whole inside its window; a travel mode departs and arrives inside it.
public struct TimeWindow: Hashable, Sendable, Codable {
  /// The earliest minute.
  public var from: Minutes
  /// The latest minute.
  public var to: Minutes

  /// Creates the window from one minute of the day to another.
  public init(from: Minutes, to: Minutes) {
    self.from = from
    self.to = to
  }
}
