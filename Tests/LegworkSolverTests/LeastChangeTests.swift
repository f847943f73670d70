import Foundation
import LegworkModel
import LegworkSolver
import Testing
import _LegworkTestSupport

@Suite("Least change")
struct LeastChangeTests {
  /// Blocks of 25 random problems; `LEGWORK_SEEDS` asks for more.
  static let blocks = SeedBlock.blocks(
    (ProcessInfo.processInfo.environment["LEGWORK_SEEDS"].flatMap { Int($0) } ?? 75) / 25, of: 25,
    from: 50_000)

  @Test("no good plan changes less, none with as few changes is better", arguments: blocks)
  func least(block: SeedBlock) throws {
    for seed in block.seeds {
      let problem = RandomProblems.problem(seed: seed)
      let previous = previousPlan(problem, seed: seed)
      let tolerance = [0, 5, 20, 60, 100][seed % 5]
      let answer = try Solver.leastChange(
        to: problem, from: previous, tolerancePercent: tolerance)
      var broken = SolverLaws.changesLeast(
        answer, of: problem, from: previous, tolerancePercent: tolerance)
      if seed % 7 == 0 {
        broken += try SolverLaws.changesTheSameAgain(
          answer, of: problem, from: previous, tolerancePercent: tolerance, seed: seed)
      }
      #expect(broken == [], "seed \(seed)")
    }
  }

  /// Some occurrences, one of them gone, with weights, and sometimes stops.
  private func previousPlan(_ problem: Problem, seed: Int) -> PreviousPlan {
    var random = SeededRandom(seed: seed)
    var attend = problem.items.map(\.id).filter { _ in random.chance(40) }
    if random.chance(30) { attend.append("gone/1") }
    var previous = PreviousPlan(attend: attend)
    for occurrence in attend where random.chance(30) {
      previous.weights[occurrence] = random.pick([0, 2, 3, 10])
    }
    if random.chance(50) {
      previous.stops = Set(problem.stops.map(\.id).filter { _ in random.chance(50) })
    }
    return previous
  }

  @Test("a plan that still suffices stays as it is")
  func nothingChanges() throws {
    let problem = Problem.tiny()
      .session("a", points: 96, .at(0..<10))
      .session("b", points: 100, .at(0..<10))
      .session("c", points: 20, .at(20..<30), .at(40..<50))
    let previous = PreviousPlan(attend: ["a/1", "c/2"])
    let answer = try Solver.leastChange(to: problem, from: previous)
    #expect(answer.solution.attend == ["a/1", "c/2"])
    #expect(answer.solution.status == .optimal)
    #expect(answer.changes.cost == 0)
    #expect(answer.best.objective == 120)
    let strict = try Solver.leastChange(to: problem, from: previous, tolerancePercent: 0)
    #expect(strict.solution.attend == ["b/1", "c/2"])
    #expect(strict.changes.left == ["a/1"])
    #expect(strict.changes.gained == ["b/1"])
    #expect(strict.changes.cost == 2)
  }

  @Test("a reserved seat is kept rather than another", arguments: ["a/1", "b/1"])
  func reserved(occurrence: String) throws {
    let problem = Problem.tiny()
      .session("a", points: 20, .at(0..<10)).session("b", points: 21, .at(5..<15))
    let previous = PreviousPlan(attend: ["a/1", "b/1"], reserved: [occurrence])
    let answer = try Solver.leastChange(to: problem, from: previous, tolerancePercent: 10)
    #expect(answer.solution.attend == [occurrence])
    #expect(answer.changes.cost == 1)
  }

  @Test("a negative objective has its tolerance, too", arguments: [(5, "m/1"), (2, "m/2")])
  func negative(tolerance: Int, kept: String) throws {
    let problem = Problem.tiny(travel: [[0, 50, 49], [50, 0, 9], [49, 9, 0]], walkCost: 1)
      .lodging(0, 0..<300)
      .session("m", points: 10, .at(60..<70, venue: 1), .at(60..<70, venue: 2)).must("m")
    let answer = try Solver.leastChange(
      to: problem, from: PreviousPlan(attend: ["m/1"]), tolerancePercent: tolerance)
    #expect(answer.best.objective == -88)
    #expect(answer.solution.attend == [kept])
  }

  @Test("cut short, nothing untrue is said", arguments: [1, 2, 4, 8, 16, 32])
  func cutShort(questions: Int) throws {
    for seed in 51_000..<51_015 {
      let patience = Patience(questions)
      let problem = RandomProblems.problem(seed: seed)
      let previous = previousPlan(problem, seed: seed)
      let answer = try Solver.leastChange(
        to: problem, from: previous, options: SolverOptions(isCancelled: { patience.isOver() }))
      #expect(answer.leastCost <= answer.changes.cost)
      if answer.solution.status == .optimal {
        let broken = SolverLaws.changesLeast(
          answer, of: problem, from: previous, tolerancePercent: 5)
        #expect(broken == [], "seed \(seed)")
      }
    }
  }
}
