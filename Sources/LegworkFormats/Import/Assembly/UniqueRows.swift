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
    var code = ""
    var groupingCode = ""
    var sharedID: String?
  }

  private let rows: [CatalogRow]
  private var kept: [Kept] = []
  private(set) var problems: [ImportProblem] = []
  private var indexByID: [String: Int] = [:]
  private var taken: Set<String> = []
  /// Codes that are not made anew: those of the file, and of the event.
  private var reserved: Set<String> = []
  /// The number of the last `ITEM` of the event.
  private var lastItem = 0
  private var titleByCode: [String: String] = [:]
  /// Titles as they are compared; the runs of a record have one.
  private var titleKeys = LastText<String, String>()
  /// The number to try next for a code that was taken.
  private var nextNumber: [String: Int] = [:]
  /// Whether the key names a run, so that seen twice it is one occurrence whatever the time; a code
  /// never does.
  private let keyNamesOccurrence: Bool

  /// Goes through the rows in their order; made codes are those that an event has already.
  init(
    _ rows: [CatalogRow], keyNamesOccurrence: Bool, earlier: EarlierCodes = EarlierCodes(),
    calendar: EventCalendar
  ) {
    self.rows = rows
    self.keyNamesOccurrence = keyNamesOccurrence
    kept.reserveCapacity(rows.count)
    for index in rows.indices { add(index) }
    let found = FoundCodes(
      of: kept.map(\.row), in: rows, among: earlier.catalog, calendar: calendar)
    reserve(found, earlier)
    for index in kept.indices { name(index, found.codes[kept[index].row]) }
    for index in kept.indices where rows[kept[index].row].writtenCode == nil {
      nameSession(index, earlier.catalog)
    }
    letGo()
  }

  /// Lets go of what was needed to name the rows.
  private mutating func letGo() {
    (indexByID, taken, reserved) = ([:], [], [])
    (titleByCode, titleKeys, nextNumber) = ([:], LastText(), [:])
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

  private mutating func add(_ index: Int) {
    let row = rows[index]
    let id = row.key ?? row.code
    var sharedID: String?
    if let id, let first = indexByID[id.uppercased()] {
      let earlier = rows[kept[first].row]
      let isSameTitle = SessionTitle.key(earlier.title) == SessionTitle.key(row.title)
      if keyNamesOccurrence && row.key != nil && earlier.key != nil
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
    kept.append(Kept(row: index, sharedID: sharedID))
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

  // MARK: Codes

  private mutating func reserve(_ found: FoundCodes, _ earlier: EarlierCodes) {
    let used = earlier.all
    lastItem = used.lazy.compactMap(MadeCode.itemNumber).max() ?? 0
    reserved = used.union(rows.compactMap { $0.writtenCode?.uppercased() })
    for (index, code) in found.codes {
      taken.insert(code.uppercased())
      guard rows[index].writtenCode?.uppercased() == code.uppercased() else { continue }
      titleByCode[code.uppercased()] = titleKeys.read(rows[index].title, SessionTitle.key)
    }
  }

  /// Gives a row its code: the one it had, the one it is written with, or a new one.
  private mutating func name(_ index: Int, _ found: String?) {
    let row = rows[kept[index].row]
    let code: String
    if let wanted = row.writtenCode {
      let key = wanted.uppercased()
      code = found.map { $0.uppercased() == key ? wanted : $0 } ?? free(wanted)
      if code != wanted {
        problems.append(
          ImportProblem(at: row.position, field: .code, value: wanted, .codeChanged(code)))
      }
      let title = titleKeys.read(row.title, SessionTitle.key)
      let isOfSession = code != wanted && titleByCode[key] == title
      kept[index].groupingCode = isOfSession ? wanted : code
      titleByCode[key] = titleByCode[key] ?? title
    } else {
      code = found ?? freeItem(row.position.row ?? index + 1)
      problems.append(
        ImportProblem(at: row.position, field: .code, value: row.title, .codeMade(code)))
      kept[index].groupingCode = code
    }
    kept[index].code = code
    taken.insert(code.uppercased())
  }

  /// Keeps the code of a session whose first run, of which it has its code, is gone.
  private mutating func nameSession(_ index: Int, _ earlier: Catalog) {
    guard let run = earlier.occurrence(Occurrence.ID(kept[index].code)) else { return }
    let session = run.session.rawValue
    if !taken.contains(session.uppercased()) { kept[index].groupingCode = session }
  }

  private mutating func free(_ wanted: String) -> String {
    let key = wanted.uppercased()
    if !taken.contains(key) { return wanted }
    var number = nextNumber[key] ?? 2
    while taken.contains("\(key)~\(number)") || reserved.contains("\(key)~\(number)") {
      number += 1
    }
    nextNumber[key] = number + 1
    return "\(wanted)~\(number)"
  }

  /// The code of a record without one: its row's number, or the first number after all others.
  private mutating func freeItem(_ number: Int) -> String {
    var number = number
    while taken.contains(MadeCode.item(number)) || reserved.contains(MadeCode.item(number)) {
      lastItem += 1
      number = lastItem
    }
    return MadeCode.item(number)
  }
}
