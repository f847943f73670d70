import LegworkItinerary
import LegworkModel
import LegworkSolver
import Testing
import _LegworkTestSupport

@testable import LegworkApp

@Suite("The planning workflow")
struct PlanningWorkflowTests {
  /// Two halls, twenty minutes apart; a session that runs in both.
  private func event() throws -> EventBuilder {
    var event = try EventBuilder()
    event.run("AAA1", "09:00-10:00", at: "North")
    event.run("BBB1", "09:30-10:30", at: "North")
    event.run("BBB1-R1", "14:00-15:00", at: "South")
    event.run("CCC1", nil)
    event.travel("North", "South", .walk, 20)
    return event
  }

  private func facts(_ event: EventBuilder) -> PlanningFacts {
    let context = event.context
    return PlanningFacts(
      name: "Test", catalog: context.catalog, travel: context.travel,
      preferences: context.preferences, calendar: context.calendar)
  }

  @Test("plans what is wanted, with points, legs and what is missed")
  func plans() throws {
    var event = try event()
    event.preferences.sessions = ["AAA1": Wish(.must), "BBB1": Wish(.want), "CCC1": Wish(.must)]
    event.preferences.breaks = [
      BreakRule(name: "Lunch", minutes: 45, window: TimeWindow(from: 690, to: 840), points: 25)
    ]
    let planned = try PlanningWorkflow.plan(facts(event))
    #expect(planned.plan.status == .optimal)
    #expect(planned.plan.attend == ["AAA1", "BBB1-R1"])
    #expect(planned.plan.objective == 100 + 60 + 25 - 20)
    #expect(planned.itinerary.score.total == planned.plan.objective)
    let lunch = try #require(planned.plan.breaks.first)
    #expect(lunch.name == "Lunch")
    #expect(lunch.interval.length == 45)
    #expect(lunch.interval.start >= event.time("11:30"))
    #expect(planned.missed.map(\.session) == ["CCC1"])
    #expect(planned.details.points == ["AAA1": 100, "BBB1-R1": 60])
  }

  @Test("explains a conflict by the pairs that clash")
  func conflict() throws {
    var event = try event()
    event.run("DDD1", "10:15-11:00", at: "South")
    event.preferences.sessions = ["AAA1": Wish(.must), "DDD1": Wish(.must)]
    let shown = try PlanningWorkflow.plan(facts(event)).shown()
    #expect(shown.plan.status == .infeasible)
    #expect(
      shown.conflict == [
        "AAA1 and DDD1 cannot all be kept:",
        "  AAA1 → DDD1: North to South takes 20 min by walk, there are 15",
        "Give one of them up, for example: legwork want DDD1",
      ])
  }

  @Test("says why a single must cannot be kept")
  func impossibleMust() throws {
    var event = try event()
    event.preferences.sessions = ["AAA1": Wish(.must)]
    event.preferences.drops = ["AAA1"]
    let shown = try PlanningWorkflow.plan(facts(event)).shown()
    #expect(shown.conflict.first == "AAA1 alone cannot be kept:")
    #expect(shown.conflict.contains { $0.contains("dropped") }, "\(shown.conflict)")
  }

  @Test("refuses a solution that does not stand up to review")
  func audit() throws {
    var event = try event()
    event.preferences.sessions = ["AAA1": Wish(.want), "BBB1": Wish(.want)]
    let facts = facts(event)
    let built = try facts.problem()
    let reviewer = PlanReviewer(facts.context(points: built.points))
    func check(_ attend: [String], objective: Int) throws {
      let solution = Solution(
        status: .optimal, objective: objective, bound: objective, attend: attend)
      let plan = PlanExtraction(built: built, calendar: facts.calendar).plan(solution)
      try PlanAudit(built: built, solution: solution).check(reviewer.review(plan))
    }
    try check(["AAA1"], objective: 60)
    #expect(throws: PlanAudit.Fault.objective(solver: 61, review: 60)) {
      try check(["AAA1"], objective: 61)
    }
    #expect(throws: PlanAudit.Fault.self) { try check(["AAA1", "BBB1"], objective: 120) }
    let failure = CommandFailure(explaining: PlanAudit.Fault.objective(solver: 61, review: 60))
    #expect(failure.status == .ownFault)
  }

  @Test("what is kept beside a plan is read back as it was")
  func details() throws {
    var event = try event()
    event.preferences.sessions = ["AAA1": Wish(.want), "BBB1": Wish(.want), "CCC1": Wish(.maybe)]
    var details = try PlanningWorkflow.plan(facts(event)).details
    details.isStale = true
    details.estimate = .high
    #expect(PlanDetails(text: details.text) == details)
    #expect(PlanDetails(text: "no JSON") == PlanDetails())
  }
}
