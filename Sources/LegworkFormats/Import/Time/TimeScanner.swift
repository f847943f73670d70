import LegworkModel

/// Finds dates, weekdays and times of day in a text, whatever words stand around them.
///
/// Reads UTF-8 bytes once, left to right. A date or time that can't exist (30 February, 10:75)
/// makes the whole text unreadable rather than something near it.
struct TimeScanner {
  private let bytes: [UInt8]
  private let order: DateOrder
  private var at = 0
  private var reading = TimeReading()
  private var pendingMonth: Int?
  private var pendingDay: Int?

  private init(_ text: String, _ order: DateOrder) {
    bytes = Array(text.utf8)
    self.order = order
  }

  /// What the text says, or nil where it says nothing or the impossible.
  static func read(_ text: String) -> TimeReading? { read(text, .monthFirst) }

  /// The same where that order of dates with slashes is known.
  static func read(_ text: String, _ order: DateOrder) -> TimeReading? {
    var scanner = TimeScanner(text, order)
    if let instant = scanner.epoch() { return TimeReading(instant: instant) }
    guard scanner.scan(), !scanner.reading.isEmpty else { return nil }
    return scanner.reading
  }

  private func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }
  private func isDigit(_ index: Int) -> Bool { (48...57).contains(byte(index)) }
  private func isLetter(_ index: Int) -> Bool {
    (97...122).contains(byte(index) | 32) || byte(index) >= 128
  }

  /// Seconds or milliseconds since 1970, where the text is nothing else.
  private func epoch() -> TimePoint? {
    let digits = bytes.prefix { (48...57).contains($0) }
    let rest = bytes.dropFirst(digits.count)
    guard
      rest.isEmpty
        || rest.first == UInt8(ascii: ".")
          && rest.dropFirst().allSatisfy({ (48...57).contains($0) }),
      let number = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    switch digits.count {
    case 9...10: return TimePoint(minutes: number / 60)
    case 12...13: return TimePoint(minutes: number / 60_000)
    default: return nil
    }
  }

  private mutating func scan() -> Bool {
    while at < bytes.count {
      if isDigit(at) {
        guard scanNumber() else { return false }
      } else if isLetter(at) {
        scanWord()
      } else {
        at += 1
      }
    }
    return true
  }

  // MARK: Words

  private mutating func scanWord() {
    let start = at
    while isLetter(at) { at += 1 }
    let word = String(decoding: bytes[start..<at], as: UTF8.self)
    if let weekday = TimeWords.weekday(endingOrBeginning: word) {
      reading.weekday = reading.weekday ?? weekday
    } else if let month = TimeWords.month(word) {
      pendingMonth = month
      joinMonthAndDay()
    }
  }

  private mutating func joinMonthAndDay() {
    guard let month = pendingMonth, let day = pendingDay else { return }
    reading.days.append(.monthDay(month: month, day: day))
    pendingMonth = nil
    pendingDay = nil
  }

  // MARK: Numbers

  private mutating func scanNumber() -> Bool {
    let start = at
    let (value, length) = number()
    switch (length, byte(at)) {
    case (4, UInt8(ascii: "-")), (4, UInt8(ascii: "/")):
      return isDigit(at + 1) ? yearFirst(value) : true
    case (8, _) where value > 19_000_000 && value < 22_000_000:
      return add(year: value / 10_000, month: value / 100 % 100, day: value % 100)
    case (1...2, UInt8(ascii: "/")) where isDigit(at + 1): return slashed(value)
    case (1...2, UInt8(ascii: ".")) where isDottedDate: return dotted(value)
    case (1...2, UInt8(ascii: ":")) where isDigit(at + 1): return clock(hour: value)
    case (6, _) where start > 0 && byte(start - 1) | 32 == UInt8(ascii: "t"):
      return compactClock(value)
    case (1...2, _): return hourOrDay(value)
    case (4, _) where (1900...2200).contains(value): return year(value)
    default: return true
    }
  }

  private mutating func number() -> (value: Int, length: Int) {
    let start = at
    var value = 0
    while isDigit(at) {
      if at - start < 15 { value = value * 10 + Int(bytes[at] - 48) }
      at += 1
    }
    return (value, at - start)
  }

  private mutating func add(year: Int, month: Int, day: Int) -> Bool {
    guard let date = CalendarDay(year: year, month: month, day: day) else { return false }
    reading.days.append(.full(date))
    return true
  }

  private mutating func yearFirst(_ year: Int) -> Bool {
    let separator = byte(at)
    at += 1
    let month = number().value
    guard byte(at) == separator, isDigit(at + 1) else { return false }
    at += 1
    return add(year: year, month: month, day: number().value)
  }

  /// `08/03/2023`: in the order of its column, unless that leaves no month.
  private mutating func slashed(_ first: Int) -> Bool {
    at += 1
    let second = number().value
    reading.slashes.add(first, second)
    let isDayFirst = order == .dayFirst ? second <= 12 : first > 12
    let (month, day) = isDayFirst ? (second, first) : (first, second)
    guard byte(at) == UInt8(ascii: "/"), isDigit(at + 1) else {
      guard CalendarDay(year: 2000, month: month, day: day) != nil else { return false }
      reading.days.append(.monthDay(month: month, day: day))
      return true
    }
    at += 1
    let (year, length) = number()
    return add(year: length == 2 ? 2000 + year : year, month: month, day: day)
  }

  private var isDottedDate: Bool {
    var index = at + 1
    while isDigit(index) { index += 1 }
    return index > at + 1 && index <= at + 3 && byte(index) == UInt8(ascii: ".")
      && isDigit(index + 1)
  }

  private mutating func dotted(_ day: Int) -> Bool {
    at += 1
    let month = number().value
    at += 1
    return add(year: number().value, month: month, day: day)
  }

  /// A year beside a month and day that have been read already.
  private mutating func year(_ value: Int) -> Bool {
    guard case .monthDay(let month, let day)? = reading.days.last else { return true }
    reading.days.removeLast()
    return add(year: value, month: month, day: day)
  }

  private mutating func hourOrDay(_ value: Int) -> Bool {
    if let isPM = meridiem() { return append(hour: value, minute: 0, isPM: isPM) }
    guard (1...31).contains(value) else { return true }
    if pendingMonth != nil || TimeWords.month(nextWord) != nil {
      pendingDay = value
      joinMonthAndDay()
      skipOrdinal()
    }
    return true
  }

  private var nextWord: String {
    var start = at
    while start < bytes.count, !isLetter(start), !isDigit(start) { start += 1 }
    var end = start
    while isLetter(end) { end += 1 }
    let word = String(decoding: bytes[start..<end], as: UTF8.self)
    guard ["st", "nd", "rd", "th", "of"].contains(word.lowercased()) else { return word }
    start = end
    while start < bytes.count, !isLetter(start), !isDigit(start) { start += 1 }
    end = start
    while isLetter(end) { end += 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private mutating func skipOrdinal() {
    let suffix = String(decoding: bytes[at..<min(bytes.count, at + 2)], as: UTF8.self)
    if ["st", "nd", "rd", "th"].contains(suffix.lowercased()) { at += 2 }
  }

  // MARK: Times of day

  private mutating func clock(hour: Int) -> Bool {
    at += 1
    let (minute, length) = number()
    guard length == 2, minute < 60 else { return false }
    if byte(at) == UInt8(ascii: ":"), isDigit(at + 1) {
      at += 1
      let second = number().value
      guard second <= 60 else { return false }
      if byte(at) == UInt8(ascii: ".") || byte(at) == UInt8(ascii: ","), isDigit(at + 1) {
        at += 1
        _ = number()
      }
    }
    return append(hour: hour, minute: minute, isPM: meridiem())
  }

  private mutating func compactClock(_ value: Int) -> Bool {
    guard value / 100 % 100 < 60 else { return false }
    return append(hour: value / 10_000, minute: value / 100 % 100, isPM: nil)
  }

  private mutating func append(hour: Int, minute: Int, isPM: Bool?) -> Bool {
    var hour = hour
    if let isPM {
      guard (1...12).contains(hour) else { return false }
      hour = hour % 12 + (isPM ? 12 : 0)
    }
    guard hour < 30 else { return false }
    reading.clocks.append(.init(minute: hour * 60 + minute, offset: offset()))
    return true
  }

  /// `AM`, `pm`, `a.m.` right after a number; glued words behind it do not matter.
  private mutating func meridiem() -> Bool? {
    var index = at
    while byte(index) == 32 { index += 1 }
    let letter = byte(index) | 32
    guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else { return nil }
    let isPM = letter == UInt8(ascii: "p")
    if byte(index + 1) | 32 == UInt8(ascii: "m") {
      at = index + 2
      return isPM
    }
    if byte(index + 1) == UInt8(ascii: "."), byte(index + 2) | 32 == UInt8(ascii: "m") {
      at = index + 3
      return isPM
    }
    return nil
  }

  /// `Z`, `+01:00`, `-0500`, `+02` right after a time; also after one space for `+` and UTC.
  private mutating func offset() -> Minutes? {
    let isSpaced = byte(at) == 32
    let index = isSpaced ? at + 1 : at
    if byte(index) == UInt8(ascii: "Z"), !isLetter(index + 1) {
      at = index + 1
      return 0
    }
    if bytes[min(index, bytes.count)...].starts(with: "UTC".utf8)
      || bytes[min(index, bytes.count)...].starts(with: "GMT".utf8), !isLetter(index + 3)
    {
      at = index + 3
      return signedOffset(at) ?? 0
    }
    let isMinus = byte(index) == UInt8(ascii: "-")
    guard byte(index) == UInt8(ascii: "+") || isMinus && !isSpaced && !reading.days.isEmpty
    else { return nil }
    return signedOffset(index)
  }

  private mutating func signedOffset(_ index: Int) -> Minutes? {
    let sign = byte(index) == UInt8(ascii: "-") ? -1 : 1
    guard sign < 0 || byte(index) == UInt8(ascii: "+"), isDigit(index + 1), isDigit(index + 2)
    else { return nil }
    let hours = Int(bytes[index + 1] - 48) * 10 + Int(bytes[index + 2] - 48)
    var next = index + 3
    if byte(next) == UInt8(ascii: ":") { next += 1 }
    var minutes = 0
    if isDigit(next), isDigit(next + 1) {
      minutes = Int(bytes[next] - 48) * 10 + Int(bytes[next + 1] - 48)
      next += 2
    }
    guard hours <= 14, minutes < 60 else { return nil }
    at = next
    return sign * (hours * 60 + minutes)
  }
}
