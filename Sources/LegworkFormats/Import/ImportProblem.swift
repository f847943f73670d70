/// Something odd in a file, and what was done about it.
public struct ImportProblem: Hashable, Sendable {
  /// How much it matters.
  public enum Severity: String, Hashable, Sendable {
    /// Worth knowing; nothing was lost.
    case note
    /// Something was lost or assumed.
    case warning
  }

  /// Where it was found.
  public var position: DocumentPosition
  /// The field's name, where it is about one.
  public var field: String?
  /// The offending value as found; of a long one the beginning.
  public var value: String
  /// What is odd, and what was done.
  public var kind: Kind

  /// Creates a problem.
  public init(
    at position: DocumentPosition, field: ImportField? = nil, value: String = "", _ kind: Kind
  ) {
    self.init(at: position, column: field?.rawValue, value: value, kind)
  }

  /// Creates a problem of a column that is no catalog field.
  public init(at position: DocumentPosition, column: String?, value: String, _ kind: Kind) {
    self.position = position
    self.field = column.map(ImportProblem.shortened)
    self.value = ImportProblem.shortened(value)
    self.kind = kind
  }

  /// A remark says so much of a text that it is about: enough to find it by.
  private static let longestText = 120

  /// The beginning of a text that is too long for a remark, with `…` at its end.
  public static func shortened(_ text: String) -> String {
    guard text.utf8.count > longestText else { return text }
    let begin = text.unicodeScalars.prefix(longestText)
    return begin.endIndex < text.endIndex ? String(begin) + "…" : text
  }

  /// What can be odd, each with what was done.
  public enum Kind: Hashable, Sendable {
    /// The record has neither code nor title: left out.
    case emptyRecord
    /// The record is no object: left out.
    case notARecord
    /// There is no code: one was made.
    case codeMade(String)
    /// Another record has the code: this one was given another.
    case codeChanged(String)
    /// The id was seen before: taken as one occurrence.
    case idRepeated(firstAt: DocumentPosition)
    /// The time can't be read: kept without a time.
    case timeUnreadable
    /// A date without a start: kept without a time.
    case dateUnreadable
    /// A month and day, and nothing that gives the year: kept without a time.
    case yearMissing
    /// A weekday, and nothing that gives the week: kept without a time.
    case weekMissing
    /// A time of day, and nothing that gives the day: kept without a time.
    case dayMissing
    /// Dates that read otherwise with the day first: the month was taken to be first.
    case dateOrderAssumed
    /// The weekday is not that of the date: the date was taken.
    case weekdayMismatch(date: String, weekday: String)
    /// Clocks go forward over that time of the date: it was taken as if they had not.
    case timeSkipped(date: String, taken: String)
    /// Clocks go back, so that the date has that time twice: the first was taken.
    case timeTwice(date: String)
    /// Neither an end nor a length: one was assumed.
    case lengthAssumed(minutes: Int)
    /// It ends at or before its start: a length was assumed.
    case endNotAfterStart(assumed: Int)
    /// Start and end say one length, the length column another: start and end were taken.
    case lengthMismatch(minutes: Int)
    /// The length can't be read: ignored.
    case lengthUnreadable
    /// It lasts longer than any run does: it was kept without a time.
    case tooLong(days: Int)
    /// The zone is unknown: the event's zone was taken.
    case zoneUnknown(taken: String)
    /// The status is a word not known: `unknown` was taken, as often as said.
    case statusUnknown(count: Int)
    /// The level can't be read: left out, as often as said.
    case levelUnreadable(count: Int)
    /// That it repeats something is said, but not what: left out, as often as said.
    case groupUnnamed(count: Int)
    /// One group has so many different titles: all were taken as runs of one session.
    case groupOfTitles(count: Int)
    /// It is no number: left out, as often as said.
    case numberIgnored(count: Int)
    /// The name is longer than any is: its beginning stands for it, as often as said.
    case nameCut(count: Int)
    /// The word is not known: left out, as often as said.
    case wordIgnored(count: Int)
    /// An end without a start: kept without a time.
    case startMissing
    /// The record says of a run what has no code: left out.
    case runWithoutCode
    /// Another record of the session: the first says what it is about.
    case sessionRepeated(firstAt: DocumentPosition)
    /// The coordinates lie outside the Earth's: ignored.
    case coordinateImpossible
    /// A venue is spelt in several ways: one spelling was taken.
    case venueSpellings(taken: String)
    /// One name for places far apart: told apart by a number.
    case venueNumbered(name: String, metres: Int)
    /// Another place of the same name: the first counts.
    case venueRepeated(firstAt: DocumentPosition)
    /// One name for two buildings: told apart by the room.
    case venueSplit(into: [String], count: Int)
    /// The row has more fields than the header: the rest was ignored.
    case extraFields(count: Int, expected: Int)
    /// Two columns have the same name: the first counts.
    case columnRepeated
    /// Bare weekdays were dated by a rule.
    case weekAssumed(monday: String)
    /// Bare numbers in the length column were read in that unit.
    case lengthUnit(hours: Bool)
    /// Records list several runs: each was taken as one, but those that are too many.
    case runsListed(runs: Int, records: Int, left: Int)
    /// Records list runs besides a start of their own, or besides another list: not read.
    case runsUnread(runs: Int, records: Int)
    /// Records of another kind than those that are read: left out.
    case recordsLeftOut(count: Int)
    /// Members under more names than are read: so many values were left out.
    case membersLeftOut(count: Int)
    /// It repeats by a rule: only the first time was taken.
    case recurrenceNotExpanded
    /// It repeats by a rule of which this part cannot be followed: only the first time was taken.
    case recurrenceNotFollowed(part: String)
    /// Times without a zone: that one was taken.
    case timesFloating(count: Int, taken: String)
    /// Lines that are none of the format were left out.
    case linesUnreadable(count: Int)
    /// The text is not UTF-8: it was read as that.
    case encoding(name: String)
    /// A travel row names a place twice: left out.
    case samePlace
    /// A number can't be read: the row was left out.
    case numberUnreadable
    /// A travel mode is unknown: the row was left out.
    case modeUnknown(known: [String])
    /// low ≤ likely ≤ high does not hold: sorted.
    case minutesUnordered
    /// More minutes on foot than the trip takes: as many were taken.
    case walkingTooLong(taken: Int)
    /// The trip and mode were given before: the later row counts.
    case tripRepeated(firstAt: DocumentPosition)
    /// A required field is empty: the row was left out.
    case fieldMissing
  }

  /// How much it matters.
  public var severity: Severity {
    switch kind {
    case .runsListed(_, _, let left): left == 0 ? .note : .warning
    case .venueNumbered, .venueSpellings, .venueSplit, .codeMade, .columnRepeated, .weekAssumed,
      .lengthUnit, .timesFloating, .timeTwice:
      .note
    default: .warning
    }
  }
}

extension [ImportProblem] {
  /// From the top of the file down; equal places in the order they were found.
  var sortedByPosition: [ImportProblem] {
    enumerated()
      .sorted {
        $0.element.position != $1.element.position
          ? $0.element.position < $1.element.position : $0.offset < $1.offset
      }
      .map(\.element)
  }
}
