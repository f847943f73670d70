/// One row of the table of keys.
struct KeysRow {
  /// The row as text.
  let text: String

  /// The head of the table; times in milliseconds as median, 95 of 100 within, and most.
  static let header = """
    | event | keys | to a frame ms | changes | to the proven week ms | bytes a key | start ms \
    | start to proof ms | peak MB |
    |---|---|---|---|---|---|---|---|---|
    """

  /// The row of all keys of an event, and of its starts.
  init(_ name: String, _ samples: [StopwatchTerminal.Sample], _ starts: [PlannerStart]) {
    let weeks = samples.compactMap(\.toWeek)
    let cells = [
      name, "\(samples.count)", KeysRow.spread(samples.map(\.toFrame)),
      "\(weeks.count)", KeysRow.spread(weeks),
      KeysRow.spread(samples.map { Double($0.bytes) }),
      KeysRow.spread(starts.map(\.toWeek)), KeysRow.spread(starts.map(\.toProof)),
      MarkdownRow.rounded(Benchmark.peakMemory),
    ]
    text = "| " + cells.joined(separator: " | ") + " |"
  }

  private static func spread(_ values: [Double]) -> String {
    guard !values.isEmpty else { return "–" }
    let sorted = values.sorted()
    let places = [sorted.count / 2, (sorted.count * 95 + 99) / 100 - 1, sorted.count - 1]
    return places.map { MarkdownRow.rounded(sorted[$0]) }.joined(separator: " / ")
  }
}
