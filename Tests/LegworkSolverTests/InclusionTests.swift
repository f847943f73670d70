import LegworkModel
import LegworkSolver
import Testing
import _LegworkTestSupport

@Suite("What including an occurrence costs")
struct InclusionTests {
  @Test(
    "no interval misses what pinning costs", arguments: SeedBlock.blocks(4, of: 10, from: 40_000))
  func intervals(block: SeedBlock) throws {
    for seed in block.seeds {
      let problem = InclusionTests.problem(seed)
      let broken = try InclusionTests.brokenIntervals(problem) { try Solver.solve($0) }
      #expect(broken == [], "seed \(seed)")
    }
  }

  @Test(
    "stops alone, and stops that begin at one minute on two days",
    arguments: [41_762, 64_460, 75_400])
  func stops(seed: Int) throws {
    let broken = try InclusionTests.brokenIntervals(InclusionTests.problem(seed)) {
      try Solver.solve($0)
    }
    #expect(broken == [])
  }

  @Test("no interval misses what brute force finds")
  func truth() throws {
    for seed in 41_000..<41_008 {
      let problem = InclusionTests.problem(seed)
      let broken = try InclusionTests.brokenIntervals(problem) { pinned in
        let answer = BruteForceSolver.solve(pinned)
        return Solution(
          status: answer.isFeasible ? .optimal : .infeasible,
          objective: answer.best?.objective ?? 0)
      }
      #expect(broken == [], "seed \(seed)")
    }
  }

  /// A random problem with some more drops.
  private static func problem(_ seed: Int) -> Problem {
    var random = SeededRandom(seed: seed)
    return RandomProblems.problem(seed: seed).with { problem in
      problem.drops += problem.items.map(\.id).filter { _ in random.chance(20) }
    }
  }

  /// The occurrences whose cost is said to be something that it is not.
  private static func brokenIntervals(
    _ problem: Problem, solve: (Problem) throws -> Solution
  ) throws -> [String] {
    let (solution, costs) = try Solver.inclusionCosts(of: problem)
    guard let costs else { return solution.status == .infeasible ? [] : ["no costs"] }
    return try problem.items.compactMap { item in
      guard let cost = costs[item.id] else { return "\(item.id) has no cost" }
      let pinned = try solve(
        problem.with {
          $0.pins.append(item.id)
          $0.drops.removeAll { $0 == item.id }
          $0.skips.removeAll { $0 == item.session }
        })
      let said = "\(item.id) is said to cost \(cost)"
      guard pinned.status == .optimal else { return cost.high == nil ? nil : said }
      let loss = solution.objective - pinned.objective
      let isRight = !cost.isImpossible && cost.low <= loss && loss <= cost.high ?? loss
      return isRight ? nil : "\(said), not \(loss)"
    }
  }
}
