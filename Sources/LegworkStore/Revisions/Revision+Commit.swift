import Foundation
import GRDB
import LegworkModel

extension Revision {
  /// Writes the first revision of a new document.
  static func begin(
    event: Event, change: Change, words: String, at: Int, _ db: Database
  ) throws {
    var change = change
    change.event = event
    let catalog = try CatalogWriter(db: db).insert(change.catalog ?? Catalog(), sharing: nil)
    var pieces: [PieceKind: Int] = [:]
    for (kind, body) in try change.bodies() {
      pieces[kind] = try body.map { try Piece.insert(kind, $0, db) }
    }
    try append(catalog: catalog, pieces: pieces, words: words, at: at, db)
  }

  /// Adds the revision that the change leads to; false where it changes nothing.
  func commit(_ change: Change, words: String, at: Int, _ db: Database) throws -> Bool {
    var pieces = pieces
    for (kind, body) in try change.bodies() where try body != self.body(kind, db) {
      pieces[kind] = try body.map { try Piece.insert(kind, $0, db) }
    }
    var catalog = catalog
    if let new = change.catalog, try !isCatalog(new, db) {
      catalog = try CatalogWriter(db: db).insert(new, sharing: catalog)
    }
    return try go(to: (catalog, pieces), words: words, at: at, db)
  }

  /// Adds a revision of these parts after this one; false where it is made of them already.
  func go(
    to parts: (catalog: Int, pieces: [PieceKind: Int]), words: String, at: Int, _ db: Database
  ) throws -> Bool {
    guard parts.pieces != pieces || parts.catalog != catalog else { return false }
    let new = try Revision.append(
      catalog: parts.catalog, pieces: parts.pieces, words: words, at: at, db)
    try Revision.drop(after: self, before: new, db)
    return true
  }

  private func body(_ kind: PieceKind, _ db: Database) throws -> Data? {
    try pieces[kind].map { try Piece.body($0, db) }
  }

  private func isCatalog(_ new: Catalog, _ db: Database) throws -> Bool {
    let reader = CatalogReader(db: db, catalog: catalog)
    let counts = [new.sessions.count, new.occurrences.count, new.venues.count]
    guard try reader.counts() == counts else { return false }
    return try reader.all(abstracts: true) == new
  }
}
