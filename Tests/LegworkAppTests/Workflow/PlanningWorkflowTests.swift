import LegworkFormats
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
        "  AAA1 ends 10:00 at North; DDD1 starts 10:15 at South, 20 min away by walk: 5 min short",
        "What would settle that, best first:",
        "  1. leave AAA1 5 min early: all 2 musts, 180 points",
        "  2. come 5 min late to DDD1: all 2 musts, 180 points",
        "  3. give up AAA1: the other must, 100 points",
        "     legwork want AAA1",
        "  4. give up DDD1: the other must, 100 points",
        "     legwork want DDD1",
      ])
    #expect(shown.remedies.map(\.points) == [180, 180, 100, 100])
    #expect(shown.remedies.map(\.command) == [nil, nil, "want AAA1", "want DDD1"])
  }

  @Test("offers a mode that is avoided where that settles the conflict")
  func avoidedMode() throws {
    var event = try event()
    event.run("DDD1", "10:15-11:00", at: "South")
    event.travel("North", "South", .monorail, 10)
    event.travel("North", "South", .ride, 12)
    event.preferences.settings.travel.avoided = [.monorail, .ride]
    event.preferences.sessions = ["AAA1": Wish(.must), "DDD1": Wish(.must)]
    let conflict = try PlanningWorkflow.plan(facts(event)).shown().conflict
    #expect(
      conflict.dropFirst(3).prefix(4) == [
        "  1. take the monorail: all 2 musts, 200 points",
        "     legwork set avoid ride",
        "  2. take the ride: all 2 musts, 200 points",
        "     legwork set avoid monorail",
      ], "\(conflict)")
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

  @Test("names a stop, a break or a limit that stands in the way")
  func ownTimeConflict() throws {
    var event = try event()
    event.preferences.sessions = ["AAA1": Wish(.must)]
    let hours = Stop.Opening(day: EventBuilder.firstDay, window: EventBuilder.window("09:00-10:30"))
    event.preferences.stops = [
      Stop(name: "Expo", venue: "South", minutes: 60, openings: [hours], isRequired: true)
    ]
    let stop = try PlanningWorkflow.plan(facts(event)).shown()
    #expect(stop.conflict.first == "AAA1 and Expo cannot all be kept:")
    #expect(stop.conflict.contains { $0.contains("Expo at South, 60 min, open Mon 09:00–10:30") })
    #expect(stop.conflict.contains("     legwork stop remove Expo"), "\(stop.conflict)")
    event.preferences.stops = []
    event.preferences.breaks = [
      BreakRule(
        name: "Rest", minutes: 30, window: EventBuilder.window("09:10-09:50"), isRequired: true)
    ]
    let rest = try PlanningWorkflow.plan(facts(event)).shown()
    #expect(rest.conflict.contains { $0.contains("Rest, 30 min between 09:10–09:50") })
    event.preferences.breaks = []
    event.preferences.sessions["BBB1"] = Wish(.must)
    event.preferences.settings.walkingPerDay = 10
    let limit = try PlanningWorkflow.plan(facts(event)).shown()
    #expect(limit.conflict.contains("  Limit: walking-per-day 10"), "\(limit.conflict)")
  }

  @Test("warns of the weakest transfer and of musts without a seat")
  func warnings() throws {
    var event = try event()
    event.run("DDD1", "10:21-11:00", at: "South", status: .full)
    event.run("EEE1", "11:07-12:00", at: "South")
    event.preferences.sessions = [
      "AAA1": Wish(.want), "DDD1": Wish(.must), "EEE1": Wish(.want),
    ]
    event.preferences.settings.leads[.full] = 0
    let shown = try PlanningWorkflow.plan(facts(event)).shown()
    #expect(shown.plan.attend == ["AAA1", "DDD1", "EEE1"])
    #expect(
      shown.warnings == [
        "! Weakest transfer: AAA1 → DDD1, Mon 10:00: likely, one of 2 not sure",
        "  there at 10:20, door 10:21", "  safer for 40 points: legwork drop AAA1",
        "! No seat in DDD1, a must (full): queue early",
      ])
    #expect(PlanText.full(shown, colour: false).hasSuffix("queue early"))
    #expect(PlanAnswer.json(shown).text().contains("\"Weakest transfer: AAA1"))
  }

  @Test("a pin that cannot be planned is told, and is bad news")
  func idlePin() throws {
    var event = try event()
    event.preferences.sessions = ["AAA1": Wish(.want)]
    event.preferences.pins = ["BBB1"]
    let kept = PlanAnswer.make(try PlanningWorkflow.plan(facts(event)).shown(), notes: [])
    #expect(kept.status == .done)
    event.preferences.statuses["BBB1"] = .cancelled
    let shown = try PlanningWorkflow.plan(facts(event)).shown()
    #expect(shown.plan.status == .optimal && shown.plan.attend == ["AAA1"])
    #expect(shown.warnings.first?.hasPrefix("! BBB1 is pinned, but cannot be planned") == true)
    #expect(PlanAnswer.make(shown, notes: []).status == .badNews)
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

  @Test("refuses an answer to a bare problem that does not stand up to the judge")
  func judged() throws {
    var event = try event()
    event.preferences.sessions = ["AAA1": Wish(.want), "BBB1": Wish(.want)]
    let problem = try facts(event).problem().problem
    let solution = try Solver.solve(problem)
    try PlanAudit.check(solution, of: problem)
    var wrong: [Solution] = Array(repeating: solution, count: 3)
    wrong[0].objective += 1
    wrong[1].attend = []
    wrong[2].days[0].items.removeLast()
    for solution in wrong {
      let fault = #expect(throws: PlanAudit.Fault.self) {
        try PlanAudit.check(solution, of: problem)
      }
      let failure = CommandFailure(explaining: try #require(fault))
      #expect(failure.status == .ownFault && failure.lines.count > 2, "\(failure)")
    }
    try PlanAudit.check(Solution(status: .unknown), of: problem)
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
