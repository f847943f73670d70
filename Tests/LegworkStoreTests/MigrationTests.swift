import Foundation
import GRDB
import Testing

@testable import LegworkStore

@Suite struct MigrationTests {
  let directory: TemporaryDirectory
  let path: String

  /// A later program: its documents have one more table.
  private static let later = Schema(
    steps: Schema.current.steps + [{ try $0.execute(sql: "CREATE TABLE later (id INTEGER)") }])

  /// The copy that is made of a document of this program's version.
  private var backup: String { "\(path).backup-v\(Schema.current.version)" }

  init() throws {
    directory = try TemporaryDirectory()
    path = try Example.document(directory).path
  }

  private func open(_ schema: Schema, readOnly: Bool = false) throws -> EventDocument {
    try EventDocument.open(at: path, readOnly: readOnly, patience: 0.1, schema: schema)
  }

  private func version(_ path: String) throws -> Int { Int(try bytes(path)[63]) }

  @Test(arguments: [false, true]) func newerVersionIsRefusedAndLeftAlone(readOnly: Bool) throws {
    let written = Schema.current.version
    var content = try bytes(path)
    content[63] = UInt8(written + 1)
    try content.write(to: URL(fileURLWithPath: path))
    let error = DocumentError.newer(path: path, version: written + 1, supported: written)
    #expect(throws: error) { try EventDocument.open(at: path, readOnly: readOnly) }
    #expect(try bytes(path) == content)
    #expect(try directory.names() == ["tiny.legwork"])
    #expect("\(error)".contains("update legwork"))
  }

  @Test(arguments: [false, true]) func olderVersionIsBroughtUpToDate(readOnly: Bool) throws {
    try EventDocument.open(at: path).commit(Example.whole, words: "all", at: 1)
    let before = try EventDocument.open(at: path).state(catalog: .whole)
    let document = try open(MigrationTests.later, readOnly: readOnly)
    #expect(try document.state(catalog: .whole) == before)
    #expect(try version(path) == MigrationTests.later.version)
    #expect(try document.history().map(\.words) == ["new tiny", "all"])
  }

  @Test func backupIsWhatWasThereBefore() throws {
    let before = try EventDocument.open(at: path).state()
    _ = try open(MigrationTests.later)
    let name = "tiny.legwork.backup-v\(Schema.current.version)"
    #expect(try directory.names() == ["tiny.legwork", name])
    #expect(try version(backup) == Schema.current.version)
    #expect(try EventDocument.open(at: backup, readOnly: true).state() == before)
    let attributes = try FileManager.default.attributesOfItem(atPath: backup)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func earlierBackupIsKept() throws {
    try Data([1, 2, 3]).write(to: URL(fileURLWithPath: backup))
    _ = try open(MigrationTests.later)
    #expect(try bytes(backup) == Data([1, 2, 3]))
    #expect(try version("\(backup)-2") == Schema.current.version)
  }

  @Test func currentVersionNeedsNoBackup() throws {
    _ = try open(.current)
    #expect(try directory.names() == ["tiny.legwork"])
  }

  @Test func severalProgramsThatOpenItAtOnceBringItUpToDateOnce() async throws {
    for _ in 0..<5 {
      try makeVersion1()
      let opened = try await withThrowingTaskGroup(of: Int.self) { [path] group in
        for _ in 0..<4 {
          group.addTask {
            let document = try EventDocument.open(at: path, patience: 20)
            return try document.queue.read(Schema.version)
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(opened == Array(repeating: Schema.current.version, count: 4))
      let copies = try directory.names().filter { $0.contains("backup") }
      #expect(try !copies.isEmpty && copies.allSatisfy { try version(directory.file($0)) == 1 })
      for copy in copies { try FileManager.default.removeItem(atPath: directory.file(copy)) }
    }
  }

  /// Takes the steps back that led from version 1 to the present one.
  private func makeVersion1() throws {
    try EventDocument.open(at: path).queue.write { db in
      try db.execute(
        sql: """
          DROP TABLE exported; DROP TABLE save_point; DROP TABLE session_words;
          DROP TABLE indexed_session; PRAGMA user_version = 1;
          """)
    }
  }

  private static let breaking: Schema.Step = { db in
    try db.execute(sql: "DROP TABLE head")
    throw Contradiction("no luck")
  }

  @Test func failureOfALaterStepKeepsTheBackup() throws {
    let broken = Schema(steps: MigrationTests.later.steps + [MigrationTests.breaking])
    #expect(throws: DocumentError.damaged(path: path, detail: "no luck", copies: [backup])) {
      try open(broken)
    }
    #expect(try version(path) == MigrationTests.later.version)
    #expect(try version(backup) == Schema.current.version)
    #expect(try open(MigrationTests.later).state().event == Example.event)
  }

  @Test func failedMigrationLeavesTheDocumentAsItWas() throws {
    let broken = Schema(steps: Schema.current.steps + [MigrationTests.breaking])
    #expect(throws: DocumentError.damaged(path: path, detail: "no luck")) { try open(broken) }
    #expect(try version(path) == Schema.current.version)
    #expect(try open(.current).state().event == Example.event)
    #expect(try directory.names() == ["tiny.legwork"])
  }
}
