import LegworkModel

/// Finds new places for breaks in a day that has changed.
struct BreakShift {
  let context: PlanContext
  let day: CalendarDay
  /// From when on the day is still ahead.
  let after: TimePoint
  /// Breaks with their times, old or new.
  private(set) var placed: [ScheduledItem] = []
  /// Breaks for which there is no room any more.
  private(set) var lost: [ScheduledItem] = []

  init(context: PlanContext, day: CalendarDay, after: TimePoint) {
    self.context = context
    self.day = day
    self.after = after
  }

  /// Places breaks one after the other, each where it was or else as near to it as it may be.
  ///
  /// O(breaks × legs). Past breaks stay as they were.
  mutating func place(_ breaks: [ScheduledItem], into day: DayItinerary) {
    var stretches = stretches(of: day)
    for rest in breaks {
      guard rest.begins >= after else {
        placed.append(rest)
        continue
      }
      let found = stretches.indices.lazy
        .compactMap { [self, stretches] in interval(of: rest, in: stretches[$0], at: $0) }
        .min { distance($0.interval, rest) < distance($1.interval, rest) }
      guard let found else {
        lost.append(rest)
        continue
      }
      var moved = rest
      (moved.interval, moved.arriveBy) = (found.interval, found.interval.start)
      placed.append(moved)
      stretches.replaceSubrange(
        found.index...found.index, with: stretches[found.index].split(by: found.interval))
    }
  }

  private func distance(_ interval: Interval, _ rest: ScheduledItem) -> (Minutes, TimePoint) {
    (abs(interval.start - rest.start), interval.start)
  }

  /// A stretch in which nothing is planned but at most one way, which may be gone at any time of it.
  private struct Stretch {
    var start: TimePoint
    var end: TimePoint
    /// How long the way takes.
    var way: Minutes

    /// Where a break of a length may begin: behind the way, or before it.
    func beginnings(_ length: Minutes) -> [ClosedRange<TimePoint>] {
      [(start + way, end - length), (start, end - way - length)].compactMap {
        $0 <= $1 ? $0...$1 : nil
      }
    }

    /// What a break leaves of it: the way is gone before the break where there is time for that.
    func split(by rest: Interval) -> [Stretch] {
      let isBefore = rest.start - start >= way
      return [
        Stretch(start: start, end: rest.start, way: isBefore ? way : 0),
        Stretch(start: rest.end, end: end, way: isBefore ? 0 : way),
      ]
    }
  }

  /// The stretches ahead in which nothing is planned, the morning before the first thing and the
  /// evening after the last one included.
  private func stretches(of day: DayItinerary) -> [Stretch] {
    var stretches: [Stretch] = []
    var next = Stretch(start: after, end: after, way: 0)
    var departs: TimePoint?
    for leg in day.legs {
      switch leg {
      case .wait: continue
      case .transfer(let way) where way.departs < after: next.start = max(after, way.arrives)
      case .transfer(let way): (next.way, departs) = (way.minutes, way.departs)
      case .session, .stop, .commitment, .rest:
        // The way from something that takes no time stands before it.
        let isBehind = departs.map { $0 >= leg.interval.start } ?? false
        let way = next.way
        (next.end, next.way) = (door(of: leg), isBehind ? 0 : way)
        stretches.append(next)
        next = Stretch(
          start: max(next.start, leg.interval.end), end: after, way: isBehind ? way : 0)
      }
    }
    next.end = context.calendar.start(of: self.day + 1)
    return stretches + [next]
  }

  /// Until when one may be elsewhere before something: the door of a session closes before it begins.
  private func door(of leg: Leg) -> TimePoint {
    guard case .session(let attendance) = leg else { return leg.interval.start }
    return min(leg.interval.start, attendance.arriveBy)
  }

  /// Where in a stretch a break lies nearest to its time: within its window, as long as it has to be.
  private func interval(
    of rest: ScheduledItem, in stretch: Stretch, at index: Int
  ) -> (index: Int, interval: Interval)? {
    let rules = context.preferences.breaks.filter { rule in
      rule.name == rest.name && rule.days.map { $0.contains(day) } ?? true
    }
    let starts = rules.flatMap { rule -> [Interval] in
      let window = context.calendar.interval(of: rule.window, on: day)
      return stretch.beginnings(rule.minutes).compactMap { range in
        let earliest = max(range.lowerBound, window.start)
        let latest = min(range.upperBound, window.end - rule.minutes)
        guard earliest <= latest else { return nil }
        let start = min(max(rest.start, earliest), latest)
        return Interval(start: start, end: start + rule.minutes)
      }
    }
    return starts.min { distance($0, rest) < distance($1, rest) }.map { (index, $0) }
  }
}
