internal import LegworkModel

/// Reads moments as people type them: `tue 10:40`, `2024-12-03 10:40`, `2024-12-03T10:40`.
struct MomentReader {
  let calendar: EventCalendar
  let days: [CalendarDay]

  /// The moment of a text; the day may be left out where the event has only one.
  func moment(_ text: String, option: String) throws -> TimePoint {
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
}
