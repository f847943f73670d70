public import LegworkModel

extension DayItinerary {
  /// Whether so many minutes in one piece are free between two moments; before the first leg and
  /// after the last one all is free.
  ///
  /// O(legs).
  public func hasRoom(for minutes: Minutes, in window: Interval) -> Bool {
    var free = window.start
    for leg in legs {
      if case .wait = leg { continue }
      if min(leg.interval.start, window.end) - free >= minutes { return true }
      free = max(free, leg.interval.end)
    }
    return window.end - free >= minutes
  }
}
