/// When something may happen: minutes since midnight of a day, beyond 1,440 for after midnight.
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
