internal import LegworkModel

/// Time across a drawing: whole hours, with as many marks as can be read.
struct TimeAxis {
  private var first: Minutes
  private var last: Minutes
  private var midnight: TimePoint
  /// What a clock on the wall shows at a minute, as the minute of its day.
  private var clock: (Minutes) -> Minutes
  private let left = 14.0
  private let right = 346.0

  /// The axis of stretches of one day; nil for none.
  init?(_ intervals: [Interval], _ calendar: EventCalendar, _ day: CalendarDay) {
    guard let start = intervals.map(\.start).min(), let end = intervals.map(\.end).max()
    else { return nil }
    let midnight = calendar.midnight(of: day)
    self.init(from: start - midnight, to: end - midnight, midnight: midnight) { minute in
      calendar.wallClock(midnight + minute).minute
    }
  }

  /// The axis of any day, from one clock on the wall to another.
  init(from: Minutes, to: Minutes) {
    self.init(from: from, to: to, midnight: TimePoint(minutes: 0)) { clock in
      (clock % 1440 + 1440) % 1440
    }
  }

  private init(
    from: Minutes, to: Minutes, midnight: TimePoint, clock: @escaping (Minutes) -> Minutes
  ) {
    self.midnight = midnight
    self.clock = clock
    first = TimeAxis.floor(from)
    last = max(-TimeAxis.floor(-to), first + 60)
  }

  /// Where a moment is.
  func x(_ point: TimePoint) -> Double { x(point - midnight) }

  /// Where a minute of the day is.
  func x(_ minute: Minutes) -> Double {
    let share = Double(minute - first) / Double(last - first)
    return left + min(1, max(0, share)) * (right - left)
  }

  /// Hour lines, and the hours above them.
  func shapes(top: Double, bottom: Double) -> [Markup] {
    let hours = (last - first) / 60
    let step = max(1, (hours + 8) / 9)
    return stride(from: first, through: last, by: 60 * step).flatMap { minute in
      let x = x(minute)
      let (hour, rest) = clock(minute).quotientAndRemainder(dividingBy: 60)
      let words = rest == 0 ? "\(hour)" : "\(hour):\(String(rest).padded(to: 2))"
      return [
        Plot.line(from: Point(x: x, y: top), to: Point(x: x, y: bottom), "hour"),
        Plot.label(words, at: Point(x: x, y: top - 3), "clock", anchor: "middle"),
      ]
    }
  }

  private static func floor(_ minute: Minutes) -> Minutes {
    let rest = (minute % 60 + 60) % 60
    return minute - rest
  }
}
