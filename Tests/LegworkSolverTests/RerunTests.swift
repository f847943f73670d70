import LegworkModel
import Testing
import _LegworkTestSupport

@testable import LegworkSolver

/// Weeks in which one session runs many times on one day, so that days have to remember visits.
///
/// So few paths may be listed here that small problems, too, are closed by memory and branching; and
/// half of the searches remember from the start.
@Suite("Many runs on one day")
struct RerunTests {
  @Test(
    "days that remember are solved as brute force does", arguments: SeedBlock.blocks(4, of: 25))
  func random(block: SeedBlock) throws {
    var remembered = 0
    for seed in block.seeds {
      let problem = RandomProblems.reruns(seed: seed)
      let solution = try RerunTests.solve(problem, mostPaths: 1 + seed % 4, remembers: seed % 8 < 4)
      remembered += solution.statistics.remembered
      let answer = BruteForceSolver.solve(problem)
      let broken =
        ProblemJudge.judge(solution, of: problem).errors
        + SolverLaws.equalsTheTruth(solution, of: problem, by: answer)
      #expect(broken == [], "seed \(seed)")
    }
    #expect(remembered > 0)
  }

  @Test(
    "problems of every kind are solved as brute force does, too",
    arguments: SeedBlock.blocks(2, of: 25, from: 70_000))
  func everyKind(block: SeedBlock) throws {
    for seed in block.seeds {
      let problem = RandomProblems.problem(seed: seed)
      let solution = try RerunTests.solve(problem, mostPaths: 1 + seed % 4, remembers: seed % 8 < 4)
      let answer = BruteForceSolver.solve(problem)
      let broken =
        ProblemJudge.judge(solution, of: problem).errors
        + SolverLaws.equalsTheTruth(solution, of: problem, by: answer)
      #expect(broken == [], "seed \(seed)")
    }
  }

  @Test("what a day remembers closes a week of many runs at its root")
  func gamesFair() throws {
    // Eight games all day long on each of three days, every run in one of three halls: each game
    // is worth playing once, and what is played once a day is worth nothing else.
    var problem = Problem.tiny(
      days: 3, travel: [[5, 12, 9], [12, 5, 10], [9, 10, 5]], walkCost: 1)
    for game in 0..<8 {
      for run in 0..<24 {
        let start = 600 + (run % 8) * 75 + game * 7
        problem.items.append(
          Problem.Item(
            id: "g\(game)/\(run)", session: "g\(game)", day: run / 8, start: start,
            end: start + 60, arriveBy: start, venue: (game + run) % 3, points: 60 - 5 * game))
      }
    }
    let solution = try RerunTests.solve(problem, mostPaths: 300, remembers: true)
    #expect((solution.status, solution.statistics.nodes) == (.optimal, 1))
    #expect(solution.statistics.remembered > 0)
    #expect(ProblemJudge.judge(solution, of: problem).errors == [])
    #expect(solution.objective == (try Solver.solve(problem)).objective)
  }

  /// The answer where no more than so many paths of a day may be listed.
  private static func solve(
    _ problem: Problem, mostPaths: Int, remembers: Bool
  ) throws -> Solution {
    let ordered = problem.inCanonicalOrder()
    var search = try Solver.search(ordered, rows: [], StopRule(SolverOptions()))
    (search.mostPaths, search.remembers) = (mostPaths, remembers)
    return try Solver.answer(of: &search)
  }
}
