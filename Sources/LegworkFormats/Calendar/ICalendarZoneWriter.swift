import LegworkModel

/// Writes a zone as iCalendar defines one (RFC 5545, 3.6.5), as far as some days need it.
struct ICalendarZoneWriter {
  /// The zone.
  let calendar: EventCalendar

  /// Adds the definition that holds from one moment to another: the time in force at the first,
  /// and every change up to the second.
  func write(from start: TimePoint, to end: TimePoint, into page: inout ICalendarPage) {
    page.line("BEGIN", "VTIMEZONE")
    page.text("TZID", calendar.zone)
    let changes = [inForce(at: start)] + calendar.clockChanges(after: start, upTo: end)
    for change in changes {
      let kind = change.isSummerTime ? "DAYLIGHT" : "STANDARD"
      page.line("BEGIN", kind)
      page.line("DTSTART", ICalendarTime.text(ofWall: change.at + change.offsetBefore))
      page.line("TZOFFSETFROM", ICalendarZoneWriter.offset(change.offsetBefore))
      page.line("TZOFFSETTO", ICalendarZoneWriter.offset(change.offset))
      page.line("END", kind)
    }
    page.line("END", "VTIMEZONE")
  }

  /// The last change before a moment; where there was none for long, one that changes nothing.
  private func inForce(at moment: TimePoint) -> ClockChange {
    let year = calendar.clockChanges(after: moment - ICalendarZoneWriter.reach, upTo: moment)
    if let last = year.last { return last }
    let offset = calendar.offset(at: moment)
    return ClockChange(
      at: TimePoint(minutes: -offset), offsetBefore: offset, offset: offset,
      isSummerTime: calendar.isSummerTime(at: moment))
  }

  /// `-0800`.
  private static func offset(_ minutes: Minutes) -> String {
    let size = abs(minutes)
    return (minutes < 0 ? "-" : "+") + String(size / 60 * 100 + size % 60).padded(to: 4)
  }

  /// How far back the last change of clocks is looked for: 400 days.
  private static let reach: Minutes = 400 * 1440
}

extension ICalendarTime {
  /// `20241202T083000`, of minutes since 1970 as a clock on the wall counts them.
  static func text(ofWall wall: TimePoint) -> String {
    let (day, minute) = (wall.minutes / 1440, wall.minutes % 1440)
    let (year, month, date) = CalendarDay(number: day).parts
    let digits = String(year * 10_000 + month * 100 + date).padded(to: 8)
    return "\(digits)T\(String(minute / 60 * 100 + minute % 60).padded(to: 4))00"
  }

  /// `20241202T163000Z`.
  static func text(ofUTC point: TimePoint) -> String { text(ofWall: point) + "Z" }
}
