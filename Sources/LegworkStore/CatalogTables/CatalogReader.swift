import GRDB
import LegworkModel

/// Reads a catalog, or a part of it, from the document's tables.
struct CatalogReader {
  let db: Database
  let catalog: Int

  /// The whole catalog, with or without abstracts.
  func all(abstracts: Bool) throws -> Catalog {
    Catalog(
      sessions: try sessions(abstracts: abstracts), occurrences: try occurrences(),
      venues: try venues())
  }

  /// The occurrences of those codes, their sessions without abstracts, and all venues.
  func part(_ ids: [Occurrence.ID]) throws -> Catalog {
    var sessions: [Session] = []
    var occurrences: [Occurrence] = []
    let findOccurrence = try db.makeStatement(
      sql: "\(CatalogReader.selectOccurrence) WHERE catalog = ? AND code = ?")
    let findSession = try db.makeStatement(
      sql: "\(CatalogReader.selectSession) WHERE catalog = ? AND code = ?")
    for id in Set(ids).sorted() {
      let row = try Row.fetchOne(findOccurrence, arguments: [catalog, id.rawValue])
      if let row { occurrences.append(try occurrence(row)) }
    }
    for id in Set(occurrences.map(\.session)).sorted() {
      let row = try Row.fetchOne(findSession, arguments: [catalog, id.rawValue])
      if let row { sessions.append(try session(row)) }
    }
    return Catalog(sessions: sessions, occurrences: occurrences, venues: try venues())
  }

  /// Like `part(_:)`, with these sessions and all their occurrences; O(catalog), quick for most.
  func part(_ ids: [Occurrence.ID], sessions codes: [Session.ID]) throws -> Catalog {
    let part = try part(ids)
    let all = Set(codes).union(part.sessions.map(\.id)).sorted()
    let list = String(decoding: try PieceCoding.encode(all.map(\.rawValue)), as: UTF8.self)
    let isListed = "IN (SELECT value FROM json_each(?))"
    return Catalog(
      sessions: try sessions(
        "\(CatalogReader.selectSession) WHERE catalog = ? AND code \(isListed) ORDER BY code",
        [catalog, list]),
      occurrences: try occurrences("AND session \(isListed)", [catalog, list]),
      venues: part.venues)
  }

  /// Whether there is any session.
  func hasSessions() throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM session WHERE catalog = ?)", arguments: [catalog])
      ?? false
  }

  /// The moments at which something starts, in order.
  func starts() throws -> [TimePoint] {
    try Int.fetchAll(
      db,
      sql: """
        SELECT DISTINCT starts FROM occurrence WHERE catalog = ? AND starts IS NOT NULL
        ORDER BY starts
        """,
      arguments: [catalog]
    ).map(time)
  }

  /// What a session is about; empty where the catalog does not say.
  func abstract(of session: Session.ID) throws -> String {
    try String.fetchOne(
      db,
      sql: """
        SELECT abstract.body FROM session JOIN abstract ON abstract.id = session.abstract
        WHERE session.catalog = ? AND session.code = ?
        """,
      arguments: [catalog, session.rawValue]) ?? ""
  }

  /// How many sessions, occurrences and venues there are.
  func counts() throws -> [Int] {
    try ["session", "occurrence", "venue"].map {
      try Int.fetchOne(
        db, sql: "SELECT COUNT(*) FROM \($0) WHERE catalog = ?", arguments: [catalog]) ?? 0
    }
  }

  private static let selectSession =
    "SELECT code, title, type, level, topics, speakers, recorded, link FROM session"

  private static let selectOccurrence = """
    SELECT code, session, venue, room, starts, ends, status, capacity, simulcast, source_key
    FROM occurrence
    """

  private func sessions(abstracts: Bool) throws -> [Session] {
    let sql =
      abstracts
      ? """
      SELECT code, title, type, level, topics, speakers, recorded, link, abstract.id, body
      FROM session LEFT JOIN abstract ON abstract.id = session.abstract
      WHERE catalog = ? ORDER BY code
      """ : "\(CatalogReader.selectSession) WHERE catalog = ? ORDER BY code"
    return try sessions(sql, [catalog])
  }

  private func sessions(_ sql: String, _ arguments: StatementArguments) throws -> [Session] {
    let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
    var sessions: [Session] = []
    var abstracts: [Int: String] = [:]
    while let row = try rows.next() {
      var session = try session(row)
      if row.count > 8, let id: Int = try row.value(8) {
        if abstracts[id] == nil { abstracts[id] = try row.value(9) as String }
        session.abstract = abstracts[id] ?? ""
      }
      sessions.append(session)
    }
    return sessions
  }

  private func session(_ row: Row) throws -> Session {
    Session(
      id: Session.ID(try row.value(0) as String), title: try row.value(1),
      type: try row.value(2), level: try row.value(3), topics: TextList.split(try row.value(4)),
      speakers: TextList.split(try row.value(5)), recorded: try named(row.value(6)),
      link: try row.value(7))
  }

  private func occurrences() throws -> [Occurrence] {
    try occurrences("", [catalog])
  }

  /// The occurrences that a condition holds for, in the order that a catalog has them in.
  private func occurrences(
    _ condition: String, _ arguments: StatementArguments
  ) throws -> [Occurrence] {
    let sql = """
      \(CatalogReader.selectOccurrence) WHERE catalog = ? \(condition)
      ORDER BY starts IS NULL, starts, ends, code
      """
    let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
    var occurrences: [Occurrence] = []
    while let row = try rows.next() { occurrences.append(try occurrence(row)) }
    return occurrences
  }

  private func occurrence(_ row: Row) throws -> Occurrence {
    var interval: Interval?
    if let start: Int = try row.value(4), let end: Int = try row.value(5) {
      interval = Interval(start: try time(start), end: try time(end))
    }
    return Occurrence(
      id: Occurrence.ID(try row.value(0) as String),
      session: Session.ID(try row.value(1) as String),
      venue: (try row.value(2) as String?).map { Venue.ID($0) }, room: try row.value(3),
      interval: interval, status: try named(row.value(6)), capacity: try row.value(7),
      isSimulcast: try row.value(8), sourceKey: try row.value(9))
  }

  private func venues() throws -> [Venue] {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT name, latitude, longitude FROM venue WHERE catalog = ? ORDER BY name",
      arguments: [catalog])
    var venues: [Venue] = []
    while let row = try rows.next() {
      var coordinate: Coordinate?
      if let latitude: Double = try row.value(1), let longitude: Double = try row.value(2) {
        coordinate = Coordinate(latitude: latitude, longitude: longitude)
      }
      venues.append(Venue(id: Venue.ID(try row.value(0) as String), coordinate: coordinate))
    }
    return venues
  }

  /// A moment that can be counted with: more than ten thousand years from 1970 none is.
  private func time(_ minutes: Int) throws -> TimePoint {
    guard (-6_000_000_000...6_000_000_000).contains(minutes) else {
      throw Contradiction("\(minutes) is no moment")
    }
    return TimePoint(minutes: minutes)
  }

  private func named<Value: RawRepresentable<String>>(_ text: String) throws -> Value {
    guard let value = Value(rawValue: text) else {
      throw Contradiction("'\(text)' is no \(Value.self)")
    }
    return value
  }
}
