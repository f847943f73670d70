import Foundation
import Testing
import _LegworkTestSupport

@Suite("In a shell")
struct ShellTests {
  /// A catalog whose names a careless shell would run.
  private static let hostile = #"""
    [{"code": "$(touch bad1)", "title": "`touch bad2`", "type": "$(touch bad3)", "venue": "`touch bad4`",
      "topics": ["; touch bad5 #"], "start": "2026-05-04T09:00", "end": "2026-05-04T10:00"},
     {"code": "AAA'1", "title": "it's", "venue": "Main Hall", "start": "2026-05-04T09:00",
      "end": "2026-05-04T10:00"},
     {"code": "--event", "title": "an option"}, {"code": "BBB:1\\", "title": "a: b\\"},
     {"code": "DDD!ls", "title": "history"}, {"code": "CCC;\u0301`\u200d$\u0301(x)", "title": "signs behind which a mark hides"}]
    """#

  private func event() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.run("new", "event", "--zone", "Europe/Paris")
    try #require(scratch.run("import", "-", input: ShellTests.hostile).code == 0)
    return scratch
  }

  /// What completion offers for an argument of a verb.
  private func offers(
    _ scratch: Scratch, _ shell: String, _ verb: String, _ argument: String, _ words: [String]
  ) throws -> [String] {
    let cursor = words.last?.count ?? 0
    let outcome = try scratch.run(
      all: ["---completion", verb, "--", argument, "\(words.count - 1)", "\(cursor)"] + words,
      environment: ["SAP_SHELL": shell])
    return outcome.output.split(separator: "\n").map(String.init)
  }

  @Test("names of a catalog are offered so that bash runs none of them")
  func hostileNames() throws {
    let scratch = try event()
    #expect(
      try offers(scratch, "bash", "show", "positional@0", ["legwork", "show", ""])
        == [#"AAA\'1"#, #"BBB:1\\"#, #"DDD\!ls"#])
    #expect(
      try offers(scratch, "zsh", "show", "positional@0", ["legwork", "show", "bbb"]).first
        == #"bbb\:1\\:a: b\\"#)
    #expect(
      try !offers(scratch, "zsh", "show", "positional@0", ["legwork", "show", "d"]).joined()
        .contains("!"))
    #expect(
      try offers(scratch, "fish", "show", "positional@0", ["legwork", "show", "aaa"])
        == ["aaa'1\tit's"])
    #expect(
      try offers(scratch, "bash", "search", "--venue", ["legwork", "search", "--venue", "ma"])
        == [#"main\ Hall"#])
  }

  @Test(
    "scripts are made for each shell, and bash completes with its own",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/bash"), "needs bash"))
  func bash() throws {
    let scratch = try event()
    for shell in ["bash", "zsh", "fish"] {
      #expect(try scratch.run("--generate-completion-script", shell).output.count > 1000)
    }
    try scratch.write(
      scratch.run("--generate-completion-script", "bash").output, to: "completion.bash")
    try scratch.write(
      """
      source completion.bash
      complete_line() {
        COMP_LINE="$1"; COMP_POINT=${#1}; read -ra COMP_WORDS <<<"$1"
        [ "${1: -1}" != " " ] || COMP_WORDS+=("")
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMPREPLY=()
        _legwork legwork "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
        printf '%s\\n' "${COMPREPLY[@]}"
      }
      complete_line "$1"
      """, to: "try.bash")
    func completed(_ line: String) throws -> String {
      let process = Process()
      let program = try #require(Program.url)
      process.executableURL = URL(fileURLWithPath: "/bin/bash")
      process.arguments = ["--norc", "try.bash", line]
      process.currentDirectoryURL = scratch.folder
      process.environment = ["PATH": "\(program.deletingLastPathComponent().path):/usr/bin:/bin"]
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      return String(decoding: data, as: UTF8.self)
    }
    #expect(try completed("legwork itin") == "itinerary\n")
    #expect(
      try completed("legwork show ") == "AAA'1\nBBB:1\\\nDDD!ls\n")
    #expect(try completed("legwork search --venue ") == "Main Hall\n")
    #expect(try completed("legwork search --type ") == "\n")
    #expect(try completed("legwork search --day m") == "monday\n")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
        .filter { $0.hasPrefix("bad") } == [])
  }

  @Test("the manual page has every verb, and nothing that man would obey")
  func manual() throws {
    let page = try Scratch().run("manual").output
    #expect(page.hasPrefix(".TH LEGWORK 1 "))
    for verb in ["search [WORDS...]", "save\\-point add NAME", "travel import FILE"] {
      #expect(page.contains("\n.SS legwork \(verb)\n"), "\(verb)")
    }
    let known = Set([".TH", ".SH", ".SS", ".TP", ".PP", ".B", ".I"])
    let requests = page.split(separator: "\n").filter { $0.hasPrefix(".") || $0.hasPrefix("'") }
    #expect(requests.allSatisfy { known.contains(String($0.prefix { $0 != " " })) })
  }

  @Test("plain text has no columns, signs or colour")
  func plain() throws {
    let scratch = try Scratch.withEvent()
    try scratch.run("want", "AAA101", "BBB201")
    let plan = try scratch.run("plan", "--plain").output
    for sign in ["  ", "–", "·", "→", "↓", "✓", "✗", "\u{1B}"] {
      #expect(!plan.contains(sign), "\(sign) in \(plan)")
    }
    #expect(plan.contains("\n09:00 to 10:00, AAA101, seats to reserve\n"), "\(plan)")
    #expect(try scratch.run("settings", "--plain").output.contains("\nwalk-cost, 1, "))
    let markdown = ["itinerary", "--format", "markdown"]
    #expect(
      try scratch.run(all: markdown + ["--plain"]).output == scratch.run(all: markdown).output)
  }
}
