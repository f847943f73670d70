internal import LegworkModel

/// The words about appointments, breaks and stops.
enum OwnTimeText {
  static let worthless =
    "It is neither required nor worth points, so the plan may leave it out; see --required and "
    + "--points."

  static func dayOutsideEvent(_ day: CalendarDay) -> String {
    "Nothing of the event is on \(text(day))."
  }

  static func inTheNight(_ commitment: Commitment, of evening: CalendarDay) -> String {
    "\(EventCalendar.clock(commitment.window.from)) is before the day boundary: "
      + "it is planned in the night of \(evening.words)."
  }

  static func words(_ commitment: Commitment) -> String {
    let place = commitment.venue.map { " at \($0)" } ?? ""
    return "\(commitment.name) \(text(commitment.day)) \(text(commitment.window))\(place)"
  }

  static func words(_ rule: BreakRule) -> String {
    let days = rule.days.map { " on \($0.map(text).joined(separator: ", "))" } ?? ""
    return "\(rule.name), \(rule.minutes) min between \(text(rule.window))\(days)"
      + worth(rule.isRequired, rule.points)
  }

  static func words(_ stop: Stop) -> String {
    let hours = Dictionary(grouping: stop.openings, by: \.window).sorted { a, b in
      (a.value[0].day, a.key.from) < (b.value[0].day, b.key.from)
    }
    .map { window, openings in
      "\(openings.map { String($0.day.weekdayName.prefix(3)) }.joined(separator: " ")) "
        + text(window)
    }
    return "\(stop.name) at \(stop.venue), \(stop.minutes) min, open "
      + hours.joined(separator: "; ") + worth(stop.isRequired, stop.points)
  }

  static func list(_ commitments: [Commitment]) -> String {
    list(commitments.map(words), none: "No appointments. See: legwork block --help")
  }

  static func list(_ breaks: [BreakRule]) -> String {
    list(breaks.map(words), none: "No breaks. See: legwork break --help")
  }

  static func list(_ stops: [Stop]) -> String {
    list(stops.map(words), none: "No stops. See: legwork stop --help")
  }

  private static func list(_ lines: [String], none: String) -> String {
    lines.isEmpty ? none : lines.joined(separator: "\n")
  }

  private static func worth(_ isRequired: Bool, _ points: Int) -> String {
    (isRequired ? ", required" : "")
      + (points == 0 ? "" : ", \(points.signed) \(abs(points) == 1 ? "point" : "points")")
  }

  private static func text(_ day: CalendarDay) -> String {
    "\(day.weekdayName.prefix(3)) \(day.iso)"
  }

  private static func text(_ window: TimeWindow) -> String {
    "\(EventCalendar.clock(window.from))–\(EventCalendar.clock(window.to))"
  }
}
