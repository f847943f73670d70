import LegworkModel

/// A zone as an iCalendar file defines it: when its clocks are changed, and to what.
///
/// Needed where the zone's name is none that IANA knows, as in calendars of Windows programs.
struct ICalendarZone: Hashable, Sendable {
  /// The name by which the events of the file call it.
  private(set) var id: String?
  /// The IANA name that some programs add.
  private(set) var location: String?
  private var observances: [Observance] = []

  /// A stretch of standard or of summer time.
  private struct Observance: Hashable {
    /// The first time it begins, in minutes of local time since 1970.
    var start: Int
    var offsetFrom: Minutes
    var offsetTo: Minutes
    /// The month and weekday it begins on every year; nil where it begins once.
    var rule: YearlyRule?
  }

  /// Takes a line of the zone itself.
  mutating func add(_ line: ICalendarLine) {
    switch line.name {
    case "TZID": id = line.value.trimmed
    case "X-LIC-LOCATION": location = line.value.trimmed
    default: break
    }
  }

  /// Takes a stretch of standard or summer time; one that cannot be read is left out.
  mutating func add(_ part: ICalendarFile.Component) {
    guard let text = part["DTSTART"]?.value,
      case .local(let day, let minute)? = ICalendarTime(text),
      let from = part["TZOFFSETFROM"].flatMap({ ICalendarZone.offset($0.value) }),
      let to = part["TZOFFSETTO"].flatMap({ ICalendarZone.offset($0.value) })
    else { return }
    observances.append(
      Observance(
        start: day.number * 1440 + minute, offsetFrom: from, offsetTo: to,
        rule: part["RRULE"].flatMap { YearlyRule($0.value, minute: minute) }))
  }

  /// Minutes that its clocks are ahead of UTC when they show a time; nil where nothing is known.
  func offset(on day: CalendarDay, atMinute minute: Int) -> Minutes? {
    let local = day.number * 1440 + minute
    let begun = observances.compactMap { part in
      ICalendarZone.lastStart(of: part, before: local).map { ($0, part.offsetTo) }
    }
    if let latest = begun.max(by: { $0 < $1 }) { return latest.1 }
    return observances.min { ($0.start, $0.offsetTo) < ($1.start, $1.offsetTo) }?.offsetFrom
  }

  private static func lastStart(of part: Observance, before local: Int) -> Int? {
    guard local >= part.start else { return nil }
    guard let rule = part.rule else { return part.start }
    let year = CalendarDay(number: local / 1440).parts.year
    let starts = [year, year - 1].compactMap(rule.start).filter { $0 <= local && $0 >= part.start }
    return starts.max() ?? part.start
  }

  /// `-0800` as minutes.
  private static func offset(_ text: String) -> Minutes? {
    let text = text.trimmed
    let digits = text.drop { $0 == "+" || $0 == "-" }
    guard digits.count >= 4, let number = Int(digits.prefix(4)) else { return nil }
    let minutes = number / 100 * 60 + number % 100
    return text.hasPrefix("-") ? -minutes : minutes
  }

  /// The n-th weekday of a month, as `FREQ=YEARLY;BYMONTH=3;BYDAY=2SU` says it.
  private struct YearlyRule: Hashable {
    var month: Int
    /// Which of the month's weekdays of that kind; -1 is the last one.
    var ordinal: Int
    /// 0 is Monday.
    var weekday: Int
    var minute: Int

    init?(_ text: String, minute: Int) {
      var values: [String: String] = [:]
      for part in text.uppercased().split(separator: ";") {
        let pair = part.split(separator: "=", maxSplits: 1)
        if pair.count == 2 { values[String(pair[0])] = String(pair[1]) }
      }
      guard values["FREQ"] == "YEARLY", let month = values["BYMONTH"].flatMap({ Int($0) }),
        (1...12).contains(month), let day = values["BYDAY"],
        let weekday = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].firstIndex(of: day.suffix(2)),
        let ordinal = Int(day.dropLast(2)), ordinal != 0, ordinal.magnitude <= 5
      else { return nil }
      (self.month, self.ordinal, self.weekday, self.minute) = (month, ordinal, weekday, minute)
    }

    /// When it begins in a year, in minutes of local time since 1970.
    func start(in year: Int) -> Int? {
      if ordinal > 0 {
        guard let first = CalendarDay(year: year, month: month, day: 1) else { return nil }
        return at(first + (weekday - first.weekday + 7) % 7 + 7 * (ordinal - 1))
      }
      let following = (month == 12 ? year + 1 : year, month % 12 + 1)
      guard let next = CalendarDay(year: following.0, month: following.1, day: 1) else {
        return nil
      }
      let last = next + -1
      return at(last + -((last.weekday - weekday + 7) % 7) + 7 * (ordinal + 1))
    }

    private func at(_ day: CalendarDay) -> Int { day.number * 1440 + minute }
  }
}
