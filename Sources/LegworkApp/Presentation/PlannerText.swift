internal import LegworkItinerary
internal import LegworkModel
internal import LegworkSolver
internal import TerminalUI

/// The words of the interactive planner.
enum PlannerText {
  static let noSession = "No session is under the cursor"
  static let noRun = "No run is under the cursor"
  static let noConflict = "All demands are kept"
  static let noTransfer = "No way leads there: one is there already, or the place is not known"
  static let noChange = "Nothing changed yet"
  static let isSaved = "The document has this plan already"
  static let planning = "Planning …"
  static let nothingFound = "Nothing matches. Shorten the words, or clear the line with Ctrl+U."
  static let filterHelp = "words, or such as level:300-400 day:tue is:fits; Tab f lists them all"
  static let nothingPlanned =
    "Nothing is planned yet. Press / to find sessions and mark them with m, w or y."

  static let firstEvent =
    "For a first look, 'legwork new sample --sample' makes an invented one; then 'legwork' opens it."
  static let onlyYou = "Only you can do that: no setting stands for it."
  static let asking = "Working it out …"
  static let onlyYouCan = " (only you can)"
  static let helpPlaceholder = "type to search, ↑ ↓ to choose, Enter to do it"
  static let sameSessions = "The sessions are the same."
  static let transferLegend =
    "Minutes from door to door, waits included. To spare is what is left at the door as expected: "
    + "✓ ten minutes or more, ! less, ✗ too late. ▸ is how the week goes."

  /// The keys while one types what to find.
  static let typingHints: [(key: Key, label: String)] = [
    (.enter, "To the list, where letters are commands"), (.ctrl("u"), "Clear"),
  ]
  /// The keys while one types how long a way takes.
  static let correctingHints: [(key: Key, label: String)] = [
    (.enter, "Plan with it"), (.escape, "Leave it"),
  ]
  static let correctionHelp = "minutes, or a good, an expected and a bad day: 20 25 35"
  /// The keys while one types a note.
  static let noteHints: [(key: Key, label: String)] = [
    (.enter, "Keep it"), (.escape, "Leave it"), (Key(.enter, .alt), "New line"),
    (.ctrl("u"), "Clear"),
  ]
  static let noteHeading = "Your note: "
  static let noteHelp = "what you want to remember; nothing takes the note away"
  static let notMinutes =
    "Type whole minutes, 25, or those of a good, an expected and a bad day, 20 25 35."
  static let unknownEnds = "One end of the way is not known yet"
  static let sameVenue = "Moves inside a venue take the setting same-venue"
  static let leftTheWeek = "The week goes another way now; u takes the change back."

  /// What could not be saved, by the words of each change.
  static func unsaved(_ changes: [String]) -> String {
    changes.isEmpty ? "Not planned" : "Not saved: \(changes.joined(separator: "; "))"
  }

  /// Why something was not done, in one line.
  static func failed(_ failure: CommandFailure) -> String {
    let (head, why) = (failure.lines.first ?? "", failure.lines.dropFirst())
    return why.isEmpty ? head : "\(head): \(why.joined(separator: " "))"
  }

  /// A change is about something that is in the catalog no more.
  static func gone(_ code: String, for change: String) -> String {
    "Not done: \(change). \(code) is in the catalog no more"
  }

  /// Another program changed the document.
  static func changedElsewhere(_ changes: [String]) -> String {
    let words = changes.isEmpty ? "changes were undone" : changes.joined(separator: "; ")
    return "Another program changed the event: \(words)"
  }

  /// How the minutes of a way are known, and what to do about that; empty where they were given.
  static func basis(_ provenance: TravelProvenance) -> String {
    let basis = AmountText.basis(provenance)
    return basis.isEmpty ? "" : "Nobody gave its minutes\(basis): = corrects them"
  }

  /// Why a mode has no figures.
  static func noFigures(_ mode: TravelMode, _ settings: TravelSettings) -> String {
    settings.avoided.contains(mode) ? "avoided" : "not known"
  }

  static func seatHeading(_ run: Occurrence.ID) -> String { "What is known of the seat in \(run)?" }

  /// What a state of a seat means for planning.
  static func seat(_ status: ReservationStatus, _ settings: Settings) -> String {
    guard status.isPlannable else { return "never planned" }
    let lead = settings.lead(status)
    let door =
      lead == 0 ? "at the door by the start" : "at the door \(lead) min before the start"
    let chance = settings.chance(status)
    return chance == 100 ? door : "\(door), counts \(chance) percent of the points"
  }

  /// How one moves on a screen.
  static func movement(_ kind: PlannerScreen.Kind) -> String {
    switch kind {
    case .week: "↑ ↓ what is planned, ← → days, Tab and Shift+Tab to another venue"
    case .session: "← → runs, PgUp and PgDn the text"
    case .facets: "↑ ↓ values, ← → facets, PgUp and PgDn pages"
    case .transfer: "↑ ↓ ways to go"
    default: "↑ ↓ lines, PgUp and PgDn pages, Home and End the first and the last"
    }
  }

  static func refused(_ title: String, _ reason: String) -> String {
    "\(reason): \(title.prefix(1).lowercased() + title.dropFirst()) is not possible now."
  }

  static let notSaved = "The week shown is not the saved plan. Save it with: legwork plan"
  static let saved = "Saved as the document's plan."

  static func moved(_ direction: HistoryText.Direction, _ words: String) -> String {
    direction == .undo ? "Undone: \(words)" : "Redone: \(words)"
  }

  static func nothing(to direction: HistoryText.Direction) -> String {
    "Nothing to \(direction.rawValue)."
  }

  static func mouse(_ isOn: Bool) -> String {
    isOn
      ? "The mouse is on: click to go there, again to open it. M turns it off."
      : "The mouse is off: the terminal selects text as usual. M turns it on."
  }

  /// What the plan comes to, in a line; what matters less is left out where it is narrow.
  static func totals(_ week: PlannedWeek, width: Int = .max) -> String {
    let itinerary = week.itinerary
    let musts = itinerary.musts
    func line(_ isWhole: Bool) -> String {
      [
        AmountText.count(itinerary.sessionCount, "session"),
        musts.wanted == 0 ? nil : "musts \(musts.attended) of \(musts.wanted)",
        "\(itinerary.walkingMinutes) min on foot",
        itinerary.venueChanges == 0 || !isWhole
          ? nil : AmountText.count(itinerary.venueChanges, "venue change"),
        week.planned.missed.isEmpty ? nil : "\(week.planned.missed.count) missed",
      ].compactMap { $0 }.joined(separator: " · ")
    }
    let whole = line(true)
    return DisplayWidth.of(whole) <= width ? whole : line(false)
  }

  /// The points with what is known of them.
  static func proof(_ plan: Plan) -> String {
    switch plan.status {
    case .optimal: "\(plan.objective.of("point")), proven"
    case .feasible: "\(plan.objective.of("point")), at most \(plan.bound)"
    case .infeasible: "✗ not all demands kept, \(plan.objective.of("point"))"
    case .unknown where plan.attend.isEmpty: "no plan found in time"
    case .unknown: "\(plan.objective.of("point")), being planned again"
    }
  }

  /// What a change did to the week, in a line.
  static func effect(_ words: String, _ difference: WeekDifference, _ plan: Plan) -> String {
    let lead = "\(words): "
    if plan.status == .infeasible {
      let what =
        plan.conflict.isEmpty ? "not all demands can be kept" : ConflictText.notKept(plan.conflict)
      return "\(lead)\(what). x says why, u takes it back"
    }
    let parts = [
      difference.points == 0 ? nil : "\(difference.points.signed) points",
      difference.gained.isEmpty ? nil : "in \(names(difference.gained))",
      difference.lost.isEmpty ? nil : "out \(names(difference.lost))",
      difference.walking == 0 ? nil : "\(difference.walking.signed) min on foot",
    ].compactMap { $0 }
    return lead + (parts.isEmpty ? "the week stays as it is" : parts.joined(separator: ", "))
  }

  /// What including a run would cost, in few columns.
  static func cost(_ cost: InclusionCost?, isPlanned: Bool) -> String {
    if isPlanned { return "in" }
    guard let cost else { return "" }
    if cost.isImpossible { return "✗" }
    guard let high = cost.high else { return "≥\(cost.low)" }
    if cost.isExact { return high < 0 ? "+\(-high)" : high == 0 ? "free" : "\(high)" }
    return "\(cost.low)–\(high)"
  }

  private static func names(_ runs: [Occurrence.ID]) -> String {
    let names = runs.prefix(4).map(\.rawValue).joined(separator: ", ")
    return runs.count > 4 ? "\(names) and \(runs.count - 4) more" : names
  }
}
