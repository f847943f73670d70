import LegworkModel
import LegworkSolver

/// What is measured.
enum BenchTask: String, CaseIterable {
  /// One solve from nothing.
  case solve

  /// The names of all tasks.
  static var names: String { allCases.map(\.rawValue).joined(separator: "|") }

  /// Does it once and returns what was found.
  func run(_ problem: Problem) throws -> Solution {
    switch self {
    case .solve: try Solver.solve(problem)
    }
  }
}
