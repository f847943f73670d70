internal import LegworkModel
internal import LegworkSolver

/// The plan nearest to the saved one that is nearly as good as the best.
struct SteadyPlan: Sendable {
  /// The plan; proven in its place, it may not be the best there is.
  var planned: PlannedEvent
  /// What it changes, and what is proven of that.
  var answer: LeastChangeAnswer
  /// How many percent of the best plan's points it may give up.
  var tolerance: Int

  /// Finds the plan; reserved seats are kept before others.
  static func find(
    _ facts: PlanningFacts, from old: Plan, tolerance: Int, options: SolverOptions
  ) throws -> SteadyPlan {
    let built = try facts.problem()
    let reserved = old.attend.filter { code in
      facts.catalog.occurrence(code).map(facts.preferences.status) == .reserved
    }
    let visited = Set(old.stops.map(\.name))
    let stops = built.problem.stops.map(\.id).filter { visited.contains(built.name(of: $0)) }
    let previous = PreviousPlan(
      attend: old.attend.map(\.rawValue), stops: stops,
      reserved: Set(reserved.map(\.rawValue)))
    let answer = try PlanningWorkflow.solving { () throws(ProblemFault) in
      try Solver.leastChange(
        to: built.problem, from: previous, tolerancePercent: tolerance, options: options)
    }
    let planned = try PlanningWorkflow.judged(answer.solution, of: built, facts)
    return SteadyPlan(
      planned: planned.bounded(by: answer.best.bound), answer: answer, tolerance: tolerance)
  }
}
