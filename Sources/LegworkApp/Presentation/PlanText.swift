internal import LegworkFormats
internal import LegworkItinerary
internal import LegworkModel

/// A plan as it is printed, from what `ItineraryText` and its kin put into words.
enum PlanText {
  /// Seats that the plan does without.
  static func idleSeats(_ runs: [Occurrence.ID]) -> String {
    let named = runs.prefix(5).map(\.rawValue)
    let more = runs.count > named.count ? ["\((runs.count - named.count).grouped) more"] : []
    return "Reserved and not in the plan: \(ConflictText.list(named + more)). "
      + "Keep a seat with: legwork pin \(named[0])"
  }

  static let nothingWanted =
    "Nothing is wanted yet: mark sessions with must, want or maybe, or give points with rule add."
  static let nothingPlannable =
    "Nothing that is wanted can be planned: see legwork rule list and legwork search --interest."

  static func cutShort(_ plan: Plan) -> String {
    "The search was cut short: more time would close the gap of "
      + "\((plan.bound - plan.objective).of("point")), for example --time-limit 300"
  }

  /// The plan just made: the itinerary, what was proven, what to look out for, and last, where it
  /// is read, why not all demands are met.
  static func full(_ shown: ShownPlan, colour: Bool) -> String {
    let style = colour ? Style.ansi : .plain
    let warnings = shown.warnings.map { style(.warning, $0) }
    let conflict = shown.conflict.enumerated().map { index, line in
      index == 0 ? style(.bad, "✗ \(line)") : line
    }
    return
      ([itinerary(shown, colour: colour)]
      + [warnings, conflict].filter { !$0.isEmpty }
      .map { $0.joined(separator: "\n") })
      .joined(separator: "\n\n")
  }

  /// The days of the plan; where all are shown, with what they come to.
  static func itinerary(_ shown: ShownPlan, colour: Bool) -> String {
    var text = ItineraryText(calendar: shown.calendar, style: colour ? .ansi : .plain)
    text.isOld = shown.details.isStale
    if let day = shown.day {
      let days = shown.shownItinerary.days
      if days.isEmpty { return "Nothing is planned on \(day.words)." }
      return days.flatMap(text.day).joined(separator: "\n")
    }
    return text.text(plan: shown.plan, itinerary: shown.itinerary, missed: shown.details.missed)
  }

  static func markdown(_ shown: ShownPlan) -> String {
    ItineraryMarkdown(calendar: shown.calendar).text(
      shown.shownItinerary, title: shown.name.isEmpty ? "Itinerary" : shown.name,
      missed: shown.day == nil ? shown.details.missed : [])
  }

  static func exported(_ problem: Problem, to path: String) -> String {
    let size = "\(problem.items.count.of("run")) on \(problem.days.of("day"))"
    return "Written: \(path), a problem of \(size). Solve it with: legwork solve \(path)"
  }
}
