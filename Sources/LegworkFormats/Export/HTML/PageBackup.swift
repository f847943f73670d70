internal import LegworkItinerary
internal import LegworkModel

/// What to do if turned away at a door, to be unfolded; the first idea is always to be seen.
struct PageBackup {
  /// The event's zone.
  var calendar: EventCalendar
  /// What can be done.
  var backup: Backup

  /// The lines; a sentence where nothing can be done.
  var details: Markup {
    guard let first = backup.alternatives.first else {
      return .line("p", ["class": "backup"], "If turned away: nothing else is in reach.")
    }
    let run = first.attendance
    let name = run.occurrence.id.rawValue
    let time = calendar.time(run.interval.start)
    return .element(
      "details", ["class": "backup"],
      [
        .line("summary", "If turned away: \(name) at \(when(first, time))"),
        .element("ol", backup.alternatives.map(line)),
      ])
  }

  private func when(_ one: Alternative, _ time: String) -> String {
    one.day == calendar.day(of: backup.standpoint.time) ? time : "\(one.day.words), \(time)"
  }

  private func line(_ one: Alternative) -> Markup {
    let run = one.attendance
    let span = PageWords.span(run.interval, calendar)
    let facts = [
      PlannedItem(leg: .session(run)).place, "leave by \(calendar.time(one.decideBy))",
      one.loses.isEmpty ? nil : "instead of \(one.loses.joined(separator: ", "))", cost(of: one),
    ].compactMap { $0 }.joined(separator: "; ")
    return .element(
      "li",
      [
        .line("strong", run.occurrence.id.rawValue),
        .text(" \(run.session.title), \(when(one, span)); \(facts)."),
      ])
  }

  private func cost(of one: Alternative) -> String {
    let points = backup.cost(of: one)
    if points == 0 { return "costs nothing" }
    let words = AmountText.count(abs(points), "point")
    return points > 0 ? "costs \(words)" : "gains \(words)"
  }
}
