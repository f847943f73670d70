import Foundation
import GRDB
import LegworkModel
import Testing

@testable import LegworkStore

/// Damaged content, interrupted changes and full disks.
@Suite struct DamageTests {
  let directory: TemporaryDirectory
  let document: EventDocument

  init() throws {
    directory = try TemporaryDirectory()
    document = try Example.document(directory)
    try document.commit(Example.whole, words: "all", at: 1)
  }

  /// Opens, reads and changes a document; success or a document error are both fine.
  private func use(_ path: String) throws -> DocumentError? {
    do {
      let document = try EventDocument.open(at: path)
      _ = try document.state(catalog: .whole)
      _ = try document.state(catalog: .planned)
      _ = try document.history()
      try document.commit(Example.wish(1), words: "want", at: 1)
      try document.undo()
      return nil
    } catch {
      return error
    }
  }

  @Test func everyDamagedPageIsAnErrorAndNoCrash() throws {
    let whole = try bytes(document.path)
    let pages = whole.count / 4096
    #expect(pages > 5)
    var failures = 0
    for page in 0..<pages {
      for (first, length) in [(0, 4096), (0, 16), (2000, 64), (4000, 96)] {
        var damaged = whole
        let start = page * 4096 + (page == 0 ? max(first, 100) : first)
        for offset in start..<min(start + length, (page + 1) * 4096) {
          damaged[offset] = UInt8(truncatingIfNeeded: offset &* 2_654_435_761 >> 7)
        }
        let path = try directory.write(Array(damaged), to: "damaged-\(page)-\(first).legwork")
        if try use(path) != nil { failures += 1 }
      }
    }
    #expect(failures >= pages)
  }

  @Test(arguments: [101, 4096, 10_000]) func truncatedFileIsDamaged(length: Int) throws {
    let path = try directory.write(Array(try bytes(document.path).prefix(length)), to: "cut")
    guard case .damaged(path, _, _) = try #require(try use(path)) else {
      Issue.record("expected damage")
      return
    }
  }

  @Test(arguments: ["", "."]) func damageNamesTheLatestCopy(folder: String) throws {
    let bytes = Array(try bytes(document.path).prefix(4096))
    let path = try directory.write(bytes, to: "cut.legwork")
    for version in ["v9", "v10", "v10-2"] {
      _ = try directory.write([1], to: "cut.legwork.backup-\(version)")
    }
    let named = folder.isEmpty ? path : "\(directory.path)/./cut.legwork"
    let copies = ["v10-2", "v10", "v9"].map { "\(named).backup-\($0)" }
    guard case .damaged(named, _, copies) = try #require(try use(named)) else {
      Issue.record("expected damage, with the copies")
      return
    }
  }

  @Test(arguments: [
    "DELETE FROM head", "DELETE FROM revision", "DELETE FROM piece",
    "UPDATE piece SET body = x'7b' WHERE kind = 'preferences'",
    "UPDATE piece SET body = x'5b315d' WHERE kind = 'event'",
    "UPDATE session SET recorded = 'perhaps'", "UPDATE occurrence SET status = ''",
    "DROP TABLE occurrence", "ALTER TABLE session DROP COLUMN link",
  ])
  func contradictionIsDamage(sql: String) throws {
    try document.queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF; \(sql)")
    }
    let path = document.path
    let error = #expect(throws: DocumentError.self) { try EventDocument.open(at: path).state() }
    guard case .damaged(path, _, _) = error else {
      Issue.record("expected damage, not \(String(describing: error))")
      return
    }
  }

  @Test(arguments: [
    ("CREATE VIEW v AS SELECT 1", "view"),
    ("CREATE TRIGGER t AFTER INSERT ON revision BEGIN DELETE FROM piece; END", "trigger"),
    ("UPDATE occurrence SET starts = 9223372036854775807, ends = 9223372036854775807", "no moment"),
    ("UPDATE occurrence SET starts = -9000000000, ends = -8999999000", "no moment"),
  ])
  func whatNoVersionMakesIsDamage(sql: String, words: String) throws {
    try document.queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    let error = #expect(throws: DocumentError.self) {
      try EventDocument.open(at: document.path).state()
    }
    guard case .damaged(document.path, let detail, _) = error else {
      Issue.record("expected damage, not \(String(describing: error))")
      return
    }
    #expect(detail.contains(words))
  }

  @Test func damagedPieceIsNamed() throws {
    try document.queue.write {
      try $0.execute(
        sql: #"UPDATE piece SET body = CAST('{"rules":7}' AS BLOB) WHERE kind = 'preferences'"#)
    }
    let error = #expect(throws: DocumentError.self) { try document.state() }
    guard case .damaged(_, let detail, _) = error else {
      Issue.record("expected damage, not \(String(describing: error))")
      return
    }
    #expect(detail.hasPrefix("preferences: rules: "))
  }

  @Test(arguments: [
    "UPDATE occurrence SET starts = 'noon'", "UPDATE session SET title = x'ff00'",
    "UPDATE piece SET body = 'text'", "INSERT INTO head (id, revision) VALUES (2, 1)",
    "UPDATE head SET revision = 99", "DELETE FROM catalog",
  ])
  func tablesRefuseWhatContradictsThem(sql: String) {
    let error = #expect(throws: DatabaseError.self) {
      try document.queue.write { try $0.execute(sql: sql) }
    }
    #expect(error?.resultCode == .SQLITE_CONSTRAINT)
  }

  @Test(arguments: [false, true], ["crashed.legwork", "link.legwork"])
  func changeOfADeadProcessIsRolledBack(readOnly: Bool, name: String) throws {
    let before = try document.state(catalog: .whole)
    let path = directory.file("crashed.legwork")
    try document.queue.inDatabase { db in
      try db.execute(sql: "PRAGMA cache_size = 1; BEGIN IMMEDIATE")
      try db.execute(sql: "UPDATE occurrence SET room = hex(zeroblob(900))")
      try db.execute(sql: "UPDATE session SET title = hex(zeroblob(900))")
      // What the disk would hold had the process died here.
      for suffix in ["", "-journal"] {
        try FileManager.default.copyItem(
          atPath: document.path + suffix, toPath: path + suffix)
      }
      try db.execute(sql: "ROLLBACK")
    }
    #expect(try bytes(path) != bytes(document.path))
    try FileManager.default.createSymbolicLink(
      atPath: directory.file("link.legwork"), withDestinationPath: path)
    let reopened = try EventDocument.open(at: directory.file(name), readOnly: readOnly)
    #expect(try reopened.state(catalog: .whole) == before)
    #expect(!FileManager.default.fileExists(atPath: path + "-journal"))
  }

  @Test func fullDiskChangesNothing() throws {
    let before = try document.state(catalog: .whole)
    try document.queue.writeWithoutTransaction { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
    #expect(throws: DocumentError.diskFull(path: document.path)) {
      try document.commit(Change(catalog: MeasureTests.catalog), words: "import", at: 1)
    }
    #expect(try document.state(catalog: .whole) == before)
    #expect(try EventDocument.open(at: document.path).state(catalog: .whole) == before)
  }

  @Test(.enabled(if: SmallDisk.isPossible, "needs the right to mount a small disk"))
  func fullDiskOfTheSystemChangesNothing() throws {
    let disk = try #require(SmallDisk(at: directory.file("disk")))
    defer { disk.unmount() }
    let small = try EventDocument.create(
      at: "\(disk.path)/a.legwork", event: Example.event, words: "new", at: 0)
    let before = try small.state()
    #expect(throws: DocumentError.diskFull(path: small.path)) {
      try small.commit(Change(catalog: MeasureTests.catalog), words: "import", at: 1)
    }
    #expect(try EventDocument.open(at: small.path).state() == before)
    #expect(try small.commit(Example.wish(1), words: "want", at: 1))
    let other = "\(disk.path)/b.legwork"
    #expect(throws: DocumentError.diskFull(path: other)) {
      try EventDocument.create(
        at: other, event: Example.event, change: Change(catalog: MeasureTests.catalog),
        words: "new", at: 0)
    }
    #expect(!FileManager.default.fileExists(atPath: other))
  }
}
