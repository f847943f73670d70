public import LegworkModel

/// Every setting and limit by name: read, set and listed here and nowhere else.
public struct SettingTable: Sendable {
  /// One setting as a row for the user.
  public struct Row: Hashable, Sendable {
    /// The name to set it by.
    public var name: String
    /// Its value, as one would write it.
    public var value: String
    /// The value it has where nobody sets it.
    public var standard: String
    /// What a number counts; empty where it counts nothing.
    public var unit: String
    /// What it is for, in one line.
    public var help: String
    /// Whether it has the value it has where nobody sets it.
    public var isDefault: Bool { value == standard }
  }

  struct Entry {
    var name: String
    var value: SettingValue
    var help: String
  }

  private let isLimit: Bool

  /// Settings: leads, chances, pace, costs, lodging, bounds of the day.
  public static let settings = SettingTable(isLimit: false)
  /// Hard limits per day.
  public static let limits = SettingTable(isLimit: true)

  /// The names that can be set, as they are listed.
  public var names: [String] { entries(for: Settings()).map(\.name) }

  /// All rows in their order; limits by type only where there are some.
  public func rows(_ settings: Settings) -> [Row] {
    entries(for: settings).map { entry in
      Row(
        name: entry.name, value: entry.value.text(in: settings),
        standard: entry.value.text(in: Settings()), unit: entry.value.unit, help: entry.help)
    }
  }

  /// The value of a setting, as one would write it.
  public func value(of name: String, in settings: Settings) throws(SettingError) -> String {
    try entry(name, settings).value.text(in: settings)
  }

  /// Sets a setting from what the user wrote.
  public func set(
    _ name: String, to text: String, in settings: inout Settings
  ) throws(SettingError) {
    let entry = try entry(name, settings)
    var changed = settings
    guard entry.value.set(text, in: &changed) else {
      throw .badValue(name: entry.name, value: text, expected: entry.value.expected)
    }
    let isDay = (changed.dayEnd, changed.dayBoundary) != (settings.dayEnd, settings.dayBoundary)
    if isDay, changed.dayEnd > changed.endOfDay {
      throw .dayEndsLate(dayEnd: changed.dayEnd, nextDay: changed.endOfDay)
    }
    let hours = (changed.dayStart, changed.dayEnd)
    if hours != (settings.dayStart, settings.dayEnd), changed.dayStart >= changed.dayEnd {
      throw .dayEndsBeforeStart(dayStart: changed.dayStart, dayEnd: changed.dayEnd)
    }
    settings = changed
  }

  /// The type that a limit by type is for; nil for any other setting.
  func limitedType(_ name: String) -> String? {
    isLimit ? SettingTable.type(of: name, in: "type-per-day") : nil
  }
}

// Which settings there are.
extension SettingTable {
  private static let separators: Set<Character> = [".", ":"]
  private static let groups = ["lead", "chance", "type-per-day", "fills"]

  private func entry(_ name: String, _ settings: Settings) throws(SettingError) -> Entry {
    let entries = entries(for: settings)
    let wanted = SettingTable.folded(name)
    if let entry = entries.first(where: { SettingTable.folded($0.name) == wanted }) { return entry }
    if isLimit, let type = SettingTable.type(of: name, in: "type-per-day") {
      return SettingTable.typeLimit(type)
    }
    if !isLimit, let type = SettingTable.type(of: name, in: "fills") {
      return SettingTable.fill(type)
    }
    let parts = entries.map(\.name).filter { SettingTable.folded($0).hasPrefix(wanted + ".") }
    if SettingTable.groups.contains(wanted), isLimit || !parts.isEmpty {
      throw .missingPart(
        name: wanted,
        parts: parts.isEmpty ? ["Workshop"] : parts.map { String($0.dropFirst(wanted.count + 1)) })
    }
    guard !isLimit else {
      throw .unknownLimit(name, known: SettingTable.perDay.map(\.name) + ["type-per-day.TYPE"])
    }
    throw .unknownName(
      name, suggestions: NameSuggester.suggestions(for: name, among: entries.map(\.name)))
  }

  /// Upper case and the sign before the part do not matter.
  private static func folded(_ name: String) -> String {
    String(name.lowercased().map { $0 == ":" ? "." : $0 })
  }

  /// `Workshop` of `type-per-day.Workshop`.
  private static func type(of name: String, in group: String) -> String? {
    guard let split = name.firstIndex(where: separators.contains),
      name[..<split].lowercased() == group
    else { return nil }
    let type = name[name.index(after: split)...]
    return type.contains { $0.isLetter || $0.isNumber } ? String(type) : nil
  }

  private static func typeLimit(_ type: String) -> Entry {
    let value = SettingValue.part(0...100, unit: "sessions") {
      $0.typePerDay[type]
    } set: {
      $0.typePerDay[type] = $1
    }
    return Entry(
      name: "type-per-day.\(type)", value: value, help: "The most sessions of type \(type) a day")
  }

  private func entries(for settings: Settings) -> [Entry] {
    guard isLimit else {
      return SettingTable.plain + SettingTable.leads + SettingTable.chances
        + SettingTable.seats(settings)
    }
    return SettingTable.perDay + settings.typePerDay.keys.sorted().map(SettingTable.typeLimit)
  }

  private static var perDay: [Entry] {
    [
      Entry(
        name: "sessions-per-day", value: .limit(0...100, unit: "sessions", \.sessionsPerDay),
        help: "The most sessions a day"),
      Entry(
        name: "walking-per-day", value: .limit(0...1440, unit: "minutes", \.walkingPerDay),
        help: "The most minutes on foot a day"),
      Entry(
        name: "venue-changes-per-day",
        value: .limit(0...100, unit: "changes", \.venueChangesPerDay),
        help: "The most changes of venue a day"),
    ]
  }

  private static var plain: [Entry] {
    [
      Entry(
        name: "walk-cost", value: .number(0...1000, unit: "points", \.walkCost),
        help: "Points that a minute on foot costs"),
      Entry(
        name: "pace", value: .number(10...500, unit: "percent", \.travel.pace),
        help: "Time on foot: above 100 for a slower walker"),
      Entry(
        name: "luck", value: .number(0...500, unit: "percent", \.travel.luck),
        help: "Time spent waiting on the way: above 100 for bad luck"),
      Entry(
        name: "travel", value: .estimate(\.travel.estimate),
        help: "Which figure of a travel time plans are made with"),
      Entry(
        name: "avoid", value: .modes(\.travel.avoided),
        help: "Ways to go that one does without, such as ride,monorail"),
      Entry(
        name: "same-venue", value: .number(0...240, unit: "minutes", \.travel.sameVenue),
        help: "From one room to another inside a venue"),
      Entry(
        name: "assumed", value: .number(0...1440, unit: "minutes", \.travel.assumed),
        help: "Between venues of which nothing is known"),
      Entry(
        name: "lodging", value: .venue(\.lodging),
        help: "Where each day starts and ends"),
      Entry(
        name: "day-start", value: .time(0...2880, \.dayStart),
        help: "Sessions that start earlier are not planned"),
      Entry(
        name: "day-end", value: .time(0...2880, \.dayEnd),
        help: "Sessions that end later are not planned; 26:00 is 02:00 at night"),
      Entry(
        name: "day-boundary", value: .time(0...1439, \.dayBoundary),
        help: "What starts earlier at night belongs to the day before"),
      Entry(
        name: "open-house", value: .number(0...10_080, unit: "minutes", \.openHouse),
        help: "Sessions that last longer are open houses: a marked one becomes a stop"),
      Entry(
        name: "open-house-visit", value: .number(1...1440, unit: "minutes", \.openHouseVisit),
        help: "How long a visit of an open house is"),
      Entry(
        name: "spread-free", value: .number(0...1000, unit: "sessions", \.spreadFree),
        help: "Sessions of one topic that are free of spread cost"),
      Entry(
        name: "spread-cost", value: .number(0...100_000, unit: "points", \.spreadCost),
        help: "Points that each further session of a topic costs"),
    ]
  }

  private static var leads: [Entry] {
    ReservationStatus.allCases.filter(\.isPlannable).map { status in
      let value = SettingValue.part(-240...240, unit: "minutes") {
        $0.lead(status)
      } set: {
        $0.leads[status] = $1
      }
      return Entry(
        name: "lead.\(status.rawValue)", value: value,
        help: "How long before the start to be at the door; -5 for five minutes late")
    }
  }

  private static var chances: [Entry] {
    let byStatus = ReservationStatus.allCases.filter(\.isPlannable).map { status in
      let value = SettingValue.part(0...100, unit: "percent") {
        $0.chance(status)
      } set: {
        $0.chances[status] = $1
      }
      return Entry(
        name: "chance.\(status.rawValue)", value: value, help: "Percent of the points that count")
    }
    let simulcast = Entry(
      name: "chance.simulcast", value: .number(0...100, unit: "percent", \.simulcastChance),
      help: "Percent of the points that count in a simulcast, on top")
    return byStatus + [simulcast]
  }
}
