import LegworkSolver

/// One row of the table of changes.
struct ChangesRow {
  /// The row as text.
  let text: String

  /// The head of the table.
  static let header = """
    | problem | changes | proven | impossible | median ms | 99 of 100 within ms | max ms |
    |---|---|---|---|---|---|---|
    """

  /// The row of all changes of all problems.
  init(_ name: String, _ samples: [[Benchmark.Sample]]) {
    let all = samples.flatMap(\.self)
    let times = all.map(\.milliseconds).sorted()
    let cells = [
      name, "\(all.count)", "\(all.count { $0.solution.isProven })",
      "\(all.count { $0.solution.status == .infeasible })",
      MarkdownRow.rounded(times[times.count / 2]),
      MarkdownRow.rounded(times[(times.count * 99 + 99) / 100 - 1]),
      MarkdownRow.rounded(times[times.count - 1]),
    ]
    text = "| " + cells.joined(separator: " | ") + " |"
  }
}
