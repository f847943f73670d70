public import LegworkModel

/// Why a setting cannot be set.
public enum SettingError: Error, Hashable, Sendable {
  /// There is no setting of that name.
  case unknownName(String, suggestions: [String])
  /// There is no limit of that name; these there are.
  case unknownLimit(String, known: [String])
  /// The setting is one of several; a part after the `.` says which.
  case missingPart(name: String, parts: [String])
  /// The text is no value of the setting.
  case badValue(name: String, value: String, expected: String)
  /// No session could be planned between both.
  case dayEndsBeforeStart(dayStart: Minutes, dayEnd: Minutes)
  /// Sessions would be planned beyond the boundary at which the next day begins.
  case dayEndsLate(dayEnd: Minutes, nextDay: Minutes)
}

extension SettingError: CustomStringConvertible {
  /// The fault in words, with a way out.
  public var description: String {
    switch self {
    case .unknownName(let name, let suggestions) where suggestions.isEmpty:
      "There is no setting named '\(name)'. `legwork settings` lists them all."
    case .unknownName(let name, let suggestions):
      "There is no setting named '\(name)'. Did you mean \(suggestions.joined(separator: ", "))?"
    case .unknownLimit(let name, let known):
      "There is no limit named '\(name)'; there are \(known.joined(separator: ", "))."
    case .dayEndsBeforeStart(let dayStart, let dayEnd):
      "day-start \(EventCalendar.clock(dayStart)) has to lie before day-end "
        + "\(EventCalendar.clock(dayEnd)). Set the other one first."
    case .missingPart(let name, let parts):
      "'\(name)' is one of several: write \(name).\(parts.joined(separator: ", \(name)."))."
    case .badValue(let name, let value, let expected):
      "'\(value)' is no value for \(name): expected \(expected)."
    case .dayEndsLate(let dayEnd, let nextDay):
      "day-end \(EventCalendar.clock(dayEnd)) lies after \(EventCalendar.clock(nextDay)), where "
        + "day-boundary begins the next day. Set day-end no later, or day-boundary no earlier."
    }
  }
}
