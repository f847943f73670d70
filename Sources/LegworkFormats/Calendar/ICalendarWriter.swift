public import LegworkModel

/// Writes iCalendar files (RFC 5545) of what a ledger says.
///
/// The same records give the same bytes: the stamp of an entry is the moment of its last change.
public struct ICalendarWriter: Sendable {
  /// What the calendar is called.
  public var name: String
  /// The zone its times are written in.
  public var calendar: EventCalendar
  /// Whether times are written in UTC instead.
  public var isUTC: Bool

  /// Creates a writer.
  public init(name: String, calendar: EventCalendar, isUTC: Bool = false) {
    self.name = name
    self.calendar = calendar
    self.isUTC = isUTC || ["UTC", "GMT", "Etc/UTC", "Etc/GMT", "Z"].contains(calendar.zone)
  }

  /// The file; O(records).
  public func text(_ records: [CalendarLedger.Record]) -> String {
    var page = ICalendarPage()
    page.line("BEGIN", "VCALENDAR")
    page.line("VERSION", "2.0")
    page.line("PRODID", "-//Legwork//Itinerary//EN")
    page.line("CALSCALE", "GREGORIAN")
    page.text("X-WR-CALNAME", name)
    page.text("X-WR-TIMEZONE", calendar.zone)
    if !isUTC, let start = records.map(\.entry.interval.start).min(),
      let end = records.map(\.entry.interval.end).max()
    {
      ICalendarZoneWriter(calendar: calendar).write(from: start, to: end, into: &page)
    }
    for record in records { write(record, into: &page) }
    page.line("END", "VCALENDAR")
    return page.content
  }

  private func write(_ record: CalendarLedger.Record, into page: inout ICalendarPage) {
    let entry = record.entry
    page.line("BEGIN", "VEVENT")
    page.text("UID", entry.uid)
    page.line("DTSTAMP", ICalendarTime.text(ofUTC: record.modified))
    page.line("LAST-MODIFIED", ICalendarTime.text(ofUTC: record.modified))
    page.line("SEQUENCE", String(record.sequence))
    write("DTSTART", entry.interval.start, into: &page)
    write("DTEND", entry.interval.end, into: &page)
    page.text("SUMMARY", record.isCancelled ? "Cancelled: \(entry.summary)" : entry.summary)
    if let place = entry.place { page.text("LOCATION", place) }
    if let place = entry.coordinate { page.line("GEO", ICalendarWriter.geo(place)) }
    if !entry.lines.isEmpty { page.line("DESCRIPTION", ICalendarText.escaped(entry.lines)) }
    if !entry.categories.isEmpty {
      let words = entry.categories.map { ICalendarText.escaped($0) }
      page.line("CATEGORIES", words.joined(separator: ","))
    }
    if let link = entry.link.flatMap(ICalendarWriter.link) { page.line("URL", link) }
    let isSure = entry.isTentative ? "TENTATIVE" : "CONFIRMED"
    page.line("STATUS", record.isCancelled ? "CANCELLED" : isSure)
    page.line("TRANSP", record.isCancelled ? "TRANSPARENT" : "OPAQUE")
    if let alarm = entry.alarm, !record.isCancelled {
      write(alarm, before: entry.interval.start, into: &page)
    }
    page.line("END", "VEVENT")
  }

  /// A reminder that moves with its entry.
  private func write(
    _ alarm: CalendarEntry.Alarm, before start: TimePoint, into page: inout ICalendarPage
  ) {
    let minutes = start - alarm.at
    page.line("BEGIN", "VALARM")
    page.line("ACTION", "DISPLAY")
    page.text("DESCRIPTION", alarm.text)
    page.line("TRIGGER", "\(minutes > 0 ? "-" : "")PT\(abs(minutes))M")
    page.line("END", "VALARM")
  }

  /// A moment on the zone's clocks; in UTC where they show the hour for the second time.
  private func write(_ name: String, _ point: TimePoint, into page: inout ICalendarPage) {
    let wall = calendar.wallClock(point)
    guard !isUTC, calendar.timePoint(on: wall.day, atMinute: wall.minute) == point else {
      page.line(name, ICalendarTime.text(ofUTC: point))
      return
    }
    let zone = ICalendarText.parameter(calendar.zone)
    let local = point + calendar.offset(at: point)
    page.line("\(name);TZID=\(zone)", ICalendarTime.text(ofWall: local))
  }

  /// Degrees with six decimals.
  private static func geo(_ coordinate: Coordinate) -> String {
    [coordinate.latitude, coordinate.longitude].map { degrees in
      let millionths = Int((abs(degrees) * 1e6).rounded())
      let sign = degrees < 0 && millionths > 0 ? "-" : ""
      return "\(sign)\(millionths / 1_000_000).\(String(millionths % 1_000_000).padded(to: 6))"
    }.joined(separator: ";")
  }

  /// A link of a catalog, where it is a web address.
  private static func link(_ text: String) -> String? {
    let isAddress = text.hasPrefix("https://") || text.hasPrefix("http://")
    return isAddress && text.utf8.allSatisfy { (0x21...0x7E).contains($0) } ? text : nil
  }
}
