public import LegworkModel
public import LegworkSolver

/// What every answer of the solver has to keep; each law says in words what is broken.
public enum SolverLaws {
  /// The answer is the truth: status, objective and, among equals, the least walking.
  public static func equalsTheTruth(
    _ solution: Solution, of problem: Problem, by answer: BruteForceSolver.Answer
  ) -> [String] {
    let status: SolveStatus = answer.isFeasible ? .optimal : .infeasible
    guard solution.status == status else {
      return ["status is \(solution.status), the truth \(status): \(answer)"]
    }
    let found = ProblemJudge.judge(solution, of: problem)
    let worth = BruteForceSolver.Worth(
      pins: Set(problem.pins).intersection(solution.attend).count, objective: solution.objective,
      walking: found.walking)
    guard solution.mustsAttended == answer.mustsAttended, worth == answer.best else {
      return ["\(solution.mustsAttended) musts, \(worth); the truth is \(answer)"]
    }
    return []
  }
}
