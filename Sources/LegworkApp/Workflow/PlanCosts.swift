internal import LegworkModel
internal import LegworkSolver

/// What including each run would cost the best plan, also runs that nobody asked for.
struct PlanCosts: Sendable {
  /// Seconds to search before costs are left unsaid.
  static let timeLimit = 10.0

  private let solver: InteractiveSolver
  private let costs: InclusionCosts?
  /// Why runs cannot be planned, or are not wanted.
  let excluded: [Occurrence.ID: ExclusionReason]

  /// Prices all runs of an event; none where its demands cannot hold together.
  ///
  /// Points that are known need not be worked out again.
  init(_ facts: PlanningFacts, points: PointsTable? = nil) throws {
    let built = try facts.problem(includesUnwanted: true, points: points)
    solver = try PlanningWorkflow.solving { () throws(ProblemFault) in
      try InteractiveSolver(built.problem, options: PlanCosts.options)
    }
    costs = solver.inclusionCosts()
    excluded = built.excluded
  }

  /// Prices all runs of a problem that is solved; nil where its demands cannot hold together.
  init?(_ solver: InteractiveSolver, _ built: BuiltProblem) {
    guard let costs = solver.inclusionCosts() else { return nil }
    (self.solver, self.costs, excluded) = (solver, costs, built.excluded)
  }

  private static var options: SolverOptions { SolverOptions(timeLimit: timeLimit) }

  /// What including a run would cost at least and at most; nil where that is not known, or where no
  /// plan can have it.
  subscript(run: Occurrence.ID) -> InclusionCost? {
    excluded[run]?.isFinal == true ? nil : costs?[run.rawValue]
  }

  /// What including a run would cost, worked out by planning with it where it is not known exactly.
  func exact(_ run: Occurrence.ID, _ time: TimeLeft) throws -> InclusionCost? {
    let seconds = time.seconds(atMost: PlanCosts.timeLimit)
    guard let known = self[run], !known.isExact, seconds > 0 else { return self[run] }
    return try PlanningWorkflow.solving { () throws(ProblemFault) in
      try solver.inclusionCost(of: run.rawValue, options: SolverOptions(timeLimit: seconds))
    }
  }
}
