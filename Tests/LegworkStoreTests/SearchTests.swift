import Foundation
import GRDB
import LegworkModel
import Testing

@testable import LegworkStore

/// Words and the sessions they find.
@Suite struct SearchTests {
  let directory: TemporaryDirectory
  let document: EventDocument

  private static let catalog = Catalog(
    sessions: [
      Session(
        id: "DAT300", title: "Data lakes", topics: ["Analytics"], speakers: ["Ana Ruiz"],
        abstract: "Table formats, and LAMBDA architectures in C++."),
      Session(
        id: "SVS401", title: "Lambda internals", topics: ["Serverless"],
        speakers: ["Zoë Müller", "A. \"Bo\" Ek"], abstract: "How functions start."),
      Session(id: "日本100", title: "サーバーレス入門"),
      Session(id: "TBD1", title: "Soon: a start to machine learning"),
    ],
    occurrences: [
      Occurrence(id: "SVS401-R1", session: "SVS401"), Occurrence(id: "TBD1", session: "TBD1"),
    ], venues: [])

  init() throws {
    directory = try TemporaryDirectory()
    document = try Example.document(directory)
    try document.commit(Change(catalog: SearchTests.catalog), words: "import", at: 1)
  }

  private func found(_ words: [String]) throws -> [String] {
    try EventDocument.open(at: document.path, readOnly: true).sessions(with: words)
      .map(\.rawValue)
  }

  @Test(
    "words are found, the best match first",
    arguments: [
      (["lambda"], ["SVS401", "DAT300"]), (["LAMB"], ["SVS401", "DAT300"]), (["ambda"], []),
      (["lambda", "ruiz"], ["DAT300"]), (["lambda", "lambda"], ["SVS401", "DAT300"]),
      (["muller"], ["SVS401"]), (["MÜLLER"], ["SVS401"]), (["mu\u{308}ller"], ["SVS401"]),
      (["zoë müll"], ["SVS401"]), (["müller zoë"], []), (["serverless"], ["SVS401"]),
      (["svs401"], ["SVS401"]), (["svs401-r1"], ["SVS401"]), (["svs401-r2"], []),
      (["start"], ["TBD1", "SVS401"]), (["machine learning"], ["TBD1"]),
      (["learning machine"], []), (["learning", "machine"], ["TBD1"]), (["c++"], ["DAT300"]),
      (["lambda", "&"], ["SVS401", "DAT300"]), (["入門"], ["日本100"]), (["バーレス"], ["日本100"]),
      (["門入"], []), (["日本"], ["日本100"]), ([], []), ([""], []), (["&", "🎉"], []),
    ])
  func words(typed: [String], expected: [String]) throws {
    #expect(try found(typed) == expected)
  }

  @Test(
    "what is typed is never an operator",
    arguments: [
      "\"", "\"\"", "lambda\"", "\"lambda", "lambda\" OR \"data", "NOT", "AND", "OR", "NEAR(a b)",
      "title:", "title:lambda", "{title abstract}: data", "^data", "data*", "*", "+", "-lambda",
      "(", ")", "lambda)", ";DROP TABLE session", "' OR 1=1 --", "%", "_", "\\", "a\u{0}b",
      "\u{FFFD}", "\u{202E}data", "🎉data",
    ])
  func hostile(text: String) throws {
    _ = try found([text])
    _ = try found(["data", text, "lakes"])
  }

  @Test("more and longer words than anybody types are no failure")
  func many() throws {
    #expect(try found((0..<5000).map { "word\($0)" }) == [])
    #expect(try found([String(repeating: "lambda ", count: 100_000)]) == [])
    #expect(try found([String(repeating: "入", count: 100_000)]) == [])
    #expect(try found(Array(repeating: "lambda", count: 5000)) == ["SVS401", "DAT300"])
  }

  @Test("the index is of the catalog that undo, redo and further changes lead to")
  func follows() throws {
    let newer = Catalog(
      sessions: [Session(id: "NEW1", title: "Lambda anew")], occurrences: [], venues: [])
    try document.commit(Change(catalog: newer), words: "update", at: 2)
    #expect(try found(["lambda"]) == ["NEW1"])
    try document.commit(Example.wish(1), words: "want S1", at: 3)
    #expect(try found(["lambda"]) == ["NEW1"])
    try document.undo(steps: 2)
    #expect(try found(["lambda"]) == ["SVS401", "DAT300"])
    try document.undo()
    #expect(try found(["lambda"]) == [])
    try document.redo(steps: 2)
    #expect(try found(["lambda"]) == ["NEW1"])
    try document.undo()
    try document.commit(Change(catalog: Catalog()), words: "nothing left", at: 4)
    #expect(try found(["lambda"]) == [])
    try document.undo()
    #expect(try found(["lambda"]) == ["SVS401", "DAT300"])
  }

  @Test("a change that fails leaves the index as it was")
  func rolledBack() throws {
    try? document.queue.write { db in
      let head = try Revision.head(db)
      _ = try head.commit(Change(catalog: Catalog()), words: "in vain", at: 5, db)
      throw Contradiction("no luck")
    }
    #expect(try found(["lambda"]) == ["SVS401", "DAT300"])
  }

  @Test("a document of the version before is indexed when it is opened")
  func migrated() throws {
    let path = directory.file("older.legwork")
    let older = Schema(steps: Array(Schema.current.steps.prefix(1)))
    try older.fill(path, with: SearchTests.catalog)
    let document = try EventDocument.open(at: path, readOnly: true)
    #expect(try document.sessions(with: ["lambda"]).map(\.rawValue) == ["SVS401", "DAT300"])
    #expect(try document.state(catalog: .whole).catalog == SearchTests.catalog)
    #expect(try directory.names().contains("older.legwork.backup-v1"))
  }

  @Test("of a catalog only what was found is read, with the plan's")
  func part() throws {
    try document.commit(
      Change(plan: .saved(Plan(attend: ["TBD1"]), details: nil)), words: "plan", at: 6)
    let catalog = try document.state(catalog: .sessions(["SVS401", "日本100", "gone"])).catalog
    #expect(catalog.sessions.map(\.id) == ["SVS401", "TBD1", "日本100"])
    #expect(catalog.occurrences.map(\.id) == ["SVS401-R1", "TBD1"])
  }
}

extension Schema {
  /// Makes a document with these tables, as a program of that version would have.
  fileprivate func fill(_ path: String, with catalog: Catalog) throws {
    let queue = try DatabaseQueue(path: path)
    try migrate(queue)
    try queue.write { db in
      let id = try CatalogWriter(db: db).insert(catalog, sharing: nil)
      let event = try Piece.insert(.event, PieceCoding.encode(Example.event), db)
      try db.execute(
        sql: """
          INSERT INTO revision (id, at, words, catalog, event) VALUES (1, 0, 'new', ?, ?);
          INSERT INTO head (id, revision) VALUES (1, 1);
          """,
        arguments: [id, event])
    }
  }
}
