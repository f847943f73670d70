import LegworkModel

/// The records of a JSON document: an array of its own, or what it holds of them.
struct RecordArrays {
  /// What an array is looked for.
  enum Aim {
    /// Sessions, as the columns named and recognised tell them.
    case sessions(mapped: [FieldMapping])
    /// Whatever there is most of.
    case most
  }

  /// The records that are read.
  private(set) var records: [JSONTree]
  /// The arrays of records that are not.
  private(set) var problems: [ImportProblem] = []
  /// So many of the records are among those known.
  private var knownCount = 0
  private var known: Set<JSONTree> = []

  /// Finds the array that looks most like what is sought, of several the largest.
  ///
  /// Arrays of such records beside it, in the same object, go with it. O(document).
  init?(in tree: JSONTree, for aim: Aim = .sessions(mapped: [])) {
    records = tree.elements ?? []
    guard tree.elements == nil else { return }
    let all = RecordArrays.arrays(in: tree, path: [], depth: 0)
    let names = ShapeNames(aim)
    let shapes = all.map { RecordShape($0.records, names) }
    let best = all.indices.max { a, b in
      (shapes[a].rank, all[a].records.count, b) < (shapes[b].rank, all[b].records.count, a)
    }
    guard let best else { return nil }
    for index in all.indices {
      let isPart =
        index == best
        || shapes[best].rank != .other && all[index].path.dropLast() == all[best].path.dropLast()
          && shapes[index].isLike(shapes[best])
      if isPart { add(all[index]) } else { leaveOut(all[index]) }
    }
  }

  private typealias Found = (path: [String], records: [JSONTree])

  private static func arrays(in tree: JSONTree, path: [String], depth: Int) -> [Found] {
    guard depth < 6, let members = tree.members else { return [] }
    return members.flatMap { member -> [Found] in
      let inner = path + [member.name]
      guard let elements = member.value.elements else {
        return arrays(in: member.value, path: inner, depth: depth + 1)
      }
      return elements.contains { $0.members != nil } ? [(inner, elements)] : []
    }
  }

  private mutating func leaveOut(_ array: Found) {
    let path = array.path.map(ImportProblem.shortened).joined(separator: ".")
    problems.append(
      ImportProblem(
        at: .file, column: path, value: "", .recordsLeftOut(count: array.records.count)))
  }

  /// Adds what is not there yet; under a date, on that date where records say none.
  private mutating func add(_ array: Found) {
    known.formUnion(records[knownCount...])
    knownCount = records.count
    let new = known.isEmpty ? array.records : array.records.filter { !known.contains($0) }
    let name = array.path.last ?? ""
    let reading = TimeScanner.read(name)
    guard let reading, !reading.days.isEmpty, reading.clocks.isEmpty else {
      records += new
      return
    }
    let dates = FieldNames.names(of: .date)
    records += new.map { record in
      guard let members = record.members,
        !members.contains(where: { dates.contains(FieldNames.key($0.name)) })
      else { return record }
      return .object(members + [JSONTree.Member(name: "date", value: .string(name))])
    }
  }
}

/// The names by which sessions are known.
private struct ShapeNames {
  let titles: Set<String>
  let times: Set<String>
  let dates: Set<String>
  let places: Set<String>
  /// Finds those inside records.
  let nested: NestedSessions?

  /// The names, where sessions are looked for.
  init?(_ aim: RecordArrays.Aim) {
    guard case .sessions(let mapped) = aim else { return nil }
    func names(_ fields: [ImportField]) -> Set<String> {
      Set(
        fields.flatMap(FieldNames.names)
          + mapped.filter { fields.contains($0.field) }.map { FieldNames.key($0.column) })
    }
    titles = names([.title, .code])
    times = names([.start, .when])
    dates = names([.date])
    places = names([.venue, .room])
    nested = NestedSessions(mapped: mapped)
  }

  /// Whether one of the keys, or its last part, is one of the names.
  static func areIn(_ keys: Set<String>, _ names: Set<String>) -> Bool {
    keys.contains { key in
      names.contains(key)
        || key.split(separator: ".").last.map { names.contains(String($0)) } ?? false
    }
  }
}

/// What the records of an array have in common.
private struct RecordShape {
  /// How much records look like what is sought.
  enum Rank: Int, Comparable {
    case other
    case placed
    case dated
    case listed
    case timed

    static func < (a: Rank, b: Rank) -> Bool { a.rawValue < b.rawValue }
  }

  let rank: Rank
  private let keys: Set<String>

  /// So many records tell the shape of all.
  private static let sample = 50

  init(_ records: [JSONTree], _ names: ShapeNames?) {
    let sample = records.prefix(RecordShape.sample)
    var keys: Set<String> = []
    var listed: Set<String> = []
    for record in sample {
      RecordShape.collect(record, "", depth: 0, into: &keys, &listed)
    }
    self.keys = keys
    rank = names.map { RecordShape.rank(of: sample, keys, listed: listed, $0) } ?? .other
  }

  private static func rank(
    of sample: ArraySlice<JSONTree>, _ keys: Set<String>, listed: Set<String>, _ names: ShapeNames
  ) -> Rank {
    if names.titles.isDisjoint(with: keys), names.titles.isDisjoint(with: listed) {
      return sample.contains { names.nested?.areHeld(by: $0) ?? false } ? .listed : .other
    }
    if ShapeNames.areIn(keys, names.times) { return .timed }
    if ShapeNames.areIn(listed, names.times) { return .listed }
    if ShapeNames.areIn(keys, names.dates) { return .dated }
    return names.places.isDisjoint(with: keys) ? .other : .placed
  }

  /// Whether half of all names are in both.
  ///
  /// O(names of this one).
  func isLike(_ other: RecordShape) -> Bool {
    let common = keys.count { other.keys.contains($0) }
    return rank == other.rank && common * 2 >= keys.count + other.keys.count - common
  }

  /// The names of all members, those in lists apart; members of objects by dotted path.
  private static func collect(
    _ tree: JSONTree, _ prefix: String, depth: Int, into keys: inout Set<String>,
    _ listed: inout Set<String>
  ) {
    guard depth < 4 else { return }
    for member in tree.members ?? [] {
      guard prefix.utf8.count + member.name.utf8.count < FieldNames.longest else { continue }
      let key = prefix + FieldNames.key(member.name)
      switch member.value {
      case .object: collect(member.value, "\(key).", depth: depth + 1, into: &keys, &listed)
      case .array(let elements):
        listed.insert(key)
        guard let first = elements.first(where: { $0.members != nil }) else { continue }
        var inner: Set<String> = []
        collect(first, "\(key).", depth: depth + 1, into: &inner, &listed)
        listed.formUnion(inner)
      default: keys.insert(key)
      }
    }
  }
}
