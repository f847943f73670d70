import Foundation
import Testing
import _LegworkTestSupport

@Suite("Single verbs")
struct VerbTests {
  @Test("solve answers an exported problem")
  func solve() throws {
    let scratch = try Scratch.withEvent()
    try scratch.run("want", "AAA101", "BBB201")
    #expect(try scratch.run("plan", "--export-problem", "problem.json").code == 0)
    let solved = try scratch.run("solve", "problem.json", "--json", "--seed", "7")
    #expect(solved.code == 0)
    let document = try JSONText(solved.output)
    #expect(document.text("format") == "legwork-solution")
    #expect(document.texts("attend") == ["AAA101", "BBB201-R1"])
    let piped = try scratch.run("solve", "-", input: scratch.read("problem.json"))
    #expect(piped.output.contains("Optimal: 100 points"), "\(piped)")
    try scratch.write(#"{"format": "legwork-problem", "version": 1}"#, to: "bad.json")
    #expect(try scratch.run("solve", "bad.json").code == 65)
  }

  @Test("why answers for planned, missed and unknown codes")
  func why() throws {
    let scratch = try Scratch.withEvent()
    try scratch.run("want", "AAA101", "AAA102")
    let missed = try scratch.run("why", "aaa102")
    #expect(missed.code == 0, "\(missed.errors)")
    #expect(missed.output.contains("AAA102"))
    let json = try JSONText(scratch.run("why", "AAA101", "--json").output)
    #expect(json.text("format") == "legwork-why")
    #expect(json.text("session") == "AAA101")
    let unknown = try scratch.run("why", "AAA103")
    #expect(unknown.code == (try scratch.run("show", "AAA103").code))
    #expect(unknown.errors.contains("did you mean"), "\(unknown.errors)")
  }

  @Test("why tells what a dropped run would gain, and how many minutes are shared or short")
  func whyFigures() throws {
    let scratch = try Scratch.withEvent()
    try scratch.run("want", "AAA101")
    try scratch.run("drop", "AAA101")
    let dropped = try scratch.run("why", "AAA101").output
    #expect(dropped.contains("the best plan with it has 60 points more"), "\(dropped)")
    try scratch.run("unpin", "AAA101")
    try scratch.run("must", "AAA101")
    try scratch.run("want", "BBB201", "AAA102")
    try scratch.run("block", "Dentist", "--day", "mon", "--from", "13:00", "--to", "14:30")
    let overlapping = try scratch.run("why", "BBB201").output
    #expect(overlapping.contains("AAA101, for 30 min"), "\(overlapping)")
    #expect(overlapping.contains("BBB201 Mon 2026-05-04 09:30–10:30"), "\(overlapping)")
    let short = try scratch.run("why", "AAA102").output
    #expect(short.contains("AAA101, 20 min away with 5 there: 15 min short"), "\(short)")
    // The door of the later one closes before the earlier one ends, and yet they do not overlap.
    try scratch.run("set", "lead.available", "20")
    let early = try scratch.run("why", "AAA102").output
    #expect(early.contains("AAA101, 20 min away: 25 min short"), "\(early)")
  }

  @Test("why of a run tells of that run, also while another one is planned")
  func whyRun() throws {
    let scratch = try Scratch.withEvent()
    try scratch.run("want", "BBB201")
    try scratch.run("pin", "BBB201")
    let other = try scratch.run("why", "BBB201-R1").output
    #expect(
      other.hasPrefix("BBB201-R1 Mon 2026-05-04 14:00–15:00 at South is not in the plan: "),
      "\(other)")
    #expect(try scratch.run("why", "BBB201").output.contains("is in the plan and brings"))
  }

  @Test(
    "where there is no plan or nothing to plan, one JSON document says so",
    arguments: [
      ["itinerary"], ["check"], ["now", "--at", "2026-05-04T09:00"], ["backup"], ["reserve-order"],
    ])
  func nothingPlanned(verb: [String]) throws {
    let scratch = try Scratch.withEvent()
    try refuses(scratch, verb, "no plan yet")
  }

  @Test(
    "where there are no sessions, one JSON document says so",
    arguments: [["plan"], ["search"], ["show", "A1"], ["why", "A1"], ["export", "-"]])
  func nothingToPlan(verb: [String]) throws {
    let scratch = try Scratch()
    try scratch.run("new", "event", "--zone", "UTC")
    try refuses(scratch, verb, "no sessions yet")
  }

  private func refuses(_ scratch: Scratch, _ verb: [String], _ words: String) throws {
    let outcome = try scratch.run(all: verb + ["--json"])
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    let document = try JSONText(outcome.output)
    #expect(document.text("format") == "legwork-error")
    #expect(document.text("error")?.contains(words) == true)
    #expect(document.number("exitCode") == 1)
  }

  @Test("appointments and breaks shape the plan")
  func ownTime() throws {
    let scratch = try Scratch.withEvent()
    try scratch.run("want", "AAA101", "AAA102")
    let block = try scratch.run(
      "block", "Dentist", "--day", "mon", "--from", "8:30", "--to", "9:30", "--venue", "north")
    #expect(block.output == "Done: block Dentist Mon 2026-05-04 08:30–09:30 at North.\n")
    try scratch.run("break", "Lunch", "--minutes", "45", "--between", "11:30-14:00", "--required")
    let plan = try JSONText(scratch.run("plan", "--json").output)
    #expect(plan.texts("attend") == ["AAA102"])
    #expect(try scratch.run("itinerary").output.contains("break: Lunch"))
    #expect(try scratch.run("break", "list").output.contains("Lunch, 45 min between 11:30–14:00"))
    #expect(try scratch.run("block", "remove", "dentist").code == 0)
    #expect(try JSONText(scratch.run("plan", "--json").output).texts("attend")?.count == 1)
    #expect(try scratch.run("block", "list").output.contains("No appointments"))
  }

  @Test("rules give points, negative ones too")
  func rules() throws {
    let scratch = try Scratch.withEvent()
    #expect(try scratch.run("rule", "add", "type:talk", "12").errors.contains("3 sessions"))
    #expect(try scratch.run("rule", "add", "title:second", "-20").code == 0)
    let plan = try JSONText(scratch.run("plan", "--json").output)
    #expect(plan.texts("attend") == ["AAA101"])
    #expect(
      try scratch.run("rule", "remove", "2").output == "Done: rule remove title:second -20.\n")
    #expect(try JSONText(scratch.run("rule", "list", "--json").output).objects("rules")?.count == 1)
  }

  @Test("settings and limits are set, shown and put back")
  func settings() throws {
    let scratch = try Scratch.withEvent()
    #expect(try scratch.run("set", "walk-cost", "3").output == "Done: set walk-cost 3.\n")
    #expect(try scratch.run("settings").output.contains("(default 1)"))
    #expect(try scratch.run("set", "walk-cost", "default").output == "Done: set walk-cost 1.\n")
    #expect(try scratch.run("set", "lead.reserved", "-5").code == 0)
    #expect(try scratch.run("set", "lodging", "nort").code == 64)
    #expect(try scratch.run("set", "lodging", "north").output == "Done: set lodging North.\n")
    #expect(try scratch.run("limit", "sessions-per-day", "1").code == 0)
  }

  @Test("travel times are set, shown with their source, and checked")
  func travel() throws {
    let scratch = try Scratch.withEvent()
    #expect(try scratch.run("travel", "check").code == 0)
    #expect(try scratch.run("travel", "show").output.contains("paced out"))
    let set = try scratch.run("travel", "set", "south", "NORTH", "25")
    #expect(set.output == "Done: travel set South North 25 min by walk.\n")
    #expect(set.errors.contains("North to South keeps its own 20 min."))
    let times = try JSONText(scratch.run("travel", "show", "--json").output).objects("times")
    #expect(times?.map { $0["minutes"] as? Int } == [20, 25])
    #expect(try scratch.run("travel", "set", "North", "South", "20", "--low", "21").code == 64)
    let itself = try scratch.run("travel", "set", "North", "north", "5")
    #expect(itself.code == 64)
    #expect(itself.errors.contains("same-venue"), "\(itself.errors)")
  }

  @Test("show tells what a run clashes with")
  func show() throws {
    let scratch = try Scratch.withEvent()
    try scratch.run("must", "AAA101")
    try scratch.run("plan")
    let shown = try scratch.run("show", "bbb201")
    #expect(shown.output.contains("AAA101 and BBB201 overlap by 30 min"), "\(shown.output)")
    #expect(
      try JSONText(scratch.run("show", "bbb201", "--json").output).text("session") == "BBB201")
    let free = try JSONText(scratch.run("search", "--free", "--json").output)
    #expect(free.objects("matches")?.compactMap { $0["code"] as? String } == ["BBB201-R1"])
  }

  @Test("a session is shown with its link in one piece and points that add up")
  func longLink() throws {
    let scratch = try Scratch.withEvent()
    let link = "https://example.org/" + String(repeating: "long/", count: 30)
    try scratch.write(
      #"[{"code": "LNK1", "title": "Linked", "link": "\#(link)"}]"#, to: "more.json")
    #expect(try scratch.run("import", "more.json").code == 0)
    try scratch.run("must", "LNK1", "--points", "1000000000")
    try scratch.run("rule", "add", "code:LNK1", "1000000000")
    let shown = try scratch.run("show", "LNK1").output
    #expect(shown.contains("\nLink: \(link)\n"), "\(shown)")
    #expect(shown.contains("Points: 1000000000 ="), "\(shown)")
    #expect(try scratch.run("plan", "--time-limit", "1e25").code == 0)
  }

  @Test("the itinerary is written in each format")
  func formats() throws {
    let scratch = try Scratch.withEvent()
    try scratch.run("want", "AAA101")
    try scratch.run("plan")
    #expect(try scratch.run("itinerary", "--format", "markdown", "-o", "plan.md").code == 0)
    #expect(try scratch.read("plan.md").hasPrefix("# "))
    let table = try scratch.run("itinerary", "--format", "csv").output
    #expect(table.hasPrefix("date,start,end,kind,code,") && table.contains(",session,AAA101,"))
    #expect(table.hasSuffix(",\r\n"))
    #expect(try scratch.run("itinerary", "--format", "json", "-o", "plan.json").code == 0)
    #expect(try JSONText(scratch.read("plan.json")).text("format") == "legwork-plan")
    #expect(try scratch.run("check", "plan.json").code == 0)
    #expect(try scratch.run("itinerary", "--format", "pdf").code == 64)
    #expect(try scratch.run("itinerary", "--day", "1").output.contains("AAA101"))
  }

  @Test("an itinerary of a day with nothing planned says so, and of no day which there are")
  func emptyDay() throws {
    let scratch = try Scratch.withEvent()
    try scratch.write(
      "code,title,start,end\nTUE1,Late,2026-05-05 09:00,2026-05-05 10:00\n", to: "t.csv")
    #expect(try scratch.run("import", "t.csv").code == 0)
    try scratch.run("plan")
    let tuesday = try scratch.run("itinerary", "--day", "tue")
    #expect(tuesday.code == 0 && tuesday.output == "Nothing is planned on Tuesday 5 May.\n")
    let json = try scratch.run("itinerary", "--day", "2", "--json")
    #expect(try json.code == 0 && JSONText(json.output).text("format") == "legwork-plan")
    let friday = try scratch.run("itinerary", "--day", "fri")
    #expect(friday.code == 64 && friday.errors.contains("Mon 2026-05-04, Tue 2026-05-05"))
  }

  @Test("the demo needs nothing and leaves nothing")
  func demo() throws {
    let scratch = try Scratch()
    let demo = try scratch.run("demo", "--json")
    #expect(demo.code == 0)
    #expect(try JSONText(demo.output).text("status") == "optimal")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
        .allSatisfy { $0.hasPrefix(".") })
    #expect(try scratch.run("new", "sample", "--sample").code == 0)
    #expect(
      try JSONText(scratch.run("plan", "--json").output).number("objective")
        == JSONText(demo.output).number("objective"))
  }

  @Test("nothing is coloured unless a terminal shows it", arguments: ["1", ""])
  func colour(noColour: String) throws {
    let scratch = try Scratch()
    let demo = try scratch.run("demo", environment: ["NO_COLOR": noColour])
    #expect(!demo.output.contains("\u{1B}"))
    #expect(try scratch.run("demo", "--plain").output.hasPrefix("Fairwater"))
  }

  @Test("the version is told, and no verb means help")
  func start() throws {
    let scratch = try Scratch()
    #expect(try scratch.run("--version").output.hasPrefix("0."))
    #expect(try scratch.run(all: []).output.contains("SUBCOMMANDS"))
  }

  @Test(
    "every verb that reads answers with one JSON document",
    arguments: [
      ["settings"], ["history"], ["search"], ["show", "AAA101"], ["travel", "show"],
      ["travel", "check"], ["rule", "list"], ["block", "list"], ["break", "list"],
      ["stop", "list"], ["plan"], ["check", "AAA101"], ["must", "AAA101"], ["undo"],
      ["import", "catalog.json"],
    ])
  func json(verb: [String]) throws {
    let scratch = try Scratch.withEvent()
    let outcome = try scratch.run(all: verb + ["--json"])
    let document = try JSONText(outcome.output)
    #expect(document.text("format")?.hasPrefix("legwork-") == true)
    #expect(document.number("version") == 1)
  }
}
