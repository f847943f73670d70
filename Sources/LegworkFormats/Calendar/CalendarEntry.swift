public import LegworkModel

/// One thing of a plan as a calendar shows it.
public struct CalendarEntry: Hashable, Sendable, Codable {
  /// A reminder.
  public struct Alarm: Hashable, Sendable, Codable {
    /// When it rings.
    public var at: TimePoint
    /// What it says.
    public var text: String

    /// Creates a reminder.
    public init(at: TimePoint, text: String) {
      self.at = at
      self.text = text
    }
  }

  /// What it is known by in every calendar; see `CalendarUID`.
  public var uid: String
  /// What it is, in a line.
  public var summary: String
  /// When it is.
  public var interval: Interval
  /// Where it is, as one reads it.
  public var place: String?
  /// Where on Earth that is.
  public var coordinate: Coordinate?
  /// More about it, line by line.
  public var lines: [String] = []
  /// What it is a kind of.
  public var categories: [String] = []
  /// A page about it.
  public var link: String?
  /// Whether one may be turned away.
  public var isTentative = false
  /// When to set out.
  public var alarm: Alarm?

  /// Creates an entry; all else may be set.
  public init(uid: String, summary: String, interval: Interval) {
    self.uid = uid
    self.summary = summary
    self.interval = interval
  }
}

/// The names by which calendars know the things of a plan: the same on every machine, for ever.
///
/// Made of the event's name, the kind of thing, and its code or name: `session-SVS401-R1@re.legwork`.
public struct CalendarUID: Hashable, Sendable {
  /// The kinds of things of a plan.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// An attended occurrence, by its code.
    case session
    /// A stop, by its name.
    case stop
    /// A break, by its day and name.
    case rest = "break"
    /// A commitment, by its day and name.
    case commitment
    /// A transfer, by its day and what it leads to.
    case transfer
  }

  private let ending: String

  /// Makes those of an event.
  public init(event: String) {
    ending = "@\(CalendarUID.encoded(event)).legwork"
  }

  /// The one of a thing; `day` where the same thing may be on several days.
  public func text(_ kind: Kind, _ name: String, on day: CalendarDay? = nil) -> String {
    let date = day.map { "\($0.iso)-" } ?? ""
    return "\(kind.rawValue)-\(date)\(CalendarUID.encoded(name))\(ending)"
  }

  /// What kind of thing of this event a text is the name of; nil where it is none.
  public func kind(of text: String) -> Kind? {
    guard text.hasSuffix(ending) else { return nil }
    return Kind.allCases.first { text.hasPrefix("\($0.rawValue)-") }
  }

  /// The name of a thing of this event that a text is made of; nil where it is none.
  ///
  /// One that may be on several days has its day before the name.
  public func name(of text: String) -> String? {
    guard let kind = kind(of: text) else { return nil }
    let name = text.dropFirst(kind.rawValue.count + 1).dropLast(ending.count)
    return CalendarUID.decoded(name)
  }

  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      guard let value = UInt8(digits, radix: 16) else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Letters, digits, `-`, `_` and `.` as they are, every other byte as `%XX`.
  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let character = Character(Unicode.Scalar(byte))
      let isPlain = character.isASCII && (character.isLetter || character.isNumber)
      if isPlain || "-_.".contains(character) { return String(character) }
      return "%" + String(byte, radix: 16, uppercase: true).padded(to: 2)
    }.joined()
  }
}
