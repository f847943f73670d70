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

  /// Places breaks one after the other, each where it was or else as early as it may be.
  ///
  /// O(breaks × gaps). Past breaks stay as they were.
  mutating func place(_ breaks: [ScheduledItem], into day: DayItinerary) {
    var gaps = gaps(of: day)
    for rest in breaks {
      guard rest.begins >= after else {
        placed.append(rest)
        continue
      }
      guard
        let interval = gaps.lazy.compactMap({ [self] in interval(of: rest, in: $0) }).min(by: {
          (abs($0.start - rest.start), $0.start) < (abs($1.start - rest.start), $1.start)
        })
      else {
        lost.append(rest)
        continue
      }
      var moved = rest
      (moved.interval, moved.arriveBy) = (interval, interval.start)
      placed.append(moved)
      gaps = gaps.flatMap { gap in
        [
          Interval(start: gap.start, end: min(gap.end, interval.start)),
          Interval(start: max(gap.start, interval.end), end: gap.end),
        ].filter { $0.length > 0 }
      }
    }
  }

  /// The stretches ahead in which nothing is planned, the morning before the first thing and the
  /// evening after the last one included.
  private func gaps(of day: DayItinerary) -> [Interval] {
    let waits = day.legs.indices.compactMap { index -> Interval? in
      guard case .wait(let wait) = day.legs[index] else { return nil }
      let gap = Interval(
        start: max(after, wait.interval.start),
        end: door(of: day.legs.dropFirst(index + 1).first, at: wait.interval.end))
      return gap.length > 0 ? gap : nil
    }
    let last = max(after, day.legs.map(\.interval.end).max() ?? after)
    let first = day.legs.first?.interval.start ?? after
    let morning = Interval(start: after, end: door(of: day.legs.first, at: first))
    let evening = context.calendar.start(of: self.day + 1)
    return (morning.length > 0 ? [morning] : []) + waits
      + (last < evening ? [Interval(start: last, end: evening)] : [])
  }

  /// Until when one may be elsewhere before what comes next: its door closes before it begins.
  private func door(of next: Leg?, at begin: TimePoint) -> TimePoint {
    guard case .session(let attendance)? = next else { return begin }
    return min(begin, attendance.arriveBy)
  }

  /// Where in a gap a break lies nearest to its time: within its window, as long as it has to be.
  private func interval(of rest: ScheduledItem, in gap: Interval) -> Interval? {
    let rules = context.preferences.breaks.filter { rule in
      rule.name == rest.name && rule.days.map { $0.contains(day) } ?? true
    }
    return rules.lazy.compactMap { rule -> Interval? in
      let window = context.calendar.interval(of: rule.window, on: day)
      let earliest = max(gap.start, window.start)
      let latest = min(gap.end, window.end) - rule.minutes
      guard earliest <= latest else { return nil }
      let start = min(max(rest.start, earliest), latest)
      return Interval(start: start, end: start + rule.minutes)
    }.first
  }
}
