internal import LegworkItinerary
internal import LegworkModel

/// The words for demands that cannot hold together.
enum ConflictText {
  /// The demands, before the reasons.
  static func heading(_ demands: [NamedDemand]) -> String {
    title(demands) + (demands.isEmpty ? "." : ":")
  }

  /// The demands that cannot be kept.
  static func title(_ demands: [NamedDemand]) -> String {
    demands.isEmpty ? "Not all demands can hold together" : notKept(demands.map(words))
  }

  /// Says of one thing or more by name that they cannot be kept.
  static func notKept(_ names: [String]) -> String {
    "\(list(names)) \(names.count == 1 ? "alone cannot be kept" : "cannot all be kept")"
  }

  /// What is demanded.
  static func wanted(_ demand: NamedDemand) -> String {
    switch demand.kind {
    case .runs: "\(demand.name) has to be in the week"
    case .commitments: "the appointment \(demand.name)"
    case .rest: "the break \(demand.name) is required"
    case .stop: "the stop \(demand.name) is required"
    case .limit(let limit): "the limit \(limit.text)"
    case .other: demand.name
    }
  }

  /// What an attendee calls a demand.
  private static func words(_ demand: NamedDemand) -> String {
    if case .limit(let limit) = demand.kind { "the limit \(limit.text)" } else { demand.name }
  }

  /// Two things that exclude each other: when and where they are, and how many minutes are short.
  static func clash(_ violation: Violation, _ context: PlanContext) -> String {
    if case .overlap(let first, let second, let shared, _, _) = violation.cause {
      let both = [first, second].map { facts($0, on: violation.day, context) ?? $0 }
      return "\(both[0]) and \(both[1]) overlap by \(shared) min"
    }
    guard case .transfer(let transfer, let available?) = violation.cause, transfer.isRunning,
      let first = transfer.after, let second = transfer.before, let arriveBy = transfer.arriveBy,
      let start = transfer.start, transfer.around.isEmpty
    else { return ViolationText.message(violation) }
    let time = context.calendar.time
    if transfer.minutes == 0, available < 0 {
      return "\(first) ends \(time(arriveBy - available)), \(-available) min after the door of "
        + "\(second) closes"
    }
    let ends = "\(first) ends \(time(arriveBy - available))\(place(transfer.from))"
    let starts = "\(second) starts \(time(start))\(place(transfer.to))"
    let way =
      "\(transfer.minutes) min away by \(transfer.mode.rawValue)"
      + AmountText.basis(transfer.option.provenance)
    let door = arriveBy == start ? "" : ", its door closes \(time(arriveBy))"
    let short = "\(transfer.minutes - available) min short"
    return "\(ends); \(starts), \(way)\(door): \(short)"
  }

  /// A run, or the appointment of a day, with its time and place.
  private static func facts(
    _ name: String, on day: CalendarDay?, _ context: PlanContext
  ) -> String? {
    if let found = context.catalog.occurrence(Occurrence.ID(name)) {
      return run(found, context.calendar)
    }
    let own = context.preferences.commitments.filter { $0.name == name }
    return (own.first { $0.day == day } ?? own.first).map(OwnTimeText.words)
  }

  private static func place(_ venue: Venue.ID?) -> String {
    venue.map { " at \($0)" } ?? ""
  }

  static func reason(_ missed: MissedSession) -> String {
    "\(missed.session): \(MissedText.reason(missed))"
  }

  /// When and where a demand is, for those that clash with no other one by itself.
  static func facts(_ demand: NamedDemand, _ context: PlanContext) -> [String] {
    switch demand.kind {
    case .runs(let runs): runs.map { run($0, context.calendar) }
    case .commitments(let own): own.map(OwnTimeText.words)
    case .rest(let rule): [OwnTimeText.words(rule)]
    case .stop(let stop): [OwnTimeText.words(stop)]
    case .limit(let limit): ["Limit: \(limit.text)"]
    case .other: []
    }
  }

  /// Where the day has to start and end, which may be the reason.
  static func lodging(_ settings: Settings) -> [String] {
    guard let lodging = settings.lodging else { return [] }
    let start = EventCalendar.clock(settings.dayBoundary)
    return ["The way from and to \(lodging) has to fit into the day, which begins at \(start)"]
  }

  /// A command that takes one of them back.
  static func wayOut(_ demands: [NamedDemand], _ preferences: Preferences) -> String? {
    let commands = demands.compactMap { command($0, preferences) }
    let what = demands.count == 1 ? "Give it up" : "Give one of them up"
    return commands.last.map { "\(what), for example: legwork \($0)" }
  }

  private static func command(_ demand: NamedDemand, _ preferences: Preferences) -> String? {
    switch demand.kind {
    case .runs(let runs):
      if let pinned = runs.first(where: { preferences.pins.contains($0.id) }) {
        return "unpin \(pinned.id)"
      }
      let musts = runs.filter { preferences.occurrences[$0.id]?.interest == .must }.map(
        \.id.rawValue)
      return "want \((musts.isEmpty ? [demand.name] : musts).joined(separator: " "))"
    case .commitments(let own):
      return own.count == 1 ? "block remove \(ShellText.quoted(demand.name))" : nil
    case .rest: return "break remove \(ShellText.quoted(demand.name))"
    case .stop: return "stop remove \(ShellText.quoted(demand.name))"
    case .limit(let limit): return "limit \(limit.name) default"
    case .other: return nil
    }
  }

  /// A run with its day, hours and venue.
  static func run(_ run: Occurrence, _ calendar: EventCalendar) -> String {
    guard run.interval != nil else { return run.id.rawValue }
    return "\(run.id) \(RunLabels.time(run, calendar))" + (run.venue.map { " at \($0)" } ?? "")
  }

  /// Names in a sentence.
  static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
