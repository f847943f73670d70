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

  /// Finds the array that looks most like what is sought, of several the largest.
  ///
  /// Arrays of such records beside it, in the same object, go with it. O(document).
  init?(in tree: JSONTree, for aim: Aim = .sessions(mapped: [])) {
    records = tree.elements ?? []
    guard tree.elements == nil else { return }
    let all = RecordArrays.arrays(in: tree, path: [], depth: 0)
    let shapes = all.map { RecordShape($0.records, aim) }
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
    problems.append(
      ImportProblem(
        at: .file, column: array.path.joined(separator: "."), value: "",
        .recordsLeftOut(count: array.records.count)))
  }

  /// Adds what is not there yet; under a date, on that date where records say none.
  private mutating func add(_ array: Found) {
    let known = records.isEmpty ? [] : Set(records)
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

  init(_ records: [JSONTree], _ aim: RecordArrays.Aim) {
    var keys: Set<String> = []
    var listed: Set<String> = []
    for record in records.prefix(RecordShape.sample) {
      RecordShape.collect(record, "", depth: 0, into: &keys, &listed)
    }
    self.keys = keys
    guard case .sessions(let mapped) = aim else {
      rank = .other
      return
    }
    func has(_ fields: [ImportField], in keys: Set<String>, ofMembers: Bool = false) -> Bool {
      let names = Set(
        fields.flatMap(FieldNames.names)
          + mapped.filter { fields.contains($0.field) }.map { FieldNames.key($0.column) })
      return keys.contains { key in
        names.contains(key)
          || ofMembers && key.split(separator: ".").last.map { names.contains(String($0)) } ?? false
      }
    }
    let times: [ImportField] = [.start, .when]
    if !has([.title, .code], in: keys.union(listed)) {
      rank = .other
    } else if has(times, in: keys, ofMembers: true) {
      rank = .timed
    } else if has(times, in: listed, ofMembers: true) {
      rank = .listed
    } else if has([.date], in: keys, ofMembers: true) {
      rank = .dated
    } else {
      rank = has([.venue, .room], in: keys) ? .placed : .other
    }
  }

  /// Whether half of all names are in both.
  func isLike(_ other: RecordShape) -> Bool {
    rank == other.rank && keys.intersection(other.keys).count * 2 >= keys.union(other.keys).count
  }

  /// The names of all members, those in lists apart; members of objects by dotted path.
  private static func collect(
    _ tree: JSONTree, _ prefix: String, depth: Int, into keys: inout Set<String>,
    _ listed: inout Set<String>
  ) {
    guard depth < 4 else { return }
    for member in tree.members ?? [] {
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
