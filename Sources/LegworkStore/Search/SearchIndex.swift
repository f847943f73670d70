import GRDB

/// The words of the current catalog's sessions, for full-text search (SQLite's FTS5).
///
/// The index is of one catalog, the one that the head's revision has, so that ranks depend on
/// nothing else. Whatever moves the head lets the index follow, in the same transaction.
struct SearchIndex {
  let db: Database

  /// How much a word weighs in each column: code, title, topics, speakers, abstract.
  private static let weights = "10.0, 8.0, 4.0, 4.0, 1.0"

  /// Its tables: the words, and the session that each row of words is about.
  static let tables = """
    CREATE TABLE indexed_session (
      id INTEGER PRIMARY KEY,
      catalog INTEGER NOT NULL,
      session TEXT NOT NULL
    ) STRICT;
    CREATE VIRTUAL TABLE session_words USING fts5(
      code, title, topics, speakers, abstract,
      content = '', tokenize = "unicode61 remove_diacritics 2");
    """

  /// The sessions that have all of the words, the best match first; all of equal rank by code.
  func sessions(with words: [String]) throws -> [String] {
    guard let query = SearchWords.query(words) else { return [] }
    return try String.fetchAll(
      db,
      sql: """
        SELECT session
        FROM session_words JOIN indexed_session ON indexed_session.id = session_words.rowid
        WHERE session_words MATCH ? ORDER BY bm25(session_words, \(SearchIndex.weights)), session
        """,
      arguments: [query])
  }

  /// Makes it the index of this catalog, unless it is already.
  func follow(_ catalog: Int) throws {
    let present = try Int.fetchOne(db, sql: "SELECT catalog FROM indexed_session LIMIT 1")
    if present != catalog { try rebuild(of: catalog) }
  }

  private func rebuild(of catalog: Int) throws {
    try db.execute(
      sql: """
        DELETE FROM indexed_session;
        INSERT INTO session_words (session_words) VALUES ('delete-all');
        """)
    let insert = try db.makeStatement(
      sql: "INSERT INTO indexed_session (id, catalog, session) VALUES (?, ?, ?)")
    let insertWords = try db.makeStatement(
      sql: """
        INSERT INTO session_words (rowid, code, title, topics, speakers, abstract)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    let runs = try codesOfRuns(in: catalog)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT code, title, topics, speakers, body
        FROM session LEFT JOIN abstract ON abstract.id = session.abstract
        WHERE catalog = ? ORDER BY code
        """,
      arguments: [catalog])
    var id = 0
    while let row = try rows.next() {
      id += 1
      let code: String = try row.value(0)
      let texts = try (1...4).map { try row.value($0) as String? }
      try insert.execute(arguments: [id, catalog, code])
      let codes = ([code] + (runs[code] ?? [])).joined(separator: " ")
      let columns = ([codes] + texts).map { $0.map(SearchWords.spaced) }
      try insertWords.execute(arguments: [id] + StatementArguments(columns))
    }
  }

  /// Codes of runs that are more than their session's, by session.
  private func codesOfRuns(in catalog: Int) throws -> [String: [String]] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT session, code FROM occurrence WHERE catalog = ? AND code <> session ORDER BY code
        """,
      arguments: [catalog])
    var codes: [String: [String]] = [:]
    while let row = try rows.next() {
      codes[try row.value(0), default: []].append(try row.value(1))
    }
    return codes
  }
}
