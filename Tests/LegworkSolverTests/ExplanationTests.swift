import LegworkModel
import Testing
import _LegworkTestSupport

@testable import LegworkSolver

/// What settles a conflict, worked out by hand and held against brute force.
@Suite("Explanations")
struct ExplanationTests {
  private let clash = Problem.tiny().session("a", points: 7, .at(0..<20))
    .session("b", points: 5, .at(15..<40)).must("a", "b")

  @Test("of two that overlap by 5 minutes one is left early, come to late, or given up")
  func minutes() throws {
    let found = try #require(try Solver.explain(clash))
    #expect(found.conflict == [.must("a"), .must("b")])
    #expect(found.others == [])
    #expect(
      found.outcomes.map(\.remedy) == [
        .leaveEarly(.occurrence("a/1"), minutes: 5), .arriveLate(.occurrence("b/1"), minutes: 5),
        .giveUp(.must("b")), .giveUp(.must("a")),
      ])
    #expect(found.outcomes.map(\.solution.mustsAttended) == [2, 2, 1, 1])
    #expect(found.outcomes.map(\.solution.objective) == [12, 12, 7, 5])
  }

  @Test("what can hold together is not explained")
  func nothing() throws {
    #expect(try Solver.explain(Problem.tiny().session("a", .at(0..<10)).must("a")) == nil)
  }

  @Test("another run is attended, dropped before or instead of a pinned one")
  func otherRun() throws {
    let problem = Problem.tiny(days: 2)
      .session("a", .at(0..<10), .at(0..<10, day: 1)).session("b", .at(0..<10)).must("b")
    let pinned = try #require(try Solver.explain(problem.pin("a/1")))
    #expect(pinned.outcomes.first?.remedy == .attend("a/2", insteadOf: "a/1"))
    let dropped = try #require(try Solver.explain(problem.must("a").drop("a/2")))
    #expect(dropped.outcomes.first?.remedy == .attend("a/2", insteadOf: nil))
    #expect(dropped.outcomes.first?.solution.status == .optimal)
  }

  @Test("a mode that is fast enough is taken")
  func mode() throws {
    let problem = Problem.tiny(travel: [[0, 90], [90, 0]])
      .session("a", .at(0..<20)).session("b", .at(30..<50, venue: 1)).must("a", "b")
    let fast = Problem.Mode(
      name: "monorail", travel: [[0, 9], [9, 0]], walking: [[0, 1], [1, 0]])
    let slow = Problem.Mode(
      name: "boat", travel: [[0, 50], [50, 0]], walking: [[0, 1], [1, 0]])
    let found = try #require(try Solver.explain(problem, otherModes: [slow, fast]))
    #expect(found.outcomes.map(\.remedy).first == .take(mode: "monorail"))
    #expect(!found.outcomes.map(\.remedy).contains(.take(mode: "boat")))
  }

  @Test("a limit is raised by no more than it takes, on the day that needs it")
  func limit() throws {
    let problem = Problem.tiny(days: 2)
      .session("a", .at(0..<10, day: 1)).session("b", .at(10..<20, day: 1))
      .session("c", .at(20..<30, day: 1)).must("a", "b", "c")
      .with { $0.limits.sessionsPerDay = 1 }
    let found = try #require(try Solver.explain(problem))
    #expect(found.conflict == [.must("a"), .must("b"), .limit(.sessionsPerDay)])
    #expect(found.outcomes.map(\.remedy).contains(.raise(.sessionsPerDay, to: 2, day: 1)))
    #expect(found.outcomes.first?.remedy == .giveUp(.limit(.sessionsPerDay)))
  }

  @Test("conflicts that share no session are told beside each other")
  func others() throws {
    let problem = clash.session("c", .at(100..<120)).session("d", .at(110..<130)).must("c", "d")
    #expect(try Solver.explain(problem)?.others == [[.must("c"), .must("d")]])
  }

  @Test("every remedy does what it says", arguments: SeedBlock.blocks(4, of: 15, from: 50_000))
  func random(block: SeedBlock) throws {
    for seed in block.seeds {
      let problem = RandomProblems.problem(seed: seed).demandingMore(seed: seed)
      guard let found = try Solver.explain(problem) else { continue }
      for outcome in found.outcomes {
        let changed = problem.with(outcome.remedy)
        let broken =
          SolverLaws.equalsTheTruth(
            outcome.solution, of: changed, by: BruteForceSolver.solve(changed))
          + (settles(outcome.remedy, found.conflict, changed) ? [] : ["\(outcome.remedy) does not"])
        #expect(broken == [], "seed \(seed)")
      }
    }
  }

  private func settles(_ remedy: Remedy, _ conflict: [Demand], _ changed: Problem) -> Bool {
    var names = conflict.map(\.name)
    if case .attend(let run, let pinned?) = remedy { names = names.map { $0 == pinned ? run : $0 } }
    if case .giveUp(let demand) = remedy { names.removeAll { $0 == demand.name } }
    return BruteForceSolver.isFeasible(changed.demanding(names))
  }
}
