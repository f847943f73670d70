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
    /// The judge of bare problems found something wrong with the answer, in words.
    case answer([String])
  }

  private let problem: Problem
  private let solution: Solution
  /// Appointments of days on which they cannot all be kept: the plan is made without those days.
  private let givenUp: [Problem.Commitment]
  private let built: BuiltProblem

  init(built: BuiltProblem, solution: Solution) {
    self.built = built
    self.solution = solution
    problem = built.problem
    let kept = Set(solution.days.flatMap(\.items).compactMap(\.commitment))
    givenUp =
      solution.status == .infeasible
      ? built.problem.commitments.filter { !kept.contains($0.id) } : []
  }

  /// Throws where the plan cannot be kept or is not worth what the solver says; a search that was
  /// stopped before it had a plan has none to be judged.
  func check(_ review: PlanReview) throws(Fault) {
    guard solution.status != .unknown else { return }
    let faults = review.violations.filter { !isAllowed($0) }
    guard faults.isEmpty else { throw .violations(faults) }
    // The review counts the ways between appointments that were given up.
    guard givenUp.isEmpty, review.score.total != solution.objective else { return }
    throw .objective(solver: solution.objective, review: review.score.total)
  }

  /// Throws where the answer to a bare problem, which has no event to be reviewed against, does not
  /// hold; a search that was stopped before it had a plan has none to be judged.
  static func check(_ solution: Solution, of problem: Problem) throws(Fault) {
    guard solution.status != .unknown else { return }
    let errors = ProblemJudge.judge(solution, of: problem).errors
    guard errors.isEmpty else { throw .answer(errors) }
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
    case .overlap, .transfer, .limit:
      return givenUp.contains { built.days[$0.day] == violation.day }
    default: return false
    }
  }

  private var isInfeasible: Bool { solution.status == .infeasible }
}

extension Solution.Item {
  /// The appointment that is kept.
  fileprivate var commitment: String? {
    if case .commitment(let id, _, _) = self { id } else { nil }
  }
}
