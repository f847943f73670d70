internal import LegworkItinerary
internal import LegworkModel
internal import LegworkSolver

/// An event that stays planned while its attendee changes their mind.
///
/// Each change is answered by the best week there is, proven; of equally good ones the week as it
/// stands is kept. A value: whoever holds an older one still has the older plan.
struct PlanningDesk: Sendable {
  /// What is planned, with all that is shown of it.
  private(set) var planned: PlannedEvent

  private var built: BuiltProblem
  private var solver: InteractiveSolver
  private let options: SolverOptions

  /// What it was planned from.
  var facts: PlanningFacts { planned.facts }

  /// Plans an event from the start.
  init(_ facts: PlanningFacts, options: SolverOptions = SolverOptions()) throws {
    self.options = options
    var facts = facts
    facts.outline = CatalogOutline(facts.catalog, facts.calendar)
    let problem = try facts.problem(includesUnwanted: true)
    let solver = try PlanningWorkflow.solving { () throws(ProblemFault) in
      try InteractiveSolver(problem.problem, options: options)
    }
    built = problem
    planned = try PlanningWorkflow.judged(solver.solution, of: problem, facts)
    self.solver = solver
  }

  /// Plans again for other wishes, or with other travel times; a fault leaves everything as it was.
  mutating func change(to preferences: Preferences, travel: TravelTable? = nil) throws {
    var facts = try self.facts.wishing(preferences)
    facts.travel = travel ?? facts.travel
    guard preferences != self.facts.preferences || facts.travel != self.facts.travel else {
      return
    }
    let points = try built.points.updated(
      from: self.facts.preferences, to: preferences, catalog: facts.catalog)
    let problem = try facts.problem(includesUnwanted: true, points: points)
    let changes = built.problem.changes(to: problem.problem)
    var next = solver
    try PlanningWorkflow.solving { () throws(ProblemFault) in
      _ = try next.apply(changes, options: options)
    }
    planned = try PlanningWorkflow.judged(next.solution, of: problem, facts)
    (built, solver) = (problem, next)
  }

  /// Takes another week that is known and just as good, such as the one that was saved.
  ///
  /// Fixing its runs leads to it, and freeing them leaves it: of equally good weeks the one that
  /// stands is kept.
  mutating func keep(to plan: Plan) {
    let best = planned.plan
    guard plan.attend != best.attend, plan.objective == best.objective, best.status == .optimal
    else { return }
    let pins = plan.attend.map(\.rawValue).filter { !built.problem.pins.contains($0) }
    var next = solver
    for changes in [pins.map { .pin($0) }, pins.map { InteractiveSolver.Change.unpin($0) }] {
      guard let found = try? next.apply(changes, options: options), found.status == .optimal,
        found.objective == best.objective
      else { return }
    }
    guard let same = try? PlanningWorkflow.judged(next.solution, of: built, facts) else { return }
    (planned, solver) = (same, next)
  }

  /// What including each run would cost the plan; nil where the plan is no sound one.
  func costs() -> PlanCosts? {
    PlanCosts(solver, built)
  }
}
