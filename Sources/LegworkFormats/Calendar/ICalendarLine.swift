/// One content line of an iCalendar file (RFC 5545, 3.1): unfolded, cut into its parts.
struct ICalendarLine: Hashable, Sendable {
  /// The line it starts on, from 1.
  var line: Int
  /// The property's name, in capitals.
  var name: String
  /// Its parameters.
  var parameters = Parameters()
  /// The value as written, escapes included.
  var value: String

  /// Parameters by name in capitals, without quotes; of several with one name the first.
  ///
  /// A line has few: a list takes a quarter of the memory of a dictionary.
  struct Parameters: Hashable, Sendable {
    private struct Parameter: Hashable {
      var name: String
      var value: String
    }

    private var all: [Parameter] = []

    /// How many there are.
    var count: Int { all.count }

    /// The value of one.
    subscript(name: String) -> String? { all.first { $0.name == name }?.value }

    fileprivate mutating func add(_ name: String, _ value: String) {
      all.append(Parameter(name: name, value: value))
    }
  }

  /// The value as text: `\n` is a new line, `\,` a comma.
  var text: String { ICalendarLine.unescaped(value) }

  /// The values of a list of texts, parted by commas that are not escaped.
  var texts: [String] {
    var parts: [String] = [""]
    var isEscaped = false
    for character in value {
      if character == ",", !isEscaped {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    return parts.map { ICalendarLine.unescaped($0).trimmed }.filter { !$0.isEmpty }
  }

  /// The parts of a list of times one by one; empty ones are none.
  var items: some Sequence<Substring> {
    sequence(state: value[...]) { rest -> Substring? in
      rest = rest[(rest.utf8.firstIndex { $0 != UInt8(ascii: ",") } ?? rest.endIndex)...]
      guard !rest.isEmpty else { return nil }
      let end = rest.utf8.firstIndex(of: UInt8(ascii: ",")) ?? rest.endIndex
      defer { rest = rest[end...] }
      return rest[..<end]
    }
  }

  /// Cuts an unfolded line; nil where it has no name or no value.
  init?(_ bytes: [UInt8], line: Int) {
    self.line = line
    var scanner = Scanner(bytes: bytes)
    name = scanner.take { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ":") }.uppercased()
    guard !name.isEmpty else { return nil }
    while scanner.skip(UInt8(ascii: ";")) {
      let key = scanner.take { [UInt8(ascii: "="), UInt8(ascii: ":")].contains($0) }.uppercased()
      guard scanner.skip(UInt8(ascii: "=")) else { return nil }
      let value = scanner.parameter()
      parameters.add(key, value)
    }
    guard scanner.skip(UInt8(ascii: ":")) else { return nil }
    value = scanner.rest
  }

  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
    var result = ""
    var isEscaped = false
    for character in text {
      if isEscaped {
        result.append(character == "n" || character == "N" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }

  /// Reads the bytes of a line from left to right.
  private struct Scanner {
    let bytes: [UInt8]
    var at = 0

    var rest: String { String(decoding: bytes[at...], as: UTF8.self) }

    mutating func take(until isEnd: (UInt8) -> Bool) -> String {
      let end = bytes[at...].firstIndex(where: isEnd) ?? bytes.count
      defer { at = end }
      return String(decoding: bytes[at..<end], as: UTF8.self)
    }

    mutating func skip(_ byte: UInt8) -> Bool {
      guard at < bytes.count, bytes[at] == byte else { return false }
      at += 1
      return true
    }

    /// A parameter's value; in double quotes it may hold any of `;:,`.
    mutating func parameter() -> String {
      let quote = UInt8(ascii: "\"")
      guard skip(quote) else {
        return take { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ":") }
      }
      let value = take { $0 == quote }
      _ = skip(quote)
      _ = take { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ":") }
      return value
    }
  }
}
