import Foundation
import Testing

@Suite("Failures say what is wrong, where, and what to do")
struct FailureTests {
  /// A failing command, the exit code and pieces of its message.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var arguments: [String]
    var code: Int32
    var message: [String]
    var testDescription: String { name }
  }

  @Test(
    "on an event with sessions",
    arguments: [
      Case(
        name: "an unknown code", arguments: ["must", "aaa101", "AAA10"], code: 64,
        message: ["AAA10", "did you mean AAA101", "Nothing was changed"]),
      Case(
        name: "an unknown day", arguments: ["search", "--day", "tuesday"], code: 64,
        message: ["no day 'tuesday'", "Mon 2026-05-04"]),
      Case(
        name: "an unknown venue",
        arguments: ["block", "Tea", "--day", "1", "--from", "8", "--to", "9", "--venue", "Nort"],
        code: 64, message: ["no venue 'Nort'", "North"]),
      Case(
        name: "an option of one value given twice",
        arguments: [
          "block", "Tea", "--day", "1", "--day", "2", "--from", "8", "--to", "9",
        ], code: 64, message: ["--day", "more than once"]),
      Case(
        name: "an opening given twice",
        arguments: [
          "stop", "Tea", "--venue", "North", "--minutes", "9", "--open", "9-10", "--open=11-12",
        ], code: 64, message: ["--open", "more than once"]),
      Case(
        name: "an appointment that goes on into the next day",
        arguments: ["block", "Party", "--day", "1", "--from", "20", "--to", "28:01"], code: 64,
        message: ["28:01", "28:00", "day-boundary"]),
      Case(
        name: "a break worth more than adds up",
        arguments: [
          "break", "Tea", "--minutes", "9", "--between", "9-10", "--points", "9223372036854775807",
        ], code: 64, message: ["--points", "1000000000"]),
      Case(
        name: "a stop that costs more than adds up",
        arguments: [
          "stop", "Expo", "--venue", "North", "--minutes", "9", "--open", "9-10", "--points",
          "-9223372036854775808",
        ], code: 64, message: ["--points", "-1000000000"]),
      Case(
        name: "a wish worth more than adds up",
        arguments: ["want", "AAA101", "--points", "1000000001"], code: 64,
        message: ["--points", "1000000000"]),
      Case(
        name: "a rule worth more than adds up",
        arguments: ["rule", "add", "type:talk", "9223372036854775807"],
        code: 64, message: ["rule", "1000000000"]),
      Case(
        name: "the lowest number for a day", arguments: ["plan", "--day=-9223372036854775808"],
        code: 64, message: ["-9223372036854775808", "Mon 2026-05-04"]),
      Case(
        name: "the lowest number for a rule",
        arguments: ["rule", "remove", "--", "-9223372036854775808"], code: 64, message: ["no rule"]),
      Case(
        name: "a folder to write to", arguments: ["plan", "--export-problem", "/tmp"], code: 73,
        message: ["/tmp", "it is a folder"]),
      Case(
        name: "no file to write to", arguments: ["plan", "--export-problem", ""], code: 73,
        message: ["''", "it is a folder"]),
      Case(
        name: "an event document to write to",
        arguments: ["export", "event.legwork", "--format", "csv"],
        code: 73, message: ["event.legwork is an event document", "another file"]),
      Case(
        name: "words that a terminal would obey", arguments: ["plan", "\u{1B}[31mred\u{202E}"],
        code: 64, message: ["Unexpected argument 'red'"]),
      Case(
        name: "an unknown setting", arguments: ["set", "walk-cots", "2"], code: 64,
        message: ["walk-cots", "walk-cost"]),
      Case(
        name: "an unreadable rule", arguments: ["rule", "add", "tipe:talk", "3"], code: 64,
        message: ["tipe", "type", "^"]),
      Case(
        name: "a run of several", arguments: ["status", "BBB20", "reserved"], code: 64,
        message: ["BBB201"]),
      Case(
        name: "an unknown status", arguments: ["status", "AAA101", "resrved"], code: 64,
        message: ["did you mean reserved"]),
      Case(
        name: "no plan yet", arguments: ["itinerary"], code: 1, message: ["legwork plan"]),
      Case(
        name: "nothing found", arguments: ["search", "zebra"], code: 1, message: []),
      Case(
        name: "a rule number too high", arguments: ["rule", "remove", "3"], code: 64,
        message: ["there are no rules"]),
      Case(
        name: "a missing file", arguments: ["import", "nowhere.json"], code: 66,
        message: ["nowhere.json"]),
      Case(
        name: "a folder", arguments: ["import", "."], code: 65, message: ["folder"]),
      Case(
        name: "an output folder that is not there",
        arguments: ["plan", "--export-problem", "no/such/problem.json"], code: 73,
        message: ["no/such/problem.json"]),
      Case(
        name: "a wrong time limit", arguments: ["plan", "--time-limit", "0"], code: 64,
        message: ["--time-limit"]),
      Case(
        name: "an unknown verb", arguments: ["itinary"], code: 64,
        message: ["no verb 'itinary'", "did you mean itinerary?"]),
      Case(
        name: "a verb like no other", arguments: ["bogus"], code: 64,
        message: ["no verb 'bogus'; legwork --help lists them"]),
    ])
  func failing(example: Case) throws {
    let scratch = try Scratch.withEvent()
    let before = try scratch.run("history", "--json").output
    let outcome = try scratch.run(all: example.arguments)
    #expect(outcome.code == example.code, "\(outcome)")
    for piece in example.message { #expect(outcome.errors.contains(piece), "\(outcome.errors)") }
    if example.code > 1 { #expect(outcome.output == "") }
    #expect(!outcome.errors.contains("\u{1B}"))
    #expect(try scratch.run("history", "--json").output == before)
  }

  @Test(
    "on files that are no catalog",
    arguments: [
      ("truncated JSON", #"[{"code": "AAA101", "title": "Fir"#, 65, "breaks off"),
      ("an empty list", "[]", 65, "no records"),
      ("an empty file", "", 65, "empty"),
      ("prose", "Dear all,\nplease come.\n", 65, "catalog.txt"),
    ])
  func unreadable(name: String, text: String, code: Int32, message: String) throws {
    let scratch = try Scratch.withEvent()
    try scratch.write(text, to: "catalog.txt")
    let outcome = try scratch.run("import", "catalog.txt")
    #expect(outcome.code == code, "\(name): \(outcome)")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.output == "")
  }

  @Test("on a zone that is none")
  func zone() throws {
    let scratch = try Scratch()
    let outcome = try scratch.run("new", "event", "--zone", "Europe/Pariss")
    #expect(outcome.code == 64)
    #expect(outcome.errors.contains("did you mean Europe/Paris?"), "\(outcome.errors)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
        .allSatisfy { $0.hasPrefix(".") })
  }

  @Test("on the wrong format")
  func format() throws {
    let scratch = try Scratch.withEvent()
    let outcome = try scratch.run("import", "catalog.json", "--format", "csv")
    #expect(outcome.code == 65, "\(outcome)")
    let unknown = try scratch.run("import", "catalog.json", "--format", "jsn")
    #expect(unknown.code == 64)
    #expect(unknown.errors.contains("json"), "\(unknown.errors)")
  }

  @Test("on documents that are not there, not ours, or too many")
  func documents() throws {
    let scratch = try Scratch()
    let none = try scratch.run("plan")
    #expect(none.code == 66)
    #expect(none.errors.contains("legwork new"), "\(none.errors)")
    #expect(try scratch.run("plan", "--event", "gone.legwork").code == 66)
    try scratch.write("not a database", to: "fake.legwork")
    let fake = try scratch.run("plan")
    #expect(fake.code == 65)
    #expect(fake.errors.contains("not an event document"), "\(fake.errors)")
    #expect(try scratch.read("fake.legwork") == "not a database")
    try scratch.write("another", to: "second.legwork")
    #expect(try scratch.run("plan").code == 64)
    #expect(try scratch.run("new", "fake").code == 73)
    let long = try scratch.run("new", String(repeating: "漢", count: 300))
    #expect(long.code == 73)
    #expect(long.errors.contains("name is too long"), "\(long.errors)")
  }

  @Test(
    "on a folder that may not be written", .enabled(if: getuid() != 0, "root may write anywhere"))
  func unwritable() throws {
    let scratch = try Scratch()
    let locked = scratch.folder.appendingPathComponent("locked")
    try FileManager.default.createDirectory(
      at: locked, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o500])
    #expect(try scratch.run("new", "locked/event").code == 73)
  }

  @Test("on an event without sessions")
  func emptyCatalog() throws {
    let scratch = try Scratch()
    try scratch.run("new", "event")
    for verb in [["plan"], ["search"], ["must", "AAA101"], ["check", "AAA101"]] {
      let outcome = try scratch.run(all: verb)
      #expect(outcome.code == 1, "\(verb)")
      #expect(outcome.errors.contains("legwork import"), "\(outcome.errors)")
    }
  }
}
