internal import LegworkFormats

/// Remarks of an import for people: those that say the same of many rows share one line.
enum RemarkGroups {
  /// So many that say the same, or fewer, stand each on a line of their own.
  private static let mostAlike = 3
  /// So many of one kind that differ in their figures, or fewer, do too.
  private static let mostOfKind = 6

  /// The lines, in the order in which each kind first appears.
  static func lines(_ problems: [ImportProblem]) -> [String] {
    grouped(problems) { Key(field: $0.field, sort: $0.kind.sort) }.flatMap(lines(ofOneKind:))
  }

  private struct Key: Hashable {
    var field: String?
    var sort: String
  }

  private static func lines(ofOneKind problems: [ImportProblem]) -> [String] {
    let alike = grouped(problems, by: \.words)
    let many = alike.filter { $0.count > mostAlike }.map { line($0, "") }
    let rest = alike.filter { $0.count <= mostAlike }.flatMap(\.self)
    return many
      + (rest.count > mostOfKind ? [line(rest, "for example ")] : rest.map(\.description))
  }

  private static func line(_ problems: [ImportProblem], _ lead: String) -> String {
    let rows = problems.compactMap(\.position.row)
    let named = rows.prefix(3).map { "\($0)" }.joined(separator: ", ")
    let more = rows.count > 3 ? ", …" : ""
    let place =
      rows.count == problems.count
      ? "\(rows.count.of("row")) (\(named)\(more))" : problems.count.of("time")
    return "\(place): \(lead)\(problems.first?.words ?? "")"
  }

  /// The problems of each key, in the order in which the keys first appear.
  private static func grouped<Name: Hashable>(
    _ problems: [ImportProblem], by key: (ImportProblem) -> Name
  ) -> [[ImportProblem]] {
    var order: [Name: Int] = [:]
    var groups: [[ImportProblem]] = []
    for problem in problems {
      let key = key(problem)
      if let index = order[key] {
        groups[index].append(problem)
      } else {
        order[key] = groups.count
        groups.append([problem])
      }
    }
    return groups
  }
}

extension ImportProblem.Kind {
  /// What sort of thing it is, whatever its figures.
  fileprivate var sort: String {
    let text = "\(self)"
    return String(text.prefix { $0 != "(" })
  }
}
