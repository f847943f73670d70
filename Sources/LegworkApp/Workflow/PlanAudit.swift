internal import LegworkItinerary
internal import LegworkModel
internal import LegworkSolver

/// Holds a solved plan to an independent review before anyone sees it.
struct PlanAudit {
  /// A plan of ours that does not hold; showing it would be worse than showing none.
  enum Fault: Error, Equatable {
    /// The review found something wrong with it.
    case violations([Violation])
    /// The review scores it differently.
    case objective(solver: Int, review: Int)
  }

  let built: BuiltProblem
  let solution: Solution

  /// Throws where the plan cannot be kept or is not worth what the solver says.
  func check(_ review: PlanReview) throws(Fault) {
    let faults = review.violations.filter { !isAllowed($0) }
    guard faults.isEmpty else { throw .violations(faults) }
    guard solution.status != .unknown, review.score.total != solution.objective else { return }
    throw .objective(solver: solution.objective, review: review.score.total)
  }

  /// A tight transfer is none of our faults, nor is a demand that cannot be met.
  private func isAllowed(_ violation: Violation) -> Bool {
    switch violation.cause {
    case .missingMust(let session):
      solution.status == .infeasible || !built.problem.musts.contains(session.rawValue)
    case .missingPin(let run):
      solution.status == .infeasible || !built.problem.pins.contains(run.rawValue)
    case .noBreak, .noStop:
      solution.status == .infeasible
    default: violation.kind == .tight
    }
  }
}
