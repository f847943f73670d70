import Foundation
import TerminalUI
import _TerminalTestSupport

/// What the program takes from its start to what it shows, on a terminal of its own.
struct PlannerStart {
  /// Milliseconds to the first frame with the week.
  var toWeek = 0.0
  /// Milliseconds to the frame with the proven week.
  var toProof = 0.0

  /// Why nothing could be measured.
  struct Failure: Error, CustomStringConvertible {
    /// What went wrong.
    var description: String
  }

  /// Starts the program that lies beside this one on an event, and ends it.
  static func measure(_ event: String) throws -> PlannerStart {
    let program = ProgramRun.program
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw Failure(description: "no \(program); build the product legwork, too")
    }
    let began = ContinuousClock.now
    let terminal = try PseudoTerminal(
      program, ["open", "--event", event],
      environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8"], size: PlannerBenchmark.size)
    var found = PlannerStart()
    try wait(for: "Week ·", on: terminal)
    found.toWeek = (.now - began) / .milliseconds(1)
    try wait(for: "proven", on: terminal)
    found.toProof = (.now - began) / .milliseconds(1)
    terminal.type("q")
    guard terminal.waits(until: { !$0.screen.showsOwnScreen }) else {
      throw Failure(description: "the planner did not end")
    }
    return found
  }

  private static func wait(for words: String, on terminal: PseudoTerminal) throws {
    guard terminal.waits(until: { $0.screen.frame.text.contains(words) }) else {
      throw Failure(description: "the planner never showed '\(words)'")
    }
  }
}
