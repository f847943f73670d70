internal import LegworkModel

/// Reads days of the event as people type them.
enum DayReader {
  /// Why a text names no day.
  enum Fault: Error, Equatable {
    /// It is neither a date nor a weekday nor a number.
    case notADay(String)
    /// No day of the event is called so.
    case notInEvent(String, days: [CalendarDay])
    /// Several days of the event are called so.
    case ambiguous(String, days: [CalendarDay])
  }

  /// The day of `2024-12-02`, `monday`, `mon`, or `1` for the first; it must be one of `days`.
  static func day(_ text: String, among days: [CalendarDay]) throws(Fault) -> CalendarDay {
    let day = try anyDay(text, among: days)
    guard days.contains(day) else { throw .notInEvent(text, days: days) }
    return day
  }

  /// Like `day(_:among:)`, but a date may lie outside the event.
  static func anyDay(_ text: String, among days: [CalendarDay]) throws(Fault) -> CalendarDay {
    if let day = CalendarDay(iso: text) { return day }
    if let number = Int(text) {
      guard number > 0, number <= days.count else { throw .notInEvent(text, days: days) }
      return days[number - 1]
    }
    let wanted = text.lowercased()
    let isWeekday = CalendarDay.weekdayNames.contains { $0.lowercased().hasPrefix(wanted) }
    guard wanted.count >= 3, isWeekday else { throw .notADay(text) }
    let matches = days.filter { $0.weekdayName.lowercased().hasPrefix(wanted) }
    guard let first = matches.first else { throw .notInEvent(text, days: days) }
    guard matches.count == 1 else { throw .ambiguous(text, days: matches) }
    return first
  }
}
