import Foundation
import GRDB
import LegworkModel
import Testing

@testable import LegworkStore

/// What is kept, and what is not.
@Suite struct GrowthTests {
  let directory: TemporaryDirectory
  let document: EventDocument

  init() throws {
    directory = try TemporaryDirectory()
    document = try Example.document(directory)
  }

  private func count(_ table: String) throws -> Int? {
    try document.queue.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM \(table)") }
  }

  private func size() throws -> Int { try bytes(document.path).count }

  @Test func manyChangesKeepTheFileSmall() throws {
    try document.commit(Example.whole, words: "all", at: 1)
    let before = try size()
    for number in 1...200 {
      try document.commit(Example.wish(number), words: "want S\(number)", at: number)
    }
    #expect(try size() - before < 200 * 1500)
    #expect(try count("catalog") == 2)
    #expect(try document.history().count == 202)
    #expect(try document.undo(steps: 200).count == 200)
    #expect(try document.state().preferences == Example.preferences)
  }

  @Test func undoneChangesAreSweptByTheNextOne() throws {
    try document.commit(Example.whole, words: "all", at: 1)
    let pieces = try count("piece")
    for number in 1...30 {
      try document.commit(Example.wish(number), words: "want S\(number)", at: number)
    }
    try document.commit(Change(catalog: MeasureTests.catalog), words: "import", at: 40)
    let size = try size()
    try document.undo(steps: 31)
    try document.commit(Example.wish(77), words: "want S77", at: 50)
    #expect(try count("piece") == (pieces ?? 0) + 1)
    #expect(try count("catalog") == 2)
    #expect(try count("abstract") == 2)
    #expect(try count("session") == 3)
    try document.commit(Change(catalog: MeasureTests.catalog), words: "import", at: 60)
    #expect(try self.size() <= size, "freed pages are used again")
  }

  @Test func newerCatalogSharesAbstracts() throws {
    try document.commit(Change(catalog: Example.catalog), words: "import", at: 1)
    var sessions = Example.catalog.sessions
    sessions[1].abstract = "Deeper."
    let newer = Catalog(
      sessions: sessions, occurrences: Example.catalog.occurrences, venues: Example.catalog.venues)
    try document.commit(Change(catalog: newer), words: "update", at: 2)
    #expect(try count("abstract") == 3)
    #expect(try document.state(catalog: .whole).catalog == newer)
    try document.undo()
    #expect(try document.state(catalog: .whole).catalog == Example.catalog)
  }

  @Test func equalAbstractsAreKeptOnceToTheLetter() throws {
    let abstracts = ["Caf\u{e9}", "Cafe\u{301}", "Caf\u{e9}"]
    let sessions = abstracts.enumerated().map {
      Session(id: Session.ID("S\($0)"), title: "T", abstract: $1)
    }
    let catalog = Catalog(sessions: sessions, occurrences: [], venues: [])
    try document.commit(Change(catalog: catalog), words: "import", at: 1)
    #expect(try count("abstract") == 2)
    let kept = try document.state(catalog: .whole).catalog.sessions.map { Array($0.abstract.utf8) }
    #expect(kept == abstracts.map { Array($0.utf8) })
  }

  @Test func databaseIsSoundAfterwards() throws {
    try document.commit(Example.whole, words: "all", at: 1)
    try document.undo()
    try document.commit(Example.wish(1), words: "want", at: 2)
    let report = try document.queue.read { db in
      try String.fetchAll(db, sql: "PRAGMA integrity_check")
        + Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map(\.description)
    }
    #expect(report == ["ok"])
  }

  @Test func changesAreDurable() throws {
    let settings = try document.queue.read { db in
      [
        try String.fetchOne(db, sql: "PRAGMA journal_mode"),
        try String.fetchOne(db, sql: "PRAGMA synchronous"),
      ]
    }
    #expect(settings == ["delete", "3"])
  }
}
