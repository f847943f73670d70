import Foundation
import GRDB
import LegworkModel
import LegworkStore
import Testing
import _LegworkTestSupport

/// The program killed at any moment: its document holds what was before, or what was to be.
///
/// So many kills as `LEGWORK_KILLS` says, else 20.
@Suite("Killed in the middle", .serialized)
struct CrashTests {
  private static let kills =
    ProcessInfo.processInfo.environment["LEGWORK_KILLS"].flatMap { Int($0) } ?? 20

  /// What a document holds, whatever its numbers and times.
  private struct Content: Equatable {
    var state: EventState
    var history: [String]

    init(of path: String) throws {
      let document = try EventDocument.open(at: path)
      state = try document.state(catalog: .whole)
      state.revision = 0
      state.planDetails = nil
      history = try document.history().map { "\($0.words) \($0.isCurrent) \($0.isUndone)" }
    }
  }

  /// Changes that follow each other, with all parts of a document among them.
  private static let changes = [
    ["update", "moved.json"], ["plan"], ["want", "S7", "--points", "30"], ["plan"],
    ["undo"], ["travel", "import", "travel.csv"], ["update", "catalog.json"], ["undo", "2"],
    ["must", "S3"], ["redo"], ["save-point", "here"], ["import", "moved.json"], ["plan"],
    ["import", "catalog.json"],
  ]

  private static func catalog(hour: Int) -> String {
    let sessions = (0..<80).map { number in
      """
      {"code": "S\(number)", "title": "Session \(number)", "date": "2026-05-0\(4 + number % 5)",
       "start": "\(String(format: "%02d", hour + number % 7)):00", "minutes": 45,
       "venue": "\(number % 2 == 0 ? "North" : "South")", "abstract": "\(number) and more"}
      """
    }
    return "[\(sessions.joined(separator: ",\n"))]"
  }

  private func event() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(CrashTests.catalog(hour: 9), to: "catalog.json")
    try scratch.write(CrashTests.catalog(hour: 10), to: "moved.json")
    try scratch.write(Fixture.travel, to: "travel.csv")
    try #require(scratch.run("new", "event", "--zone", "Europe/Paris").code == 0)
    try #require(scratch.run("import", "catalog.json").code == 0)
    try #require(scratch.run("want", "S1").code == 0)
    return scratch
  }

  @Test("leaves the document as before or after, and whole")
  func killed() throws {
    let scratch = try event()
    let path = scratch.folder.appendingPathComponent("event.legwork").path
    var random = SeededRandom(seed: 1)
    var outcomes = [0, 0]
    for round in 0..<CrashTests.kills {
      let change = CrashTests.changes[round % CrashTests.changes.count]
      let (before, after, length) = try expected(of: change, at: path)
      let moment = Double(random.number(0...1100)) / 1000 * length
      try killed(change, after: moment, in: scratch)
      let files = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
      #expect(!files.contains { $0.contains("backup") })
      let found = try Content(of: path)
      #expect(found == before || found == after, "round \(round): \(change) after \(moment) s")
      #expect(try integrity(of: path) == "ok")
      outcomes[found == before ? 0 : 1] += 1
      if found == before, before != after {
        try #require(scratch.run(all: change).code <= 1)
        #expect(try Content(of: path) == after, "round \(round): \(change), made good")
      }
    }
    if CrashTests.kills > 50 { #expect(outcomes.allSatisfy { $0 > 0 }, "\(outcomes)") }
  }

  /// What is there, what a change makes of it, and how many seconds it takes.
  private func expected(
    of change: [String], at path: String
  ) throws -> (before: Content, after: Content, seconds: Double) {
    let copy = try Scratch()
    for name in ["catalog.json", "moved.json", "travel.csv", "event.legwork"] {
      let source = URL(fileURLWithPath: path).deletingLastPathComponent()
        .appendingPathComponent(name)
      try FileManager.default.copyItem(at: source, to: copy.folder.appendingPathComponent(name))
    }
    let before = try Content(of: path)
    let start = ContinuousClock.now
    _ = try copy.run(all: change)
    let length = (ContinuousClock.now - start) / .seconds(1)
    return (
      before, try Content(of: copy.folder.appendingPathComponent("event.legwork").path), length
    )
  }

  private func killed(_ arguments: [String], after seconds: Double, in scratch: Scratch) throws {
    let process = Process()
    let program = try #require(Program.url, "the program was not built")
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = scratch.folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    usleep(UInt32(seconds * 1_000_000))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  private func integrity(of path: String) throws -> String? {
    try DatabaseQueue(path: path).read {
      guard try Row.fetchAll($0, sql: "PRAGMA foreign_key_check").isEmpty else { return "dangling" }
      return try String.fetchOne($0, sql: "PRAGMA integrity_check")
    }
  }

  @Test("while another program holds the document, one waits, and then says so")
  func locked() throws {
    let scratch = try event()
    let path = scratch.folder.appendingPathComponent("event.legwork").path
    let before = try Content(of: path)
    try DatabaseQueue(path: path).inDatabase { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      let start = ContinuousClock.now
      let outcome = try scratch.run("must", "S1")
      #expect(ContinuousClock.now - start > .seconds(2))
      #expect(outcome.code == 73, "\(outcome)")
      #expect(outcome.errors.contains("in use by another program"), "\(outcome.errors)")
      try db.execute(sql: "ROLLBACK")
    }
    #expect(try Content(of: path) == before)
    #expect(try scratch.run("must", "S1").code == 0)
  }

  @Test("a document and all copies of it are for their owner alone")
  func owner() throws {
    let scratch = try event()
    let folder = scratch.folder
    try scratch.run("plan")
    try scratch.run("save-point", "here")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where name.contains(".legwork") {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: folder.appendingPathComponent(name).path)
      #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
    }
  }
}
