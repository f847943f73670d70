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
  /// One change after another of a problem that is kept solved.
  case changes
  /// The keys of the interactive planner on an event document.
  case keys
  /// What the program takes for catalogs of growing size.
  case growth

  /// The names of all tasks.
  static var names: String { allCases.map(\.rawValue).joined(separator: "|") }

  /// The head of the task's table.
  var header: String {
    switch self {
    case .changes: ChangesRow.header
    case .keys: KeysRow.header
    case .growth: GrowthBenchmark.header
    case .solve, .inclusion, .alternatives, .explain: MarkdownRow.header
    }
  }

  /// Does it once and returns what was found; of changes and keys, what comes before them.
  func run(_ problem: Problem, _ options: SolverOptions) throws -> Solution {
    switch self {
    case .solve: try Solver.solve(problem, options: options)
    case .inclusion: try Solver.inclusionCosts(of: problem, options: options).solution
    case .explain:
      try Solver.explain(problem, options: options)?.outcomes.first?.solution
        ?? Solver.solve(problem, options: options)
    case .alternatives:
      try Solver.alternatives(to: problem, count: 5, options: options).last
        ?? Solver.solve(problem, options: options)
    case .changes, .keys, .growth: try InteractiveSolver(problem, options: options).solution
    }
  }
}
