import LegworkModel

/// Gives dates to what carries none: a month and day without a year, a bare weekday.
struct DateResolution: Sendable {
  /// The year asked for.
  var year: Int?
  /// The Monday of the week that bare weekdays belong to.
  var monday: CalendarDay?
  /// The event's days.
  var days: [CalendarDay] = []
  /// The year of all full dates of the file, where they have one in common.
  var fileYear: Int?
  /// The order of dates with slashes.
  var orders: [ImportField: DateOrder] = [:]

  init(options: ImportOptions) {
    year = options.year
    days = options.days.sorted()
    monday = options.week.map { $0 + -$0.weekday }
  }

  /// Whether a month and day without a year can be dated.
  var knowsYears: Bool { (year ?? fileYear) != nil || !days.isEmpty || monday != nil }

  /// What a text of a field says, its dates in the order of their column.
  func read(_ text: String, _ field: ImportField) -> TimeReading? {
    TimeScanner.read(text, orders[field] ?? .monthFirst)
  }

  /// The date of a month and day; a weekday beside it helps where the year is not given.
  func day(month: Int, day: Int, weekday: Int?) -> CalendarDay? {
    if let year = year ?? fileYear { return CalendarDay(year: year, month: month, day: day) }
    let known =
      days.map(\.parts.year) + (monday.map { [$0.parts.year, ($0 + 6).parts.year] } ?? [])
    let candidates = known.compactMap { CalendarDay(year: $0, month: month, day: day) }
    return candidates.first { days.contains($0) } ?? candidates.first { $0.weekday == weekday }
      ?? candidates.first
  }

  /// The date of a bare weekday: in the week asked for, else the event's first such day.
  func day(weekday: Int) -> CalendarDay? {
    if let monday { return monday + weekday }
    if let day = days.first(where: { $0.weekday == weekday }) { return day }
    guard let first = days.first, year == nil || first.parts.year == year else { return nil }
    return first + (-first.weekday + weekday)
  }

  /// The Monday of AWS re:Invent: the one after Thanksgiving, the fourth Thursday of November.
  static func reinventMonday(year: Int) -> CalendarDay? {
    guard let november = CalendarDay(year: year, month: 11, day: 1) else { return nil }
    let firstThursday = november + (3 - november.weekday + 7) % 7
    return firstThursday + 25
  }
}
