import GRDB
import LegworkModel
import Testing

@testable import LegworkStore

/// What other programs were told.
@Suite struct ExportTests {
  let directory: TemporaryDirectory
  let document: EventDocument

  init() throws {
    directory = try TemporaryDirectory()
    document = try Example.document(directory)
  }

  @Test func theLastExportIsRememberedBesideTheHistory() throws {
    #expect(try document.exported(to: "calendar") == nil)
    try document.commit(Example.wish(1), words: "want S1", at: 1)
    try document.remember(export: "{}", to: "calendar", at: 2)
    try document.remember(export: "{\"a\":1}", to: "calendar", at: 3)
    let revision = try document.revision()
    try document.undo(steps: 9)
    let again = try EventDocument.open(at: document.path, readOnly: true)
    #expect(try again.exported(to: "calendar") == "{\"a\":1}")
    #expect(try again.exported(to: "watch") == nil)
    #expect(try document.history().map(\.words) == ["new tiny", "want S1"])
    #expect(try document.redo() == ["want S1"])
    #expect(try document.revision() == revision)
  }

  @Test func aDocumentOfVersion3LearnsToRemember() throws {
    try document.queue.write { db in
      try db.execute(
        sql: """
          DROP TABLE exported;
          PRAGMA user_version = 3;
          """)
    }
    let state = try document.state()
    let opened = try EventDocument.open(at: document.path)
    try opened.remember(export: "{}", to: "calendar", at: 2)
    #expect(try opened.state() == state)
    #expect(try opened.queue.read(Schema.version) == 4)
    #expect(try directory.names() == ["tiny.legwork", "tiny.legwork.backup-v3"])
  }
}
