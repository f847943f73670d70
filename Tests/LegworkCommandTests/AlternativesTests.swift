import Testing
import _LegworkTestSupport

@Suite("Other plans")
struct AlternativesTests {
  private func wishes() throws -> Scratch {
    let scratch = try Scratch.withEvent()
    try scratch.run("want", "AAA101", "BBB201")
    return scratch
  }

  @Test("are listed with what they do without")
  func text() throws {
    let plan = try wishes().run("plan", "--alternatives", "2", "--differ", "1")
    #expect(plan.code == 0)
    #expect(
      plan.output.hasSuffix(
        """
        100 points: no plan is better (proven)

        Other plans, each the best that does without 1 scoring session of every plan before it:

        2. 60 points, 40 fewer (proven)
           without  BBB201-R1 Mon 14:00 Long walks

        Save one of them with: --take, for example --take 2

        """), "\(plan.output)")
  }

  @Test("are all in the JSON, the best first, each proven in its place")
  func json() throws {
    let plan = try wishes().run("plan", "--alternatives", "4", "--differ", "1", "--json")
    let document = try JSONText(plan.output)
    let plans = try #require(document.objects("alternatives"))
    #expect(plans.map { $0["objective"] as? Int } == [100, 60, 60, 0])
    #expect(plans.allSatisfy { $0["status"] as? String == "optimal" })
    #expect(plans.map { $0["lost"] as? Int } == [0, 40, 40, 100])
    #expect(document.number("objective") == 100)
  }

  @Test("one of them is saved, and not called the best")
  func taken() throws {
    let scratch = try wishes()
    let ask = ["plan", "--alternatives", "2", "--differ", "1"]
    let saved = try JSONText(scratch.run(all: ask + ["--take", "2", "--json"]).output)
    #expect(saved.texts("attend") == ["AAA101"])
    #expect(saved.text("status") == "feasible" && saved.number("bound") == 100)
    #expect(try JSONText(scratch.run("itinerary", "--json").output).texts("attend") == ["AAA101"])
    #expect(try scratch.run("undo").code == 0)
  }

  @Test(
    "are asked for in numbers that make sense",
    arguments: [
      ["--alternatives", "1"], ["--alternatives", "3", "--take", "4"], ["--differ", "2"],
      ["--take", "2"], ["--alternatives", "3", "--differ", "0"],
      ["--alternatives", "3", "--export-problem", "x.json"],
    ])
  func misuse(flags: [String]) throws {
    #expect(try wishes().run(all: ["plan"] + flags).code == 64)
  }

  @Test("where fewer differ enough, none is saved")
  func tooFew() throws {
    let scratch = try wishes()
    let outcome = try scratch.run(
      "plan", "--alternatives", "3", "--differ", "9", "--take", "2")
    #expect(outcome.code == 1)
    #expect(outcome.errors.contains("there is no plan 2 that differs enough: 1 plan found"))
    #expect(try scratch.run("itinerary").code == 1)
  }
}
