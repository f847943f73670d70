internal import _LegworkTestSupport

/// Spoils files so that readers meet what nobody would write: structure-aware, by a seed.
///
/// It knows words, numbers and marks apart, so that what it makes gets past the first lines of a
/// reader: numbers become huge, words are doubled, brackets nest, files are joined and cut.
public struct InputMutator {
  private var random: SeededRandom

  /// Starts the sequence of a seed.
  public init(seed: Int) { random = SeededRandom(seed: seed) }

  /// One sample, spoilt a few times; others give it parts.
  public mutating func spoil(_ sample: [UInt8], with others: [[UInt8]]) -> [UInt8] {
    var bytes = sample
    for _ in 0...random.number(0...5) {
      bytes = spoilt(bytes, random.pick(others))
      if bytes.count > 20_000 { bytes.removeLast(bytes.count - 20_000) }
    }
    return bytes
  }

  private mutating func spoilt(_ bytes: [UInt8], _ other: [UInt8]) -> [UInt8] {
    guard !bytes.isEmpty else { return other }
    switch random.number(0...9) {
    case 0: return flipped(bytes)
    case 1: return Array(bytes.prefix(random.number(0...bytes.count)))
    case 2: return spliced(bytes, other)
    case 3: return repeated(bytes)
    case 4: return nested(bytes)
    case 5: return withoutTokens(bytes)
    case 6, 7: return numbered(bytes)
    default: return worded(bytes)
    }
  }

  private mutating func flipped(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...random.number(0...3) {
      bytes[random.number(0...bytes.count - 1)] = UInt8(random.number(0...255))
    }
    return bytes
  }

  private mutating func spliced(_ bytes: [UInt8], _ other: [UInt8]) -> [UInt8] {
    let part = range(other.count)
    var bytes = bytes
    bytes.insert(contentsOf: other[part], at: random.number(0...bytes.count))
    return bytes
  }

  private mutating func repeated(_ bytes: [UInt8]) -> [UInt8] {
    let part = Array(bytes[range(bytes.count)].prefix(200))
    var bytes = bytes
    let place = random.number(0...bytes.count)
    for _ in 0...random.number(0...20) { bytes.insert(contentsOf: part, at: place) }
    return bytes
  }

  private mutating func nested(_ bytes: [UInt8]) -> [UInt8] {
    let pair = random.pick([
      ("[", "]"), ("{\"a\":", "}"), ("<a>", "</a>"), ("(", ")"), ("\"", "\""),
    ])
    let depth = random.pick([1, 3, 99, 199, 255, 300, 1000])
    let part = range(bytes.count)
    let opened = String(repeating: pair.0, count: depth).utf8
    let closed = String(repeating: pair.1, count: depth).utf8
    var nested = Array(bytes[..<part.lowerBound])
    nested.append(contentsOf: opened)
    nested.append(contentsOf: bytes[part])
    nested.append(contentsOf: closed)
    nested.append(contentsOf: bytes[part.upperBound...])
    return nested
  }

  private mutating func withoutTokens(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    bytes.removeSubrange(token(in: bytes) { _ in true })
    return bytes
  }

  /// Puts another number where one stands.
  private mutating func numbered(_ bytes: [UInt8]) -> [UInt8] {
    let place = token(in: bytes) { (48...57).contains($0) }
    return replaced(bytes, place, random.pick(InputMutator.numbers))
  }

  private mutating func worded(_ bytes: [UInt8]) -> [UInt8] {
    let place = token(in: bytes) { _ in true }
    let empty = random.chance(50) ? place.lowerBound..<place.lowerBound : place
    return replaced(bytes, empty, random.pick(InputMutator.words))
  }

  private func replaced(_ bytes: [UInt8], _ place: Range<Int>, _ text: String) -> [UInt8] {
    var bytes = bytes
    bytes.replaceSubrange(place, with: text.utf8)
    return bytes
  }

  private mutating func range(_ count: Int) -> Range<Int> {
    let ends = [random.number(0...count), random.number(0...count)].sorted()
    return ends[0]..<ends[1]
  }

  /// A run of equal kind (letters, digits, one mark) that begins as asked, from a random place on.
  private mutating func token(in bytes: [UInt8], where isWanted: (UInt8) -> Bool) -> Range<Int> {
    let from = random.number(0...bytes.count - 1)
    guard
      let start = bytes[from...].firstIndex(where: isWanted)
        ?? bytes[..<from].firstIndex(where: isWanted)
    else { return from..<from }
    let kind = InputMutator.kind(bytes[start])
    guard kind > 0 else { return start..<start + 1 }
    let end = bytes[start...].firstIndex { InputMutator.kind($0) != kind } ?? bytes.count
    return start..<end
  }

  private static func kind(_ byte: UInt8) -> Int {
    switch byte {
    case 48...57: 1
    case 65...90, 97...122, 128...: 2
    default: 0
    }
  }

  private static let numbers = [
    "0", "-1", "1", "7", "24", "29", "60", "99", "100", "1439", "1440", "9999", "10000", "99999",
    "1000000", "1000001", "2147483648", "4294967295", "1000000000", "9223372036854775807",
    "-9223372036854775808", "9223372036854775808", "99999999999999999999999999", "1e308", "1e999",
    "-1e999", "1e-400", "0.1", "00", "0x10", "NaN", "inf", "0001", "١٢", "1'000", "99991231",
    "00010101", "99999999", "20240229", "20230229",
  ]

  private static let words = [
    "", "\u{0}", "\\u0000", "\\ud800", "\\udfff\\ud800", "\u{202E}", "\u{200B}", "\u{FEFF}",
    "\u{1B}[2J", "e\u{301}\u{301}\u{301}", "\n", "\r", "\r\n", "\t", ",", ";", ":", "\"", "'", "[",
    "]", "{", "}", "<", ">", "&", "&lol;", "&#x110000;", "&#0;", "<![CDATA[", "]]>", "<!--", "-->",
    "<!DOCTYPE a [<!ENTITY b \"c\">]>", "null", "true", "9999-12-31T23:59:59+14:00", "0001-01-01",
    "24:00", "29:59", "23:59", "-00:00", "+99:99", "12/31/9999", "Dec 31", "Sunday",
    "Feb 30 2024", "P99999W", "-P1D", "PT99999H", "99999h 99999m", "=1+1", "@A1",
    "RRULE:FREQ=DAILY;INTERVAL=9223372036854775807\n", "RRULE:FREQ=WEEKLY;COUNT=999999999\n",
    "RRULE:FREQ=YEARLY;BYDAY=-53MO;BYSETPOS=-366\n", "RRULE:FREQ=MONTHLY;BYMONTHDAY=-31\n",
    "EXDATE:99991231\n", "RDATE:00010101\n", "BEGIN:VEVENT\n", "END:VEVENT\n", "TZID=:",
    "Pacific/Apia", "Antarctica/Troll", "Etc/GMT+99", "not", "and", "or", "(", ")", "/", "*",
    "/(a+)+$/", "\u{FFFF}", "\u{10FFFF}", "ß", "İ", "ﬃ",
  ]
}
