import LegworkModel

/// A kind of value a setting can have: how it is written, read and described.
enum SettingValue {
  /// A whole number in a range, with what it counts.
  case number(ClosedRange<Int>, unit: String, WritableKeyPath<Settings, Int>)
  /// A whole number in a range, or `none`.
  case limit(ClosedRange<Int>, unit: String, WritableKeyPath<Settings, Int?>)
  /// A time of the day such as `08:30`.
  case time(ClosedRange<Int>, WritableKeyPath<Settings, Minutes>)
  /// One of the three figures of a travel time.
  case estimate(WritableKeyPath<Settings, TravelEstimate>)
  /// Modes of travel, walking aside, or `none`.
  case modes(WritableKeyPath<Settings, [TravelMode]>)
  /// The name of a venue, or `none`.
  case venue(WritableKeyPath<Settings, Venue.ID?>)
  /// A number for one of several, such as a lead; nil takes the default again.
  case part(
    ClosedRange<Int>, unit: String, get: @Sendable (Settings) -> Int?,
    set: @Sendable (inout Settings, Int?) -> Void)

  /// What a value looks like, for messages.
  var expected: String {
    switch self {
    case .number(let range, let unit, _):
      "a whole number of \(unit) from \(range.lowerBound) to \(range.upperBound)"
    case .limit(let range, let unit, _), .part(let range, let unit, _, _):
      "a whole number of \(unit) from \(range.lowerBound) to \(range.upperBound), or none"
    case .time(let range, _):
      "a time from \(EventCalendar.clock(range.lowerBound)) to "
        + EventCalendar.clock(range.upperBound)
    case .estimate: "low, likely or high"
    case .modes:
      "one or more of \(SettingValue.avoidable.map(\.rawValue).joined(separator: ", ")), or none"
    case .venue: "the name of a venue, or none"
    }
  }

  /// What the number counts; empty where it counts nothing.
  var unit: String {
    switch self {
    case .number(_, let unit, _), .limit(_, let unit, _), .part(_, let unit, _, _): unit
    case .time, .estimate, .modes, .venue: ""
    }
  }

  /// The value as the user writes it.
  func text(in settings: Settings) -> String {
    switch self {
    case .number(_, _, let path): String(settings[keyPath: path])
    case .limit(_, _, let path): settings[keyPath: path].map { String($0) } ?? "none"
    case .time(_, let path): EventCalendar.clock(settings[keyPath: path])
    case .estimate(let path): settings[keyPath: path].rawValue
    case .modes(let path): SettingValue.text(settings[keyPath: path])
    case .venue(let path): settings[keyPath: path]?.rawValue ?? "none"
    case .part(_, _, let get, _): get(settings).map { String($0) } ?? "none"
    }
  }

  /// Takes over what the user wrote; false where it is no value.
  func set(_ text: String, in settings: inout Settings) -> Bool {
    switch self {
    case .number(let range, _, let path):
      guard let value = SettingValue.number(text, in: range) else { return false }
      settings[keyPath: path] = value
    case .limit(let range, _, let path):
      let value = SettingValue.number(text, in: range)
      guard value != nil || SettingValue.isNone(text) else { return false }
      settings[keyPath: path] = value
    case .time(let range, let path):
      guard let value = ClockReader.minute(text) ?? SettingValue.minute(text),
        range.contains(value)
      else { return false }
      settings[keyPath: path] = value
    case .estimate(let path):
      guard let value = TravelEstimate(rawValue: text.lowercased()) else { return false }
      settings[keyPath: path] = value
    case .modes(let path):
      guard let modes = SettingValue.modes(text) else { return false }
      settings[keyPath: path] = modes
    case .venue(let path):
      guard !text.isEmpty else { return false }
      settings[keyPath: path] = SettingValue.isNone(text) ? nil : Venue.ID(text)
    case .part(let range, _, _, let set):
      let value = SettingValue.number(text, in: range)
      guard value != nil || SettingValue.isNone(text) else { return false }
      set(&settings, value)
    }
    return true
  }

  /// Modes as one writes them.
  static func text(_ modes: [TravelMode]) -> String {
    modes.isEmpty ? "none" : modes.map(\.rawValue).joined(separator: ",")
  }

  /// All but walking: what nothing is known of is walked.
  private static let avoidable = TravelMode.allCases.filter { $0 != .walk }

  private static func modes(_ text: String) -> [TravelMode]? {
    if isNone(text) { return [] }
    let names = text.lowercased().split { $0 == "," || $0 == " " }
    let modes = names.compactMap { name in avoidable.first { $0.rawValue == name } }
    return names.isEmpty || modes.count < names.count ? nil : Set(modes).sorted()
  }

  private static func isNone(_ text: String) -> Bool { text.lowercased() == "none" }

  private static func number(_ text: String, in range: ClosedRange<Int>) -> Int? {
    Int(text).flatMap { range.contains($0) ? $0 : nil }
  }

  /// The minute of the day of `8:30` or `08:30`; hours go on beyond 24.
  private static func minute(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      text.utf8.allSatisfy({ $0 == 0x3A || (0x30...0x39).contains($0) }),
      let hours = Int(parts[0]), let minutes = Int(parts[1]), minutes < 60
    else { return nil }
    return hours * 60 + minutes
  }
}
