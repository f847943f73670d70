import LegworkModel
import Testing
import _LegworkTestSupport

@testable import LegworkSolver

/// Why sessions are in or out, worked out by hand and held against brute force.
@Suite("Why")
struct WhyTests {
  @Test("what is left out costs what it puts out")
  func missed() throws {
    let problem = Problem.tiny(travel: [[0, 8], [8, 0]])
      .session("a", points: 9, .at(0..<10)).session("b", points: 5, .at(15..<25, venue: 1))
      .session("c", points: 1, .at(12..<20))
    let plan = try Solver.solve(problem)
    guard case .missed(let refusals)? = try Solver.why("b", in: problem, plan),
      case .exchange(let exchange)? = refusals.first?.price
    else {
      Issue.record("not missed")
      return
    }
    #expect(
      refusals[0].clashes == [
        Why.Clash(visit: .occurrence("a/1"), needed: 8, available: 5),
        Why.Clash(visit: .occurrence("c/1"), needed: 8, available: -5, overlap: 5),
      ])
    #expect(exchange.cost == 5)
    #expect(exchange.leavesOut == ["a/1", "c/1"])
    #expect(exchange.takesIn == [])
  }

  @Test("what is in brings its points less what would come instead")
  func attended() throws {
    let problem = Problem.tiny().session("a", points: 9, .at(0..<10))
      .session("b", points: 5, .at(5..<15))
    let plan = try Solver.solve(problem)
    guard case .attended(let gain)? = try Solver.why("a", in: problem, plan) else {
      Issue.record("not attended")
      return
    }
    #expect(gain.points == 4)
    #expect(gain.instead == ["b/1"])
    #expect(try Solver.why("nowhere", in: problem, plan) == nil)
  }

  @Test("a run that is asked for alone is told from the one that is attended")
  func otherRun() throws {
    let problem = Problem.tiny().session("a", points: 9, .at(0..<10), .at(20..<30))
      .session("b", points: 5, .at(25..<35))
    let plan = try Solver.solve(problem)
    #expect(plan.attend == ["a/1", "b/1"])
    guard case .missed(let refusals)? = try Solver.why("a", only: "a/2", in: problem, plan),
      case .exchange(let exchange)? = refusals.first?.price
    else {
      Issue.record("not missed")
      return
    }
    #expect(refusals.map(\.run) == ["a/2"])
    #expect(exchange.cost == 5)
    #expect(exchange.leavesOut == ["a/1", "b/1"])
    guard case .attended? = try Solver.why("a", only: "a/1", in: problem, plan) else {
      Issue.record("not attended")
      return
    }
  }

  @Test("what cannot be had beside demands names the fewest of them")
  func impossible() throws {
    let problem = Problem.tiny().session("a", .at(0..<10)).session("b", .at(20..<30))
      .session("c", .at(25..<35)).must("a", "b")
    let plan = try Solver.solve(problem)
    guard case .missed(let refusals)? = try Solver.why("c", in: problem, plan) else {
      Issue.record("not missed")
      return
    }
    #expect(refusals.map(\.price) == [.impossible([.must("b")])])
  }

  @Test("points are those of plans solved in full", arguments: SeedBlock.blocks(4, of: 15))
  func random(block: SeedBlock) throws {
    for seed in block.seeds {
      let problem = RandomProblems.problem(seed: 60_000 + seed)
      let plan = try Solver.solve(problem)
      guard plan.status == .optimal else { continue }
      for session in Set(problem.items.map(\.session)).sorted() {
        let broken: [String]
        switch try Solver.why(session, in: problem, plan) {
        case .attended(let gain)?: broken = check(gain, session, problem)
        case .missed(let refusals)?: broken = refusals.flatMap { check($0, session, problem) }
        case nil: broken = ["\(session) is not known"]
        }
        #expect(broken == [], "seed \(60_000 + seed)")
      }
    }
  }

  private func check(_ gain: Why.Gain, _ session: String, _ problem: Problem) -> [String] {
    let runs = problem.items.filter { $0.session == session }.map(\.id)
    let other = problem.skip(session).with { other in
      other.musts.removeAll { $0 == session }
      other.pins.removeAll(where: runs.contains)
    }
    let best = BruteForceSolver.solve(other).best?.objective
    return best == gain.without?.objective ? [] : ["\(gain), not \(String(describing: best))"]
  }

  private func check(_ refusal: Why.Refusal, _ session: String, _ problem: Problem) -> [String] {
    let runs = problem.items.filter { $0.session == session }.map(\.id)
    let pinned = problem.with { pinned in
      pinned.pins.removeAll(where: runs.contains)
      pinned.pins.append(refusal.run)
      pinned.drops.removeAll { $0 == refusal.run }
      pinned.skips.removeAll { $0 == session }
    }
    let truth = BruteForceSolver.solve(pinned)
    switch refusal.price {
    case .exchange(let exchange):
      let isRight = truth.isFeasible && truth.best?.objective == exchange.solution.objective
      return isRight ? [] : ["\(exchange), not \(truth)"]
    case .impossible(let demands):
      let names = demands.map(\.name) + [refusal.run]
      let isConflict = !BruteForceSolver.isFeasible(pinned.demanding(names))
      return !truth.isFeasible && isConflict ? [] : ["\(refusal), not \(truth)"]
    case .unknown: return ["\(refusal)"]
    }
  }
}
