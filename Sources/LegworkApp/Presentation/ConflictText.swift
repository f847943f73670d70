internal import LegworkItinerary
internal import LegworkModel

/// The words for demands that cannot hold together.
enum ConflictText {
  static func heading(_ demands: [String]) -> String {
    switch demands.count {
    case 0: "Not all demands can hold together."
    case 1: "\(demands[0]) alone cannot be kept:"
    default: "\(list(demands)) cannot all be kept:"
    }
  }

  static func clash(_ violation: Violation) -> String {
    "  " + ViolationText.message(violation)
  }

  static func reason(_ missed: MissedSession) -> String {
    "  \(missed.session): \(MissedText.reason(missed))"
  }

  /// When and where a demand is, for those that clash with no other one by itself.
  static func facts(_ demand: Demand, _ context: PlanContext) -> [String] {
    switch demand.kind {
    case .runs(let runs): runs.map { "  " + run($0, context.calendar) }
    case .commitments(let own): own.map { "  " + OwnTimeText.words($0) }
    case .rest(let rule): ["  " + OwnTimeText.words(rule)]
    case .stop(let stop): ["  " + OwnTimeText.words(stop)]
    case .other: []
    }
  }

  /// Where the day has to start and end, which may be the reason.
  static func lodging(_ settings: Settings) -> [String] {
    guard let lodging = settings.lodging else { return [] }
    let start = EventCalendar.clock(settings.dayBoundary)
    return ["  The way from and to \(lodging) has to fit into the day, which begins at \(start)"]
  }

  /// The limits that may be the reason.
  static func limits(_ settings: Settings) -> [String] {
    let rows = SettingTable.limits.rows(settings).filter { !$0.isDefault }
    return rows.isEmpty
      ? [] : ["  Limits: " + rows.map { "\($0.name) \($0.value)" }.joined(separator: ", ")]
  }

  /// A command that takes one of them back.
  static func wayOut(_ demands: [Demand], _ preferences: Preferences) -> String? {
    let commands = demands.compactMap { command($0, preferences) }
    let what = demands.count == 1 ? "Give it up" : "Give one of them up"
    return commands.last.map { "\(what), for example: legwork \($0)" }
  }

  private static func command(_ demand: Demand, _ preferences: Preferences) -> String? {
    switch demand.kind {
    case .runs(let runs):
      if let pinned = runs.first(where: { preferences.pins.contains($0.id) }) {
        return "unpin \(pinned.id)"
      }
      return "want \(demand.name)"
    case .commitments: return "block remove '\(demand.name)'"
    case .rest: return "break remove '\(demand.name)'"
    case .stop: return "stop remove '\(demand.name)'"
    case .other: return nil
    }
  }

  private static func run(_ run: Occurrence, _ calendar: EventCalendar) -> String {
    guard let interval = run.interval else { return run.id.rawValue }
    let day = calendar.day(of: interval.start)
    let place = run.venue.map { " at \($0)" } ?? ""
    return "\(run.id) \(day.weekdayName.prefix(3)) \(day.iso) \(calendar.time(interval.start))–"
      + calendar.time(interval.end) + place
  }

  private static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
