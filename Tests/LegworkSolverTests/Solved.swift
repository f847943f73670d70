import LegworkModel
import LegworkSolver
import Testing
import _LegworkTestSupport

/// The solution of a problem, after holding it to the judge and to brute force.
func solved(
  _ problem: Problem, sourceLocation: SourceLocation = #_sourceLocation
) throws -> Solution {
  let solution = try Solver.solve(problem)
  let truth = BruteForceSolver.solve(problem)
  let broken =
    ProblemJudge.judge(solution, of: problem).errors
    + SolverLaws.equalsTheTruth(solution, of: problem, by: truth)
    + SolverLaws.explainsItself(solution, of: problem)
  #expect(broken == [], sourceLocation: sourceLocation)
  return solution
}

extension Solution {
  /// The steps of all days.
  var steps: [Item] { days.flatMap(\.items) }
}
