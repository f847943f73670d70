import LegworkModel

/// Finds which rows are runs of one session.
enum RepeatGrouping {
  /// The indices of the rows of each session, sessions by their first row.
  static func groups(_ rows: UniqueRows, rule: RepeatRule) -> [[Int]] {
    guard rule != .none else { return rows.indices.map { [$0] } }
    var sets = DisjointSets(count: rows.indices.count)
    var firstByKey: [String: Int] = [:]
    for index in rows.indices {
      for key in keys(of: rows[index], rule: rule) {
        if let first = firstByKey[key] {
          sets.join(first, index)
        } else {
          firstByKey[key] = index
        }
      }
    }
    var groups: [[Int]] = []
    var place: [Int: Int] = [:]
    for index in rows.indices {
      let root = sets.root(index)
      if let group = place[root] {
        groups[group].append(index)
      } else {
        place[root] = groups.count
        groups.append([index])
      }
    }
    return groups
  }

  /// That a group joins records of different titles, which runs of one session seldom have.
  static func doubt(about runs: [UniqueRows.Entry]) -> ImportProblem? {
    guard let member = runs.first(where: { $0.row.group != nil }) else { return nil }
    let titles = Set(runs.lazy.map { SessionTitle.key($0.row.title) }.filter { !$0.isEmpty })
    guard titles.count > 1 else { return nil }
    return ImportProblem(
      at: member.row.position, field: .group, value: member.row.group ?? "",
      .groupOfTitles(count: titles.count))
  }

  /// What two runs of a session have in common; one equal key is enough.
  private static func keys(of entry: UniqueRows.Entry, rule: RepeatRule) -> [String] {
    var keys = ["code \(SessionCode.base(of: entry.groupingCode).uppercased())"]
    if let group = entry.row.group {
      keys.append("group \(group.uppercased())")
      keys.append("code \(SessionCode.base(of: group).uppercased())")
    }
    if let record = entry.row.record { keys.append("record \(record)") }
    if let id = entry.sharedID { keys.append("id \(id)") }
    if rule == .title, !entry.row.title.isEmpty {
      let length = entry.row.interval.map { String($0.length) } ?? "-"
      keys.append(
        "title \(SessionTitle.key(entry.row.title))\u{1}\(entry.row.type ?? "")\u{1}\(length)")
    }
    return keys
  }
}

/// Numbers joined into sets, found by a root each.
private struct DisjointSets {
  private var parent: [Int]

  init(count: Int) { parent = Array(0..<count) }

  mutating func root(_ index: Int) -> Int {
    var at = index
    while parent[at] != at {
      parent[at] = parent[parent[at]]
      at = parent[at]
    }
    return at
  }

  mutating func join(_ a: Int, _ b: Int) {
    let (x, y) = (root(a), root(b))
    parent[max(x, y)] = min(x, y)
  }
}
