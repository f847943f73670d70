import GRDB

/// Reads and writes the rows of table `save_point`.
///
/// A save point is made of a catalog and pieces as a revision is, and keeps them from being swept.
enum SavePointTable {
  static func all(_ db: Database) throws -> [SavePoint] {
    try Row.fetchAll(db, sql: "SELECT name, at, words FROM save_point ORDER BY rowid").map {
      SavePoint(name: try $0.value(0), at: try $0.value(1), words: try $0.value(2))
    }
  }

  /// The save point of a name, whatever the case of its letters.
  private static func find(_ name: String, _ db: Database) throws -> SavePoint? {
    try all(db).first { $0.name.lowercased() == name.lowercased() }
  }

  static func add(_ name: String, at: Int, _ db: Database) throws -> Bool {
    guard try find(name, db) == nil else { return false }
    try db.execute(
      sql: """
        INSERT INTO save_point (name, at, words, catalog, \(Revision.kinds))
        SELECT ?, ?, words, catalog, \(Revision.kinds)
        FROM revision JOIN head ON head.revision = revision.id
        """,
      arguments: [name, at])
    return true
  }

  static func remove(_ name: String, _ db: Database) throws -> SavePoint? {
    guard let point = try find(name, db) else { return nil }
    try db.execute(sql: "DELETE FROM save_point WHERE name = ?", arguments: [point.name])
    try Revision.sweep(db)
    return point
  }

  /// What the state of a save point is made of; nil where there is none of the name.
  static func parts(
    of name: String, _ db: Database
  ) throws -> (catalog: Int, pieces: [PieceKind: Int])? {
    guard let point = try find(name, db) else { return nil }
    let row = try Row.fetchOne(
      db, sql: "SELECT 0, catalog, \(Revision.kinds) FROM save_point WHERE name = ?",
      arguments: [point.name])
    return try row.map { row in
      let revision = try Revision(row)
      return (revision.catalog, revision.pieces)
    }
  }
}
