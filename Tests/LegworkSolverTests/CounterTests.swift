import LegworkModel
import Testing
import _LegworkTestSupport

@testable import LegworkSolver

/// Weeks whose limits are left to counters, as where layers would be too many.
///
/// No layers at all are allowed here, so that small problems, too, count all they limit; and few
/// paths may be listed, so that labels have to decide.
@Suite("Limits that are counted path by path")
struct CounterTests {
  @Test("random problems are solved as brute force does", arguments: SeedBlock.blocks(3, of: 50))
  func random(block: SeedBlock) throws {
    var counted = 0
    for seed in block.seeds {
      let problem = CounterTests.limited(RandomProblems.problem(seed: seed), seed)
      counted += try CounterTests.check(problem, seed)
    }
    #expect(counted > 0)
  }

  @Test(
    "so are weeks in which sessions run again and again on one day",
    arguments: SeedBlock.blocks(2, of: 25, from: 80_000))
  func reruns(block: SeedBlock) throws {
    for seed in block.seeds {
      let problem = CounterTests.limited(RandomProblems.reruns(seed: seed), seed)
      _ = try CounterTests.check(problem, seed)
    }
  }

  @Test("one subtraction compares all fields")
  func fields() throws {
    let counters = try #require(
      Counters(Counters.Limits(walking: 60, changes: 4, sessions: 0, types: [nil, 3])))
    #expect(counters.caps == [60, 4, 0, 3])
    let short = try #require(counters.count(walking: 60, changes: 1))
    let long = try #require(counters.count(walking: 59, changes: 4))
    #expect(counters.numbers(short) == [60, 1, 0, 0])
    #expect(counters.allow(short) && counters.allow(long))
    #expect(!counters.allow(short + long))
    #expect(!counters.isCovered(short, by: long) && !counters.isCovered(long, by: short))
    #expect(counters.isCovered(try #require(counters.count(walking: 59, changes: 1)), by: long))
    #expect(counters.count(walking: 61, changes: 0) == nil)
    #expect(counters.count(walking: 0, changes: 5) == nil)
    #expect(counters.toll(short, [2, 10, 100, 1000]) == 130)
    #expect(counters.tollOfCaps([2, 10, 100, 1000]) == 3160)
    #expect(counters.kinds.map(counters.allow) == [true, false, false, false])
    #expect(Counters(Counters.Limits(types: Array(repeating: 1000, count: 6))) == nil)
  }

  /// A problem with tight limits on its ways, mostly, if it had none.
  private static func limited(_ problem: Problem, _ seed: Int) -> Problem {
    var problem = problem
    if problem.limits.walkingPerDay == nil, seed % 3 > 0 {
      problem.limits.walkingPerDay = seed % 23
    }
    if problem.limits.venueChangesPerDay == nil, seed % 4 > 1 {
      problem.limits.venueChangesPerDay = seed % 3
    }
    return problem
  }

  /// Holds the answer found with counters alone to brute force; 1 where something was counted.
  private static func check(_ problem: Problem, _ seed: Int) throws -> Int {
    let ordered = problem.inCanonicalOrder()
    let instance = try InstanceBuilder.build(ordered, demands: .hard, mostLayered: 0)
    var search = Search(instance, stop: StopRule(SolverOptions()))
    search.remembers = seed % 4 == 0
    if seed % 2 == 0 { search.mostPaths = 1 + seed % 5 }
    let bound = search.run()
    let isCounted = instance.frames.contains { !$0.counters.isEmpty }
    let truth = BruteForceSolver.solve(problem)
    guard let incumbent = search.incumbent else {
      #expect(bound == nil && !truth.isFeasible, "seed \(seed)")
      let soft = try best(ordered, mostLayered: 0)
      #expect(soft == (try best(ordered, mostLayered: InstanceBuilder.mostLayered)), "seed \(seed)")
      return isCounted ? 1 : 0
    }
    let solution = Solver.describe(search, incumbent, bound: bound ?? incumbent.value)
    let broken =
      ProblemJudge.judge(solution, of: problem).errors
      + SolverLaws.equalsTheTruth(solution, of: problem, by: truth)
    #expect(broken == [], "seed \(seed)")
    return isCounted ? 1 : 0
  }

  /// What the best plan that keeps as many musts as possible is worth.
  private static func best(_ problem: Problem, mostLayered: Int) throws -> Int? {
    let instance = try InstanceBuilder.build(
      problem.withoutClashes(), demands: .asManyAsPossible, mostLayered: mostLayered)
    var search = Search(instance, stop: StopRule(SolverOptions()))
    return search.run()
  }
}
