/// A list of runs inside the records of a document, as `"slots": [{"start": …}, {"start": …}]`, or
/// as texts, `"start": ["…", "…"]`.
///
/// Each run becomes a record of its own, in which it stands in place of the list.
struct RunList: Hashable, Sendable {
  /// The members that lead to the list.
  let path: [String]
  /// Whether it is also taken where a record has a start of its own.
  private let isMapped: Bool
  /// Whether each run becomes a session of its own.
  private let isSeparate: Bool
  /// Names of members that hold a record's code, best first; of members of objects by path.
  private let codeNames: [String]
  /// Names of members that hold a run's own code, where none is mapped.
  private let runCodeNames: [String]

  /// Runs of one record beyond that many are left out, so that no file can exhaust the memory.
  static let mostRuns = 200
  /// The same of a record with more text of its own than any has, whose runs are sessions with all of
  /// it each.
  private static let mostRunsOfLarge = 20
  /// Bytes of text that a record may have beside its runs to be no large one.
  private static let largestText = 20_000

  /// Finds the list that a mapping of times leads through.
  ///
  /// Without one, the list with the most times in records that have none of their own. O(members).
  init?(in records: [JSONTree], mapped: [FieldMapping], isSeparate: Bool) {
    let wanted = mapped.filter(\.isOfTime)
      .map { $0.column.split(separator: ".").map(String.init) }
    let found =
      wanted.isEmpty
      ? RunList.largest(in: records)
      : wanted.lazy.compactMap { RunList.list(in: records, on: $0) }.first
    guard let found else { return nil }
    path = found
    isMapped = !wanted.isEmpty
    self.isSeparate = isSeparate
    let codes = mapped.filter { $0.field == .code }.map { FieldNames.key($0.column) }
    let inside = FieldNames.key(found.joined(separator: ".")) + "."
    runCodeNames = codes.isEmpty ? FieldNames.names(of: .code) : []
    codeNames = codes.isEmpty ? runCodeNames : codes.filter { !$0.hasPrefix(inside) }
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
        counts[list.path, default: 0] += list.runs.count
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

  /// Every list of runs in a record.
  ///
  /// Where records are known to have starts of their own, a list of runs must have starts, too, and
  /// no titles: neither comments nor sessions of the like are runs.
  static func lists(
    in tree: JSONTree, path: [String] = [], room: Int = FieldNames.longest, _ isStrict: Bool
  ) -> [(path: [String], runs: [JSONTree])] {
    guard path.count < 4 else { return [] }
    return (tree.members ?? []).flatMap { member -> [(path: [String], runs: [JSONTree])] in
      let (inner, room) = (path + [member.name], room - member.name.utf8.count - 1)
      guard room >= 0 else { return [] }
      guard let elements = member.value.elements else {
        return lists(in: member.value, path: inner, room: room, isStrict)
      }
      let isList =
        elements.contains { isRun($0, isStrict) }
        || startNames.contains(FieldNames.key(member.name)) && elements.contains { $0.text != nil }
      return isList ? [(inner, elements)] : []
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

  /// How many runs of a record are taken.
  private func most(of runs: [JSONTree], in record: JSONTree) -> Int {
    let separate =
      isSeparate ? runs.count : runs.count { isNamed($0) && isTitled($0, in: record) }
    guard separate > RunList.mostRunsOfLarge else { return RunList.mostRuns }
    let own = record.textBytes - runs.reduce(0) { $0 + $1.textBytes }
    return own > RunList.largestText ? RunList.mostRunsOfLarge : RunList.mostRuns
  }

  /// Makes a record of each run; the second of session `A1` is `A1-R1`, unless it has its own code.
  ///
  /// One with a code and a title of its own is a session of its own.
  func expand(_ records: [JSONTree]) -> Expansion {
    var all = Expansion()
    for (index, record) in records.enumerated() {
      let elements = elements(of: record)
      let room = max(0, RunList.most(of: records.count) - all.runs)
      let runs = elements.prefix(min(most(of: elements, in: record), room))
      if !runs.isEmpty { all.listing += 1 }
      all.runs += runs.count
      all.left += elements.count - runs.count
      let name = runs.isEmpty ? nil : name(of: record, row: index + 1)
      let isJoined = runs.contains(where: isNamed)
      for number in runs.indices {
        let isNamed = isNamed(runs[number])
        let run = replacing(record, at: path[...], number, of: elements.count)
        let made = isNamed ? run : name?.giving(to: run, number) ?? run
        let isAlone = !isJoined || isNamed && isTitled(runs[number], in: record)
        all.records.append(isAlone ? made : made.adding(RunList.madeRecord, .int(index + 1)))
      }
      if runs.isEmpty { all.records.append(record) }
      all.rows += Array(repeating: index + 1, count: max(runs.count, 1))
    }
    return all
  }

  private func isNamed(_ run: JSONTree) -> Bool {
    RunList.place(ofAny: runCodeNames, in: run) != nil
  }

  /// Whether a run has a title that is not its record's; a mere name is a label.
  private func isTitled(_ run: JSONTree, in record: JSONTree) -> Bool {
    let names = FieldNames.names(of: .title)
    let own = RunList.place(ofAny: names.filter { $0 != "name" }, in: run)
    return own.map { $0.text != RunList.place(ofAny: names, in: record)?.text } ?? false
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
}

extension RunList {
  /// What the runs of a record are named by.
  private enum Name {
    /// The code in a place of the record.
    case code(String, at: [Int])
    /// The record's id, where it has no code.
    case id(String)
    /// What they have in common, where it has neither.
    case group(String)

    /// A run with a code of its own, or with what it has in common with the others.
    func giving(to run: JSONTree, _ number: Int) -> JSONTree {
      switch self {
      case .code(let base, let place): run.replacing(at: place[...], with: code(base, number))
      case .id(let base): run.adding(RunList.madeCode, code(base, number))
      case .group(let name): run.adding(RunList.madeGroup, .string(name))
      }
    }

    private func code(_ base: String, _ number: Int) -> JSONTree {
      .string(number == 0 ? base : "\(base)-R\(number)")
    }
  }

  // With a space, for no file's columns begin with one, and names are compared without.
  private static let madeCode = " code"
  private static let madeGroup = " groupKey"
  /// The column of the number of the record whose run it is, where any has a code of its own.
  static let madeRecord = " runs of"

  /// Whether a column has been added to those of the file.
  static func isMade(_ column: String) -> Bool {
    [madeCode, madeGroup, madeRecord].contains(column)
  }

  private func name(of record: JSONTree, row: Int) -> Name {
    if let code = RunList.place(ofAny: codeNames, in: record) {
      return .code(code.text.asName, at: code.place)
    }
    let id = RunList.place(ofAny: FieldNames.names(of: .id), in: record)
    return id.map { .id($0.text.asName) } ?? .group("row \(row)")
  }

  /// The first text that is not blank under one of the names, best first, and where it is.
  private static func place(
    ofAny names: [String], in tree: JSONTree
  ) -> (place: [Int], text: String)? {
    names.lazy.compactMap { place(of: $0[...], in: tree) }.first
  }

  /// The text under a name, which may be a path through objects, and the members that lead there.
  private static func place(
    of name: Substring, in tree: JSONTree
  ) -> (place: [Int], text: String)? {
    for (index, member) in (tree.members ?? []).enumerated() {
      let key = FieldNames.key(member.name)
      if key == name, let text = member.value.text, !text.trimmed.isEmpty { return ([index], text) }
      guard member.value.members != nil, name.hasPrefix("\(key)."),
        let inner = place(of: name.dropFirst(key.count + 1), in: member.value)
      else { continue }
      return ([index] + inner.place, inner.text)
    }
    return nil
  }
}

extension JSONTree {
  /// Bytes of all texts in it.
  fileprivate var textBytes: Int {
    if let members { return members.reduce(0) { $0 + $1.value.textBytes } }
    return elements?.reduce(0) { $0 + $1.textBytes } ?? text?.utf8.count ?? 0
  }

  /// The object with another value in the place to which the members lead.
  fileprivate func replacing(at place: ArraySlice<Int>, with value: JSONTree) -> JSONTree {
    guard let index = place.first else { return value }
    guard var members, members.indices.contains(index) else { return self }
    members[index].value = members[index].value.replacing(at: place.dropFirst(), with: value)
    return .object(members)
  }

  /// The object with one more member.
  fileprivate func adding(_ name: String, _ value: JSONTree) -> JSONTree {
    members.map { .object($0 + [Member(name: name, value: value)]) } ?? self
  }
}
