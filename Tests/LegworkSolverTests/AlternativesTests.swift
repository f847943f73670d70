import Foundation
import LegworkModel
import LegworkSolver
import Testing
import _LegworkTestSupport

@Suite("Alternatives")
struct AlternativesTests {
  /// Blocks of 25 random problems; `LEGWORK_SEEDS` asks for more.
  static let blocks = SeedBlock.blocks(
    (ProcessInfo.processInfo.environment["LEGWORK_SEEDS"].flatMap { Int($0) } ?? 75) / 25, of: 25,
    from: 40_000)

  @Test("each is the best in its place", arguments: blocks)
  func best(block: SeedBlock) throws {
    for seed in block.seeds {
      let problem = RandomProblems.problem(seed: seed)
      let (count, distance) = (2 + seed % 4, 1 + seed / 4 % 3)
      let plans = try Solver.alternatives(to: problem, count: count, differingBy: distance)
      var broken = SolverLaws.areTheBest(
        plans, of: problem, count: count, differingBy: distance)
      if seed % 5 == 0 {
        broken += try SolverLaws.areTheSameAgain(
          plans, of: problem, differingBy: distance, seed: seed)
      }
      #expect(broken == [], "seed \(seed)")
      let first = try Solver.solve(problem)
      #expect(plans.first?.days == first.days, "seed \(seed)")
    }
  }

  @Test("fillers worth nothing and musts make no other plan")
  func fillers() throws {
    let problem = Problem.tiny()
      .session("must", points: 50, .at(0..<10)).must("must")
      .session("a", points: 20, .at(10..<20), .at(50..<60))
      .session("b", points: 15, .at(10..<20))
      .session("x", points: 0, .at(20..<30))
      .session("y", points: 0, .at(20..<30))
    let plans = try Solver.alternatives(to: problem, count: 9)
    #expect(plans.map(\.objective) == [85, 70, 65, 50])
    #expect(plans.map(\.status) == [.optimal, .optimal, .optimal, .optimal])
  }

  @Test("points of a billion and ways of months add up")
  func large() throws {
    let way = TravelTime.longest
    let problem = Problem.tiny(days: 2, travel: [[5, way], [way, 5]], walkCost: 1)
      .session("a", points: 1_000_000_000, .at(600..<660, venue: 1))
      .session("b", points: 1_000_000_000, .at(600..<601, day: 1))
    let plans = try Solver.alternatives(to: problem, count: 4)
    #expect(plans.map(\.objective) == [2_000_000_000, 1_000_000_000, 1_000_000_000, 0])
  }

  @Test("a difference names what is left out, gained and moved")
  func difference() throws {
    let problem = Problem.tiny()
      .session("a", points: 20, .at(0..<10))
      .session("b", points: 15, .at(0..<10), .at(20..<30))
      .session("c", points: 9, .at(20..<30))
    let plans = try Solver.alternatives(to: problem, count: 2)
    #expect(plans.map(\.objective) == [35, 29])
    let difference = PlanDifference(from: plans[0], to: plans[1], in: problem)
    #expect(difference.leftOut == ["b/2"])
    #expect(difference.gained == ["c/1"])
    #expect(difference.moved == [])
    #expect(difference.pointsLost == 6)
    let back = PlanDifference(from: plans[1], to: plans[0], in: problem)
    #expect(back.leftOut == ["c/1"])
    #expect(back.pointsLost == -6)
  }

  @Test("cut short, nothing untrue is said", arguments: [1, 2, 4, 8, 16])
  func cutShort(questions: Int) throws {
    for seed in 41_000..<41_015 {
      let patience = Patience(questions)
      let problem = RandomProblems.problem(seed: seed)
      let plans = try Solver.alternatives(
        to: problem, count: 4, options: SolverOptions(isCancelled: { patience.isOver() }))
      #expect(plans.count >= 1)
      for plan in plans where plan.status != .infeasible && plan.status != .unknown {
        #expect(ProblemJudge.judge(plan, of: problem).errors == [], "seed \(seed)")
      }
    }
  }
}
