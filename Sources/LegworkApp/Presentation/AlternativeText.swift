internal import LegworkItinerary
internal import LegworkModel

/// Something else to attend, in two lines: what it is, and how and until when to go there.
struct AlternativeText {
  var calendar: EventCalendar
  var style = Style.plain
  var width = 72

  /// The lines after a label such as `1.`; `today` is the day that needs no name.
  func lines(
    _ alternative: Alternative, label: String, today: CalendarDay, worth: String
  ) -> [String] {
    let attendance = alternative.attendance
    let code = style(.strong, TerminalText.clean(attendance.occurrence.id.rawValue))
    let head = "\(label) \(time(alternative, today))  "
    let used = TerminalText.width(head + attendance.occurrence.id.rawValue) + 4
    let title = TerminalText.cut(attendance.session.title, to: max(12, width - used))
    let facts = [place(attendance), way(alternative), worth, loses(alternative)]
    return ["  \(head)\(code)  \(title)"]
      + TerminalText.wrapped(facts.compactMap { $0 }.joined(separator: "; "), to: width - 5).map {
        "     " + $0
      }
  }

  private func time(_ alternative: Alternative, _ today: CalendarDay) -> String {
    let interval = alternative.attendance.interval
    let day = alternative.day == today ? "" : "\(alternative.day.weekdayName.prefix(3)) "
    return "\(day)\(calendar.time(interval.start))–\(calendar.time(interval.end))"
  }

  private func place(_ attendance: Attendance) -> String {
    let parts = [attendance.occurrence.venue?.rawValue, attendance.occurrence.room]
    let place = parts.compactMap { $0 }.joined(separator: " · ")
    let status = StatusText.words(attendance.status)
    return [place.isEmpty ? "place not known yet" : place, status].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  private func way(_ alternative: Alternative) -> String? {
    guard alternative.isDirect, let transfer = alternative.transfer else {
      return alternative.isOtherRun ? "another run, and all else stays" : nil
    }
    let way =
      transfer.from == transfer.to && transfer.from != nil
      ? transfer.minutes == 0 ? "here" : "\(transfer.minutes) min to the room"
      : "\(transfer.mode.rawValue) \(transfer.minutes) min"
    let chance = transfer.chance.map { $0 == .sure ? "" : ", \($0.rawValue)" } ?? ""
    return "\(way)\(chance), leave by \(calendar.time(alternative.decideBy))"
  }

  private func loses(_ alternative: Alternative) -> String? {
    let leaves = alternative.leaves
    let others = alternative.loses.filter { !leaves.contains($0) }
    let words = [("leaving", leaves), ("without", others)].filter { !$1.isEmpty }
      .map { "\($0) \(ConflictText.list($1))" }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }
}
