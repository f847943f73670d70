import LegworkModel
import LegworkSolver
import Testing
import _LegworkTestSupport

/// Problems with little in them, and problems that are refused.
@Suite("Edges")
struct EdgeTests {
  @Test("nothing to do is an optimal plan")
  func empty() throws {
    for problem in [Problem(), .tiny(), .tiny(days: 5), Problem.tiny().lodging(0, 420..<1320)] {
      let solution = try Solver.solve(problem)
      #expect(solution.status == .optimal)
      #expect((solution.objective, solution.bound, solution.days) == (0, 0, []))
    }
  }

  @Test("nothing worth doing is an optimal plan")
  func worthless() throws {
    let problem = Problem.tiny().session("a", points: -1, .at(0..<10)).session("b", .at(0..<10))
    #expect(try solved(problem.skip("b")).objective == 0)
    #expect(try solved(problem.drop("b/1")).attend == [])
  }

  @Test("commitments alone are walked to")
  func commitments() throws {
    // 10 there, 10 on, 10 home, at 2 points a minute
    let problem = Problem.tiny(travel: [[0, 10, 10], [10, 0, 10], [10, 10, 0]], walkCost: 2)
      .lodging(0, 0..<100).commitment("c", 20..<30, venue: 1).commitment("d", 40..<50, venue: 2)
    let solution = try solved(problem)
    #expect((solution.status, solution.objective) == (.optimal, -60))
    #expect(solution.steps.count == 5)
    // 9 minutes are too few for the way between them
    let late = try solved(problem.with { $0.commitments[1].start = 39 })
    #expect(Set(late.conflict) == ["c", "d"])
    // unless something on the way would help; nothing does at home by 59
    #expect(try solved(problem.with { $0.dayEnd = 59 }).conflict == ["d"])
  }

  @Test("a call alone needs a lodging's own way, before or after it")
  func callAlone() throws {
    // 5 minutes inside the lodging, on foot; the call ends after the day does
    let problem = Problem.tiny(travel: [[5]], walkCost: 1).lodging(0, 10..<30)
    #expect(try solved(problem.commitment("call", 15..<40)).objective == -5)
    #expect(try solved(problem.commitment("call", 10..<25)).objective == -5)
    // 4 minutes before it and none after it by 30
    #expect(try solved(problem.commitment("call", 14..<40)).conflict == ["call"])
    // before the day begins
    #expect(try solved(problem.commitment("call", 9..<12)).conflict == ["call"])
  }

  @Test(
    "what is not supported is named",
    arguments: [
      (
        "more than 6 breaks on a day",
        (1...7).reduce(Problem.tiny()) { problem, _ in problem.lunch(5, in: 0..<50) }
      ),
      (
        "a sameRoom longer than a move inside a venue",
        Problem.tiny(travel: [[5]]).with { $0.sameRoom = 6 }
      ),
    ])
  func notSupported(name: String, problem: Problem) {
    #expect(throws: ProblemFault.notSupported(name)) { try Solver.solve(problem) }
  }

  @Test("a fault is named at its place in the problem as given, not as sorted")
  func faultPlace() {
    let problem = Problem.tiny().session("b", .at(20..<30)).session("a", .at(5..<5))
    #expect(throws: ProblemFault.invalid(path: "occurrences[1].end", reason: "not after start")) {
      try Solver.solve(problem)
    }
  }

  @Test("a pin that names nothing is refused")
  func unknownPin() {
    #expect(throws: ProblemFault.invalid(path: "pins[0]", reason: "no such occurrence")) {
      try Solver.solve(Problem.tiny().pin("nothing"))
    }
  }
}
