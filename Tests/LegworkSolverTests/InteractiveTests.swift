import LegworkModel
import LegworkSolver
import Testing
import _LegworkTestSupport

@Suite("Solving again after a change")
struct InteractiveTests {
  @Test(
    "every answer is as good as one from scratch",
    arguments: SeedBlock.blocks(4, of: 8, from: 50_000))
  func walks(block: SeedBlock) throws {
    for seed in block.seeds {
      var walk = ChangeWalk(seed: seed)
      var solver = try InteractiveSolver(walk.problem)
      for step in 0..<8 {
        let change = walk.next(solver.problem)
        try solver.apply(change)
        let cold = try Solver.solve(solver.problem)
        let broken =
          SolverLaws.isAsGood(solver.solution, as: cold, of: solver.problem)
          + ProblemJudge.judge(solver.solution, of: solver.problem).errors
        #expect(broken == [], "seed \(seed), step \(step), \(change)")
      }
    }
  }

  @Test("exact costs are what pinning costs", arguments: SeedBlock.blocks(2, of: 5, from: 51_000))
  func exactCosts(block: SeedBlock) throws {
    for seed in block.seeds {
      let problem = RandomProblems.problem(seed: seed)
      let solver = try InteractiveSolver(problem)
      guard solver.solution.status == .optimal else { continue }
      for item in problem.items {
        let cost = try #require(try solver.inclusionCost(of: item.id))
        let pinned = try Solver.solve(
          problem.with {
            $0.pins.append(item.id)
            $0.drops.removeAll { $0 == item.id }
            $0.skips.removeAll { $0 == item.session }
          })
        let loss = solver.solution.objective - pinned.objective
        let isRight =
          pinned.status == .optimal
          ? cost == InclusionCost(low: loss, high: loss) : cost == .impossible
        #expect(isRight, "seed \(seed), \(item.id): \(cost), not \(loss)")
      }
    }
  }

  @Test("a change that cannot be leaves everything as it was")
  func faults() throws {
    let problem = RandomProblems.problem(seed: 1)
    var solver = try InteractiveSolver(problem)
    let before = solver.solution
    #expect(throws: ProblemFault.invalid(path: "occurrences", reason: "no occurrence ?")) {
      try solver.apply([.drop("s0/1"), .pin("?")])
    }
    #expect(solver.problem.drops == problem.drops.sorted())
    #expect(solver.solution == before)
  }

  @Test("what a demand closed is open again once it is gone")
  func opensAgain() throws {
    var problem = Problem()
    problem.days = 1
    problem.venues = ["A"]
    problem.travel = [[0]]
    problem.walking = [[0]]
    problem.items = [("x", 60, 5), ("y1", 60, 9), ("y2", 200, 1)].map { id, start, points in
      Problem.Item(
        id: id, session: String(id.prefix(1)), day: 0, start: start, end: start + 60,
        arriveBy: start, venue: 0, points: points)
    }
    var solver = try InteractiveSolver(problem)
    #expect(try solver.apply(.must("y")).attend == ["y1"])
    #expect(try solver.apply(.pin("x")).attend == ["x", "y2"])
    #expect(try solver.apply(.unmust("y")).attend == ["x", "y2"])
    #expect(try solver.apply(.unpin("x")).attend == ["y1"])
  }

  @Test("points that rise while something is skipped count once it is not")
  func risesUnseen() throws {
    var problem = Problem()
    problem.days = 1
    problem.venues = ["A"]
    problem.travel = [[0]]
    problem.walking = [[0]]
    problem.items = [("x", 10), ("y", 5)].map { id, points in
      Problem.Item(
        id: id, session: id, day: 0, start: 60, end: 120, arriveBy: 60, venue: 0, points: points)
    }
    problem.skips = ["y"]
    var solver = try InteractiveSolver(problem)
    #expect(try solver.apply(.points(20, occurrence: "y")).attend == ["x"])
    #expect(try solver.apply(.unskip("y")).attend == ["y"])
  }

  @Test("a plan that is still among the best stays")
  func stays() throws {
    var problem = Problem()
    problem.days = 1
    problem.venues = ["A"]
    problem.travel = [[0]]
    problem.walking = [[0]]
    problem.items = ["x", "y"].map {
      Problem.Item(
        id: $0, session: $0, day: 0, start: 60, end: 120, arriveBy: 60, venue: 0, points: 10)
    }
    var solver = try InteractiveSolver(problem)
    let first = solver.solution.attend
    let other = first == ["x"] ? "y" : "x"
    #expect(try solver.apply(.drop(first[0])).attend == [other])
    #expect(try solver.apply(.undrop(first[0])).attend == [other])
    #expect(try solver.apply(.points(11, occurrence: first[0])).attend == first)
  }
}

/// Changes of every kind, one after the other, for one random problem.
private struct ChangeWalk {
  var random: SeededRandom
  let problem: Problem

  init(seed: Int) {
    random = SeededRandom(seed: seed)
    problem = RandomProblems.problem(seed: seed)
  }

  mutating func next(_ now: Problem) -> InteractiveSolver.Change {
    guard !now.items.isEmpty else { return .replace(problem) }
    let item = random.pick(now.items)
    switch random.number(0...17) {
    case 0...1: return .pin(item.id)
    case 2...3: return .unpin(now.pins.isEmpty ? item.id : random.pick(now.pins))
    case 4...5: return .drop(item.id)
    case 6...7: return .undrop(now.drops.isEmpty ? item.id : random.pick(now.drops))
    case 8: return .must(item.session)
    case 9: return .unmust(now.musts.isEmpty ? item.session : random.pick(now.musts))
    case 10: return .skip(item.session)
    case 11: return .unskip(now.skips.isEmpty ? item.session : random.pick(now.skips))
    case 12...13: return .points(random.number(-5...40), occurrence: item.id)
    case 14...15: return .sessionPoints(random.number(-5...40), session: item.session)
    case 16:
      var other = item
      other.arriveBy -= random.number(0...5)
      other.points = random.number(0...30)
      return .item(other)
    default: return .replace(problem)
    }
  }
}
