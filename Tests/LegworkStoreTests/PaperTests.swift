import Foundation
import GRDB
import Testing

@testable import LegworkStore

@Suite struct PaperTests {
  @Test func documentExplainsEveryTableAndColumn() throws {
    let directory = try TemporaryDirectory()
    let document = try Example.document(directory)
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(
      contentsOf: root.appendingPathComponent("docs/document.md"), encoding: .utf8)
    let names = try document.queue.read { db in
      try String.fetchAll(
        db,
        sql: """
          WITH main AS (
            SELECT name FROM pragma_table_list
            WHERE type IN ('table', 'virtual') AND name NOT LIKE 'sqlite%'
          )
          SELECT name FROM main
          UNION
          SELECT info.name FROM main, pragma_table_info(main.name) AS info
          WHERE main.name NOT LIKE 'grdb%'
          """)
    }
    #expect(names.count > 30)
    for name in names {
      #expect(text.contains("`\(name)`"), "docs/document.md says nothing of \(name)")
    }
  }
}
