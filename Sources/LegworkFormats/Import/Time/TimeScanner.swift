import LegworkModel

/// Finds dates, weekdays and times of day in a text, whatever words stand around them.
///
/// Reads UTF-8 bytes once, left to right. A date or time that can't exist (30 February, 10:75), or
/// that can be read in two ways, makes the whole text unreadable rather than something near it.
struct TimeScanner {
  /// What is read.
  let text: TimeBytes
  /// How far it is read.
  var at = 0
  /// What it said so far.
  var reading = TimeReading()
  /// Where the number or word begins that is being read.
  private(set) var start = 0
  /// Whether the last date had its year first, as machines write it.
  private(set) var isYearFirst = false
  /// A number that is the hour of what follows, where that is a time: the 9 of `9-10 AM`.
  var bareHour: (hour: Int, end: Int)?
  /// Where the last time of day ended.
  var clockEnd: Int?

  private let order: DateOrder
  /// The word right before, where it is no part of a date or time.
  private var wordBefore: String?
  /// Whether what is read has its name from a word that has nothing to do with time: `Room 3`.
  private var isNamed: Bool { wordBefore.map { !TimeWords.joins($0) } ?? false }
  private var pendingMonth: Int?
  private var pendingDay: Int?

  private init(_ text: String, _ order: DateOrder) {
    self.text = TimeBytes(text)
    self.order = order
  }

  /// Bytes that a text may have to be read: in more, a time is but mentioned.
  private static let longest = 1000

  /// What the text says, or nil where it says nothing or the impossible.
  static func read(_ text: String) -> TimeReading? { read(text, .monthFirst) }

  /// The same where that order of dates with slashes is known.
  static func read(_ text: String, _ order: DateOrder) -> TimeReading? {
    guard text.utf8.count <= longest else { return nil }
    var scanner = TimeScanner(text, order)
    if let instant = scanner.epoch() { return TimeReading(instant: instant) }
    guard scanner.scan(), !scanner.reading.isEmpty else { return nil }
    scanner.reading.shareBetweenClocks()
    return scanner.reading
  }

  /// Seconds or milliseconds since 1970, where the text is nothing else.
  private func epoch() -> TimePoint? {
    let (number, length) = text.number(from: 0)
    var end = length
    if text[end] == UInt8(ascii: ".") { end = text.number(from: end + 1).end }
    guard end == text.count else { return nil }
    switch length {
    case 9...10: return TimePoint(minutes: number / 60)
    case 12...13: return TimePoint(minutes: number / 60_000)
    default: return nil
    }
  }

  private mutating func scan() -> Bool {
    while at < text.count {
      start = at
      if text.isDigit(at) {
        guard scanNumber() else { return false }
        wordBefore = nil
      } else if text.isLetter(at) {
        guard scanWord() else { return false }
      } else {
        at += 1
      }
    }
    return true
  }

  // MARK: Words

  private mutating func scanWord() -> Bool {
    let (word, end) = text.word(from: at)
    at = end
    wordBefore = nil
    if let weekday = TimeWords.weekday(endingOrBeginning: word) {
      reading.weekday = reading.weekday ?? weekday
    } else if let month = TimeWords.month(word) {
      pendingMonth = month
      joinMonthAndDay()
    } else if let isNoon = TimeWords.isNoon(word) {
      return append(hour: 12, minute: 0, isPM: isNoon)
    } else {
      wordBefore = word
    }
    return true
  }

  private mutating func joinMonthAndDay() {
    guard let month = pendingMonth, let day = pendingDay else { return }
    reading.days.append(.monthDay(month: month, day: day))
    isYearFirst = false
    pendingMonth = nil
    pendingDay = nil
  }

  // MARK: Numbers

  private mutating func scanNumber() -> Bool {
    let (value, end) = text.number(from: at)
    at = end
    switch (end - start, text[at]) {
    case (let length, _) where isBehindT && (length == 4 || length == 6):
      return compactClock(value, length)
    case (4, UInt8(ascii: "-")), (4, UInt8(ascii: "/")):
      return text.isDigit(at + 1) ? yearFirst(value) : unread()
    case (8, _) where value > 19_000_000 && value < 22_000_000:
      isYearFirst = true
      return add(year: value / 10_000, month: value / 100 % 100, day: value % 100)
    case (1...2, UInt8(ascii: "/")) where text.isDigit(at + 1): return slashed(value)
    case (1...2, UInt8(ascii: ".")) where isDottedDate: return dotted(value)
    case (1...2, UInt8(ascii: ".")) where isPair && !isNamed: return dottedClock(hour: value)
    case (1...2, UInt8(ascii: ":")) where text.isDigit(at + 1): return clock(hour: value)
    case (1...2, UInt8(ascii: "h")), (1...2, UInt8(ascii: "H")): return hourMark(value)
    case (2, _) where isBehindT && !reading.days.isEmpty:
      return append(hour: value, minute: 0, isPM: nil)
    case (1...2, _): return hourOrDay(value)
    case (4, _) where (1900...2200).contains(value): return year(value)
    default: return unread()
    }
  }

  /// Goes past a number that says nothing.
  mutating func unread() -> Bool {
    if at - start > 2 || !isNamed { reading.hasUnread = true }
    return true
  }

  /// Takes the digits at a place.
  mutating func number() -> (value: Int, length: Int) {
    let (value, end) = text.number(from: at)
    defer { at = end }
    return (value, end - at)
  }

  private mutating func add(year: Int, month: Int, day: Int) -> Bool {
    guard let date = CalendarDay(year: year, month: month, day: day) else { return false }
    reading.days.append(.full(date))
    return true
  }

  private mutating func yearFirst(_ year: Int) -> Bool {
    let separator = text[at]
    at += 1
    let month = number().value
    guard text[at] == separator, text.isDigit(at + 1) else { return false }
    at += 1
    isYearFirst = true
    return add(year: year, month: month, day: number().value)
  }

  /// `08/03/2023`: in the order of its column, unless that leaves no month.
  private mutating func slashed(_ first: Int) -> Bool {
    at += 1
    let second = number().value
    reading.slashes.add(first, second)
    isYearFirst = false
    let isDayFirst = order == .dayFirst ? second <= 12 : first > 12
    let (month, day) = isDayFirst ? (second, first) : (first, second)
    guard text[at] == UInt8(ascii: "/"), text.isDigit(at + 1) else {
      guard CalendarDay(year: 2000, month: month, day: day) != nil else { return false }
      reading.days.append(.monthDay(month: month, day: day))
      return true
    }
    at += 1
    return add(year: shortYear(), month: month, day: day)
  }

  /// A year, of which two digits are of this century.
  private mutating func shortYear() -> Int {
    let (year, length) = number()
    return length == 2 ? 2000 + year : year
  }

  private var isDottedDate: Bool {
    let end = text.number(from: at + 1).end
    return (at + 2...at + 3).contains(end) && text[end] == UInt8(ascii: ".")
      && text.isDigit(end + 1)
  }

  private mutating func dotted(_ day: Int) -> Bool {
    at += 1
    let month = number().value
    at += 1
    isYearFirst = false
    return add(year: shortYear(), month: month, day: day)
  }

  /// A year beside a month and day that have been read already.
  private mutating func year(_ value: Int) -> Bool {
    guard case .monthDay(let month, let day)? = reading.days.last else { return unread() }
    reading.days.removeLast()
    return add(year: value, month: month, day: day)
  }

  private mutating func hourOrDay(_ value: Int) -> Bool {
    if let isPM = meridiem(ofHour: value) { return append(hour: value, minute: 0, isPM: isPM) }
    if (1...31).contains(value), pendingMonth != nil || TimeWords.month(nextWord) != nil {
      pendingDay = value
      joinMonthAndDay()
      skipOrdinal()
      return true
    }
    bareHour = text[at] == 32 && isNamed ? nil : (value, at)
    return unread()
  }

  private var nextWord: String {
    let (word, end) = word(near: at)
    guard ["st", "nd", "rd", "th", "of"].contains(word.lowercased()) else { return word }
    return self.word(near: end).text
  }

  private func word(near start: Int) -> (text: String, end: Int) {
    var start = start
    while start < text.count, !text.isLetter(start), !text.isDigit(start) { start += 1 }
    return text.word(from: start)
  }

  private mutating func skipOrdinal() {
    if ["st", "nd", "rd", "th"].contains(text[at..<at + 2].lowercased()) { at += 2 }
  }
}
