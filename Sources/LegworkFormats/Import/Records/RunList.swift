/// A list of runs inside the records of a document, as `"slots": [{"start": …}, {"start": …}]`, or
/// as texts, `"start": ["…", "…"]`.
///
/// Each run becomes a record of its own, in which it stands in place of the list.
struct RunList: Hashable, Sendable {
  /// The members that lead to the list.
  let path: [String]
  /// Whether it is also taken where a record has a start of its own.
  private let isMapped: Bool
  /// Names of members that hold a code, best first.
  private let codeNames: [String]

  /// Runs of one record beyond that many are left out, so that no file can exhaust the memory.
  static let mostRuns = 200

  /// Finds the list that a mapping of times leads through.
  ///
  /// Without one, the list with the most times in records that have none of their own. O(members).
  init?(in records: [JSONTree], mapped: [FieldMapping]) {
    let wanted = mapped.filter(\.isOfTime)
      .map { $0.column.split(separator: ".").map(String.init) }
    let found =
      wanted.isEmpty
      ? RunList.largest(in: records)
      : wanted.lazy.compactMap { RunList.list(in: records, on: $0) }.first
    guard let found else { return nil }
    path = found
    isMapped = !wanted.isEmpty
    codeNames =
      mapped.filter { $0.field == .code }.map { FieldNames.key($0.column) }
      + FieldNames.names(of: .code)
  }

  /// The list on a mapped path; none where the path asks for one element, as in `slots.0.start`.
  private static func list(in records: [JSONTree], on path: [String]) -> [String]? {
    (1...max(path.count, 1)).lazy.map { Array(path.prefix($0)) }.first { part in
      guard part.count == path.count || Int(path[part.count]) == nil else { return false }
      return records.contains { RunList.elements(of: $0, at: part[...]) != nil }
    }
  }

  private static func largest(in records: [JSONTree]) -> [String]? {
    let untimed = records.filter { !hasTime($0) }
    let isStrict = untimed.count < records.count
    var counts: [[String]: Int] = [:]
    for record in untimed {
      for list in lists(in: record, isStrict) {
        counts[list.path, default: 0] += list.count
      }
    }
    return counts.max { a, b in
      (a.value, b.key.joined(separator: ".")) < (b.value, a.key.joined(separator: "."))
    }?.key
  }

  private static let startNames = keys([.start, .when])
  private static let strictNames = keys([.start])
  private static let titleNames = keys([.title])
  private static let runNames = keys([
    .start, .when, .date, .end, .duration, .hours, .minutes, .venue, .room,
  ])

  private static func keys(_ fields: [ImportField]) -> Set<String> {
    Set(fields.flatMap(FieldNames.names))
  }

  /// Every list of runs in a record, with how many it has.
  ///
  /// Where records are known to have starts of their own, a list of runs must have starts, too, and
  /// no titles: neither comments nor sessions of the like are runs.
  static func lists(
    in tree: JSONTree, path: [String] = [], depth: Int = 0, _ isStrict: Bool
  ) -> [(path: [String], count: Int)] {
    guard depth < 4 else { return [] }
    return (tree.members ?? []).flatMap { member -> [(path: [String], count: Int)] in
      let inner = path + [member.name]
      guard let elements = member.value.elements else {
        return lists(in: member.value, path: inner, depth: depth + 1, isStrict)
      }
      let isList =
        elements.contains { isRun($0, isStrict) }
        || startNames.contains(FieldNames.key(member.name)) && elements.contains { $0.text != nil }
      return isList ? [(inner, elements.count)] : []
    }
  }

  private static func isRun(_ tree: JSONTree, _ isStrict: Bool) -> Bool {
    func has(_ names: Set<String>) -> Bool {
      tree.members?.contains { names.contains(FieldNames.key($0.name)) && $0.value.text != nil }
        ?? false
    }
    return isStrict ? has(strictNames) && !has(titleNames) : has(startNames)
  }

  /// The starts that a record has outside of lists.
  static func ownTimes(_ tree: JSONTree, depth: Int = 0) -> [String] {
    guard depth < 4 else { return [] }
    return (tree.members ?? []).flatMap { member in
      let own = startNames.contains(FieldNames.key(member.name)) ? member.value.text : nil
      return own.map { [$0] } ?? ownTimes(member.value, depth: depth + 1)
    }
  }

  private static func hasTime(_ tree: JSONTree) -> Bool { !ownTimes(tree).isEmpty }
}

extension RunList {
  /// What became of the runs of all records.
  struct Expansion {
    /// The records, each run one of its own.
    var records: [JSONTree] = []
    /// The number of the record that each is from, from 1.
    var rows: [Int] = []
    /// How many records list runs, how many runs they list, and how many of those are left out.
    var (listing, runs, left) = (0, 0, 0)
  }

  /// Runs of so many records beyond that many are left out: a record is written again for each.
  private static func most(of records: Int) -> Int { 10_000 + 4 * records }

  /// Makes a record of each run; the second of session `A1` is `A1-R1`, unless it has its own code.
  func expand(_ records: [JSONTree]) -> Expansion {
    var all = Expansion()
    for (index, record) in records.enumerated() {
      let elements = elements(of: record)
      let room = max(0, RunList.most(of: records.count) - all.runs)
      let runs = elements.prefix(min(RunList.mostRuns, room))
      if !runs.isEmpty { all.listing += 1 }
      all.runs += runs.count
      all.left += elements.count - runs.count
      for number in runs.indices {
        let named = runs[number].members?.contains(where: isCode) ?? false
        let run = replacing(record, at: path[...], number, of: elements.count)
        all.records.append(named ? run : self.named(run, row: index + 1, number))
      }
      if runs.isEmpty { all.records.append(record) }
      all.rows += Array(repeating: index + 1, count: max(runs.count, 1))
    }
    return all
  }

  private func isCode(_ member: JSONTree.Member) -> Bool {
    codeNames.contains(FieldNames.key(member.name)) && member.value.text != nil
  }

  /// The runs that a record lists, where they are taken.
  func elements(of record: JSONTree) -> [JSONTree] {
    guard isMapped || !RunList.hasTime(record) else { return [] }
    return RunList.elements(of: record, at: path[...]) ?? []
  }

  static func elements(of tree: JSONTree, at path: ArraySlice<String>) -> [JSONTree]? {
    guard let name = path.first else { return tree.elements }
    return tree[name].flatMap { elements(of: $0, at: path.dropFirst()) }
  }

  /// The record with one run in place of the list, and of texts beside it that are as many.
  private func replacing(
    _ tree: JSONTree, at path: ArraySlice<String>, _ number: Int, of count: Int
  ) -> JSONTree {
    guard let name = path.first, var members = tree.members else { return tree }
    for index in members.indices {
      let member = members[index]
      if member.name == name, path.count > 1 {
        members[index].value = replacing(member.value, at: path.dropFirst(), number, of: count)
      } else if path.count == 1, let elements = member.value.elements, elements.count == count,
        member.name == name || RunList.runNames.contains(FieldNames.key(member.name))
      {
        members[index].value = elements[number]
      }
    }
    return .object(members)
  }

  /// The record with a code of its own; without code and id with what its runs have in common.
  private func named(_ record: JSONTree, row: Int, _ number: Int) -> JSONTree {
    guard var members = record.members else { return record }
    let owns = (codeNames + FieldNames.names(of: .id)).compactMap { name in
      members.first { FieldNames.key($0.name) == name && $0.value.text?.trimmed.nonEmpty != nil }
    }
    guard let own = owns.first, let base = own.value.text else {
      return .object(members + [JSONTree.Member(name: "groupKey", value: .string("row \(row)"))])
    }
    let code = JSONTree.string(number == 0 ? base : "\(base)-R\(number)")
    if let index = members.firstIndex(where: { $0.name == own.name && isCode($0) }) {
      members[index].value = code
      return .object(members)
    }
    return .object(members + [JSONTree.Member(name: "code", value: code)])
  }
}
