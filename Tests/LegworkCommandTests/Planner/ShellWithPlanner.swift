import Foundation
import TerminalUI
import Testing
import _TerminalTestSupport

/// A shell on a terminal of its own, in a folder with an event, that the planner is started from.
final class ShellWithPlanner {
  static let prompt = "ready>"

  let scratch: Scratch
  private let terminal: PseudoTerminal

  /// Starts the shell, notes how the terminal is set, and opens the planner, which may be told to
  /// ignore a signal.
  init(_ size: Size = Size(width: 80, height: 24), ignoring signal: String? = nil) throws {
    scratch = try Scratch.withEvent()
    let program = try #require(Program.url, "the program was not built")
    terminal = try PseudoTerminal(
      "/bin/sh", ["-i"],
      environment: [
        "TERM": "xterm-256color", "LANG": "C.UTF-8", "PS1": Self.prompt, "LEGWORK": program.path,
        "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no", "HOME": scratch.folder.path,
        // Under a sanitizer, the program it starts is to be watched in the same way.
        "ASAN_OPTIONS": ProcessInfo.processInfo.environment["ASAN_OPTIONS"] ?? "",
      ], size: size)
    try #require(shows(Self.prompt), "no prompt: \(text)")
    terminal.type("cd '\(scratch.folder.path)'; stty -g >before\n")
    let trap = signal.map { "trap \"\" \($0); " } ?? ""
    terminal.type("sh -c '\(trap)echo $$ >pid; exec \"$LEGWORK\"'\n")
    try #require(
      terminal.waits(seconds: 30) { $0.screen.showsOwnScreen && $0.text.contains("proven") },
      "no planner: \(text)")
  }

  /// What the terminal shows.
  var text: String { terminal.text }

  /// Whether the planner has the screen and takes keys one by one.
  var isInPlanner: Bool { terminal.screen.showsOwnScreen && !terminal.isForLines }

  /// Types into the terminal.
  func type(_ text: String) { terminal.type(text) }

  /// Gives the window another size.
  func resize(_ size: Size) { terminal.resize(size) }

  /// Sends the planner a signal.
  func send(_ signal: Int32) throws {
    let pid = try scratch.read("pid").trimmingCharacters(in: .whitespacesAndNewlines)
    kill(try #require(pid_t(pid)), signal)
  }

  /// Whether the terminal comes to show all these words.
  func shows(_ words: String...) -> Bool {
    terminal.waits { terminal in words.allSatisfy(terminal.text.contains) }
  }

  /// Whether the shell comes to have the terminal again, as it was.
  func isBack() -> Bool {
    terminal.waits { !$0.screen.showsOwnScreen && $0.isForLines && $0.text.contains(Self.prompt) }
  }

  /// Compares how the terminal is set with how it was before.
  func expectSameModes() throws {
    terminal.type("stty -g >after; echo compared-$?\n")
    #expect(shows("compared-0"), "\(text)")
    #expect(try scratch.read("after") == scratch.read("before"))
  }

  /// Whether the document's history comes to have a change.
  func saves(_ words: String) throws -> Bool {
    for _ in 0..<50 {
      if try scratch.run("history").output.contains(words) { return true }
      usleep(50_000)
    }
    return false
  }
}

extension PseudoTerminal {
  /// What it shows, as text.
  var text: String { screen.frame.text }
}
