/// Clocks of a day, as people give and read them: minutes on the wall, beyond 1,440 on the next date.
extension EventCalendar {
  /// The clocks between which it is one day from the reader's view.
  var wholeDay: TimeWindow { TimeWindow(from: dayBoundary, to: dayBoundary + 1440) }

  /// The moment at which a day begins from the reader's view.
  public func start(of day: CalendarDay) -> TimePoint {
    timePoint(on: day, atMinute: dayBoundary)
  }

  /// What a clock on the wall shows, as a minute of that day.
  public func clock(of point: TimePoint, on day: CalendarDay) -> Minutes {
    let wall = wallClock(point)
    return (wall.day - day) * 1440 + wall.minute
  }

  /// The stretch from one clock of a day to another.
  ///
  /// Where the hour that is skipped leaves nothing of it, it keeps its length.
  public func interval(of window: TimeWindow, on day: CalendarDay) -> Interval {
    let start = timePoint(on: day, atMinute: window.from)
    let end = timePoint(on: day, atMinute: window.to)
    return Interval(start: start, end: start < end ? end : start + (window.to - window.from))
  }

  /// A stretch from one clock of a day to another, as clocks on the wall show it.
  ///
  /// Where the hour that occurs twice has it end before it starts, it keeps its length.
  public func window(of interval: Interval, on day: CalendarDay) -> TimeWindow {
    let from = clock(of: interval.start, on: day)
    let to = clock(of: interval.end, on: day)
    return TimeWindow(from: from, to: from < to ? to : from + interval.length)
  }

  /// A stretch from one clock of a day to another, in true minutes since the day's midnight.
  func minutes(of window: TimeWindow, on day: CalendarDay) -> TimeWindow {
    let interval = interval(of: window, on: day)
    let midnight = midnight(of: day)
    return TimeWindow(from: interval.start - midnight, to: interval.end - midnight)
  }
}
