import GRDB
import LegworkModel

/// Writes a whole catalog into the document's tables.
struct CatalogWriter {
  let db: Database

  /// Adds a catalog and says its id; equal abstracts, its own and those of `previous`, are one.
  func insert(_ catalog: Catalog, sharing previous: Int?) throws -> Int {
    try db.execute(sql: "INSERT INTO catalog DEFAULT VALUES")
    let id = Int(db.lastInsertedRowID)
    try insert(catalog.sessions, abstracts: abstracts(of: previous), catalog: id)
    try insert(catalog.occurrences, catalog: id)
    try insert(catalog.venues, catalog: id)
    return id
  }

  private func insert(
    _ sessions: [Session], abstracts: [[UInt8]: Int], catalog: Int
  ) throws {
    var abstracts = abstracts
    let insert = try db.makeStatement(
      sql: """
        INSERT INTO session
          (catalog, code, title, type, level, topics, speakers, recorded, link, abstract)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    let insertAbstract = try db.makeStatement(sql: "INSERT INTO abstract (body) VALUES (?)")
    for session in sessions {
      // By its bytes: texts that look the same may be written otherwise.
      let bytes = Array(session.abstract.utf8)
      var abstract = abstracts[bytes]
      if abstract == nil, !session.abstract.isEmpty {
        try insertAbstract.execute(arguments: [session.abstract])
        abstract = Int(db.lastInsertedRowID)
        abstracts[bytes] = abstract
      }
      try insert.execute(arguments: [
        catalog, session.id.rawValue, session.title, session.type, session.level,
        TextList.join(session.topics), TextList.join(session.speakers),
        session.recorded.rawValue, session.link, abstract,
      ])
    }
  }

  private func insert(_ occurrences: [Occurrence], catalog: Int) throws {
    let insert = try db.makeStatement(
      sql: """
        INSERT INTO occurrence
          (catalog, code, session, venue, room, starts, ends, status, capacity, simulcast,
           source_key)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for occurrence in occurrences {
      try insert.execute(arguments: [
        catalog, occurrence.id.rawValue, occurrence.session.rawValue, occurrence.venue?.rawValue,
        occurrence.room, occurrence.interval?.start.minutes, occurrence.interval?.end.minutes,
        occurrence.status.rawValue, occurrence.capacity, occurrence.isSimulcast,
        occurrence.sourceKey,
      ])
    }
  }

  private func insert(_ venues: [Venue], catalog: Int) throws {
    let insert = try db.makeStatement(
      sql: "INSERT INTO venue (catalog, name, latitude, longitude) VALUES (?, ?, ?, ?)")
    for venue in venues {
      try insert.execute(arguments: [
        catalog, venue.id.rawValue, venue.coordinate?.latitude, venue.coordinate?.longitude,
      ])
    }
  }

  /// The abstracts that a catalog has, each with its id.
  private func abstracts(of catalog: Int?) throws -> [[UInt8]: Int] {
    guard let catalog else { return [:] }
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, body FROM abstract
        WHERE id IN (SELECT abstract FROM session WHERE catalog = ?)
        """,
      arguments: [catalog])
    var abstracts: [[UInt8]: Int] = [:]
    while let row = try rows.next() {
      let body: String = try row.value(1)
      abstracts[Array(body.utf8)] = try row.value(0) as Int
    }
    return abstracts
  }
}
