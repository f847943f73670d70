import LegworkModel

/// Rows with a code each, all different; rows seen twice are gone and reported.
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

  private(set) var entries: [Entry] = []
  private(set) var problems: [ImportProblem] = []
  private var indexByID: [String: Int] = [:]
  private var taken: Set<String> = []
  private var titleByCode: [String: String] = [:]
  /// The number to try next for a code that was taken.
  private var nextNumber: [String: Int] = [:]
  private let keyNamesOccurrence: Bool

  /// Goes through the rows in their order.
  init(_ draft: CatalogDraft) {
    keyNamesOccurrence = draft.keyNamesOccurrence
    let written = Set(draft.rows.compactMap { ($0.code ?? $0.key)?.uppercased() })
    for row in draft.rows { add(row, written: written) }
  }

  private mutating func add(_ row: CatalogRow, written: Set<String>) {
    let id = row.key ?? row.code
    var sharedID: String?
    if let id, let first = indexByID[id.uppercased()] {
      let earlier = entries[first].row
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
        entries[first].sharedID = sharedID
      }
    }
    append(row, sharedID: sharedID, written: written)
    if let id, indexByID[id.uppercased()] == nil { indexByID[id.uppercased()] = entries.count - 1 }
  }

  /// In schedules with a code and an id, both: the id is what was repeated.
  private func said(_ id: String, _ row: CatalogRow) -> String {
    guard let code = row.code, code != id else { return id }
    return "\(id) (\(code))"
  }

  private func samePlace(_ a: CatalogRow, _ b: CatalogRow) -> Bool {
    a.interval == nil || a.venue == b.venue && a.room == b.room
  }

  private mutating func append(_ row: CatalogRow, sharedID: String?, written: Set<String>) {
    let wanted = row.code ?? row.key
    let code = free(wanted ?? "ITEM\(row.position.row ?? entries.count + 1)", written: written)
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
    entries.append(
      Entry(row: row, code: code, groupingCode: groupingCode, sharedID: sharedID))
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
