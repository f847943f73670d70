public import LegworkModel

extension Solver {
  /// Solves a problem and works out what including each of its occurrences would cost.
  ///
  /// All of them are priced: also those that are dropped or skipped, and those worth nothing. There
  /// are no costs where the demands cannot hold together or no plan was found in time.
  /// O(scans of each day) beside the solve.
  public static func inclusionCosts(
    of problem: Problem, options: SolverOptions = SolverOptions()
  ) throws(ProblemFault) -> (solution: Solution, costs: InclusionCosts?) {
    let solver = try InteractiveSolver(problem, options: options)
    return (solver.solution, solver.inclusionCosts())
  }
}

extension Standing {
  /// What including each occurrence would cost the plan of an answer.
  func inclusionCosts(_ solution: Solution) -> InclusionCosts {
    let pricing = InclusionPricing(board, week, plan, dayValues: dayValues)
    let costs = board.candidateOf.map { candidate -> InclusionCost in
      guard candidate >= 0, let most = pricing.most[candidate] else { return .impossible }
      let best = board.whole.points(board.whole.floored(most))
      let low = solution.objective - best
      let high = pricing.least[candidate].map { solution.bound - board.whole.points($0) }
      return InclusionCost(low: board.isAllowed[candidate] ? max(0, low) : low, high: high)
    }
    return InclusionCosts(costs, board.items)
  }
}
