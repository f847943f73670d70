import Foundation
import GRDB
import LegworkModel
import Testing

@testable import LegworkStore

/// Files that cannot be opened or written: each is a typed error, and none is touched.
@Suite struct RefusalTests {
  let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  static let isRoot = geteuid() == 0

  @Test func missingFile() {
    let path = directory.file("none.legwork")
    #expect(throws: DocumentError.missing(path: path)) { try EventDocument.open(at: path) }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test(arguments: ["short", "code,title\nA1,One\n" + String(repeating: "x", count: 5000)])
  func fileThatIsNoDatabase(text: String) throws {
    let path = try directory.write(Array(text.utf8), to: "other.legwork")
    #expect(throws: DocumentError.notADocument(path: path)) { try EventDocument.open(at: path) }
    #expect(try bytes(path) == Data(text.utf8))
    #expect(try directory.names() == ["other.legwork"])
  }

  @Test func fileWithoutBytes() throws {
    let path = try directory.write([], to: "other.legwork")
    #expect(throws: DocumentError.empty(path: path)) { try EventDocument.open(at: path) }
    #expect(try bytes(path).isEmpty)
  }

  @Test func databaseOfAnotherProgram() throws {
    let path = directory.file("other.legwork")
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE revision (id)") }
    let before = try bytes(path)
    #expect(throws: DocumentError.notADocument(path: path)) { try EventDocument.open(at: path) }
    #expect(try bytes(path) == before)
    #expect(try directory.names() == ["other.legwork"])
  }

  @Test func directoryInPlaceOfAFile() {
    #expect(throws: DocumentError.notADocument(path: directory.path)) {
      try EventDocument.open(at: directory.path)
    }
  }

  @Test func newDocumentOverAFile() throws {
    let path = try directory.write([7, 7], to: "tiny.legwork")
    #expect(throws: DocumentError.exists(path: path)) { try Example.document(directory) }
    #expect(try bytes(path) == Data([7, 7]))
  }

  @Test func newDocumentInAMissingDirectory() {
    let path = directory.file("none/a.legwork")
    #expect(throws: DocumentError.noDirectory(path: path)) {
      try EventDocument.create(at: path, event: Example.event, words: "new", at: 0)
    }
  }

  @Test(arguments: [252, 600]) func newDocumentOfALongName(count: Int) {
    let path = directory.file(String(repeating: "n", count: count))
    #expect(throws: DocumentError.nameTooLong(path: path)) {
      try EventDocument.create(at: path, event: Example.event, words: "new", at: 0)
    }
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(throws: DocumentError.missing(path: path)) { try EventDocument.open(at: path) }
  }

  @Test func changeThroughAReadOnlyOpening() throws {
    let path = try Example.document(directory).path
    let document = try EventDocument.open(at: path, readOnly: true)
    #expect(throws: DocumentError.notWritable(path: path)) {
      try document.commit(Example.wish(1), words: "want", at: 1)
    }
    #expect(throws: DocumentError.notWritable(path: path)) {
      try document.undo()
      try document.commit(Example.wish(1), words: "want", at: 1)
    }
  }

  @Test(.enabled(if: !isRoot, "permissions do not bind root"), arguments: [0o400, 0o000])
  func fileWithoutPermission(mode: Int) throws {
    let path = try Example.document(directory).path
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    if mode == 0 {
      #expect(throws: DocumentError.notReadable(path: path)) { try EventDocument.open(at: path) }
    } else {
      let document = try EventDocument.open(at: path)
      #expect(try document.state().event == Example.event)
      #expect(throws: DocumentError.notWritable(path: path)) {
        try document.commit(Example.wish(1), words: "want", at: 1)
      }
    }
  }

  @Test(.enabled(if: !isRoot, "permissions do not bind root"))
  func directoryWithoutPermission() throws {
    let path = try Example.document(directory).path
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o500], ofItemAtPath: directory.path)
    defer {
      try? FileManager.default.setAttributes(
        [.posixPermissions: 0o700], ofItemAtPath: directory.path)
    }
    #expect(try EventDocument.open(at: path, readOnly: true).state().event == Example.event)
    #expect(throws: DocumentError.notWritable(path: path)) {
      try EventDocument.open(at: path).commit(Example.wish(1), words: "want", at: 1)
    }
    let other = directory.file("b.legwork")
    #expect(throws: DocumentError.notWritable(path: other)) {
      try EventDocument.create(at: other, event: Example.event, words: "new", at: 0)
    }
  }

  @Test func documentHeldByAnotherProcess() throws {
    let path = try Example.document(directory).path
    let mine = try EventDocument.open(at: path, patience: 0.05)
    let other = try EventDocument.open(at: path)
    try other.queue.write { db in
      try db.execute(sql: "UPDATE revision SET words = 'half done'")
      #expect(throws: DocumentError.locked(path: path)) {
        try mine.commit(Example.wish(1), words: "want", at: 1)
      }
      #expect(throws: DocumentError.locked(path: path)) { try mine.undo() }
      #expect(try mine.history().map(\.words) == ["new tiny"])
    }
    #expect(try mine.commit(Example.wish(1), words: "want", at: 1))
  }

  @Test func patienceOutlastsAShortChange() async throws {
    let path = try Example.document(directory).path
    let other = try EventDocument.open(at: path)
    let (locked, signal) = AsyncStream.makeStream(of: Void.self)
    let holder = Task.detached {
      try other.queue.write { db in
        try db.execute(sql: "UPDATE head SET revision = revision")
        signal.finish()
        usleep(150_000)
      }
    }
    for await _ in locked {}
    let mine = try EventDocument.open(at: path, patience: 10)
    #expect(try mine.commit(Example.wish(1), words: "want", at: 1))
    try await holder.value
  }
}
