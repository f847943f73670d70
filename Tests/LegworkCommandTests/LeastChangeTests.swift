import Testing
import _LegworkTestSupport

@Suite("Changing the saved plan as little as possible")
struct LeastChangeTests {
  /// A plan of AAA101 and BBB201-R1: 120 points less 20 for the walk.
  private func planned() throws -> Scratch {
    let scratch = try Scratch.withEvent()
    try scratch.run("want", "AAA101", "BBB201")
    try scratch.run("plan")
    return scratch
  }

  @Test("keeps a plan that is still good enough")
  func nothing() throws {
    let scratch = try planned()
    try scratch.run("maybe", "AAA102", "--points", "43")
    #expect(
      try scratch.run("plan", "--least-change", "--tolerance", "3").output.hasSuffix(
        "\n\nNothing changes: the saved plan is 3 points below the best (103).\n"))
    #expect(try scratch.run("itinerary", "--json").output.contains("\"feasible\""))
  }

  @Test("changes what has to change, and says so")
  func changed() throws {
    let scratch = try planned()
    try scratch.run("maybe", "AAA102", "--points", "43")
    let plan = try scratch.run("plan", "--least-change", "--tolerance", "2")
    #expect(
      plan.output.hasSuffix(
        """
        2 changes to the saved plan, as good as the best; fewer would give up more than 2 %:
           left     AAA101 Mon 09:00 First steps
           new      AAA102 Mon 10:15 Second steps

        """), "\(plan.output)")
  }

  @Test("is told in the JSON")
  func json() throws {
    let scratch = try planned()
    try scratch.run("status", "AAA101", "reserved")
    try scratch.run("want", "AAA102", "--points", "90")
    let plan = try scratch.run("plan", "--least-change", "--json").output
    let document = try JSONText(plan)
    let change = try #require(document.object("leastChange"))
    #expect(change["tolerance"] as? Int == 5)
    #expect(change["gained"] as? [String] == ["AAA102"])
    #expect(change["left"] as? [String] == ["AAA101"])
    #expect(change["cost"] as? Int == 11)
  }

  @Test("plans anew where there is no plan yet")
  func noPlan() throws {
    let scratch = try Scratch.withEvent()
    try scratch.run("want", "AAA101")
    let plan = try JSONText(scratch.run("plan", "--least-change", "--json").output)
    #expect(plan.texts("attend") == ["AAA101"])
  }

  @Test(
    "is asked for in a way that makes sense",
    arguments: [
      ["--tolerance", "3"], ["--least-change", "--tolerance", "101"],
      ["--least-change", "--alternatives", "3"],
      ["--least-change", "--export-problem", "x.json"],
    ])
  func misuse(flags: [String]) throws {
    #expect(try planned().run(all: ["plan"] + flags).code == 64)
  }
}
