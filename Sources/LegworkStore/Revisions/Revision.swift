import GRDB

/// One state of the document: which catalog and which pieces it is made of.
///
/// Revisions form a line in the order of their ids; the head says which one is current. Those
/// after the head are undone.
struct Revision {
  var id: Int
  var catalog: Int
  var pieces: [PieceKind: Int]

  /// The current revision.
  static func head(_ db: Database) throws -> Revision {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT revision.id, catalog, \(kinds) FROM revision JOIN head ON head.revision = revision.id
        """)
    guard let row else { throw Contradiction("no current revision") }
    return try Revision(row)
  }

  /// The revision of an id; nil where there is none any more.
  static func find(_ id: Int, _ db: Database) throws -> Revision? {
    try Row.fetchOne(
      db, sql: "SELECT id, catalog, \(kinds) FROM revision WHERE id = ?", arguments: [id]
    ).map { try Revision($0) }
  }

  /// The names of the columns for pieces.
  static var kinds: String {
    PieceKind.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
  }

  /// Reads a row of an id, a catalog and all pieces.
  init(_ row: Row) throws {
    id = try row.value(0)
    catalog = try row.value(1)
    pieces = [:]
    for (index, kind) in PieceKind.allCases.enumerated() {
      pieces[kind] = try row.value(index + 2) as Int?
    }
  }

  /// Adds a revision of these parts after all others, makes it current, and says its id.
  @discardableResult
  static func append(
    catalog: Int, pieces: [PieceKind: Int], words: String, at: Int, _ db: Database
  ) throws -> Int {
    let marks = String(repeating: ", ?", count: PieceKind.allCases.count)
    var arguments: StatementArguments = [at, words, catalog]
    arguments += StatementArguments(PieceKind.allCases.map { pieces[$0] })
    try db.execute(
      sql: "INSERT INTO revision (at, words, catalog, \(kinds)) VALUES (?, ?, ?\(marks))",
      arguments: arguments)
    let id = Int(db.lastInsertedRowID)
    try moveHead(to: id, db)
    return id
  }

  /// Makes a revision current; the search index follows.
  static func moveHead(to id: Int, _ db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO head (id, revision) VALUES (1, ?)", arguments: [id])
    try SearchIndex(db: db).follow(head(db).catalog)
  }

  /// Removes the revisions between two for good, with the parts that only they were made of.
  static func drop(after first: Revision, before last: Int, _ db: Database) throws {
    try db.execute(
      sql: "DELETE FROM revision WHERE id > ? AND id < ?", arguments: [first.id, last])
    if db.changesCount > 0 { try sweep(db) }
  }

  /// Removes the parts that no revision and no save point is made of.
  static func sweep(_ db: Database) throws {
    let uses = PieceKind.allCases
      .map { "SELECT \"\($0.rawValue)\" AS id FROM \(owners)" }
      .joined(separator: " UNION ")
    try db.execute(
      sql: """
        DELETE FROM piece WHERE id NOT IN (SELECT id FROM (\(uses)) WHERE id IS NOT NULL)
        """)
    try db.execute(sql: "DELETE FROM catalog WHERE id NOT IN (SELECT catalog FROM \(owners))")
    guard db.changesCount > 0 else { return }
    try db.execute(
      sql: """
        DELETE FROM abstract
        WHERE id NOT IN (SELECT abstract FROM session WHERE abstract IS NOT NULL)
        """)
  }

  /// Everything that is made of a catalog and pieces.
  private static var owners: String {
    "(SELECT catalog, \(kinds) FROM revision UNION ALL SELECT catalog, \(kinds) FROM save_point)"
  }

  /// All revisions from first to last.
  static func history(_ db: Database) throws -> [HistoryEntry] {
    let head = try head(db).id
    return try Row.fetchAll(db, sql: "SELECT id, at, words FROM revision ORDER BY id").map {
      let id: Int = try $0.value(0)
      return HistoryEntry(
        id: id, at: try $0.value(1), words: try $0.value(2), isCurrent: id == head,
        isUndone: id > head)
    }
  }
}
