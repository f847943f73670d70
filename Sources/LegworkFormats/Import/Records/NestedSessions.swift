/// Sessions that stand in lists inside the records of a document: by day, by track, by room.
///
/// `{"name": "Track A", "talks": [{"title": "Opening", "start": …}, …]}` lists no runs of one
/// session, but sessions: each has a title of its own. They are read in place of the record.
struct NestedSessions {
  private let names: NestedNames

  /// Looks for the columns mapped, too; nil where one is a path, which says itself what is where.
  init?(mapped: [FieldMapping]) {
    guard !mapped.contains(where: { $0.column.contains(".") }) else { return nil }
    names = NestedNames(mapped)
  }

  /// Groups in groups are followed so far, objects between them counted.
  private static let mostDepth = 8

  /// What was found in groups.
  private struct Found {
    var sessions: [JSONTree] = []
    /// How many records of a list are not read, by its path.
    var left: [[String]: Int] = [:]

    mutating func add(_ other: Found) {
      sessions += other.sessions
      left.merge(other.left, uniquingKeysWith: +)
    }
  }

  /// The records, those that hold sessions replaced by these; what else such held is reported.
  ///
  /// O(document).
  func unfolded(_ records: [JSONTree]) -> (records: [JSONTree], problems: [ImportProblem]) {
    let isMixed = records.contains(where: names.hasTime)
    var all = Found()
    for record in records {
      let found = search(record, isMixed)
      if found.sessions.isEmpty { all.sessions.append(record) } else { all.add(found) }
    }
    let problems = all.left.map { path, count in
      ImportProblem(
        at: .file, column: path.joined(separator: "."), value: "", .recordsLeftOut(count: count))
    }
    return (all.sessions, problems.sorted { ($0.field ?? "") < ($1.field ?? "") })
  }

  /// Whether a record is a group of sessions.
  func areHeld(by record: JSONTree) -> Bool { !search(record, false).sessions.isEmpty }

  /// Beside records with times, one with a code, speakers or an abstract is itself a session, and
  /// what it lists are others like it.
  private func search(_ record: JSONTree, _ isMixed: Bool) -> Found {
    guard !names.hasTime(record), !isMixed || !names.isFull(record) else { return Found() }
    return search(record, NestedGroup(record, names), at: [], depth: 0)
  }

  private func search(
    _ tree: JSONTree, _ group: NestedGroup, at path: [String], depth: Int
  ) -> Found {
    var found = Found()
    guard depth < NestedSessions.mostDepth else { return found }
    for member in tree.members ?? [] {
      let inner = path + [ImportProblem.shortened(member.name)]
      if let elements = member.value.elements {
        found.add(search(among: elements, of: group, at: inner, depth: depth))
      } else if member.value.members != nil {
        found.add(search(member.value, group, at: inner, depth: depth + 1))
      }
    }
    return found
  }

  private func search(
    among elements: [JSONTree], of group: NestedGroup, at path: [String], depth: Int
  ) -> Found {
    if areSessions(elements, of: group) {
      return Found(sessions: elements.map { group.passingOn(to: $0, names) })
    }
    var found = Found()
    for element in elements where element.members != nil {
      let inner =
        names.hasTime(element)
        ? Found()
        : search(element, NestedGroup(element, names, in: group), at: path, depth: depth + 1)
      if inner.sessions.isEmpty {
        found.left[path, default: 0] += 1
      } else {
        found.add(inner)
      }
    }
    return found
  }

  /// Whether most elements that have a start have a title of their own, too.
  private func areSessions(_ elements: [JSONTree], of group: NestedGroup) -> Bool {
    var (timed, titled) = (0, 0)
    for element in elements where !names.starts(of: element).isEmpty {
      timed += 1
      if group.isOther(element, names) { titled += 1 }
    }
    return titled * 2 > timed
  }
}

/// What a group says of itself, and what its sessions have from it.
private struct NestedGroup {
  private let title: String?
  private let isFull: Bool
  private let isNamed: Bool
  /// One member at most for each field that is passed on.
  private let passed: [JSONTree.Member?]

  /// A group; what it does not say itself it has from the one around it.
  init(_ record: JSONTree, _ names: NestedNames, in outer: NestedGroup? = nil) {
    let own = names.title(of: record)
    title = own ?? names.name(of: record)
    isFull = own != nil || names.hasCode(record)
    isNamed = title != nil
    passed = names.passedOn(by: record).enumerated().map { $1 ?? outer?.passed[$0] }
  }

  /// Whether a record in the group has a title that is not the group's.
  ///
  /// A mere name is the label of a run, where the group has a code or title; where it has but a
  /// name itself, the record has to say more: a code, speakers, an abstract.
  func isOther(_ record: JSONTree, _ names: NestedNames) -> Bool {
    if let own = names.title(of: record) { return own != title }
    guard let name = names.name(of: record), !isFull else { return false }
    return name != title && (!isNamed || names.isFull(record))
  }

  /// The record with what it lacks of that which its group passes on.
  func passingOn(to record: JSONTree, _ names: NestedNames) -> JSONTree {
    guard let members = record.members else { return record }
    var added: [JSONTree.Member] = []
    for (member, isThere) in zip(passed, names.fieldsThere(in: record)) where !isThere {
      // A location is both building and room, and goes once.
      if let member, !added.contains(where: { $0.name == member.name }) { added.append(member) }
    }
    return added.isEmpty ? record : .object(members + added)
  }
}

/// The names, as `FieldNames` has them or mapped, by which groups are told from their sessions.
private struct NestedNames {
  private let starts: Set<String>
  private let mappedStarts: Set<String>
  private let whens: Set<String>
  private let titles: Set<String>
  private let codes: Set<String>
  /// What sessions have, but hardly a group of them or a run.
  private let details: Set<String>
  /// Those of each field that is passed on, each with its place among them: the first is best.
  private let passed: [[String: Int]]
  /// Those of members of objects that are passed on, as `venue.name`.
  private let members: Set<String>

  /// The fields that are passed on; of the first two, the last part of a path will do.
  private static let passedFields: [ImportField] = [.date, .zone, .venue, .room]
  private static let timeFields = 2

  init(_ mapped: [FieldMapping]) {
    func list(_ fields: [ImportField]) -> [String] {
      mapped.filter { fields.contains($0.field) }.map { FieldNames.key($0.column) }
        + fields.flatMap(FieldNames.names)
    }
    starts = Set(list([.start, .when]))
    mappedStarts = Set(mapped.filter(\.isOfTime).map { FieldNames.key($0.column) })
      .subtracting(list([.date]))
    whens = Set(list([.when]))
    titles = Set(list([.title])).subtracting(["name"])
    codes = Set(list([.code]))
    details = Set(list([.code, .speakers, .abstract])).subtracting(["number", "sessionnumber"])
    passed = NestedNames.passedFields.map { field in
      let names = list([field])
      return Dictionary(zip(names, names.indices), uniquingKeysWith: min)
    }
    members = Set(list(NestedNames.passedFields + [.latitude, .longitude]))
  }

  // MARK: What a record says

  /// Whether a record has a start outside of lists.
  func hasTime(_ record: JSONTree) -> Bool {
    !RunList.ownTimes(record).isEmpty || text(in: record, under: mappedStarts) != nil
  }

  /// The times that a record starts at, as far as they can be read: its own, or those in a slot.
  func starts(of record: JSONTree) -> [TimeReading] {
    (record.members ?? []).flatMap { member -> [TimeReading] in
      let key = FieldNames.key(member.name)
      guard starts.contains(key) else { return [] }
      let inSlot = whens.contains(key) ? text(in: member.value, under: starts) : nil
      guard let text = member.value.text ?? inSlot else { return [] }
      return TimeScanner.read(text).map { [$0] } ?? []
    }
  }

  /// Its title as it is compared; a mere name is none.
  func title(of record: JSONTree) -> String? {
    text(in: record, under: titles).map(SessionTitle.key)
  }

  /// Its name as it is compared.
  func name(of record: JSONTree) -> String? {
    text(in: record, under: ["name"]).map(SessionTitle.key)
  }

  /// Whether it has a code.
  func hasCode(_ record: JSONTree) -> Bool { text(in: record, under: codes) != nil }

  /// Whether it has a code, speakers or an abstract.
  func isFull(_ record: JSONTree) -> Bool {
    (record.members ?? []).contains { member in
      details.contains(FieldNames.key(member.name)) && !NestedNames.isBlank(member.value)
    }
  }

  private func text(in record: JSONTree, under names: Set<String>) -> String? {
    for member in record.members ?? [] where names.contains(FieldNames.key(member.name)) {
      if let text = member.value.text?.trimmed.nonEmpty { return text }
    }
    return nil
  }

  private static func isBlank(_ value: JSONTree) -> Bool {
    switch value {
    case .null: true
    case .array(let elements): elements.isEmpty
    case .object(let members): members.isEmpty
    default: value.text?.trimmed.isEmpty ?? true
    }
  }

  // MARK: What goes from group to session

  /// The best member for each field that is passed on.
  func passedOn(by record: JSONTree) -> [JSONTree.Member?] {
    var best: [(rank: Int, member: JSONTree.Member)?] = passed.map { _ in nil }
    for member in record.members ?? [] where member.value.elements == nil {
      let key = FieldNames.key(member.name)
      for (index, names) in passed.enumerated() {
        guard let rank = rank(of: member.value, key, in: names), rank < best[index]?.rank ?? .max
        else { continue }
        best[index] = (rank, JSONTree.Member(name: member.name, value: trimmed(member.value, key)))
      }
    }
    return best.map { $0?.member }
  }

  /// For each field that is passed on, whether the record has it itself.
  func fieldsThere(in record: JSONTree) -> [Bool] {
    let isDated = starts(of: record).contains { $0.instant != nil || !$0.days.isEmpty }
    var there = NestedNames.passedFields.map { $0 == .date && isDated }
    for member in record.members ?? [] {
      let key = FieldNames.key(member.name)
      for (index, names) in passed.enumerated() where !there[index] {
        there[index] =
          rank(of: member.value, key, in: names) != nil
          || index < NestedNames.timeFields
            && (member.value.members ?? []).contains { names[FieldNames.key($0.name)] != nil }
      }
    }
    return there
  }

  /// How good a value is for a field under its name, or an object by one of its members.
  private func rank(of value: JSONTree, _ key: String, in names: [String: Int]) -> Int? {
    guard let inner = value.members else {
      return NestedNames.isBlank(value) ? nil : names[key]
    }
    guard key.utf8.count < FieldNames.longest else { return nil }
    return inner.filter { $0.value.text != nil }
      .compactMap { names["\(key).\(FieldNames.key($0.name))"] }.min()
  }

  /// Texts cut to names; of an object but the few members that say what and where it is.
  private func trimmed(_ value: JSONTree, _ key: String) -> JSONTree {
    guard let inner = value.members else { return NestedNames.cut(value) }
    let known = inner.lazy.filter {
      $0.value.text != nil && members.contains("\(key).\(FieldNames.key($0.name))")
    }
    return .object(
      known.prefix(NestedNames.mostMembers).map {
        JSONTree.Member(name: $0.name, value: NestedNames.cut($0.value))
      })
  }

  private static func cut(_ value: JSONTree) -> JSONTree {
    if case .string(let text) = value { .string(text.asName) } else { value }
  }

  private static let mostMembers = 8
}
