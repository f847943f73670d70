internal import LegworkFormats

/// Remarks of an import for people: those that say the same of many rows share one line.
enum RemarkGroups {
  /// So many of one kind, or fewer, stand each on a line of their own.
  private static let most = 3

  /// The lines, in the order in which each kind first appears.
  static func lines(_ problems: [ImportProblem]) -> [String] {
    var order: [Key] = []
    var groups: [Key: [ImportProblem]] = [:]
    for problem in problems {
      let key = Key(field: problem.field, sort: problem.kind.sort)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(problem)
    }
    return order.flatMap { lines(ofOneKind: groups[$0] ?? []) }
  }

  private struct Key: Hashable {
    var field: String?
    var sort: String
  }

  private static func lines(ofOneKind problems: [ImportProblem]) -> [String] {
    guard problems.count > most, let first = problems.first else {
      return problems.map(\.description)
    }
    let rows = problems.compactMap(\.position.row)
    let named = rows.prefix(most).map { "\($0)" }.joined(separator: ", ")
    let more = rows.count > most ? ", …" : ""
    let place =
      rows.count == problems.count
      ? "\(rows.count.of("row")) (\(named)\(more))" : problems.count.of("time")
    let isSame = problems.allSatisfy { $0.value == first.value && $0.message == first.message }
    return ["\(place): " + (isSame ? "" : "for example ") + first.words]
  }
}

extension ImportProblem.Kind {
  /// What sort of thing it is, whatever its figures.
  fileprivate var sort: String {
    let text = "\(self)"
    return String(text.prefix { $0 != "(" })
  }
}
