/// Texts as iCalendar files hold them (RFC 5545, 3.1 and 3.3.11).
///
/// What comes from a catalog is cleaned first, so that no line break or control character of it can
/// begin a property.
enum ICalendarText {
  /// One line of text as a value: backslash, semicolon and comma escaped.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in VisibleText.clean(text).unicodeScalars {
      if scalar == "\\" || scalar == ";" || scalar == "," { escaped.unicodeScalars.append("\\") }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }

  /// Several lines as one value.
  static func escaped(_ lines: [String]) -> String {
    lines.map(escaped).filter { !$0.isEmpty }.joined(separator: "\\n")
  }

  /// A value of a parameter: quoted where it holds what would end it.
  static func parameter(_ text: String) -> String {
    let plain = VisibleText.clean(text).unicodeScalars.filter { $0 != "\"" }
    let isSpecial = plain.contains { ":;,".unicodeScalars.contains($0) }
    return isSpecial ? "\"\(String(plain))\"" : String(plain)
  }

  /// A line in pieces of at most 75 octets, cut between characters; each but the first begins with
  /// a space, all end in CRLF.
  static func folded(_ line: String) -> String {
    var folded = ""
    var octets = 0
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      if octets + width > 75 {
        folded += "\r\n "
        octets = 1
      }
      folded.unicodeScalars.append(scalar)
      octets += width
    }
    return folded + "\r\n"
  }
}

/// An iCalendar file in the making.
struct ICalendarPage {
  /// What is written so far.
  private(set) var content = ""

  /// Adds a property with a value that is written as it is.
  mutating func line(_ name: String, _ value: String) {
    content += ICalendarText.folded("\(name):\(value)")
  }

  /// Adds a property with a line of text.
  mutating func text(_ name: String, _ value: String) {
    line(name, ICalendarText.escaped(value))
  }
}
