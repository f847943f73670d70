import GRDB
import LegworkModel
import Testing

@testable import LegworkStore

/// States with names.
@Suite struct SavePointTests {
  let directory: TemporaryDirectory
  let document: EventDocument

  init() throws {
    directory = try TemporaryDirectory()
    document = try Example.document(directory)
    try document.commit(Example.whole, words: "all", at: 1)
  }

  private func count(_ table: String) throws -> Int? {
    try document.queue.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM \(table)") }
  }

  @Test func restoringIsAChangeThatCanBeUndone() throws {
    let saved = try document.state(catalog: .whole)
    #expect(try document.addSavePoint(named: "Before", at: 2))
    try document.commit(Change(catalog: Catalog(), notes: [:]), words: "emptied", at: 3)
    let emptied = try document.state(catalog: .whole)
    #expect(try document.restore(savePoint: "before", words: "restore Before", at: 4) == true)
    var restored = try EventDocument.open(at: document.path).state(catalog: .whole)
    #expect(restored.revision > emptied.revision)
    restored.revision = saved.revision
    #expect(restored == saved)
    #expect(try document.sessions(with: ["servers"]) == ["SVS401"])
    #expect(try document.undo() == ["restore Before"])
    #expect(try document.state(catalog: .whole) == emptied)
    #expect(try document.redo() == ["restore Before"])
    #expect(try document.restore(savePoint: "Before", words: "again", at: 5) == false)
    #expect(
      try document.history().map(\.words) == ["new tiny", "all", "emptied", "restore Before"])
  }

  @Test func aSavePointOutlivesItsRevision() throws {
    let saved = try document.state(catalog: .whole)
    #expect(try document.addSavePoint(named: "point", at: 2))
    try document.undo(steps: 9)
    try document.commit(Example.wish(1), words: "want S1", at: 3)
    #expect(try document.history().map(\.words) == ["new tiny", "want S1"])
    #expect(try document.restore(savePoint: "point", words: "restore point", at: 4) == true)
    var restored = try document.state(catalog: .whole)
    restored.revision = saved.revision
    #expect(restored == saved)
  }

  @Test func namesAreUniqueAndListedInOrder() throws {
    #expect(try document.addSavePoint(named: "Zürich", at: 2))
    #expect(try document.addSavePoint(named: "after", at: 3))
    #expect(try !document.addSavePoint(named: "ZÜRICH", at: 4))
    #expect(
      try EventDocument.open(at: document.path, readOnly: true).savePoints() == [
        SavePoint(name: "Zürich", at: 2, words: "all"),
        SavePoint(name: "after", at: 3, words: "all"),
      ])
    #expect(try document.restore(savePoint: "nowhere", words: "", at: 5) == nil)
    #expect(try document.removeSavePoint(named: "nowhere") == nil)
  }

  @Test func whatOnlyASavePointHeldIsSweptWithIt() throws {
    try document.commit(Change(catalog: Catalog()), words: "emptied", at: 2)
    try document.commit(Example.wish(7), words: "want S7", at: 3)
    #expect(try document.addSavePoint(named: "point", at: 4))
    let pieces = try count("piece")
    try document.undo(steps: 2)
    try document.commit(Example.wish(8), words: "want S8", at: 5)
    #expect(try count("piece") == (pieces ?? 0) + 1)
    #expect(try count("catalog") == 3)
    #expect(try document.removeSavePoint(named: "POINT")?.name == "point")
    #expect(try count("piece") == pieces)
    #expect(try count("catalog") == 2)
    #expect(try document.savePoints() == [])
    let report = try document.queue.read { db in
      try String.fetchAll(db, sql: "PRAGMA integrity_check")
        + Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map(\.description)
    }
    #expect(report == ["ok"])
  }
}
