import Foundation
import GRDB
import LegworkModel

/// The parts of a document that are kept as JSON; each is a column of `revision`.
enum PieceKind: String, CaseIterable, Hashable {
  case event
  case travel
  case places
  case preferences
  case plan
  case details
  case notes
}

/// Reads and writes the rows of table `piece`.
enum Piece {
  /// Adds a piece and says its id.
  static func insert(_ kind: PieceKind, _ body: Data, _ db: Database) throws -> Int {
    try db.execute(
      sql: "INSERT INTO piece (kind, body) VALUES (?, ?)", arguments: [kind.rawValue, body])
    return Int(db.lastInsertedRowID)
  }

  /// The body of a piece.
  static func body(_ id: Int, _ db: Database) throws -> Data {
    let body = try Data.fetchOne(db, sql: "SELECT body FROM piece WHERE id = ?", arguments: [id])
    guard let body else { throw Contradiction("piece \(id) is missing") }
    return body
  }
}

extension Revision {
  /// A piece as a value; nil where the revision has none of the kind.
  func value<Value: Codable>(
    _ kind: PieceKind, as type: Value.Type, over defaults: Value? = nil, _ db: Database
  ) throws -> Value? {
    try read(kind, db) { try PieceCoding.decode(type, from: $0, over: defaults) }
  }

  /// A piece as a list; empty where the revision has none of the kind.
  func list<Element: Codable>(
    _ kind: PieceKind, of type: Element.Type, _ db: Database
  ) throws -> [Element] {
    try read(kind, db) { try PieceCoding.decode(list: type, from: $0) } ?? []
  }

  /// The bytes of a piece without numbers that nobody writes; nil where the revision has none.
  func body(of kind: PieceKind, _ db: Database) throws -> Data? {
    guard let id = pieces[kind] else { return nil }
    let body = try Piece.body(id, db)
    if let name = PieceCoding.unsoundNumber(in: body, of: kind) {
      throw Contradiction("\(kind.rawValue): \(name) is beyond all bounds")
    }
    return body
  }

  private func read<Value>(
    _ kind: PieceKind, _ db: Database, _ decode: (Data) throws -> Value
  ) throws -> Value? {
    guard let body = try body(of: kind, db) else { return nil }
    do {
      return try decode(body)
    } catch let error as DecodingError {
      throw Contradiction("\(kind.rawValue): \(PieceCoding.words(error))")
    }
  }
}

extension Change {
  /// The new bodies of the pieces it touches; a nil body removes the piece.
  func bodies() throws -> [(kind: PieceKind, body: Data?)] {
    var bodies: [(kind: PieceKind, body: Data?)] = []
    func add(_ kind: PieceKind, _ value: (some Encodable)?) throws {
      if let value { bodies.append((kind, try PieceCoding.encode(value))) }
    }
    try add(.event, event)
    if let travelTimes {
      bodies.append((.travel, try PieceCoding.encode(list: travelTimes)))
    }
    try add(.places, places)
    try add(.preferences, preferences.map(SortedPreferences.init))
    try add(.notes, notes)
    switch plan {
    case .saved(let plan, let details):
      try add(.plan, plan)
      bodies.append((.details, details.map { Data($0.utf8) }))
    case .removed:
      bodies += [(.plan, nil), (.details, nil)]
    case nil:
      break
    }
    return bodies
  }
}
