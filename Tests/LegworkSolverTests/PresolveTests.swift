import LegworkModel
import LegworkSolver
import Testing
import _LegworkTestSupport

/// What presolve removes, seen from outside: never an answer, and never by the order of rows.
@Suite("Presolve")
struct PresolveTests {
  @Test("of equals the first by name is attended, whatever the order of rows")
  func ties() throws {
    let names = ["b", "a", "d", "c"]
    for first in names.indices {
      let rows = names[first...] + names[..<first]
      let problem = rows.reduce(Problem.tiny()) { $0.session($1, .at(0..<10)) }
      #expect(try solved(problem).attend == ["a/1"])
    }
  }

  @Test("equal names in different letters of Unicode are one session")
  func unicode() throws {
    // "é" as one scalar and as two: one session with two runs, worth 10 once
    let problem = Problem.tiny(days: 2).session("caf\u{E9}", .at(0..<10))
      .session("cafe\u{301}", .at(0..<10, day: 1))
    #expect(try Solver.solve(problem).objective == 10)
  }

  @Test("a must of which no run is left is a conflict", arguments: ["a", "nowhere"])
  func lostMust(name: String) throws {
    let problem = Problem.tiny().session("a", .at(0..<10)).session("b", .at(20..<30))
    let solution = try Solver.solve(problem.drop("a/1").must("b", name))
    #expect((solution.status, solution.conflict) == (.infeasible, [name]))
    #expect((solution.mustsAttended, solution.objective) == (1, 10))
  }

  @Test("what is worth nothing is visited only where the way is shorter by it", arguments: [4, 20])
  func detours(direct: Int) throws {
    // By way of the second venue one walks 4 + 4 minutes.
    let travel = [[0, 4, direct], [4, 0, 4], [direct, 4, 0]]
    let problem = Problem.tiny(travel: travel, walkCost: 1)
      .session("first", points: 50, .at(0..<10, venue: 0))
      .session("between", points: 0, .at(20..<30, venue: 1))
      .session("last", points: 50, .at(60..<70, venue: 2))
    let solution = try Solver.solve(problem)
    #expect(solution.attend.contains("between/1") == (direct > 8))
    #expect(solution.objective == 100 - min(direct, 8))
  }

  @Test("a shorter run stands in for a longer one, but not for one that scores more")
  func shorter() throws {
    let problem = Problem.tiny().session("long", points: 5, .at(0..<60))
      .session("short", points: 5, .at(20..<40)).session("after", points: 1, .at(45..<60))
    #expect(try Solver.solve(problem).attend == ["short/1", "after/1"])
    let other = problem.session("better", points: 7, .at(0..<60))
    #expect(try Solver.solve(other).attend == ["better/1"])
  }

  @Test("many equal runs give the plan that the best of each class give", arguments: 0..<8)
  func crowds(seed: Int) throws {
    let (crowd, best) = crowd(seed: seed)
    let answer = try Solver.solve(crowd)
    #expect(answer.attend == (try Solver.solve(best)).attend)
    var random = SeededRandom(seed: seed)
    for _ in 0..<3 {
      let shuffled = crowd.with { $0.items = random.shuffled($0.items) }
      var again = try Solver.solve(shuffled)
      again.statistics.seconds = answer.statistics.seconds
      #expect(again == answer)
    }
  }

  /// 400 sessions in 12 classes, and the problem with only the best of each, picked by hand.
  private func crowd(seed: Int) -> (all: Problem, best: Problem) {
    var random = SeededRandom(seed: seed)
    var problem = Problem.tiny(days: 2, travel: [[0, 7], [9, 0]], walkCost: 1)
    for number in 0..<400 {
      let start = random.number(0...2) * 15
      let run = Run.at(
        start..<(start + 10), day: random.number(0...1), venue: random.number(0...1))
      problem = problem.session("s\(number)", points: random.number(1...30), run)
    }
    let best = problem.with { best in
      best.items.removeAll { item in
        problem.items.contains { other in
          (other.day, other.start, other.venue) == (item.day, item.start, item.venue)
            && (other.points > item.points || (other.points == item.points && other.id < item.id))
        }
      }
    }
    return (problem, best)
  }
}
