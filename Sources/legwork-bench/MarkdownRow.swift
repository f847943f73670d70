import Foundation
import LegworkSolver

/// One row of the table of results.
struct MarkdownRow {
  /// The row as text.
  let text: String

  /// The head of the table.
  static let header = """
    | problem | proven | min ms | median ms | max ms | labels | scans | nodes | allocations \
    | peak MB | CP-SAT s | ratio |
    |---|---|---|---|---|---|---|---|---|---|---|---|
    """

  /// The row of all samples of each problem; counts are the median problem's.
  init(_ name: String, _ samples: [[Benchmark.Sample]], reference: String?) {
    let all = samples.joined().map(\.milliseconds).sorted()
    let found = samples.compactMap(\.last)
    let proven = found.count { $0.solution.isProven }
    func middle(_ figure: (Benchmark.Sample) -> Int) -> String {
      let sorted = found.map(figure).sorted()
      let value = sorted[sorted.count / 2]
      return value < 0 ? "–" : value.formatted(.number.locale(Locale(identifier: "en_US")))
    }
    let median = all[all.count / 2]
    let ratio = reference.flatMap { Double($0) }.map { MarkdownRow.rounded($0 * 1000 / median) }
    let cells = [
      name, samples.count == 1 && proven == 1 ? "yes" : "\(proven) of \(samples.count)",
      MarkdownRow.rounded(all[0]), MarkdownRow.rounded(median),
      MarkdownRow.rounded(all[all.count - 1]), middle { $0.solution.statistics.labels },
      middle { $0.solution.statistics.scans }, middle { $0.solution.statistics.nodes },
      middle { $0.allocations }, MarkdownRow.rounded(Benchmark.peakMemory), reference ?? "–",
      ratio.map { "\($0) ×" } ?? "–",
    ]
    text = "| " + cells.joined(separator: " | ") + " |"
  }

  /// A figure with three digits that count.
  static func rounded(_ value: Double) -> String {
    let digits = value >= 100 ? 0 : value >= 10 ? 1 : 2
    return String(format: "%.\(digits)f", value)
  }
}

extension Solution {
  /// Whether the plan is proven to be the best, or a conflict was found and the best plan beside it.
  var isProven: Bool {
    bound == objective && (status == .optimal || !conflict.isEmpty)
  }
}
