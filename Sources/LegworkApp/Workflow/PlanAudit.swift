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

  private let problem: Problem
  private let solution: Solution
  private let commitments: Set<String>

  init(built: BuiltProblem, solution: Solution) {
    problem = built.problem
    self.solution = solution
    commitments = Set(built.problem.commitments.map { built.name(of: $0.id) })
  }

  /// Throws where the plan cannot be kept or is not worth what the solver says.
  func check(_ review: PlanReview) throws(Fault) {
    let faults = review.violations.filter { !isAllowed($0) }
    guard faults.isEmpty else { throw .violations(faults) }
    guard !review.violations.contains(where: isAboutCommitment) else { return }
    guard solution.status != .unknown, review.score.total != solution.objective else { return }
    throw .objective(solver: solution.objective, review: review.score.total)
  }

  /// A tight transfer is none of our faults, nor is a demand that cannot be met.
  private func isAllowed(_ violation: Violation) -> Bool {
    if violation.kind == .tight { return true }
    switch violation.cause {
    case .missingMust(let session):
      return isInfeasible || !problem.musts.contains(session.rawValue)
    case .missingPin(let run):
      return isInfeasible || !problem.pins.contains(run.rawValue)
    case .noBreak, .noStop:
      return isInfeasible
    case .overlap, .transfer:
      return isInfeasible && isAboutCommitment(violation)
    default: return false
    }
  }

  private var isInfeasible: Bool { solution.status == .infeasible }

  /// Whether an appointment is in the way: where appointments themselves cannot all be kept, the
  /// plan is made without them.
  private func isAboutCommitment(_ violation: Violation) -> Bool {
    guard violation.kind != .tight else { return false }
    return [violation.first, violation.second].contains { $0.map(commitments.contains) ?? false }
  }
}
