internal import LegworkModel

/// Reads moments as people type them, and as this program prints them: `tue 10:40`,
/// `2024-12-03 10:40`, `2024-12-03T10:40:00-08:00`.
struct MomentReader {
  let calendar: EventCalendar
  let days: [CalendarDay]

  /// The moment of a text; the day may be left out where the event has only one.
  func moment(_ text: String, option: String) throws -> TimePoint {
    if let moment = MomentReader.printed(text, in: calendar) { return moment }
    let parts = text.split { $0 == " " || $0 == "T" || $0 == "," }.map(String.init)
    guard let clock = parts.last, let minute = ClockReader.minute(clock), parts.count <= 2 else {
      throw VerbFault.notAMoment(option: option, text: text)
    }
    guard parts.count == 2 else {
      guard days.count == 1, let day = days.first else {
        throw VerbFault.momentWithoutDay(option: option, text: text, day: days.first)
      }
      return calendar.timePoint(on: day, atMinute: minute)
    }
    return calendar.timePoint(
      on: try DayReader.anyDay(parts[0], among: days), atMinute: minute)
  }

  /// `2024-12-03T10:40:00-08:00`, `…Z`, or without an offset in the event's zone; the seconds go.
  private static func printed(_ text: String, in calendar: EventCalendar) -> TimePoint? {
    guard let gap = text.firstIndex(of: "T"), let day = CalendarDay(iso: String(text[..<gap]))
    else { return nil }
    var clock = text[text.index(after: gap)...]
    var offset: Minutes?
    if clock.hasSuffix("Z") {
      (clock, offset) = (clock.dropLast(), 0)
    } else if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      let digits = clock[clock.index(after: sign)...]
      guard digits.count == 5, let minutes = ClockReader.minute(String(digits)) else { return nil }
      offset = clock[sign] == "-" ? -minutes : minutes
      clock = clock[..<sign]
    }
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 3 || offset != nil, (2...3).contains(parts.count),
      let minute = ClockReader.minute(parts.prefix(2).joined(separator: ":")),
      parts.count == 2 || parts[2].count == 2 && Int(parts[2]).map((0..<60).contains) == true
    else { return nil }
    guard let offset else { return calendar.timePoint(on: day, atMinute: minute) }
    return TimePoint(minutes: day.number * 1440 + minute - offset)
  }
}
