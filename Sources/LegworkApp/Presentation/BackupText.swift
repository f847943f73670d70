internal import LegworkItinerary
internal import LegworkModel

/// What to do at each door that stays shut.
struct BackupText {
  var calendar: EventCalendar
  var style = Style.plain
  var width = 72

  func text(_ backups: [Backup]) -> String {
    guard !backups.isEmpty else { return "Nothing is planned that has a door." }
    var lines: [String] = []
    var day: CalendarDay?
    for backup in backups {
      let today = calendar.day(of: backup.standpoint.time)
      if today != day {
        if day != nil { lines.append("") }
        lines.append(style(.strong, today.words))
        day = today
      }
      lines += self.lines(backup, today)
    }
    return lines.joined(separator: "\n")
  }

  /// One door: the run, then what can be done instead.
  func lines(_ backup: Backup, _ today: CalendarDay) -> [String] {
    let planned = backup.planned
    let time = "\(calendar.time(planned.interval.start))–\(calendar.time(planned.interval.end))"
    let code = TerminalText.clean(planned.occurrence.id.rawValue)
    let used = TerminalText.width(time + code) + 4
    let title = TerminalText.cut(planned.session.title, to: max(12, width - used))
    return ["\(time)  \(style(.strong, code))  \(title)"] + choices(backup, today)
  }

  /// What can be done instead.
  func choices(_ backup: Backup, _ today: CalendarDay) -> [String] {
    guard !backup.alternatives.isEmpty else {
      return ["  Nothing else can be reached in time: \(BackupText.cost(backup.loss))."]
    }
    let text = AlternativeText(calendar: calendar, style: style, width: width)
    return backup.alternatives.enumerated().flatMap { index, one in
      text.lines(
        one, label: "\(index + 1).", today: today,
        worth: BackupText.cost(backup.cost(of: one))
          + (one.attendance.points == 0 ? ", not marked" : ""))
    }
  }

  /// What it costs the plan.
  static func cost(_ points: Int) -> String {
    if points == 0 { return "costs nothing" }
    return points > 0 ? "costs \(points.of("point"))" : "gains \((-points).of("point"))"
  }
}
