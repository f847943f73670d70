extension Preferences {
  /// The preferences with one's own times on the days they belong to from the reader's view.
  ///
  /// What is before the day boundary belongs to the night of the day before; what goes on across the
  /// boundary is in two pieces. A break that fits on both sides of the boundary is one of the day.
  public func onReadersDays(of calendar: EventCalendar) -> Preferences {
    var moved = self
    moved.commitments = commitments.flatMap { commitment in
      calendar.pieces(of: commitment.window, on: commitment.day).map { day, window in
        var piece = commitment
        (piece.day, piece.window) = (day, window)
        return piece
      }
    }
    for place in stops.indices {
      moved.stops[place].openings = stops[place].openings.flatMap { opening in
        calendar.pieces(of: opening.window, on: opening.day).map { day, window in
          Stop.Opening(day: day, window: window)
        }
      }
    }
    moved.breaks = breaks.map { $0.onReadersDays(of: calendar) }
    return moved
  }
}

extension BreakRule {
  fileprivate func onReadersDays(of calendar: EventCalendar) -> BreakRule {
    let boundary = calendar.dayBoundary
    guard window.from < boundary else { return self }
    var moved = self
    if window.to - boundary >= minutes {
      moved.window.from = boundary
    } else if min(window.to, boundary) - window.from >= minutes {
      moved.window = TimeWindow(
        from: window.from + 1440, to: min(window.to, boundary) + 1440)
      moved.days = days?.map { $0 + -1 }
    }
    return moved
  }
}

extension EventCalendar {
  /// What of a stretch lies on a day from the reader's view, as clocks of that day.
  public func part(of interval: Interval, on day: CalendarDay) -> TimeWindow? {
    let start = max(interval.start, start(of: day))
    let end = min(interval.end, self.start(of: day + 1))
    return start < end ? window(of: Interval(start: start, end: end), on: day) : nil
  }

  /// A window of a date, cut at the day boundary.
  fileprivate func pieces(
    of window: TimeWindow, on day: CalendarDay
  ) -> [(day: CalendarDay, window: TimeWindow)] {
    let interval = interval(of: window, on: day)
    if interval.start >= start(of: day), interval.end <= start(of: day + 1) {
      return [(day, window)]
    }
    let days = stride(
      from: self.day(of: interval.start).number, through: self.day(of: interval.end).number, by: 1)
    return days.compactMap { number in
      let day = CalendarDay(number: number)
      return part(of: interval, on: day).map { (day, $0) }
    }
  }
}
