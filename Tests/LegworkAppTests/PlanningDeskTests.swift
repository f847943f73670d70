import LegworkItinerary
import LegworkModel
import LegworkSolver
import Testing
import _LegworkTestSupport

@testable import LegworkApp

@Suite("A week that stays planned")
struct PlanningDeskTests {
  /// Two days of runs in three halls, some repeated.
  private func event(_ random: inout SeededRandom) throws -> EventBuilder {
    var event = try EventBuilder()
    for code in ["A", "B", "B-R1", "C", "D", "D-R1", "E", "F", "G", "H", "I-R1", "I-R2"] {
      let start = 540 + 15 * random.number(0...20)
      let end = start + 15 * random.number(2...5)
      event.run(
        code, "\(EventCalendar.clock(start))-\(EventCalendar.clock(end))",
        at: random.pick(["North", "South", "West"]), day: random.number(0...1),
        type: random.pick(["Talk", "Workshop"]))
    }
    event.travel("North", "South", .walk, random.number(5...30))
    event.travel("South", "West", .walk, random.number(5...30))
    return event
  }

  private func change(_ wishes: inout Preferences, _ random: inout SeededRandom) {
    let session = Session.ID(random.pick(["A", "B", "C", "D", "E", "F", "G", "H", "I"]))
    let run = Occurrence.ID(random.pick(["A", "B", "B-R1", "C", "D-R1", "I-R1", "I-R2"]))
    switch random.number(0...11) {
    case 0...2: wishes.sessions[session] = Wish(random.pick(Interest.allCases))
    case 3: wishes.sessions[session] = Wish(.want, points: random.number(1...90))
    case 4: wishes.sessions[session] = nil
    case 5: wishes.occurrences[run] = random.chance(50) ? nil : Wish(random.pick(Interest.allCases))
    case 6: wishes.pins.formSymmetricDifference([run])
    case 7: wishes.drops.formSymmetricDifference([run])
    case 8:
      wishes.statuses[run] = random.pick([nil, .reserved, .full, .walkUpOnly, .cancelled])
    case 9: wishes.rules = random.chance(50) ? [] : [Rule(expression: "type:talk", points: 7)]
    case 10: wishes.settings.travel.pace = random.pick([100, 150])
    default: wishes.settings.lodging = random.pick([nil, "North", "West"])
    }
  }

  @Test("is as good after every change as if planned from the start", arguments: [0, 10, 20, 30])
  func asFromTheStart(first: Int) throws {
    for seed in first..<(first + 10) {
      var random = SeededRandom(seed: seed)
      let event = try event(&random)
      let context = event.context
      let facts = PlanningFacts(
        name: "", catalog: context.catalog, travel: context.travel,
        preferences: context.preferences, calendar: context.calendar)
      var desk = try PlanningDesk(facts)
      var wishes = context.preferences
      for step in 0..<25 {
        change(&wishes, &random)
        try desk.change(to: wishes)
        let cold = try PlanningWorkflow.plan(facts.wishing(wishes))
        let note: Comment = "seed \(seed), step \(step)"
        #expect(desk.planned.plan.status == cold.plan.status, note)
        #expect(desk.planned.plan.objective == cold.plan.objective, note)
        #expect(desk.planned.itinerary.musts == cold.itinerary.musts, note)
        #expect(desk.planned.facts.preferences == wishes)
      }
    }
  }
}
