/// Words met that are not known, each with its first place and how often it was seen.
struct CountedWords {
  private var order: [String] = []
  private var seen: [String: (position: DocumentPosition, count: Int)] = [:]

  mutating func add(_ word: String, at position: DocumentPosition) {
    if seen[word] == nil { order.append(word) }
    seen[word, default: (position, 0)].count += 1
  }

  /// One problem for each word.
  func problems(
    _ field: ImportField, _ kind: (Int) -> ImportProblem.Kind
  ) -> [ImportProblem] {
    problems(field.rawValue, kind)
  }

  /// One problem for each word of a column.
  func problems(_ column: String, _ kind: (Int) -> ImportProblem.Kind) -> [ImportProblem] {
    order.compactMap { word in
      seen[word].map { ImportProblem(at: $0.position, column: column, value: word, kind($0.count)) }
    }
  }
}
