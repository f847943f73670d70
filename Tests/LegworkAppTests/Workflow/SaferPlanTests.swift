import LegworkItinerary
import LegworkModel
import Testing
import _LegworkTestSupport

@testable import LegworkApp

@Suite("The way round the weakest transfer")
struct SaferPlanTests {
  /// North ── walk 20, on a bad day 35 ── South: A1, and B1 25 minutes later.
  private func event() throws -> EventBuilder {
    var event = try EventBuilder()
    event.preferences.settings.walkCost = 0
    event.travel("North", "South", .walk, 20, low: 15, high: 35)
    event.travel("Inn", "North", .walk, 10, high: 40)
    event.run("A1", "09:00-10:00", at: "North")
    event.run("B1", "10:25-11:00", at: "South")
    event.preferences.sessions = ["A1": Wish(.want, points: 50), "B1": Wish(.want, points: 60)]
    return event
  }

  private func weakest(_ event: EventBuilder) throws -> WeakTransfer? {
    let context = event.context
    return try PlanningWorkflow.plan(
      PlanningFacts(
        name: "", catalog: context.catalog, travel: context.travel,
        preferences: event.preferences, calendar: event.calendar)
    ).weakest
  }

  @Test("is to do without the run that brings less")
  func drop() throws {
    let weak = try #require(try weakest(event()))
    #expect(weak.transfer.before == "B1" && weak.transfer.chance == .likely)
    #expect(weak.count == 1)
    #expect(weak.remedy == .drop("A1", cost: 50, takesIn: []))
  }

  @Test("is another run where there is one")
  func otherRun() throws {
    var event = try event()
    event.run("B1-R1", "14:00-15:00", at: "South", status: .full)
    event.preferences.settings.chances[.full] = 90
    let weak = try #require(try weakest(event))
    #expect(weak.remedy == .drop("B1", cost: 6, takesIn: ["B1-R1"]))
  }

  @Test("is another mode that is in time on a bad day as well")
  func mode() throws {
    var event = try event()
    event.preferences.settings.walkCost = 1
    event.travel("North", "South", .ride, 22, walking: 21, high: 25)
    let weak = try #require(try weakest(event))
    #expect(weak.transfer.mode == .walk)
    guard case .mode(let option, let cost) = weak.remedy else {
      Issue.record("\(String(describing: weak.remedy))")
      return
    }
    #expect(option.mode == .ride && cost == 1)
  }

  @Test("is to leave the lodging earlier")
  func leave() throws {
    var event = try event()
    event.preferences.settings.lodging = "Inn"
    event.preferences.sessions["B1"] = nil
    let weak = try #require(try weakest(event))
    #expect(weak.transfer.role == .leaving)
    #expect(weak.remedy == .leave(at: event.time("08:20")))
  }

  @Test("is looked for in the time that is left, and only beside a plan that is proven")
  func limits() throws {
    let context = try event().context
    let facts = PlanningFacts(
      name: "", catalog: context.catalog, travel: context.travel,
      preferences: context.preferences, calendar: context.calendar)
    var planned = try PlanningWorkflow.plan(facts)
    let built = try facts.problem()
    #expect(try SaferPlan.find(planned, built)?.remedy != nil)
    let late = try SaferPlan.find(planned, built, TimeLeft(0))
    #expect(late != nil && late?.remedy == nil)
    planned.plan.status = .feasible
    let unproven = try SaferPlan.find(planned, built)
    #expect(unproven != nil && unproven?.remedy == nil)
  }

  @Test("is not looked for where all are sure, or plans are made for bad days")
  func none() throws {
    var event = try event()
    event.preferences.settings.travel.estimate = .high
    #expect(try weakest(event) == nil)
  }
}
