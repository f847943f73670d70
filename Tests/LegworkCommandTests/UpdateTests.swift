import Foundation
import Testing
import _LegworkTestSupport

@Suite("update")
struct UpdateTests {
  /// The small event, planned: AAA101 at 9:00, BBB201-R1 at 14:00; AAA102 only wished for.
  private func planned() throws -> Scratch {
    let scratch = try Scratch.withEvent()
    try scratch.run("must", "BBB201")
    try scratch.run("want", "AAA101")
    try scratch.run("maybe", "AAA102")
    try scratch.run("plan")
    return scratch
  }

  private func update(
    _ scratch: Scratch, _ edits: [(String, String)], _ options: String...
  ) throws -> Program.Outcome {
    var text = Fixture.catalog
    for (old, new) in edits {
      try #require(text.contains(old), "the catalog has no \(old)")
      text = text.replacingOccurrences(of: old, with: new)
    }
    try scratch.write(text, to: "newer.json")
    return try scratch.run(all: ["update", "newer.json"] + options)
  }

  @Test("tells first what is worst for the plan, and folds mere rooms into a line")
  func impact() throws {
    let scratch = try planned()
    let outcome = try update(
      scratch,
      [
        (#""start": "14:00", "end": "15:00""#, #""start": "09:30", "end": "10:30""#),
        (#""title": "First steps""#, #""title": "The first steps""#),
        (#""venue": "South", "room": "2""#, #""venue": "South", "room": "12""#),
      ])
    #expect(
      outcome.output == """
        newer.json: 4 sessions, 5 runs; 1 moved, 1 in another room, 1 retitled

        Your plan and wishes, worst first
          ✗ BBB201-R1 (must, planned) moves from Mon 14:00–15:00 to Mon 09:30–10:30 at South;
              AAA101 and BBB201-R1 overlap by 30 min
          · AAA101 (want, planned) was called “First steps”
          · only the room is another: AAA102 12

        Updated; legwork undo takes it back.
        Plan again, changing as little as possible: legwork plan --least-change

        """)
    #expect(outcome.code == 0)
    let again = try scratch.run("plan", "--least-change", "--json")
    #expect(try JSONText(again.output).texts("attend") == ["BBB201-R1"])
  }

  @Test("what is one's own stays when the catalog drops it, as cancelled, until undone")
  func gone() throws {
    let scratch = try planned()
    let run = #"""
          {"code": "BBB201-R1", "title": "Long walks", "type": "Workshop", "date": "2026-05-04",
           "start": "14:00", "end": "15:00", "venue": "South", "room": "3", "status": "available"},

      """#
    try scratch.run("status", "BBB201-R1", "reserved")
    let line = run.split(separator: "\n").map(String.init)
    var text = Fixture.catalog
    for part in line {
      text = text.replacingOccurrences(of: part.trimmingCharacters(in: .whitespaces), with: "")
    }
    try scratch.write(text, to: "newer.json")
    let outcome = try scratch.run("update", "newer.json")
    #expect(
      outcome.output.contains(
        """
          ✗ BBB201-R1 (must, planned) is gone from the catalog: Mon 14:00–15:00 at South; also
              runs Mon 09:30–10:30 (BBB201)
        """), "\(outcome.output)")
    let shown = try scratch.run("show", "BBB201").output
    #expect(shown.contains("CANCELLED"), "\(shown)")
    try scratch.run("undo")
    #expect(try scratch.run("show", "BBB201").output.contains("reserved"))
  }

  @Test("a session under another code keeps its marks and its place in the plan")
  func recoded() throws {
    let scratch = try planned()
    let outcome = try update(scratch, [("AAA101", "ZZZ900")], "--json")
    let document = try JSONText(outcome.output)
    let impact = try #require(document.objects("impact"))
    #expect(impact.map { $0["effect"] as? String } == ["recoded"])
    #expect(impact.first?["code"] as? String == "ZZZ900")
    #expect(try scratch.run("show", "ZZZ900").output.contains("want"))
    let plan = try JSONText(try scratch.run("itinerary", "--json").output)
    #expect(plan.texts("attend")?.contains("ZZZ900") == true)
  }

  @Test("a run under another code is told, though its session kept its own")
  func recodedRun() throws {
    let scratch = try planned()
    let outcome = try update(scratch, [("AAA101", "AAA101-R1")])
    #expect(outcome.output.contains("5 runs; 1 under another code\n"), "\(outcome.output)")
    #expect(
      outcome.output.contains("· AAA101-R1 (want, planned) was AAA101 before\n"),
      "\(outcome.output)")
  }

  @Test("a dry run and an equal catalog change nothing")
  func dry() throws {
    let scratch = try planned()
    let before = try scratch.run("history", "--json").output
    let dry = try update(scratch, [("14:00", "14:05"), ("15:00", "15:05")], "--dry-run")
    #expect(dry.output.hasSuffix("Dry run: nothing was changed.\n"))
    let same = try update(scratch, [])
    #expect(same.output.contains("nothing is new"))
    #expect(same.output.hasSuffix("Nothing to change: it was so already.\n"))
    #expect(try scratch.run("history", "--json").output == before)
  }

  @Test(
    "a catalog that shrank is refused, and taken with --force; one without sessions never is",
    arguments: [true, false])
  func shrunken(isEmpty: Bool) throws {
    let scratch = try planned()
    try scratch.write(
      isEmpty
        ? "[]"
        : #"[{"code": "AAA101", "title": "First steps", "date": "2026-05-04", "start": "09:00", "end": "10:00"}]"#,
      to: "small.json")
    let refused = try scratch.run("update", "small.json")
    #expect(refused.code == 65)
    #expect(isEmpty || refused.errors.contains("--force"), "\(refused.errors)")
    let forced = try scratch.run("update", "small.json", "--force")
    #expect(forced.code == (isEmpty ? 65 : 0), "\(forced.errors)")
  }

  @Test(
    "marks and notes stay with their sessions in a catalog without codes",
    arguments: ["update", "import"])
  func withoutCodes(verb: String) throws {
    let scratch = try Scratch()
    let rows = ["10:00,Alpha", "12:00,Beta", "14:00,Gamma"].map { "2027-03-02T\($0),60" }
    func catalog(_ rows: [String]) -> String {
      "start,title,minutes\n" + rows.joined(separator: "\n")
    }
    try scratch.write(catalog(rows), to: "old.csv")
    try scratch.write(catalog(["2027-03-02T08:30,Zero,60"] + rows), to: "new.csv")
    try scratch.run("new", "event", "--zone", "Europe/Brussels")
    try scratch.run("import", "old.csv")
    try scratch.run("must", "ITEM2")
    try scratch.run("note", "ITEM3", "bring a pen")
    try scratch.run("plan")
    let outcome = try scratch.run(verb, "new.csv")
    let says =
      verb == "update"
      ? "1 new session, 1 new run\n" : "Imported 4 occurrences: 1 added, 0 replaced, 3 as they were"
    #expect(outcome.output.contains(says), "\(outcome.output)")
    #expect(try scratch.run("search", "--interest", "must").output.contains("ITEM2  Beta"))
    #expect(try scratch.run("note").output.contains("ITEM3  Gamma"))
    #expect(try scratch.run("show", "ITEM4").output.contains("Zero"))
  }
}
