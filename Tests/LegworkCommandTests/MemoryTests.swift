import Foundation
import Testing

#if os(Linux)
  private let isLinux = true
#else
  private let isLinux = false
#endif

/// The program takes no more memory than a small multiple of what it reads.
@Suite("Files that would fill the memory", .enabled(if: isLinux, "memory is counted in kB"))
struct MemoryTests {
  /// A file of two megabytes, and the verbs that are to read it.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var head = ""
    var part: String
    var tail = ""
    var verbs = [["import", "--dry-run"], ["check"], ["travel", "import"]]
  }

  static let cases = [
    Case(testDescription: "numbers", head: "[", part: "1,", tail: "1]"),
    Case(testDescription: "empty objects", head: "[", part: "{},", tail: "{}]"),
    Case(testDescription: "one line", part: "x"),
    Case(testDescription: "codes", part: "A1,\n", verbs: [["import", "--dry-run"], ["check"]]),
    Case(
      testDescription: "calendar lines", head: "BEGIN:VCALENDAR\n", part: "X:1\n",
      tail: "END:VCALENDAR\n", verbs: [["import", "--dry-run"], ["check"]]),
    Case(
      testDescription: "calendar parameters", head: "BEGIN:VCALENDAR\nBEGIN:VEVENT\n",
      part: "AAAA;B=:1\n", tail: "END:VEVENT\nEND:VCALENDAR\n",
      verbs: [["import", "--dry-run"], ["check"]]),
    Case(
      testDescription: "records with other members than the first",
      head: "[{" + (0..<490).map { "\"c\($0)\":1" }.joined(separator: ",") + ",\"title\":\"x\"}",
      part: ",{\"title\":\"\(String(repeating: "x", count: 400))\"}", tail: "]"),
    Case(
      testDescription: "events of XML", head: "<schedule><day date='2024-02-03'>",
      part: "<event id='1'><title>\(String(repeating: "x", count: 400))</title></event>",
      tail: "</day></schedule>", verbs: [["import", "--dry-run"], ["check"]]),
    Case(
      testDescription: "elements of XML", head: "<schedule>", part: "<a/>", tail: "</schedule>",
      verbs: [["import", "--dry-run"], ["check"]]),
    Case(
      testDescription: "attributes of XML", head: "<schedule ", part: "a='1' ", tail: "/>",
      verbs: [["import", "--dry-run"], ["check"]]),
    Case(
      testDescription: "times that cannot be read",
      head: "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260501T170000Z\nRRULE:FREQ=DAILY\nEXDATE:",
      part: "x,", tail: "\nEND:VEVENT\nEND:VCALENDAR\n", verbs: [["check"], ["block", "import"]]),
    Case(
      testDescription: "events of every day", head: "BEGIN:VCALENDAR\n",
      part: "BEGIN:VEVENT\nDTSTART:20260501T170000Z\nRRULE:FREQ=DAILY\nEND:VEVENT\n",
      tail: "END:VCALENDAR\n", verbs: [["check"], ["status", "--from"], ["block", "import"]]),
    Case(
      testDescription: "a quote that is never closed", head: "code,title\nA1,\"", part: "\n",
      verbs: [["import", "--dry-run"], ["check"], ["status", "--from"], ["block", "import"]]),
    Case(testDescription: "empty lines", head: "A1", part: "\n", verbs: [["check"]]),
    Case(
      testDescription: "signs that begin no entity", head: "<schedule>", part: "&",
      verbs: [["import", "--dry-run"], ["check"]]),
    Case(testDescription: "brackets", part: "[", verbs: [["import", "--dry-run"], ["solve"]]),
    Case(
      testDescription: "days of a break",
      head: #"{"format":"legwork-problem","version":1,"days":9,"venues":[],"travel":[],"#
        + #""occurrences":[],"breaks":[{"id":"x","minutes":1,"from":0,"to":5,"days":["#,
      part: "1,", tail: "1]}]}", verbs: [["solve"]]),
  ]

  /// So much more than a look at the history may be taken, in kB: 20 times the file.
  private static let allowance = 20 * 2000

  @Test("are refused or read within 20 times their size", arguments: cases)
  func limited(example: Case) throws {
    let scratch = try Scratch.withEvent()
    let event = scratch.folder.appendingPathComponent("event.legwork").path
    let file = scratch.folder.appendingPathComponent("file").path
    let count = 2_000_000 / example.part.utf8.count
    try scratch.write(
      example.head + String(repeating: example.part, count: count) + example.tail, to: "file")
    let least = try run(["history", "--event", event])
    for verb in example.verbs {
      let run = try run(verb + [file] + (verb == ["solve"] ? [] : ["--event", event]))
      #expect([0, 1, 64, 65].contains(run.code), "\(verb): \(run.code)")
      #expect(run.kilobytes < least.kilobytes + MemoryTests.allowance, "\(verb)")
    }
  }

  /// Runs the program; its exit code, and the most memory it had at a time.
  private func run(_ arguments: [String]) throws -> (code: Int32, kilobytes: Int) {
    let program = try #require(Program.url, "the program was not built").path
    var words = unsafe ([program] + arguments).map { unsafe strdup($0) } + [nil]
    let environment = ProcessInfo.processInfo.environment
    var variables = unsafe environment.map { unsafe strdup("\($0)=\($1)") } + [nil]
    defer { unsafe (words + variables).forEach { unsafe free($0) } }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for stream in [STDOUT_FILENO, STDERR_FILENO] {
      unsafe posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
    }
    var child = pid_t()
    let started = unsafe posix_spawn(&child, program, &actions, nil, &words, &variables)
    try #require(started == 0)
    var status: Int32 = 0
    var usage = rusage()
    let ended = unsafe wait4(child, &status, 0, &usage)
    try #require(ended == child)
    return (status & 0x7F == 0 ? status >> 8 & 0xFF : -1, usage.ru_maxrss)
  }
}
