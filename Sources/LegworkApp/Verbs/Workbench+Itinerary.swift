internal import LegworkFormats
internal import LegworkItinerary
internal import LegworkModel
internal import LegworkStore

/// How an itinerary is written.
public enum ItineraryFormat: String, CaseIterable, Sendable {
  /// For a terminal.
  case text
  /// For a wiki.
  case markdown
  /// For a spreadsheet.
  case csv
  /// For programs.
  case json
}

extension Workbench {
  /// Prints the saved plan, or writes it to a file; nothing is planned anew.
  public func itinerary(
    day text: String?, format: ItineraryFormat, file: String?
  ) throws -> CommandAnswer {
    let state = try state(.planned)
    let shown = try state.savedPlan(onlyOn: text)
    guard let file, file != "-" else { return PlanAnswer.make(shown, as: format) }
    try OutputFile.write(PlanAnswer.document(shown, as: format), to: file)
    return CommandAnswer(
      notes: shown.notes, text: { _ in "Written: \(file)." },
      json: { PlanAnswer.json(shown) })
  }
}

extension EventState {
  /// The saved plan as timed legs; of the catalog only its occurrences are needed.
  func savedPlan(onlyOn text: String? = nil) throws -> ShownPlan {
    guard let plan else { throw VerbFault.noPlan }
    let details = PlanDetails(text: planDetails)
    let context = try planContext(details)
    let itinerary = ItineraryBuilder(context).build(plan)
    let day = try text.map { text in
      try DayReader.day(text, among: itinerary.days.map(\.day))
    }
    return ShownPlan(
      name: event.name, plan: plan, itinerary: itinerary, day: day, details: details,
      calendar: context.calendar, weakest: WeakTransfer(of: itinerary))
  }

  /// What the saved plan is timed and judged against: travel times as it was made with.
  func planContext(_ details: PlanDetails) throws -> PlanContext {
    var state = self
    state.preferences.settings.travel.estimate = details.estimate
    return PlanContext(
      catalog: catalog, travel: state.travelTable, preferences: state.preferences,
      calendar: try calendar(), points: details.points)
  }
}
