internal import LegworkItinerary
internal import LegworkModel

/// Which row of the week a minute of the day is in: one scale for all days.
struct WeekScale {
  /// The first and the last minute of the day that shows, at full hours.
  let from: Minutes
  let to: Minutes
  /// How many rows there are.
  let rows: Int

  /// Finds the hours that all that is planned lies in.
  init(_ places: [WeekPlace], _ calendar: EventCalendar, rows: Int) {
    let starts = places.map { calendar.clock(of: $0.leg.interval.start, on: $0.day) }
    let ends = places.map { calendar.clock(of: $0.leg.interval.end, on: $0.day) }
    from = (starts.min() ?? 480) / 60 * 60
    to = max(from + 60, ((ends.max() ?? 1080) + 59) / 60 * 60)
    self.rows = max(1, rows)
  }

  /// The row of a minute of the day, the last one for what comes later.
  func row(_ minute: Minutes) -> Int {
    max(0, min(rows, (minute - from) * rows / (to - from)))
  }

  /// The hour that begins in a row; nil where none does, or an earlier one did.
  func hour(startingIn row: Int) -> Int? {
    (from / 60...to / 60).first { self.row($0 * 60) == row && $0 * 60 < to }
  }
}
