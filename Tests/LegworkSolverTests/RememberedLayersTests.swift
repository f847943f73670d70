import LegworkModel
import Testing
import _LegworkTestSupport

@testable import LegworkSolver

/// Days that remember sessions while layers limit how one goes.
///
/// Of two ways to one place the one that is worth more and walks less is not always the better: it
/// may have used up a session that the other can still visit.
@Suite("Limits on ways in layers, and days that remember")
struct RememberedLayersTests {
  @Test("a worse way to a place may be the only one that leaves a session for later")
  func detour() throws {
    // "s" and "g" at once are worth more than "x" and "g", and take no walk; but only after "x" is
    // "s" left for later: 10 + 90 + 90 + 140. The walk to "x" is all that is allowed.
    let problem = Problem.tiny(travel: [[0, 1, 5], [1, 0, 5], [5, 5, 0]])
      .session("s", points: 90, .at(0..<10), .at(30..<40)).session("g", points: 90, .at(10..<20))
      .session("x", points: 10, .at(0..<9, venue: 1)).session("all", points: 153, .at(0..<31))
      .session("late", points: 7, .at(31..<45)).session("far", points: 15, .at(31..<45, venue: 2))
      .with { $0.limits.walkingPerDay = 1 }
    #expect(try solved(problem).objective == 190)
    let solution = try RememberedLayersTests.solve(problem.withTies(15), mostPaths: 20_000)
    #expect((solution.status, solution.objective) == (.optimal, 190 + 150))
    #expect(solution.statistics.remembered > 0)
  }

  @Test(
    "problems made for that are solved as brute force does", arguments: SeedBlock.blocks(2, of: 50))
  func detours(block: SeedBlock) throws {
    var remembered = 0
    for seed in block.seeds {
      let problem = RandomProblems.detour(seed: seed)
      let truth = BruteForceSolver.solve(problem)
      let tied = problem.withTies(4)
      let solution = try RememberedLayersTests.solve(tied, mostPaths: 10)
      #expect(ProblemJudge.judge(solution, of: tied).errors == [], "seed \(seed)")
      #expect(solution.status == .optimal, "seed \(seed)")
      #expect(solution.objective == (truth.best?.objective ?? 0) + 40, "seed \(seed)")
      if solution.statistics.remembered > 0 { remembered += 1 }
    }
    #expect(remembered > block.seeds.count / 2)
  }

  @Test(
    "so are weeks in which sessions run again and again on one day",
    arguments: SeedBlock.blocks(2, of: 25, from: 80_000))
  func reruns(block: SeedBlock) throws {
    for seed in block.seeds {
      let problem = RandomProblems.reruns(seed: seed).with {
        $0.musts = []
        if seed % 3 > 0 { $0.limits.walkingPerDay = seed % 23 }
        if seed % 3 < 2 { $0.limits.venueChangesPerDay = seed % 4 }
      }
      let solution = try RememberedLayersTests.solve(
        problem, mostPaths: 1 + seed % 5, remembers: true)
      let truth = BruteForceSolver.solve(problem)
      let broken =
        ProblemJudge.judge(solution, of: problem).errors
        + SolverLaws.equalsTheTruth(solution, of: problem, by: truth)
      #expect(broken == [], "seed \(seed)")
    }
  }

  /// Solves a problem without loosening it first.
  private static func solve(
    _ problem: Problem, mostPaths: Int, remembers: Bool = false
  ) throws -> Solution {
    let instance = try InstanceBuilder.build(problem.inCanonicalOrder(), demands: .hard)
    var search = Search(instance, stop: StopRule(SolverOptions()))
    (search.mostPaths, search.remembers) = (mostPaths, remembers)
    let bound = search.run()
    let incumbent = try #require(search.incumbent)
    return Solver.describe(search, incumbent, bound: bound ?? incumbent.value)
  }
}

extension Problem {
  /// The problem with two more days of so many choices that are all worth the same, 10 points each.
  ///
  /// Their paths are too many to list, so that the search has to remember; that each topic counts
  /// once keeps them apart.
  fileprivate func withTies(_ count: Int) -> Problem {
    (0..<(2 * count)).reduce(
      with {
        $0.days += 2
        $0.spread = Spread(free: 1, cost: 1)
      }
    ) { problem, index in
      let start = index / 2 * 20
      return
        problem
        .session(
          "tie\(index)", points: 10, topic: "t\(index)",
          .at(start..<(start + 10), day: problem.days - 2)
        )
        .session("bait\(index)", points: -5, topic: "t\(index)", .at(0..<10, day: problem.days - 1))
    }
  }
}
