import LegworkItinerary
import LegworkModel
import LegworkSolver
import Testing
import _LegworkTestSupport

@testable import LegworkApp

@Suite("Why a session is in the plan or not")
struct WhyTextTests {
  private func lines(_ code: String, _ change: (inout EventBuilder) -> Void = { _ in }) throws
    -> [String]
  {
    var event = try EventBuilder()
    event.run("AAA1", "09:00-10:00", at: "North")
    event.run("BBB1", "09:30-10:30", at: "North")
    event.run("BBB1-R1", "10:10-11:10", at: "South")
    event.run("CCC1", nil)
    event.run("DDD1", "12:00-13:00", at: "North")
    event.travel("North", "South", .walk, 20)
    event.preferences.sessions = [
      "AAA1": Wish(.want), "BBB1": Wish(.maybe), "CCC1": Wish(.want),
    ]
    change(&event)
    let context = event.context
    let facts = PlanningFacts(
      name: "Test", catalog: context.catalog, travel: context.travel,
      preferences: context.preferences, calendar: context.calendar)
    let match = try CodeLookup(catalog: facts.catalog).match(code)
    let reason = try WhyFinder(facts, SolverOptions()).reason(match)
    return WhyText(facts).lines(reason)
  }

  @Test("what is in brings its points less what would come instead")
  func planned() throws {
    #expect(
      try lines("AAA1") == [
        "AAA1 Mon 2024-12-02 09:00–10:00 at North is in the plan and brings 40 points.",
        "Without it would come BBB1.",
      ])
  }

  @Test("what is out tells the exchange, the clash, and its other runs")
  func missed() throws {
    #expect(
      try lines("BBB1") == [
        "BBB1 Mon 2024-12-02 09:30–10:30 at North is not in the plan: the best plan with it has "
          + "40 points fewer, without AAA1.",
        "In the plan it clashes with AAA1, for 30 min.",
        "Its other runs: BBB1-R1 costs 40 points.",
      ])
    #expect(
      try lines("BBB1-R1") == [
        "BBB1-R1 Mon 2024-12-02 10:10–11:10 at South is not in the plan: the best plan with it has "
          + "40 points fewer, without AAA1.",
        "In the plan it clashes with AAA1, 20 min away with 10 there: 10 min short.",
      ])
  }

  @Test("a demand that rules it out is named")
  func impossible() throws {
    let found = try lines("BBB1") { event in
      event.preferences.sessions["AAA1"] = Wish(.must)
      event.preferences.drops = ["BBB1-R1"]
    }
    #expect(
      found == [
        "BBB1 Mon 2024-12-02 09:30–10:30 at North is not in the plan: it cannot be kept beside "
          + "AAA1.",
        "In the plan it clashes with AAA1, for 30 min.",
        "Its other runs: BBB1-R1 clashes with AAA1.",
      ])
  }

  @Test("what cannot be planned at all says so")
  func excluded() throws {
    #expect(try lines("CCC1") == ["CCC1 cannot be in the plan: CCC1 has no time yet."])
    #expect(
      try lines("DDD1") == [
        "DDD1 Mon 2024-12-02 12:00–13:00 at North is not in the plan: the best plan with it has "
          + "as many points. It is not wanted."
      ])
  }
}
