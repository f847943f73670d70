internal import LegworkItinerary
internal import LegworkModel
internal import LegworkSolver
internal import LegworkStore

/// The week as it was saved, for the first look: there long before all is read and proven again.
enum SavedWeek {
  /// The number of a week that nobody asked for: it counts as an old one.
  static let number = -1

  /// Reads what the saved plan needs; nil where there is none.
  static func read(_ document: EventDocument) throws -> PlannedWeek? {
    let state = try document.state(catalog: .planned)
    guard state.plan != nil else { return nil }
    var saved = try SavedPlan(state)
    let itinerary = saved.time()
    let planned = PlannedEvent(
      facts: try PlanningFacts(state.asPlanned), context: saved.context, plan: saved.plan,
      itinerary: itinerary, missed: saved.details.missed, idlePins: [],
      statistics: SolverStatistics())
    return PlannedWeek(number: number, planned: planned, costs: nil, isSaved: true)
  }
}
