import LegworkModel

/// A rule by which an event repeats (RFC 5545, 3.3.10), as far as it can be followed surely: days,
/// weeks, months and years, by weekday, day of the month and month.
struct RecurrenceRule: Hashable, Sendable {
  /// Why a rule cannot be followed: the part of it that is not understood.
  struct Fault: Error, Hashable {
    var part: String
  }

  enum Frequency: String {
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"
  }

  /// A weekday, or the n-th of a month or year; counted from the end where negative.
  struct Weekday: Hashable {
    var ordinal: Int?
    /// 0 is Monday.
    var day: Int
  }

  private(set) var frequency = Frequency.daily
  private(set) var interval = 1
  /// How many times there are in all.
  private(set) var count: Int?
  /// The last moment there may be one.
  private(set) var until: ICalendarTime?
  private(set) var weekdays: [Weekday] = []
  private(set) var monthDays: [Int] = []
  private(set) var months: [Int] = []
  /// Which of a period's days are taken; all where empty.
  private(set) var positions: [Int] = []
  /// The weekday on which weeks begin.
  private(set) var weekStart = 0

  /// Reads `FREQ=WEEKLY;BYDAY=MO,WE;COUNT=10`.
  init(_ text: String) throws(Fault) {
    guard text.utf8.count <= RecurrenceRule.longestText else { throw Fault(part: "its length") }
    var isFrequencyKnown = false
    for part in text.trimmed.uppercased().split(separator: ";") {
      let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
      guard pair.count == 2 else { throw Fault(part: String(part)) }
      if pair[0] == "FREQ" {
        guard let known = Frequency(rawValue: pair[1]) else { throw Fault(part: String(part)) }
        (frequency, isFrequencyKnown) = (known, true)
      } else if !take(pair[0], pair[1]) {
        throw Fault(part: String(part))
      }
    }
    guard isFrequencyKnown else { throw Fault(part: "no FREQ") }
    if let part = contradiction { throw Fault(part: part) }
  }

  /// Takes a part; false where it cannot be followed.
  private mutating func take(_ name: String, _ value: String) -> Bool {
    switch name {
    case "INTERVAL":
      interval = Int(value) ?? 0
      return (1...RecurrenceRule.longestInterval).contains(interval)
    case "COUNT":
      count = Int(value) ?? 0
      return count ?? 0 > 0
    case "UNTIL":
      until = ICalendarTime(value)
      return until != nil
    case "WKST":
      guard let day = RecurrenceRule.names.firstIndex(of: value) else { return false }
      weekStart = day
    case "BYDAY":
      let days = value.split(separator: ",").map(RecurrenceRule.weekday)
      weekdays = days.compactMap(\.self)
      return weekdays.count == days.count
    case "BYMONTHDAY": return RecurrenceRule.read(value, 1...31, into: &monthDays)
    case "BYMONTH": return RecurrenceRule.read(value, 1...12, into: &months)
    case "BYSETPOS": return RecurrenceRule.read(value, 1...366, into: &positions)
    default: return false
    }
    return true
  }

  /// Room for every day of a year, and all else that a rule may say.
  private static let longestText = 4000

  /// More periods than any calendar has days, few enough to be counted with.
  private static let longestInterval = 10_000_000

  /// A part that makes no sense beside the others.
  private var contradiction: String? {
    if months.contains(where: { $0 < 0 }) { return "BYMONTH" }
    if frequency == .weekly, !monthDays.isEmpty { return "BYMONTHDAY" }
    if frequency == .daily, !positions.isEmpty { return "BYSETPOS" }
    let hasOrdinals = weekdays.contains { $0.ordinal != nil }
    return hasOrdinals && (frequency == .daily || frequency == .weekly) ? "BYDAY" : nil
  }

  /// Whether it holds for a part of each year without an end but `until`, as clocks are changed.
  var isEachYear: Bool { frequency == .yearly && interval == 1 && count == nil }

  private static let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

  private static func weekday(_ text: Substring) -> Weekday? {
    guard let day = names.firstIndex(of: String(text.suffix(2))) else { return nil }
    let number = text.dropLast(2)
    guard !number.isEmpty else { return Weekday(ordinal: nil, day: day) }
    guard let ordinal = Int(number), (1...53).contains(ordinal.magnitude) else { return nil }
    return Weekday(ordinal: ordinal, day: day)
  }

  /// Reads numbers whose size is in a range.
  private static func read(
    _ text: String, _ range: ClosedRange<Int>, into numbers: inout [Int]
  ) -> Bool {
    let parts = text.split(separator: ",").map { Int($0) }
    numbers = parts.compactMap(\.self)
    return !parts.isEmpty && numbers.count == parts.count
      && numbers.allSatisfy { range.contains(Int(clamping: $0.magnitude)) }
  }
}

extension RecurrenceRule {
  /// The days from the first one on, up to and with another, whatever `until` says.
  ///
  /// What lies before `earliest` may be left out. O(days between them; where there is no count,
  /// days from `earliest` on).
  func days(
    from start: CalendarDay, through last: CalendarDay, notBefore earliest: CalendarDay? = nil
  ) -> [CalendarDay] {
    var found: [CalendarDay] = []
    var step = 0
    if let earliest, count == nil {
      // No period is longer than so many days, so none that is skipped reaches the earliest.
      step = max(0, (earliest - start) / longestPeriod - 1) / interval * interval
    }
    while let period = period(step, from: start), period.lowerBound <= last {
      let all = (0..<(period.upperBound - period.lowerBound)).map { period.lowerBound + $0 }
      let days = chosen(all.filter { matches($0, start) })
      for day in days where day >= start {
        if day > last || found.count == count { return found }
        found.append(day)
      }
      step += interval
    }
    return found
  }

  /// At most so many days are looked at for a rule with a count, which is followed from its start.
  func daysCounted(from start: CalendarDay, through last: CalendarDay) -> Int {
    guard let count else { return 0 }
    let span = max(0, last - start)
    let isInEachPeriod =
      months.isEmpty && monthDays.isEmpty && positions.isEmpty
      && (frequency == .weekly || frequency == .daily && weekdays.isEmpty)
    return isInEachPeriod ? min(span, min(count, span) * interval * longestPeriod) : span
  }

  /// Days.
  private var longestPeriod: Int {
    switch frequency {
    case .daily: 1
    case .weekly: 7
    case .monthly: 31
    case .yearly: 366
    }
  }

  /// The n-th day, week, month or year; nil beyond what calendars reach.
  private func period(_ step: Int, from start: CalendarDay) -> Range<CalendarDay>? {
    switch frequency {
    case .daily:
      return (start + step)..<(start + (step + 1))
    case .weekly:
      let first = start + (-((start.weekday - weekStart + 7) % 7) + 7 * step)
      return first..<(first + 7)
    case .monthly:
      let month = start.parts.year * 12 + start.parts.month - 1 + step
      return RecurrenceRule.months(from: month, count: 1)
    case .yearly:
      return RecurrenceRule.months(from: (start.parts.year + step) * 12, count: 12)
    }
  }

  /// Months counted from the year 0.
  private static func months(from month: Int, count: Int) -> Range<CalendarDay>? {
    let end = month + count
    guard let first = CalendarDay(year: month / 12, month: month % 12 + 1, day: 1),
      let next = CalendarDay(year: end / 12, month: end % 12 + 1, day: 1)
    else { return nil }
    return first..<next
  }

  /// Whether a day is one of the rule's; what it leaves open is as on the first day.
  private func matches(_ day: CalendarDay, _ start: CalendarDay) -> Bool {
    let parts = day.parts
    if !months.isEmpty, !months.contains(parts.month) { return false }
    if !monthDays.isEmpty {
      let left = RecurrenceRule.length(of: parts) - parts.day + 1
      guard monthDays.contains(parts.day) || monthDays.contains(-left) else { return false }
    }
    if !weekdays.isEmpty { return weekdays.contains { isOne($0, day) } }
    guard monthDays.isEmpty else { return true }
    switch frequency {
    case .daily: return true
    case .weekly: return day.weekday == start.weekday
    case .monthly: return parts.day == start.parts.day
    case .yearly:
      return parts.day == start.parts.day
        && (!months.isEmpty || parts.month == start.parts.month)
    }
  }

  /// Whether a day is that weekday, and the n-th of its month or year.
  private func isOne(_ weekday: Weekday, _ day: CalendarDay) -> Bool {
    guard day.weekday == weekday.day else { return false }
    guard let ordinal = weekday.ordinal else { return true }
    let parts = day.parts
    let isOfYear = frequency == .yearly && months.isEmpty
    let first = CalendarDay(year: parts.year, month: isOfYear ? 1 : parts.month, day: 1)
    let place = first.map { day - $0 } ?? 0
    let length =
      isOfYear
      ? (CalendarDay(year: parts.year + 1, month: 1, day: 1).map { $0 - (first ?? $0) } ?? 366)
      : RecurrenceRule.length(of: parts)
    return ordinal > 0 ? place / 7 + 1 == ordinal : -((length - 1 - place) / 7 + 1) == ordinal
  }

  private static func length(of parts: (year: Int, month: Int, day: Int)) -> Int {
    let month = parts.year * 12 + parts.month - 1
    return months(from: month, count: 1).map { $0.upperBound - $0.lowerBound } ?? 31
  }

  private func chosen(_ days: [CalendarDay]) -> [CalendarDay] {
    guard !positions.isEmpty else { return days }
    return days.indices.filter { index in
      positions.contains(index + 1) || positions.contains(index - days.count)
    }.map { days[$0] }
  }
}
