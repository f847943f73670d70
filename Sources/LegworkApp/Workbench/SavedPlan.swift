internal import LegworkItinerary
internal import LegworkModel
internal import LegworkStore

/// The saved plan as things are now.
///
/// A plan that is older than wishes, catalog or travel times keeps what can still be attended, and
/// nothing is known of better plans.
struct SavedPlan: Sendable {
  /// What it still attends; `unknown` where it is older than what it was made from.
  private(set) var plan: Plan
  /// What is kept beside it; what it misses is that of now.
  private(set) var details: PlanDetails
  /// What it is timed and judged against.
  let context: PlanContext
  /// Runs it was made with that do not take place or have no time any more, in words.
  private(set) var lost: [String] = []

  /// Reads what a document holds; of the catalog only what the plan is counted by is needed.
  init(_ state: EventState) throws {
    guard let saved = state.plan else { throw VerbFault.noPlan }
    plan = saved
    details = PlanDetails(text: state.planDetails)
    context = try state.planContext(details)
    guard details.isStale else { return }
    for code in saved.attend {
      if let reason = SavedPlan.reason(against: code, in: context) {
        lost.append("\(code) \(AdjustText.words(reason))")
        plan.attend.removeAll { $0 == code }
      }
    }
    plan.status = .unknown
    plan.conflict = []
    details.points = context.points
  }

  /// Its timed legs; of an old plan, what it is worth and what it misses are worked out anew.
  mutating func time() -> Itinerary {
    let itinerary = ItineraryBuilder(context).build(plan)
    if details.isStale {
      (plan.objective, plan.bound) = (itinerary.score.total, itinerary.score.total)
      details.missed = MissedFinder(context).find(plan)
    }
    return itinerary
  }

  /// Remarks on its age.
  var notes: [String] {
    details.isStale ? [ChangeText.stalePlan] + lost.map(ChangeText.lostRun) : []
  }

  private static func reason(
    against code: Occurrence.ID, in context: PlanContext
  ) -> ExclusionReason?? {
    guard let run = context.catalog.occurrence(code) else { return .some(nil) }
    let status = context.preferences.status(of: run)
    if !status.isPlannable { return .status(status) }
    return run.interval == nil ? .noTime : nil
  }
}

extension EventState {
  /// The state with the travel times that all verbs count with but a fresh `plan`: those that the saved
  /// plan was made with, or the setting's where that was changed since.
  var asPlanned: EventState {
    guard plan != nil else { return self }
    var state = self
    state.preferences.settings.travel.estimate = PlanDetails(text: planDetails).estimate
    return state
  }

  /// What the saved plan is timed and judged against; where it is old, with what runs are worth now.
  func planContext(_ details: PlanDetails) throws -> PlanContext {
    try asPlanned.context(
      points: details.isStale
        ? PointsTable(catalog: catalog, preferences: preferences).worth : details.points)
  }

  /// What the saved plan is judged against, with what every run is worth, planned or not.
  func contextOfAllRuns() throws -> PlanContext {
    let state = asPlanned
    return PlanContext(
      catalog: catalog, travel: state.travelTable, preferences: state.preferences,
      calendar: try calendar(),
      points: try PointsTable(catalog: catalog, preferences: preferences))
  }

  private func context(points: [Occurrence.ID: Int]) throws -> PlanContext {
    PlanContext(
      catalog: catalog, travel: travelTable, preferences: preferences, calendar: try calendar(),
      points: points)
  }
}
