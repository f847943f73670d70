extension RunList {
  /// Lists of runs that are not read, each with how many it has that no record has as its own start.
  ///
  /// O(members).
  static func unread(in records: [JSONTree], beside taken: RunList?) -> [ImportProblem] {
    var left: [[String]: (runs: Int, records: Int)] = [:]
    for record in records {
      let own = Set(ownTimes(record))
      let read = taken.map { $0.elements(of: record).isEmpty ? nil : $0.path } ?? nil
      let count = read.map { elements(of: record, at: $0[...])?.count ?? 0 }
      for list in lists(in: record, true) where list.path != read {
        // Texts beside the list, as many as it has, are of its runs.
        if list.path.dropLast() == read?.dropLast(), list.runs.count == count { continue }
        let runs = list.runs.count { run in
          let starts = run.text.map { [$0] } ?? ownTimes(run)
          return !starts.isEmpty && own.isDisjoint(with: starts)
        }
        guard runs > 0 else { continue }
        left[list.path, default: (0, 0)].runs += runs
        left[list.path]?.records += 1
      }
    }
    return left.map { path, count in
      ImportProblem(
        at: .file, column: path.joined(separator: "."), value: "",
        .runsUnread(runs: count.runs, records: count.records))
    }.sorted { ($0.field ?? "") < ($1.field ?? "") }
  }
}

extension FieldMapping {
  /// Whether it says where starts are.
  var isOfTime: Bool { [.start, .when, .date].contains(field) }
}
