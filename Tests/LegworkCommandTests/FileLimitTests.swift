import Foundation
import Testing

@Suite("Files without an end, without room, without bytes")
struct FileLimitTests {
  /// Runs a line of a shell, in which `$LEGWORK` is the program.
  private func shell(_ line: String, in scratch: Scratch) throws -> Program.Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = scratch.folder
    process.environment = [
      "LEGWORK": try #require(Program.url, "the program was not built").path,
      "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no",
      "ASAN_OPTIONS": ProcessInfo.processInfo.environment["ASAN_OPTIONS"] ?? "",
    ]
    let (output, errors) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, errors)
    try process.run()
    let said = [output, errors].map {
      String(decoding: $0.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }
    process.waitUntilExit()
    return Program.Outcome(code: process.terminationStatus, output: said[0], errors: said[1])
  }

  /// What watches threads writes a file of its own, and dies of the limit.
  private static let isWatchedForThreads =
    ProcessInfo.processInfo.environment["LEGWORK_SANITIZER"] == "thread"

  @Test(
    "a write beyond the limit on files fails in words, and changes nothing",
    .disabled(if: isWatchedForThreads, "the watcher of threads cannot write under a limit"))
  func sizeLimit() throws {
    let scratch = try Scratch.withPlan()
    let history = try scratch.run("history").output
    let outcome = try shell("ulimit -f 8; \"$LEGWORK\" must AAA101", in: scratch)
    #expect(outcome.code == 73, "\(outcome)")
    #expect(outcome.errors.contains("event.legwork: cannot be written"), "\(outcome)")
    #expect(outcome.errors.contains("ulimit -f"), "\(outcome)")
    #expect(try scratch.run("history").output == history)
  }

  @Test("a file of more than 1 GB is refused", arguments: ["big.csv", "- < big.csv"])
  func tooLarge(file: String) throws {
    let scratch = try Scratch.withEvent()
    let big = scratch.folder.appendingPathComponent("big.csv").path
    _ = FileManager.default.createFile(atPath: big, contents: nil)
    let handle = try #require(FileHandle(forWritingAtPath: big))
    try handle.truncate(atOffset: 1_000_000_001)
    try handle.close()
    let outcome = try shell("\"$LEGWORK\" import \(file)", in: scratch)
    #expect(outcome.code == 65, "\(outcome)")
    #expect(outcome.errors.contains("more than 1 GB"), "\(outcome)")
  }

  @Test("an empty file as event is said to be empty, with the way out")
  func empty() throws {
    let scratch = try Scratch()
    try scratch.write("", to: "z.legwork")
    let outcome = try scratch.run("plan", "--event", "z.legwork")
    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("the file is empty"), "\(outcome)")
    #expect(outcome.errors.contains("remove it, and 'legwork new z.legwork'"), "\(outcome)")
  }

  @Test("what could not be written is not remembered as exported")
  func unwritten() throws {
    let scratch = try Scratch()
    _ = try scratch.run("new", "e", "--sample")
    _ = try scratch.run("plan")
    let lost = try shell("\"$LEGWORK\" itinerary --format ics > /dev/full", in: scratch)
    #expect(lost.code == 73, "\(lost)")
    let told = try scratch.run("itinerary", "--format", "ics")
    #expect(told.errors.contains("new"), "\(told.errors)")
    let again = try scratch.run("itinerary", "--format", "ics")
    #expect(again.errors.contains("Nothing changed"), "\(again.errors)")
  }

  @Test("a link that leads nowhere is said to be one", arguments: ["l.legwork", "gone"])
  func link(to target: String) throws {
    let scratch = try Scratch()
    try FileManager.default.createSymbolicLink(
      atPath: scratch.folder.appendingPathComponent("l.legwork").path,
      withDestinationPath: target)
    let outcome = try scratch.run("plan", "--event", "l.legwork")
    #expect(outcome.code == 65)
    #expect(outcome.errors.contains("a symbolic link that leads to no file"), "\(outcome)")
  }

  @Test("a name that is no UTF-8 is refused", arguments: ["import", "new"])
  func bytes(verb: String) throws {
    let scratch = try Scratch()
    let outcome = try shell("\"$LEGWORK\" \(verb) \"$(printf 'na\\377me.csv')\"", in: scratch)
    #expect(outcome.code == 64, "\(outcome)")
    #expect(outcome.errors.contains("is not UTF-8"), "\(outcome)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).isEmpty)
  }
}
