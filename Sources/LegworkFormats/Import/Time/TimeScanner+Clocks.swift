import LegworkModel

/// Times of day, with what stands behind them: AM or PM, and the offset.
extension TimeScanner {
  // MARK: Clocks

  /// `10:00`, `10:00:30.5`, from the colon on.
  mutating func clock(hour: Int) -> Bool {
    at += 1
    let (minute, length) = number()
    guard length == 2, minute < 60 else { return false }
    var hasSeconds = false
    if text[at] == UInt8(ascii: ":"), text.isDigit(at + 1) {
      at += 1
      guard number().value <= 60 else { return false }
      skipFraction()
      hasSeconds = true
    }
    let isPM = meridiem(ofHour: hour)
    return append(hour: hour, minute: minute, isPM: isPM, hasSeconds: hasSeconds)
  }

  private mutating func skipFraction() {
    guard [UInt8(ascii: "."), UInt8(ascii: ",")].contains(text[at]), text.isDigit(at + 1) else {
      return
    }
    at = text.number(from: at + 1).end
  }

  /// Whether the number stands behind the `T` of `20241202T0830`.
  var isBehindT: Bool {
    start > 0 && text[start - 1] | 32 == UInt8(ascii: "t")
      && (start == 1 || text.isDigit(start - 2))
  }

  /// `0830` or `083000`.
  mutating func compactClock(_ value: Int, _ length: Int) -> Bool {
    let clock = length == 6 ? value / 100 : value
    guard clock % 100 < 60 else { return false }
    skipFraction()
    return append(hour: clock / 100, minute: clock % 100, isPM: nil, hasSeconds: length == 6)
  }

  /// Whether two digits alone stand behind the sign there: `14.30`, `14h30`.
  var isPair: Bool {
    let end = text.number(from: at + 1).end
    return end == at + 3 && !(text[end] == UInt8(ascii: ".") && reading.days.isEmpty)
  }

  /// Whether what is read there is the end of a range that begins with the last time of day.
  private var isEnd: Bool { clockEnd.map { TimeWords.isRange(text[$0..<start]) } ?? false }

  /// `14.30`, where it is neither day and month nor a number with a fraction.
  mutating func dottedClock(hour: Int) -> Bool {
    at += 1
    let minute = number().value
    guard reading.clocks.isEmpty || isEnd else { return unread() }
    let isPM = meridiem(ofHour: hour)
    let isClock =
      isPM != nil || !reading.days.isEmpty || isEnd || hour > 0 && !(1...12).contains(minute)
    return isClock && minute < 60 && append(hour: hour, minute: minute, isPM: isPM)
  }

  /// `14h30`; `1h30` is rather how long it lasts, but where it is the end of a range.
  mutating func hourMark(_ hour: Int) -> Bool {
    if isPair, isEnd || hour >= 6 && reading.clocks.isEmpty {
      at += 1
      let minute = number().value
      return minute < 60 && append(hour: hour, minute: minute, isPM: nil)
    }
    if !text.isLetter(at + 1), !text.isDigit(at + 1) { bareHour = (hour, at + 1) }
    return unread()
  }

  /// Adds a time of day, after the bare hour that begins its range.
  mutating func append(hour: Int, minute: Int, isPM: Bool?, hasSeconds: Bool = false) -> Bool {
    guard hour < 30, isPM == nil || (1...12).contains(hour) else { return false }
    if let bareHour, reading.clocks.isEmpty, bareHour.hour <= 24,
      TimeWords.isRange(text[bareHour.end..<start])
    {
      reading.clocks.append(TimeReading.ClockReading(minute: bareHour.hour * 60))
    }
    bareHour = nil
    var clock = TimeReading.ClockReading(minute: hour * 60 + minute, isPM: isPM)
    if let isPM { clock.minute = clock.minute % 720 + (isPM ? 720 : 0) }
    guard takeOffset(of: &clock, hasSeconds) else { return false }
    reading.clocks.append(clock)
    clockEnd = at
    return true
  }

  /// `AM`, `pm`, `a.m.` right after a number, and `12 noon`; glued words behind it do not matter.
  mutating func meridiem(ofHour hour: Int) -> Bool? {
    guard let found = meridiem(at: at, hour) else { return nil }
    at = found.end
    return found.isPM
  }

  private func meridiem(at index: Int, _ hour: Int) -> (isPM: Bool, end: Int)? {
    let index = text.afterSpaces(from: index)
    if hour == 12, let isNoon = TimeWords.isNoon(text.word(from: index).text) {
      return (isNoon, text.word(from: index).end)
    }
    let letter = text[index] | 32
    if zoneName(at: index) != nil { return nil }
    guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else { return nil }
    let isPM = letter == UInt8(ascii: "p")
    let next = text[index + 1] == UInt8(ascii: ".") ? index + 2 : index + 1
    return text[next] | 32 == UInt8(ascii: "m") ? (isPM, next + 1) : nil
  }

  // MARK: Offsets

  /// Takes `Z`, `+01:00`, `-0500`, `+02`, `GMT+1`, `(UTC-5)` or `America/New_York` right after a time
  /// or one space.
  ///
  /// False where a minus could as well mean `to`.
  private mutating func takeOffset(
    of clock: inout TimeReading.ClockReading, _ hasSeconds: Bool
  ) -> Bool {
    let isSpaced = text[at] == 32
    let index = isSpaced ? at + 1 : at
    let zone = text.word(from: text[index] == UInt8(ascii: "(") ? index + 1 : index)
    if zone.text == "Z" || zone.text == "UTC" || zone.text == "GMT" {
      at = zone.end
      clock.offset = signedOffset(at, digits: 1...2) ?? 0
      return true
    }
    if zone.text.count > 1, let (name, end) = zoneName(at: zone.end - zone.text.utf8.count) {
      (clock.zone, at) = (name, end)
      return true
    }
    if text[index] == UInt8(ascii: "+") { clock.offset = signedOffset(index, digits: 2...2) }
    guard text[index] == UInt8(ascii: "-") else { return true }
    switch isOffset(index, after: clock, isSpaced: isSpaced, hasSeconds) {
    case true?: clock.offset = signedOffset(index, digits: 2...2)
    case false?: break
    case nil: return false
    }
    return true
  }

  /// What looks like the name of a zone, as `Europe/Berlin`, and where it ends.
  private func zoneName(at start: Int) -> (name: String, end: Int)? {
    func isPart(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "/") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
    var end = start
    while end < start + TimeScanner.longestZone, text.isLetter(end) || isPart(text[end]) {
      end += 1
    }
    let name = text[start..<end]
    let isZone = TimeWords.zoneAreas.contains { name.hasPrefix($0) && name.count > $0.count }
    return isZone ? (name, end) : nil
  }

  /// No name of a zone has more bytes.
  private static let longestZone = 40

  /// Whether a minus begins an offset, and not the end of `10:00-11:00`; nil where it can be both.
  private func isOffset(
    _ index: Int, after clock: TimeReading.ClockReading, isSpaced: Bool, _ hasSeconds: Bool
  ) -> Bool? {
    let (hour, end) = text.number(from: index + 1)
    var (minute, after) = (0, end)
    if text[end] == UInt8(ascii: ":") { (minute, after) = text.number(from: end + 1) }
    guard text[after] != UInt8(ascii: ":"), meridiem(at: after, hour) == nil else { return false }
    if end == index + 5 { return true }
    guard end == index + 3, hour <= 12, minute % 15 == 0 else { return false }
    if hasSeconds { return true }
    if isSpaced || reading.days.isEmpty { return false }
    if isBehindT || hour * 60 + minute <= clock.minute { return true }
    return isYearFirst ? nil : false
  }

  private mutating func signedOffset(_ index: Int, digits: ClosedRange<Int>) -> Minutes? {
    let isMinus = text[index] == UInt8(ascii: "-")
    guard isMinus || text[index] == UInt8(ascii: "+") else { return nil }
    var (hours, end) = text.number(from: index + 1)
    var minutes = 0
    if end == index + 5 {
      (hours, minutes) = (hours / 100, hours % 100)
    } else {
      guard digits.contains(end - index - 1) else { return nil }
      if text[end] == UInt8(ascii: ":") {
        let (value, after) = text.number(from: end + 1)
        if after == end + 3 { (minutes, end) = (value, after) }
      }
    }
    guard hours <= 14, minutes < 60 else { return nil }
    at = end
    return (isMinus ? -1 : 1) * (hours * 60 + minutes)
  }
}
