import Foundation
import TerminalUI
import Testing
import _TerminalTestSupport

/// The program that shows what another one asks of the system.
private enum Strace {
  /// Where it is.
  static let path = "/usr/bin/strace"

  /// Whether it is there and may look on.
  static let isPossible: Bool = {
    guard FileManager.default.isExecutableFile(atPath: path) else { return false }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["-f", "-e", "trace=network", "/bin/true"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()
}

/// Nothing that the program does speaks to a network: the system is asked, not the sources.
@Suite(
  "Without a network",
  .enabled(if: Strace.isPossible, "needs strace, and the right to use it"))
struct NetworkTests {
  /// The system's calls for sockets by other addresses than a file's.
  private func calls(in log: String) -> [Substring] {
    log.split(separator: "\n").filter {
      $0.contains("AF_INET") || $0.contains("AF_NETLINK") || $0.contains("connect(")
        || $0.contains("sendto(") || $0.contains("bind(")
    }
  }

  @Test("a whole session opens no connection")
  func session() throws {
    let scratch = try Scratch()
    try scratch.write(Fixture.catalog, to: "catalog.json")
    try scratch.write(Fixture.travel, to: "travel.csv")
    let verbs = [
      ["new", "event", "--zone", "Europe/Paris"], ["import", "catalog.json"],
      ["travel", "import", "travel.csv"], ["must", "AAA101"], ["search", "steps"],
      ["plan", "--export-problem", "problem.json"], ["itinerary"],
      ["itinerary", "--format", "ics"],
      ["why", "BBB201"], ["check", "AAA101"], ["solve", "problem.json"], ["backup"], ["history"],
      ["undo"],
    ]
    for verb in verbs {
      let log = try traced(verb, in: scratch)
      #expect(log.contains("exited with"), "\(verb): \(log)")
      #expect(calls(in: log) == [], "\(verb)")
    }
  }

  @Test(
    "nor does the planner",
    .enabled(if: PseudoTerminal.isAvailable, "this system makes no pseudo terminals"))
  func planner() throws {
    let scratch = try Scratch.withEvent()
    let log = scratch.folder.appendingPathComponent("log").path
    let event = scratch.folder.appendingPathComponent("event.legwork").path
    let program = try #require(Program.url).path
    let terminal = try PseudoTerminal(
      Strace.path,
      ["-f", "-e", "trace=network", "-o", log, program, "open", "--event", event],
      environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"],
      size: Size(width: 80, height: 24))
    #expect(
      terminal.waits(seconds: 60) { $0.text.contains("proven") }, "\(terminal.text)")
    terminal.type("/steps\r")
    #expect(terminal.waits { $0.text.contains("AAA102") }, "\(terminal.text)")
    terminal.type("\u{1B}")
    #expect(terminal.waits { $0.text.contains("Week") }, "\(terminal.text)")
    terminal.type("q")
    _ = terminal.waits { !$0.screen.showsOwnScreen }
    #expect(try calls(in: scratch.read("log")) == [])
  }

  private func traced(_ arguments: [String], in scratch: Scratch) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Strace.path)
    process.arguments =
      ["-f", "-e", "trace=network", "-o", "log", try #require(Program.url).path] + arguments
    process.currentDirectoryURL = scratch.folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return try scratch.read("log")
  }
}
