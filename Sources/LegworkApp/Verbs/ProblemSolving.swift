internal import LegworkFormats
internal import LegworkModel
internal import LegworkSolver

/// The solver alone, on a file.
public enum ProblemSolving {
  /// Solves the problem in a file; bad news where it is infeasible or unknown.
  public static func solve(at path: String, timeLimit: Double?) throws -> CommandAnswer {
    let problem = try ProblemReader.read(InputFile.read(path).bytes)
    let solution = try Solver.solve(problem, options: SolverOptions(timeLimit: timeLimit))
    try PlanAudit.check(solution, of: problem)
    let isGood = solution.status == .optimal || solution.status == .feasible
    return CommandAnswer(
      isGood ? .done : .badNews,
      text: { _ in SolutionText.text(solution, of: problem) },
      json: { SolutionJSON.document(solution) })
  }
}
