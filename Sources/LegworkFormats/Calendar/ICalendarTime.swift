import LegworkModel

/// A date or a moment as an iCalendar value gives it (RFC 5545, 3.3.4 and 3.3.5).
enum ICalendarTime: Hashable, Sendable {
  /// A whole day.
  case date(CalendarDay)
  /// A clock on a wall, of a zone that stands elsewhere or of none.
  case local(CalendarDay, minute: Int)
  /// A moment.
  case utc(TimePoint)

  /// Reads `20241202`, `20241202T083000` or `20241202T163000Z`; seconds are left off.
  init?(_ text: String) {
    let bytes = Array(text.trimmed.utf8)
    guard bytes.count >= 8, let date = ICalendarTime.number(bytes[0..<8]),
      let day = CalendarDay(
        year: date / 10_000, month: date / 100 % 100, day: date % 100)
    else { return nil }
    if bytes.count == 8 {
      self = .date(day)
      return
    }
    guard bytes.count >= 13, bytes[8] | 32 == UInt8(ascii: "t"),
      let clock = ICalendarTime.number(bytes[9..<13]), clock / 100 < 24, clock % 100 < 60,
      bytes.count == 13 || bytes.count <= 16
    else { return nil }
    let minute = clock / 100 * 60 + clock % 100
    self =
      (bytes.last ?? 0) | 32 == UInt8(ascii: "z")
      ? .utc(TimePoint(minutes: day.number * 1440 + minute)) : .local(day, minute: minute)
  }

  /// The minutes of a length such as `PT1H30M`, `P1D` or `P2W`; nil where it is none.
  static func minutes(ofLength text: String) -> Minutes? {
    var rest = text.trimmed.uppercased()[...]
    let isNegative = rest.first == "-"
    if let first = rest.first, first == "-" || first == "+" { rest.removeFirst() }
    guard rest.popFirst() == "P", !rest.isEmpty else { return nil }
    var (minutes, digits) = (0, "")
    for character in rest where character != "T" {
      if character.isASCII, character.isNumber {
        digits.append(character)
        continue
      }
      let units: [Character: Int] = ["W": 10_080, "D": 1440, "H": 60, "M": 1, "S": 0]
      guard let unit = units[character], let number = Int(digits), number < 100_000 else {
        return nil
      }
      minutes += number * unit
      digits = ""
    }
    return digits.isEmpty ? (isNegative ? -minutes : minutes) : nil
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.reduce(0) { sum, byte in
      guard let sum, (0x30...0x39).contains(byte) else { return nil }
      return sum * 10 + Int(byte) - 0x30
    }
  }
}
