import Foundation
import Testing
import _LegworkTestSupport

/// The built program, run as a user would.
enum Program {
  /// How a run ended.
  struct Outcome {
    /// The exit code.
    var code: Int32
    /// What went to standard output.
    var output: String
    /// What went to standard error.
    var errors: String
  }

  /// The program lies beside the tests that are running, unless `LEGWORK_PROGRAM` names another.
  static let url: URL? = {
    if let path = ProcessInfo.processInfo.environment["LEGWORK_PROGRAM"] {
      return URL(fileURLWithPath: path)
    }
    let bundles = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }.map(\.bundleURL)
    let tests = bundles + CommandLine.arguments.prefix(1).map { URL(fileURLWithPath: $0) }
    let folders = tests.map { $0.deletingLastPathComponent() }
    let fallback = URL(fileURLWithPath: "\(Repository.root)/.build/debug")
    return (folders + [fallback]).map { $0.appendingPathComponent("legwork") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }()
}

/// A folder of its own for one test, with the program to run in it.
final class Scratch {
  /// Where the folder is.
  let folder: URL

  /// Makes the folder.
  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("legwork-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Writes a file into the folder.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  /// The text of a file in the folder.
  func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  /// Runs the program in the folder and waits for its end.
  @discardableResult
  func run(
    _ arguments: String..., input: String = "", environment: [String: String] = [:]
  ) throws -> Program.Outcome {
    try run(all: arguments, input: input, environment: environment)
  }

  /// Runs the program with a list of arguments.
  func run(
    all arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Program.Outcome {
    let program = try #require(Program.url, "the program was not built")
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var variables = ProcessInfo.processInfo.environment
    variables["LEGWORK_EVENT"] = nil
    process.environment = variables.merging(environment) { $1 }
    let files = try ["in", "out", "err"].map { name in
      let path = folder.appendingPathComponent(".\(name)").path
      let data = Data(name == "in" ? input.utf8.map { $0 } : [])
      _ = FileManager.default.createFile(atPath: path, contents: data)
      return try #require(
        name == "in" ? FileHandle(forReadingAtPath: path) : FileHandle(forWritingAtPath: path))
    }
    (process.standardInput, process.standardOutput) = (files[0], files[1])
    process.standardError = files[2]
    try process.run()
    process.waitUntilExit()
    for file in files { try file.close() }
    return Program.Outcome(
      code: process.terminationStatus, output: try read(".out"), errors: try read(".err"))
  }

  /// An event document with a small catalog, ready to plan.
  static func withEvent() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(Fixture.catalog, to: "catalog.json")
    try scratch.write(Fixture.travel, to: "travel.csv")
    try #require(scratch.run("new", "event", "--zone", "Europe/Paris").code == 0)
    try #require(scratch.run("import", "catalog.json").code == 0)
    try #require(scratch.run("travel", "import", "travel.csv").code == 0)
    return scratch
  }

  /// The same with a plan of AAA101 and BBB201-R1; without AAA101, AAA102 takes its place.
  static func withPlan() throws -> Scratch {
    let scratch = try withEvent()
    try scratch.run("want", "AAA102", "BBB201")
    try scratch.run("want", "AAA101", "--points", "90")
    try #require(scratch.run("plan").code == 0)
    return scratch
  }
}

/// A small event of one Monday: two halls, a repeated session, one without a time.
enum Fixture {
  static let catalog = """
    [
      {"code": "AAA101", "title": "First steps", "type": "Talk", "date": "2026-05-04",
       "start": "09:00", "end": "10:00", "venue": "North", "room": "1", "status": "available"},
      {"code": "AAA102", "title": "Second steps", "type": "Talk", "date": "2026-05-04",
       "start": "10:15", "end": "11:15", "venue": "South", "room": "2", "status": "available"},
      {"code": "BBB201", "title": "Long walks", "type": "Workshop", "date": "2026-05-04",
       "start": "09:30", "end": "10:30", "venue": "North", "room": "3", "status": "available"},
      {"code": "BBB201-R1", "title": "Long walks", "type": "Workshop", "date": "2026-05-04",
       "start": "14:00", "end": "15:00", "venue": "South", "room": "3", "status": "available"},
      {"code": "CCC301", "title": "Not yet known", "type": "Talk"}
    ]
    """

  static let travel = """
    from,to,mode,low,likely,high,source
    North,South,walk,15,20,30,paced out
    """
}
