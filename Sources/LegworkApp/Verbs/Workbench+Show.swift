internal import LegworkItinerary
internal import LegworkModel
internal import LegworkSolver
internal import LegworkStore

extension Workbench {
  /// Shows all about a session: what it is, its runs, what each clashes with in the plan, and what
  /// including it would cost.
  public func show(_ code: String) throws -> CommandAnswer {
    let document = try forReading()
    let state = try document.state()
    let facts = try PlanningFacts(state.asPlanned)
    let saved = state.plan == nil ? nil : try SavedPlan(state)
    let id =
      switch try CodeLookup(catalog: facts.catalog).match(code) {
      case .session(let id): id
      case .occurrence(let run): facts.catalog.occurrence(run)?.session ?? Session.ID(code)
      }
    guard var session = facts.catalog.session(id) else { throw VerbFault.noRuns(session: code) }
    session.abstract = try document.abstract(of: id)
    let points = try PointsTable(catalog: facts.catalog, preferences: facts.preferences)
    let clashes = PlanClashes(context: facts.context(points: points), plan: saved?.plan)
    let costs = saved == nil ? nil : try PlanCosts(facts, points: points)
    let runs = try clashes.cards(facts.catalog.occurrences(of: id), costs)
    let card = SessionCard(
      session: session, runs: runs, note: state.notes[id.rawValue],
      result: SearchResult(
        matches: [], facts: facts, points: points, planned: Set(saved?.plan.attend ?? [])))
    return CommandAnswer(
      notes: saved?.notes ?? [],
      text: { colour in SessionText(card, style: colour ? .ansi : .plain).text },
      json: { SessionJSON.document(card) })
  }
}

/// All that is shown of a session.
struct SessionCard: Sendable {
  /// A run with what it clashes with, and what including it would cost the best plan.
  struct Run: Sendable {
    var occurrence: Occurrence
    var clashes: [Violation]
    /// Where it is an open house that is offered as a stop.
    var visit: OpenHouseVisit?
    var cost: InclusionCost?
    /// Why no plan can have it, once there is a plan.
    var excluded: ExclusionReason?
  }

  var session: Session
  var runs: [Run]
  /// The user's note on it.
  var note: String?
  var result: SearchResult
}

/// Finds what a run clashes with, pair by pair: planned runs and appointments.
struct PlanClashes {
  private let context: PlanContext
  private let attended: [Occurrence]
  private let plan: Plan?

  init(context: PlanContext, plan: Plan?) {
    (self.context, self.plan) = (context, plan)
    attended = plan?.attend.compactMap(context.catalog.occurrence) ?? []
  }

  /// The runs of a session as a card shows them, all of them priced in the time for one search.
  ///
  /// What no plan can have clashes with nothing, and has no price.
  func cards(_ runs: [Occurrence], _ costs: PlanCosts?) throws -> [SessionCard.Run] {
    let time = TimeLeft(PlanCosts.timeLimit)
    return try runs.map { try card($0, costs, time) }
  }

  private func card(
    _ run: Occurrence, _ costs: PlanCosts?, _ time: TimeLeft
  ) throws -> SessionCard.Run {
    if let visit = OpenHouseVisit(of: run, in: context, plan) {
      return SessionCard.Run(occurrence: run, clashes: [], visit: visit)
    }
    if let reason = costs?.excluded[run.id], reason.isFinal {
      return SessionCard.Run(occurrence: run, clashes: [], excluded: reason)
    }
    return SessionCard.Run(
      occurrence: run, clashes: clashes(of: run), cost: try costs?.exact(run.id, time))
  }

  /// What is wrong with attending a run besides each other thing; none for other runs of it.
  private func clashes(of run: Occurrence) -> [Violation] {
    guard let interval = run.interval, context.preferences.status(of: run).isPlannable else {
      return []
    }
    let day = context.calendar.day(of: interval.start)
    let today = context.preferences.commitments.filter { $0.day == day }
    let own = today.flatMap { PairClash.all(attend: [run], commitments: [$0], in: context) }
    return own + attended.compactMap { PairClash.between(run, $0, in: context) }
  }
}
