import LegworkModel

/// Rows with a code each, all different; rows seen twice are gone and reported.
///
/// Rows are wide and files are long: they stay where they are, and are put beside their codes one at
/// a time.
struct UniqueRows {
  /// A row with its codes.
  struct Entry {
    var row: CatalogRow
    /// The occurrence's code, unlike any other.
    var code: String
    /// The code that says which session it belongs to.
    var groupingCode: String
    /// Named by rows that share their id.
    var sharedID: String?
  }

  /// What is known of a row that stays.
  private struct Kept {
    /// Its index among the rows.
    var row: Int
    var code: String
    var groupingCode: String
    var sharedID: String?
  }

  private let rows: [CatalogRow]
  private var kept: [Kept] = []
  private(set) var problems: [ImportProblem] = []
  private var indexByID: [String: Int] = [:]
  private var taken: Set<String> = []
  private var titleByCode: [String: String] = [:]
  /// The number to try next for a code that was taken.
  private var nextNumber: [String: Int] = [:]
  /// Whether the key names a run, so that seen twice it is one occurrence whatever the time.
  private let keyNamesOccurrence: Bool

  /// Goes through the rows in their order.
  init(_ rows: [CatalogRow], keyNamesOccurrence: Bool) {
    self.rows = rows
    self.keyNamesOccurrence = keyNamesOccurrence
    kept.reserveCapacity(rows.count)
    let written = Set(rows.compactMap { ($0.code ?? $0.key)?.uppercased() })
    for index in rows.indices { add(index, written: written) }
  }

  /// The numbers of all entries, in the order of the rows.
  var indices: Range<Int> { kept.indices }

  /// A row that stays.
  subscript(index: Int) -> Entry {
    let known = kept[index]
    return Entry(
      row: rows[known.row], code: known.code, groupingCode: known.groupingCode,
      sharedID: known.sharedID)
  }

  private mutating func add(_ index: Int, written: Set<String>) {
    let row = rows[index]
    let id = row.key ?? row.code
    var sharedID: String?
    if let id, let first = indexByID[id.uppercased()] {
      let earlier = rows[kept[first].row]
      let isSameTitle = SessionTitle.key(earlier.title) == SessionTitle.key(row.title)
      if keyNamesOccurrence
        || isSameTitle && earlier.interval == row.interval && samePlace(earlier, row)
      {
        problems.append(
          ImportProblem(
            at: row.position, field: row.key == nil ? .code : .id, value: said(id, row),
            .idRepeated(firstAt: earlier.position)))
        return
      }
      if isSameTitle {
        sharedID = id.uppercased()
        kept[first].sharedID = sharedID
      }
    }
    append(index, sharedID: sharedID, written: written)
    if let id, indexByID[id.uppercased()] == nil { indexByID[id.uppercased()] = kept.count - 1 }
  }

  /// In schedules with a code and an id, both: the id is what was repeated.
  private func said(_ id: String, _ row: CatalogRow) -> String {
    guard let code = row.code, code != id else { return id }
    return "\(id) (\(code))"
  }

  private func samePlace(_ a: CatalogRow, _ b: CatalogRow) -> Bool {
    a.interval == nil || a.venue == b.venue && a.room == b.room
  }

  private mutating func append(_ index: Int, sharedID: String?, written: Set<String>) {
    let row = rows[index]
    let wanted = row.code ?? row.key
    let code = free(wanted ?? "ITEM\(row.position.row ?? kept.count + 1)", written: written)
    taken.insert(code.uppercased())
    let title = SessionTitle.key(row.title)
    var groupingCode = code
    if let wanted {
      if code != wanted {
        problems.append(
          ImportProblem(at: row.position, field: .code, value: wanted, .codeChanged(code)))
        if titleByCode[wanted.uppercased()] == title { groupingCode = wanted }
      }
      titleByCode[wanted.uppercased()] = titleByCode[wanted.uppercased()] ?? title
    } else {
      problems.append(
        ImportProblem(at: row.position, field: .code, value: row.title, .codeMade(code)))
    }
    kept.append(
      Kept(row: index, code: code, groupingCode: groupingCode, sharedID: sharedID))
  }

  private mutating func free(_ wanted: String, written: Set<String>) -> String {
    let key = wanted.uppercased()
    if !taken.contains(key) { return wanted }
    var number = nextNumber[key] ?? 2
    while true {
      let upper = "\(key)~\(number)"
      if !taken.contains(upper), !written.contains(upper) { break }
      number += 1
    }
    nextNumber[key] = number + 1
    return "\(wanted)~\(number)"
  }
}
