import LegworkModel

/// A zone as an iCalendar file defines it: when its clocks are changed, and to what.
///
/// Needed where the zone's name is none that IANA knows, as in calendars of Windows programs.
struct ICalendarZone: Hashable, Sendable {
  /// A change of clocks.
  struct Change: Hashable, Sendable {
    /// When it comes, in minutes of local time since 1970.
    var start: Int
    /// Minutes that the clocks are ahead of UTC from then on.
    var offset: Minutes
  }

  /// The name by which the events of the file call it.
  private(set) var id: String?
  /// The IANA name that some programs add.
  private(set) var location: String?
  private var observances: [Observance] = []
  /// Whether all its stretches can be followed.
  private var isWhole = true

  /// More than any clocks were ever changed, or will be in the time of these zones.
  private static let mostStretches = 1000

  /// How many rules tell a year's changes, and one for all else.
  var rules: Int { 1 + observances.count { $0.rule != nil } }

  /// Takes a line of the zone itself.
  mutating func add(_ line: ICalendarLine) {
    switch line.name {
    case "TZID": id = line.value.trimmed
    case "X-LIC-LOCATION": location = line.value.trimmed
    default: break
    }
  }

  /// Takes a stretch of standard or summer time; with one that cannot be followed nothing is known.
  mutating func add(_ part: ICalendarFile.Component) {
    if observances.count < ICalendarZone.mostStretches, let observance = Observance(part) {
      observances.append(observance)
    } else {
      isWhole = false
    }
  }

  /// What its clocks are set to before and through a year, in order; empty where it is not known.
  ///
  /// O(observances × log observances), with some thousand days looked at where one has a rule.
  func changes(through year: Int) -> [Change] {
    guard isWhole, let first = observances.min(by: { ($0.start, $0.to) < ($1.start, $1.to) }),
      let newYear = CalendarDay(year: year, month: 1, day: 1)
    else { return [] }
    let end = newYear + 366
    let all = observances.flatMap { part in
      part.starts(through: end).map { Change(start: $0, offset: part.to) }
    }.sorted { ($0.start, $0.offset) < ($1.start, $1.offset) }
    let inForce = all.lastIndex { $0.start < newYear.number * 1440 } ?? 0
    return [Change(start: .min, offset: first.from)] + all[min(inForce, all.count)...]
  }
}

/// A stretch of standard or of summer time.
private struct Observance: Hashable {
  /// The day it begins on for the first time.
  let day: CalendarDay
  /// The minute of the day it begins at.
  let minute: Int
  /// Minutes ahead of UTC before it.
  let from: Minutes
  /// Minutes ahead of UTC in it.
  let to: Minutes
  /// The rule by which it begins every year; nil where it begins once.
  let rule: RecurrenceRule?

  /// The first time it begins, in minutes of local time since 1970.
  var start: Int { day.number * 1440 + minute }

  /// Reads a stretch; nil where a part of it cannot be followed.
  init?(_ part: ICalendarFile.Component) {
    guard let text = part["DTSTART"]?.value,
      case .local(let day, let minute)? = ICalendarTime(text),
      let from = part["TZOFFSETFROM"].flatMap({ Observance.offset($0.value) }),
      let to = part["TZOFFSETTO"].flatMap({ Observance.offset($0.value) }),
      part["RDATE"] == nil
    else { return nil }
    (self.day, self.minute, self.from, self.to) = (day, minute, from, to)
    let rules = part.all("RRULE")
    rule = rules.first.flatMap { try? RecurrenceRule($0.value) }
    guard rules.isEmpty || rules.count == 1 && rule?.isEachYear == true else { return nil }
  }

  /// When it begins, at least for the last time until the end of a day.
  func starts(through end: CalendarDay) -> [Int] {
    guard let rule else { return [start] }
    let last = min(end.number, (lastMinute ?? .max) / 1440)
    let days = rule.days(
      from: day, through: CalendarDay(number: last), notBefore: CalendarDay(number: last - 800))
    return [start] + days.map { $0.number * 1440 + minute }.filter { $0 <= lastMinute ?? .max }
  }

  /// The last minute of local time at which its rule lets it begin.
  private var lastMinute: Int? {
    switch rule?.until {
    case .date(let day): day.number * 1440 + 1439
    case .local(let day, let minute): day.number * 1440 + minute
    case .utc(let point): point.minutes + from
    case nil: nil
    }
  }

  /// `-0800` as minutes.
  private static func offset(_ text: String) -> Minutes? {
    let text = text.trimmed
    let digits = text.drop { $0 == "+" || $0 == "-" }
    guard digits.count >= 4, let number = Int(digits.prefix(4)) else { return nil }
    let minutes = number / 100 * 60 + number % 100
    return text.hasPrefix("-") ? -minutes : minutes
  }
}
