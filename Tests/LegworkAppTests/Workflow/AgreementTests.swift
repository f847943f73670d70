import LegworkItinerary
import LegworkModel
import LegworkSolver
import Testing

@testable import LegworkApp

/// The search, the review and the itinerary were written apart and must come to the same plan.
@Suite("Search, review and itinerary agree")
struct AgreementTests {
  @Test("on random events with every sort of wish", arguments: 0..<60)
  func agree(seed: Int) throws {
    let planned = try PlanningWorkflow.plan(try RandomEvent.facts(seed: seed))
    #expect(planned.plan.status != .unknown)
    #expect(planned.itinerary.score.total == planned.plan.objective)
    let shown = planned.shown()
    #expect((planned.plan.status == .infeasible) == !shown.conflict.isEmpty)
    #expect(!PlanText.full(shown, colour: false).isEmpty)
  }
}
