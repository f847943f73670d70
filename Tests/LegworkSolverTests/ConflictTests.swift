import LegworkModel
import LegworkSolver
import Testing
import _LegworkTestSupport

/// Conflicts of problems that demand far too much, held against brute force.
@Suite("Conflicts")
struct ConflictTests {
  @Test("a conflict is one, and a smallest", arguments: SeedBlock.blocks(8, of: 25, from: 40_000))
  func smallest(block: SeedBlock) throws {
    for seed in block.seeds {
      let problem = RandomProblems.problem(seed: seed).demandingMore(seed: seed)
      let solution = try Solver.solve(problem)
      let broken = SolverLaws.explainsItself(solution, of: problem)
      #expect(broken == [], "seed \(seed)")
    }
  }

  @Test("of conflicts of one size the one with the first demands is told")
  func order() throws {
    let problem = Problem.tiny()
      .session("a", .at(0..<10)).session("b", .at(5..<15)).session("c", .at(20..<30))
      .commitment("call", 25..<35)
      .with { $0.limits.sessionsPerDay = 1 }
    #expect(try Solver.solve(problem.must("a", "b", "c")).conflict == ["a", "b"])
    #expect(try Solver.solve(problem.must("a", "c")).conflict == ["c", "call"])
  }

  @Test("a limit that nothing keeps is a conflict with each must by itself")
  func limit() throws {
    let problem = Problem.tiny(travel: [[0, 30], [30, 0]]).lodging(0, 0..<100)
      .session("a", .at(40..<50, venue: 1)).must("a")
      .with { $0.limits.walkingPerDay = 59 }
    #expect(try solved(problem).conflict == ["a", "walkingPerDay"])
    #expect(try solved(problem.with { $0.limits.walkingPerDay = 60 }).conflict == [])
  }

  @Test("a way that is too long is found among hundreds of venues")
  func venues() throws {
    let count = 600
    let travel = (0..<count).map { from in (0..<count).map { from == $0 ? 0 : 10 } }
    let problem = Problem.tiny(travel: travel).must("a", "b")
      .session("a", .at(0..<10)).session("b", .at(15..<25, venue: count - 1))
    let options = SolverOptions(timeLimit: 60)
    #expect(try Solver.solve(problem, options: options).conflict == ["a", "b"])
    let later = Problem.tiny(travel: travel).must("a", "b")
      .session("a", .at(0..<10)).session("b", .at(20..<30, venue: count - 1))
    #expect(try Solver.solve(later).conflict == [])
  }

  @Test("two appointments at once are told without a search for less")
  func appointments() throws {
    let minutes = 600
    let problem = Problem.tiny().with { problem in
      problem.items = (0..<4000).map {
        Problem.Item(
          id: "o\($0)", session: "s\($0)", day: 0, start: $0 % minutes, end: $0 % minutes + 20,
          arriveBy: $0 % minutes, venue: 0, points: 10)
      }
      problem.commitments = (0..<4000).map {
        Problem.Commitment(
          id: "c\($0)", day: 0, start: $0 % minutes, end: $0 % minutes + 1, venue: nil)
      }
    }
    let options = SolverOptions(timeLimit: 60)
    #expect(try Solver.solve(problem, options: options).conflict.count == 2)
  }

  @Test("a smaller conflict on another day is found behind a larger one")
  func otherDay() throws {
    var problem = Problem.tiny(days: 2, travel: [[0, 10], [10, 0]])
      .session("a", .at(0..<10)).session("b", .at(20..<30)).session("c", .at(40..<50))
      .session("d", .at(60..<70))
      .session("x", .at(0..<10, day: 1)).session("y", .at(30..<40, day: 1, venue: 1))
      .lunch(15, in: 5..<35, isRequired: true)
      .must("a", "b", "c", "d", "x", "y")
    problem.breaks[0].days = [1]
    problem.limits.sessionsPerDay = 3
    #expect(try solved(problem).conflict == ["x", "y", "lunch"])
  }
}

extension Problem {
  /// The same problem with up to five more musts, and with every break and stop required.
  func demandingMore(seed: Int) -> Problem {
    var random = SeededRandom(seed: seed)
    return with { problem in
      let sessions = random.shuffled(Set(items.map(\.session)).sorted())
      problem.musts += sessions.prefix(random.number(2...5))
      for index in breaks.indices { problem.breaks[index].isRequired = random.chance(70) }
      for index in stops.indices { problem.stops[index].isRequired = random.chance(70) }
      if random.chance(40) { problem.limits.sessionsPerDay = random.number(1...2) }
    }
  }
}
