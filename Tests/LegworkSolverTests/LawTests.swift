import LegworkModel
import LegworkSolver
import Testing
import _LegworkTestSupport

@Suite("Laws")
struct LawTests {
  @Test("an answer does not depend on the time or the order of rows", arguments: lawBlocks)
  func sameAgain(block: SeedBlock) throws {
    try block.check { seed, problem, solution in
      try SolverLaws.isTheSameAgain(solution, of: problem, seed: seed)
    }
  }

  @Test("what was not chosen can be dropped", arguments: lawBlocks)
  func drops(block: SeedBlock) throws {
    try block.check { _, problem, solution in
      try SolverLaws.dropsTheUnchosen(solution, of: problem)
    }
  }

  @Test("what was chosen can be pinned", arguments: lawBlocks)
  func pins(block: SeedBlock) throws {
    try block.check { _, problem, solution in
      try SolverLaws.keepsTheChosen(solution, of: problem)
    }
  }

  @Test("a conflict is one, and a smallest", arguments: lawBlocks)
  func conflicts(block: SeedBlock) throws {
    try block.check { _, problem, solution in
      SolverLaws.explainsItself(solution, of: problem)
    }
  }

  @Test("more freedom never makes the best plan worse", arguments: SolverLaws.Relaxation.allCases)
  func relaxations(relaxation: SolverLaws.Relaxation) throws {
    for block in SeedBlock.blocks(1, of: 50, from: 20_000) {
      try block.check { seed, problem, solution in
        try SolverLaws.growsWithFreedom(solution, of: problem, by: relaxation, seed: seed)
      }
    }
  }

  @Test("more patience never gives less", arguments: SeedBlock.blocks(4, of: 50, from: 50_000))
  func patience(block: SeedBlock) throws {
    try block.check { _, problem, solution in
      var answers = try [1, 3, 9, 27, 81, 243].map { questions in
        let patience = Patience(questions)
        return try Solver.solve(
          problem, options: SolverOptions(isCancelled: { patience.isOver() }))
      }
      answers.append(solution)
      return zip(answers, answers.dropFirst()).flatMap { earlier, later in
        SolverLaws.losesNothing(from: earlier, to: later, of: problem)
      }
    }
  }

  @Test("an answer without time says nothing untrue", arguments: lawBlocks)
  func noTime(block: SeedBlock) throws {
    try block.check(options: SolverOptions(timeLimit: 0)) { _, problem, solution in
      SolverLaws.keepsItsWord(solution, of: problem, by: BruteForceSolver.solve(problem))
    }
  }

  @Test("an answer cut short at any moment says nothing untrue", arguments: [1, 2, 3, 5, 8, 13])
  func cancelled(questions: Int) throws {
    for seed in 30_000..<30_100 {
      let patience = Patience(questions)
      let problem = RandomProblems.problem(seed: seed)
      let solution = try Solver.solve(
        problem, options: SolverOptions(isCancelled: { patience.isOver() }))
      let answer = BruteForceSolver.solve(problem)
      #expect(SolverLaws.keepsItsWord(solution, of: problem, by: answer) == [], "seed \(seed)")
    }
  }
}

private let lawBlocks = SeedBlock.blocks(5, of: 25, from: 10_000)

extension SeedBlock {
  /// Holds the solution of each seed's problem to a law.
  func check(
    options: SolverOptions = SolverOptions(),
    _ law: (Int, Problem, Solution) throws -> [String]
  ) throws {
    for seed in seeds {
      let problem = RandomProblems.problem(seed: seed)
      let solution = try Solver.solve(problem, options: options)
      let broken = try law(seed, problem, solution)
      #expect(broken == [], "seed \(seed)")
    }
  }
}
