import LegworkItinerary
import LegworkModel
import LegworkSolver
import Testing
import _LegworkTestSupport

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

  @Test("on what a remedy comes to, once it is taken", arguments: 0..<30)
  func remedies(seed: Int) throws {
    var facts = try seed == 0 ? SampleFacts.load().facts() : RandomEvent.facts(seed: seed)
    let more =
      seed == 0 ? ["NET302", "EDG302"] : facts.catalog.sessions.prefix(8).map(\.id.rawValue)
    for session in more { facts.preferences.sessions[Session.ID(session)] = Wish(.must) }
    let planned = try PlanningWorkflow.plan(facts)
    for item in planned.remedies.items {
      guard let change = item.change else { continue }
      let wishes = change.applied(to: facts.preferences, of: facts.catalog)
      let taken = try PlanningWorkflow.plan(facts.wishing(wishes))
      let found = [taken.itinerary.musts.attended, taken.plan.objective]
      #expect([item.musts, item.points] == found, "seed \(seed): \(item.words)")
    }
  }

  @Test("that nothing fits into a proven plan that is not in it", arguments: 0..<40)
  func room(seed: Int) throws {
    var facts = try RandomEvent.facts(seed: seed)
    for index in facts.preferences.commitments.indices {
      facts.preferences.commitments[index].venue = nil
    }
    let planned = try PlanningWorkflow.plan(facts)
    guard planned.plan.status == .optimal else { return }
    let fitting = planned.missed.filter { if case .fits = $0.reason { true } else { false } }
    #expect(fitting.map(\.session) == [], "seed \(seed)")
  }

  @Test("on what dropping each planned run comes to")
  func drops() throws {
    let facts = try SampleFacts.load().facts()
    let plan = try PlanningWorkflow.plan(facts).plan
    for run in plan.attend {
      let reason = try WhyFinder(facts, SolverOptions()).reason(.occurrence(run))
      guard case .attended(let gain) = reason.why else {
        Issue.record("\(run) is attended")
        continue
      }
      let wishes = WishChange.drop(run).applied(to: facts.preferences, of: facts.catalog)
      let without = try PlanningWorkflow.plan(facts.wishing(wishes)).plan
      switch gain.drop {
      case .exchange(let exchange):
        #expect(exchange.cost == plan.objective - without.objective, "\(run)")
      case .impossible: #expect(without.status == .infeasible, "\(run)")
      case .unknown: Issue.record("\(run)")
      }
    }
  }

  @Test("that a search without time has no plan to judge", arguments: [149, 161])
  func noTime(seed: Int) throws {
    let facts = try RandomEvent.facts(seed: seed)
    let planned = try PlanningWorkflow.plan(facts, options: SolverOptions(timeLimit: 0))
    #expect(planned.plan.status != .optimal)
  }

  /// Appointments of one's own that cannot all be kept, with what the answer has to name.
  static let conflicts: [([Commitment], lodging: Venue.ID?, [String], String)] = [
    ([own("A", "12:00-13:00"), own("B", "12:30-14:00")], nil, ["A", "B"], "overlap by 30 min"),
    (
      [own("A", "12:00-13:00", "North"), own("B", "12:30-14:00")], nil, ["A", "B"],
      "overlap by 30 min"
    ),
    (
      [own("A", "12:00-13:00", "North"), own("B", "13:10-14:00", "South")], nil, ["A", "B"],
      "20 min away by walk: 10 min short"
    ),
    ([own("A", "04:10-05:00", "South")], "North", ["A"], "way from and to North"),
  ]

  private static func own(_ name: String, _ time: String, _ venue: Venue.ID? = nil) -> Commitment {
    Commitment(
      name: name, day: EventBuilder.firstDay, window: EventBuilder.window(time), venue: venue)
  }

  @Test("that one's own appointments cannot all be kept", arguments: conflicts)
  func ownConflict(
    own: [Commitment], lodging: Venue.ID?, names: [String], words: String
  ) throws {
    var event = try EventBuilder()
    event.travel("North", "South", .walk, 20)
    event.run("AAA1", "09:00-10:00", at: "North")
    event.run("AAA2", "09:00-10:00", at: "North", day: 1)
    event.preferences.sessions = ["AAA1": Wish(.must), "AAA2": Wish(.want)]
    event.preferences.commitments = own
    event.preferences.settings.lodging = lodging
    let context = event.context
    let planned = try PlanningWorkflow.plan(
      PlanningFacts(
        name: "Test", catalog: context.catalog, travel: context.travel,
        preferences: context.preferences, calendar: context.calendar))
    #expect(planned.plan.status == .infeasible)
    #expect(planned.plan.conflict == names)
    #expect(planned.plan.attend.contains("AAA2"))
    let explanation = planned.shown().conflict.joined(separator: "\n")
    #expect(explanation.contains(words), "\(explanation)")
    #expect(explanation.contains("legwork block remove"), "\(explanation)")
  }
}
