import Foundation
import Testing

@Suite("From a catalog to a plan that is kept")
struct JourneyTests {
  @Test("import, wishes, plan, itinerary, check")
  func wholeJob() throws {
    let scratch = try Scratch.withEvent()
    #expect(try scratch.run("must", "aaa101", "bbb201").code == 0)
    #expect(try scratch.run("want", "AAA102", "--points", "75").code == 0)
    let plan = try scratch.run("plan", "--json")
    #expect(plan.code == 0, "\(plan.errors)")
    let document = try JSONText(plan.output)
    #expect(document.text("format") == "legwork-plan")
    #expect(document.text("status") == "optimal")
    // North to South takes 20 minutes and the door of AAA102 closes at 10:05, five after the end
    // of AAA101: so AAA102 waits, and of BBB201 the second run is taken.
    #expect(document.texts("attend") == ["AAA101", "BBB201-R1"])
    #expect(document.number("objective") == 180)
    let itinerary = try scratch.run("itinerary")
    #expect(itinerary.code == 0)
    #expect(itinerary.output.contains("BBB201-R1"))
    #expect(
      try JSONText(scratch.run("itinerary", "--json").output).texts("attend")
        == document.texts("attend"))
    #expect(try scratch.run("check").code == 0)
  }

  @Test("a list of codes or a file is reviewed without a plan")
  func check() throws {
    let scratch = try Scratch.withEvent()
    let codes = try scratch.run("check", "aaa101", "bbb201", "--json")
    #expect(codes.code == 1)
    let review = try JSONText(codes.output)
    #expect(review.objects("violations")?.map { $0["kind"] as? String } == ["overlap"])
    try scratch.write(#"["AAA101", "AAA102"]"#, to: "mine.json")
    let file = try scratch.run("check", "mine.json", "--json")
    #expect(file.code == 1)
    let hop = try #require(try JSONText(file.output).objects("violations")?.first)
    #expect(hop["kind"] as? String == "impossible")
    #expect(hop["needed"] as? Int == 20)
    #expect(hop["available"] as? Int == 5)
    #expect(try scratch.run("check", "AAA101", "BBB201-R1").code == 0)
  }

  @Test("demands that cannot hold together are explained, with exit code 1")
  func infeasible() throws {
    let scratch = try Scratch.withEvent()
    try scratch.run("must", "AAA101", "AAA102")
    let plan = try scratch.run("plan")
    #expect(plan.code == 1)
    #expect(plan.output.contains("AAA101 and AAA102 cannot all be kept:"), "\(plan.output)")
    #expect(plan.output.contains("its door closes 10:05: 15 min short"), "\(plan.output)")
    let json = try JSONText(scratch.run("plan", "--json").output)
    #expect(json.text("status") == "infeasible")
    #expect(json.texts("conflict") == ["AAA101", "AAA102"])
    #expect(json.texts("explanation")?.first == "AAA101 and AAA102 cannot all be kept:")
    #expect(json.texts("attend")?.count == 1)
  }

  @Test("pins and drops plan again; their contradictions are settled aloud")
  func adjusting() throws {
    let scratch = try Scratch.withEvent()
    try scratch.run("want", "AAA101", "BBB201")
    let first = try scratch.run("plan", "--json")
    #expect(try JSONText(first.output).texts("attend") == ["AAA101", "BBB201-R1"])
    let pinned = try scratch.run("pin", "BBB201", "--json")
    #expect(try JSONText(pinned.output).texts("attend") == ["BBB201"])
    let dropped = try scratch.run("drop", "bbb201", "--json")
    #expect(dropped.errors.contains("BBB201 was pinned"))
    #expect(try JSONText(dropped.output).texts("attend") == ["AAA101", "BBB201-R1"])
    try scratch.run("skip", "AAA101", "BBB201")
    let refused = try scratch.run("pin", "BBB201-R1")
    #expect(refused.code == 64)
    #expect(refused.errors.contains("legwork clear BBB201"), "\(refused.errors)")
    try scratch.run("clear", "BBB201")
    let clash = try scratch.run("pin", "AAA102", "BBB201")
    #expect(clash.code == 1)
    #expect(clash.output.contains("overlap"), "\(clash.output)")
    #expect(try scratch.run("unpin", "CCC301").output.contains("Nothing to change"))
  }

  @Test("wishes that contradict older ones replace them and say so")
  func contradictions() throws {
    let scratch = try Scratch.withEvent()
    try scratch.run("skip", "AAA101")
    let must = try scratch.run("must", "AAA101", "AAA101")
    #expect(must.code == 0)
    #expect(must.output == "Done: must AAA101.\n")
    #expect(must.errors.contains("AAA101 was marked skip; it is must now."))
    #expect(try scratch.run("must", "CCC301").errors.contains("no time yet"))
    #expect(try scratch.run("must", "CCC301").output.contains("Nothing to change"))
  }

  @Test("changes are undone and redone across runs, the plan's age with them")
  func history() throws {
    let scratch = try Scratch.withEvent()
    try scratch.run("want", "AAA101")
    try scratch.run("plan")
    try scratch.run("plan")
    let late = try scratch.run("want", "AAA102")
    #expect(late.errors.contains("run legwork plan"))
    #expect(try scratch.run("itinerary").errors.contains("older than your wishes"))
    let undone = try scratch.run("undo")
    #expect(undone.output.contains("Undone: want AAA102."))
    #expect(try scratch.run("itinerary").errors == "")
    #expect(try scratch.run("redo").output.contains("Redone: want AAA102."))
    #expect(try scratch.run("redo").code == 1)
    let changes = try JSONText(scratch.run("history", "--json").output).objects("changes")
    #expect(
      changes?.compactMap { $0["change"] as? String } == [
        "new event.legwork", "import catalog: 5 occurrences",
        "travel import travel.csv: 1 travel time", "want AAA101", "plan", "want AAA102",
      ])
  }

  @Test("a second import adds and replaces, and keeps the wishes")
  func secondImport() throws {
    let scratch = try Scratch.withEvent()
    try scratch.run("must", "AAA101")
    let newer = """
      [{"code": "AAA101", "title": "First steps", "type": "Talk", "date": "2026-05-04",
        "start": "09:10", "end": "10:00", "venue": "North", "room": "1", "status": "full"},
       {"code": "DDD401", "title": "New", "date": "2026-05-05", "start": "09:00", "end": "10:00"}]
      """
    let outcome = try scratch.run("import", "-", "--json", input: newer)
    let report = try JSONText(outcome.output)
    #expect(report.text("source") == "standard input")
    #expect(["added", "replaced", "unchanged"].map(report.number) == [1, 1, 0])
    let found = try JSONText(scratch.run("search", "--json").output)
    #expect(found.number("count") == 6)
    let musts = try JSONText(scratch.run("search", "--interest", "must", "--json").output)
    #expect(musts.objects("matches")?.first?["start"] as? String == "2026-05-04T09:10:00+02:00")
  }

  @Test("a dry run changes nothing")
  func dryRun() throws {
    let scratch = try Scratch()
    try scratch.write(Fixture.catalog, to: "catalog.json")
    try scratch.run("new", "event", "--zone", "Europe/Paris")
    #expect(try scratch.run("import", "catalog.json", "--dry-run").code == 0)
    #expect(try JSONText(scratch.run("history", "--json").output).objects("changes")?.count == 1)
  }

  @Test("appointments that cannot all be kept are explained too")
  func ownConflict() throws {
    let scratch = try Scratch.withEvent()
    try scratch.run("want", "AAA101")
    try scratch.run("block", "A", "--day", "1", "--from", "12", "--to", "13")
    try scratch.run("block", "B", "--day", "1", "--from", "12:30", "--to", "14")
    let plan = try scratch.run("plan")
    #expect(plan.code == 1, "\(plan.errors)")
    #expect(plan.output.contains("overlap by 30 min"), "\(plan.output)")
    #expect(plan.output.contains("legwork block remove B"), "\(plan.output)")
    #expect(plan.output.contains("AAA101"))
  }

  @Test("a stop is planned, shown and told to programs")
  func stop() throws {
    let scratch = try Scratch.withEvent()
    try scratch.run(
      "stop", "Expo", "--venue", "North", "--minutes", "30", "--open", "9-17", "--points", "10")
    try scratch.run("want", "AAA101")
    let plan = try scratch.run("plan")
    #expect(plan.code == 0, "\(plan.errors)")
    #expect(plan.output.contains("stop: Expo"), "\(plan.output)")
    let days = try JSONText(scratch.run("itinerary", "--json").output).objects("days")
    let legs = try #require(days?.first?["legs"] as? [[String: Any]])
    #expect(legs.contains { $0["kind"] as? String == "stop" && $0["name"] as? String == "Expo" })
  }

  @Test("check names another run that settles a fault")
  func waysOut() throws {
    let scratch = try Scratch.withEvent()
    let check = try scratch.run("check", "AAA101", "BBB201")
    #expect(check.code == 1)
    #expect(check.output.contains("take BBB201-R1 instead of BBB201"), "\(check.output)")
    let json = try JSONText(scratch.run("check", "AAA101", "BBB201", "--json").output)
    let ways = json.objects("violations")?.first?["waysOut"] as? [[String: Any]]
    #expect(ways?.first?["take"] as? String == "BBB201-R1")
  }
}
