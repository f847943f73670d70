import LegworkModel
import LegworkSolver
import Testing
import _LegworkTestSupport

@Suite("What is beyond the solver")
struct RefusalTests {
  @Test("limits that multiply beyond counting are refused, not tried")
  func tooManyLayers() {
    // 40 types of which 2 of 3 sessions may be taken: 3^40 combinations.
    var problem = Problem.tiny()
    for type in 0..<40 {
      problem.limits.typePerDay["T\(type)"] = 2
      for run in 0..<3 {
        let start = (type * 3 + run) * 10
        problem = problem.session("s\(type)-\(run)", type: "T\(type)", .at(start..<(start + 5)))
      }
    }
    #expect(throws: ProblemFault.notSupported("so many limits and breaks on one day together")) {
      try Solver.solve(problem)
    }
  }

  @Test(
    "figures that cannot be meant are refused at their place",
    arguments: [
      ("days", Problem.tiny(days: 1_000_000)),
      ("occurrences[0].points", Problem.tiny().session("a", points: .max, .at(0..<5))),
      ("occurrences[0].start", Problem.tiny().session("a", .at(.min..<5, arriveBy: 0))),
      ("breaks[0].points", Problem.tiny().lunch(5, in: 0..<50).with { $0.breaks[0].points = .min }),
      ("breaks[0].minutes", Problem.tiny().lunch(0, in: 0..<50)),
      ("walkCost", Problem.tiny(walkCost: .max)),
      ("spread.cost", Problem.tiny().with { $0.spread = Problem.Spread(free: 0, cost: .max) }),
      ("walking", Problem.tiny().with { $0.walking = [[-1]] }),
    ])
  func figures(path: String, problem: Problem) {
    do {
      _ = try Solver.solve(problem)
      Issue.record("solved")
    } catch {
      guard case .invalid(let place, _) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(place == path)
    }
  }

  @Test("a time limit beyond all time is none")
  func endlessTime() throws {
    let problem = Problem.tiny().session("a", .at(0..<5))
    let solution = try Solver.solve(problem, options: SolverOptions(timeLimit: 1e25))
    #expect(solution.status == .optimal)
  }

  @Test("where a stay on the way fits around a call, demands are not in conflict with it")
  func stayHelps() throws {
    // A is 55 minutes from the lodging, or 25 to B and 30 on. The call takes 630 to 670: going
    // straight, one would have to leave at 670 at the latest for 725, too late for A at 700. By B
    // one is there at 625, takes the call at B, and is at A by 700. So only y and z conflict.
    var problem = Problem.tiny(travel: [[0, 25, 55], [25, 0, 30], [55, 30, 0]])
      .lodging(0, 600..<1400)
      .session("a", .at(700..<760, venue: 2)).session("b", points: 1, .at(625..<630, venue: 1))
      .session("y", .at(900..<960, venue: 2)).session("z", .at(900..<960, venue: 2))
      .commitment("call", 630..<670)
    problem.musts = ["a", "y", "z"]
    #expect(try Solver.solve(problem).conflict == ["y", "z"])
    problem.musts = ["a"]
    #expect(try Solver.solve(problem).status == .optimal)
  }

  @Test("cut short, nothing is said to conflict that was not proven to")
  func noTimeToExplain() throws {
    let problem = Problem.tiny().session("a", .at(0..<10)).session("b", .at(5..<15))
      .must("a", "b")
    let solution = try Solver.solve(problem, options: SolverOptions(timeLimit: 0))
    #expect(solution.conflict == [] || Set(solution.conflict) == ["a", "b"])
  }
}
