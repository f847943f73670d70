import LegworkModel

/// The moment of a time on the wall, and what is to be said where clocks do not show it once.
struct WallMoment {
  /// The moment.
  var point: TimePoint
  /// That clocks skip the time, or show it twice.
  var problem: ImportProblem.Kind?

  /// Takes a moment that is given as such.
  init(point: TimePoint) { self.point = point }

  /// Finds the moment at which a zone's clocks show a minute of a date.
  init(on day: CalendarDay, atMinute minute: Int, in calendar: EventCalendar) {
    let shown = calendar.shown(on: day, atMinute: minute)
    point = shown.point
    guard shown.times != 1 else { return }
    let date = (day + minute / 1440).iso
    problem =
      shown.times == 0
      ? .timeSkipped(date: date, taken: calendar.time(point)) : .timeTwice(date: date)
  }
}
