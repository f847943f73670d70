internal import LegworkModel
internal import LegworkSolver

/// What including each run would cost the best plan, also runs that nobody asked for.
struct PlanCosts: Sendable {
  /// Seconds to search before costs are left unsaid.
  private static let timeLimit = 10.0

  private let problem: Problem
  private let solution: Solution
  private let costs: InclusionCosts?

  /// Prices all runs of an event; none where its demands cannot hold together.
  init(_ facts: PlanningFacts) throws {
    let built = try ProblemBuilder.build(
      catalog: facts.catalog, travel: facts.travel, preferences: facts.preferences,
      calendar: facts.calendar, includesUnwanted: true)
    let options = SolverOptions(timeLimit: PlanCosts.timeLimit)
    let priced = try PlanningWorkflow.solving { () throws(ProblemFault) in
      try Solver.inclusionCosts(of: built.problem, options: options)
    }
    (problem, solution, costs) = (built.problem, priced.solution, priced.costs)
  }

  /// What including a run would cost at least and at most; nil where that is not known.
  subscript(run: Occurrence.ID) -> InclusionCost? { costs?[run.rawValue] }

  /// What including a run would cost, worked out by planning with it where it is not known exactly.
  func exact(_ run: Occurrence.ID) throws -> InclusionCost? {
    guard let known = self[run], !known.isExact else { return self[run] }
    var forced = problem
    forced.drops.removeAll { $0 == run.rawValue }
    forced.pins.append(run.rawValue)
    let options = SolverOptions(timeLimit: PlanCosts.timeLimit)
    let answer = try PlanningWorkflow.solving { [forced] () throws(ProblemFault) in
      try Solver.solve(forced, options: options)
    }
    switch answer.status {
    case .infeasible: return .impossible
    case .unknown: return known
    case .optimal, .feasible:
      return InclusionCost(
        low: solution.objective - answer.bound, high: solution.bound - answer.objective)
    }
  }
}
