import Foundation
import TerminalUI
import Testing
import _LegworkTestSupport
import _TerminalTestSupport

@Suite(
  "The planner on a real terminal", .serialized,
  .enabled(if: PseudoTerminal.isAvailable, "this system makes no pseudo terminals"))
struct PlannerTerminalTests {
  @Test("find, mark, undo, another size, suspend, go on, quit")
  func session() throws {
    let shell = try ShellWithPlanner()
    shell.type("/steps")
    #expect(shell.shows("Catalog", "AAA101", "AAA102", "2 sessions"), "\(shell.text)")
    shell.type("\r")
    #expect(shell.shows("o Sort"), "\(shell.text)")
    shell.type("m")
    #expect(shell.shows("must AAA101"), "\(shell.text)")
    shell.type("\u{1B}[Bw")
    #expect(shell.shows("want AAA102"), "\(shell.text)")
    shell.type("u")
    #expect(shell.shows("Undone: want AAA102"), "\(shell.text)")
    shell.resize(Size(width: 100, height: 30))
    #expect(shell.shows("Catalog", "AAA102", "Esc Back"), "\(shell.text)")
    #expect(shell.text.split(separator: "\n").count <= 30)
    shell.type("\u{1A}")
    #expect(shell.isBack(), "\(shell.text)")
    shell.type("fg\n")
    #expect(shell.shows("Catalog", "AAA102"), "\(shell.text)")
    #expect(shell.isInPlanner)
    shell.type("\u{1B}")
    #expect(shell.shows("Week"), "\(shell.text)")
    shell.type("q")
    #expect(shell.isBack(), "\(shell.text)")
    shell.type("echo code=$?\n")
    #expect(shell.shows("code=0"), "\(shell.text)")
    try shell.expectSameModes()
    let history = try shell.scratch.run("history")
    #expect(history.output.contains("must AAA101\n"))
    #expect(history.output.contains("want AAA102  (undone)"))
  }

  @Test(
    "a signal that ends it gives the terminal back; what was changed is saved",
    arguments: [
      SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGABRT, SIGPIPE, SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU,
    ])
  func signals(signal: Int32) throws {
    let shell = try ShellWithPlanner()
    shell.type("/first\rw")
    #expect(shell.shows("want AAA101"), "\(shell.text)")
    #expect(shell.isInPlanner)
    // The week is shown first and saved then.
    #expect(try shell.saves("want AAA101"))
    try shell.send(signal)
    #expect(shell.isBack(), "\(shell.text)")
    shell.type("echo code=$?\n")
    #expect(shell.shows("code=\(128 + signal)"), "\(shell.text)")
    try shell.expectSameModes()
  }

  @Test("a signal that is ignored ends nothing, and leaves the terminal to the planner")
  func ignored() throws {
    let shell = try ShellWithPlanner(ignoring: "HUP")
    try shell.send(SIGHUP)
    shell.type("/first\rw")
    #expect(shell.shows("want AAA101"), "\(shell.text)")
    #expect(shell.isInPlanner)
    shell.type("q")
    #expect(shell.isBack(), "\(shell.text)")
  }

  @Test("a stop from outside gives the terminal back, too")
  func stop() throws {
    let shell = try ShellWithPlanner()
    try shell.send(SIGTSTP)
    #expect(shell.isBack(), "\(shell.text)")
    try shell.expectSameModes()
    shell.type("fg\n")
    #expect(shell.shows("Week", "proven"), "\(shell.text)")
    #expect(shell.isInPlanner)
    shell.type("q")
    #expect(shell.isBack(), "\(shell.text)")
  }
}
