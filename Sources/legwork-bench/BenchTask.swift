import LegworkModel
import LegworkSolver

/// What is measured.
enum BenchTask: String, CaseIterable {
  /// One solve from nothing.
  case solve
  /// A solve, and what including each occurrence would cost.
  case inclusion
  /// The five best plans that differ from each other.
  case alternatives
  /// A smallest conflict, and what settles it.
  case explain

  /// The names of all tasks.
  static var names: String { allCases.map(\.rawValue).joined(separator: "|") }

  /// Does it once and returns what was found.
  func run(_ problem: Problem) throws -> Solution {
    switch self {
    case .solve: try Solver.solve(problem)
    case .inclusion: try Solver.inclusionCosts(of: problem).solution
    case .explain:
      try Solver.explain(problem)?.outcomes.first?.solution ?? Solver.solve(problem)
    case .alternatives: try Solver.alternatives(to: problem, count: 5).last ?? Solver.solve(problem)
    }
  }
}
