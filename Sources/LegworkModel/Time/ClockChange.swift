/// A moment at which the clocks of a zone are changed.
public struct ClockChange: Hashable, Sendable {
  /// The first minute of the new time.
  public var at: TimePoint
  /// Minutes that local time was ahead of UTC before.
  public var offsetBefore: Minutes
  /// Minutes that local time is ahead of UTC from then on.
  public var offset: Minutes
  /// Whether it is summer time that begins.
  public var isSummerTime: Bool

  /// Creates a change.
  public init(at: TimePoint, offsetBefore: Minutes, offset: Minutes, isSummerTime: Bool) {
    self.at = at
    self.offsetBefore = offsetBefore
    self.offset = offset
    self.isSummerTime = isSummerTime
  }
}

extension EventCalendar {
  /// The changes of clocks after one moment, up to and with another; O(days between them).
  public func clockChanges(after start: TimePoint, upTo end: TimePoint) -> [ClockChange] {
    var changes: [ClockChange] = []
    var day = start
    while day < end {
      let next = min(day + 1440, end)
      if offset(at: day) != offset(at: next) { changes.append(change(between: day, and: next)) }
      day = next
    }
    return changes
  }

  /// The change between two moments with different offsets, found by halving.
  private func change(between before: TimePoint, and after: TimePoint) -> ClockChange {
    var (early, late) = (before, after)
    let old = offset(at: early)
    while late - early > 1 {
      let middle = early + (late - early) / 2
      if offset(at: middle) == old { early = middle } else { late = middle }
    }
    return ClockChange(
      at: late, offsetBefore: old, offset: offset(at: late), isSummerTime: isSummerTime(at: late))
  }
}
