import LegworkModel
import LegworkSolver
import Testing
import _LegworkTestSupport

@Suite("Against brute force")
struct OracleTests {
  @Test("random problems are solved as brute force does", arguments: SeedBlock.blocks(20, of: 50))
  func random(block: SeedBlock) throws {
    for seed in block.seeds {
      let problem = RandomProblems.problem(seed: seed)
      let solution = try Solver.solve(problem)
      let answer = BruteForceSolver.solve(problem)
      let broken =
        ProblemJudge.judge(solution, of: problem).errors
        + SolverLaws.equalsTheTruth(solution, of: problem, by: answer)
      #expect(broken == [], "seed \(seed)")
    }
  }
}
