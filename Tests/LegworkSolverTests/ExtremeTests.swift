import LegworkModel
import Testing
import _LegworkTestSupport

@testable import LegworkSolver

/// Numbers as large as a problem may have: nothing overflows, and the answer stays exact.
@Suite("Extremes")
struct ExtremeTests {
  @Test(
    "a week in slow motion for high stakes has the same plan",
    arguments: SeedBlock.blocks(2, of: 5))
  func scaled(block: SeedBlock) throws {
    for seed in block.seeds {
      let problem = RandomProblems.problem(seed: seed).with { $0.traffic = [] }
      let (slow, stakes) = (problem.slowed(by: 5_000), 50)
      let large = slow.priced(by: 5_000 * stakes, walking: stakes)
      let (small, great) = (try Solver.solve(problem), try Solver.solve(large))
      #expect(great.status == small.status, "seed \(seed)")
      #expect(great.objective == small.objective * 5_000 * stakes, "seed \(seed)")
      #expect(ProblemJudge.judge(great, of: large).errors == [], "seed \(seed)")
    }
  }

  @Test("tours in slow motion for high stakes are the same", arguments: SeedBlock.blocks(1, of: 8))
  func scaledTours(block: SeedBlock) throws {
    for seed in block.seeds {
      let problem = RandomTours.problem(seed: seed)
      let (slow, stakes) = (problem.slowed(by: 5_000), 50)
      let large = slow.priced(by: 5_000 * stakes, walking: stakes)
      let (small, great) = (try Solver.solve(problem), try Solver.solve(large))
      #expect(great.status == small.status, "seed \(seed)")
      #expect(great.objective == small.objective * 5_000 * stakes, "seed \(seed)")
    }
  }

  @Test("limits on types that nothing has take no room")
  func idleTypes() throws {
    let problem = Problem.tiny(days: 10_000)
      .session("a", type: "talk", .at(0..<10)).session("b", type: "talk", .at(20..<30))
      .with { $0.limits.typePerDay = ["talk": 1] }
    let idle = problem.with { problem in
      for number in 0..<4_000 { problem.limits.typePerDay["type \(number)"] = 1 }
    }
    let plain = try Solver.solve(problem)
    let limited = try Solver.solve(idle, options: SolverOptions(timeLimit: 60))
    #expect(plain.attend.count == 1)
    #expect(limited.attend == plain.attend && limited.status == plain.status)
  }

  @Test("absurd numbers are refused or added up exactly", arguments: SeedBlock.blocks(2, of: 5))
  func absurd(block: SeedBlock) throws {
    for seed in block.seeds {
      let problem = RandomProblems.problem(seed: seed).absurd(seed: seed)
      do throws(ProblemFault) {
        let solution = try Solver.solve(problem)
        #expect(ProblemJudge.judge(solution, of: problem).errors == [], "seed \(seed)")
        guard solution.hasPlan else { continue }
        let options = SolverOptions()
        _ = try Solver.inclusionCosts(of: problem, options: options)
        _ = try Solver.alternatives(to: problem, count: 3, options: options)
        _ = try Solver.explain(problem, options: options)
      } catch {
        #expect(error.isAboutSize, "seed \(seed): \(error)")
      }
    }
  }
}

extension ProblemFault {
  /// Whether it says that numbers do not add up.
  fileprivate var isAboutSize: Bool {
    switch self {
    case .invalid(_, let reason): reason.contains("too large")
    case .notSupported: true
    }
  }
}

extension Problem {
  /// The same with every minute so many minutes long.
  fileprivate func slowed(by factor: Int) -> Problem {
    func slow(_ window: TimeWindow) -> TimeWindow {
      TimeWindow(from: window.from * factor, to: window.to * factor)
    }
    func slow(_ matrix: [[Int]]) -> [[Int]] { matrix.map { $0.map { $0 < 0 ? $0 : $0 * factor } } }
    return with { problem in
      (problem.travel, problem.walking) = (slow(travel), slow(walking))
      for index in problem.modes.indices {
        problem.modes[index].travel = slow(modes[index].travel)
        problem.modes[index].walking = slow(modes[index].walking)
        problem.modes[index].hours = modes[index].hours.map(slow)
      }
      problem.sameRoom = sameRoom.map { $0 * factor }
      (problem.dayStart, problem.dayEnd) = (dayStart * factor, dayEnd * factor)
      for index in problem.items.indices {
        problem.items[index].start *= factor
        problem.items[index].end *= factor
        problem.items[index].arriveBy *= factor
      }
      for index in problem.commitments.indices {
        problem.commitments[index].start *= factor
        problem.commitments[index].end *= factor
      }
      for index in problem.breaks.indices {
        problem.breaks[index].minutes *= factor
        problem.breaks[index].window = slow(breaks[index].window)
      }
      for index in problem.stops.indices {
        problem.stops[index].minutes *= factor
        for opening in stops[index].open.indices {
          problem.stops[index].open[opening].window = slow(stops[index].open[opening].window)
        }
      }
      problem.limits.walkingPerDay = limits.walkingPerDay.map { $0 * factor }
    }
  }

  /// The same with points and costs so many times as high.
  fileprivate func priced(by factor: Int, walking: Int) -> Problem {
    with { problem in
      problem.walkCost *= walking
      for index in problem.items.indices { problem.items[index].points *= factor }
      for index in problem.stops.indices { problem.stops[index].points *= factor }
      for index in problem.breaks.indices { problem.breaks[index].points *= factor }
      problem.spread = spread.map { Spread(free: $0.free, cost: $0.cost * factor) }
    }
  }

  /// The same with numbers here and there as large as they may be.
  fileprivate func absurd(seed: Int) -> Problem {
    var random = SeededRandom(seed: seed)
    let billion = 1_000_000_000
    let share = random.pick([10, 40, 90])
    func points(_ points: Int) -> Int {
      random.chance(share) ? random.pick([billion, -billion, billion - 1, 0, 1]) : points
    }
    return with { problem in
      for index in problem.items.indices {
        problem.items[index].points = points(items[index].points)
        guard random.chance(share) else { continue }
        problem.items[index].end = random.pick([10_000_000, items[index].end, 1_000_000])
        problem.items[index].arriveBy = random.pick([-10_000_000, items[index].arriveBy])
      }
      for index in problem.stops.indices {
        problem.stops[index].points = points(stops[index].points)
        for opening in problem.stops[index].open.indices where random.chance(share) {
          problem.stops[index].open[opening].window.to =
            stops[index].open[opening].window.from + stops[index].minutes + 300
        }
      }
      for index in problem.breaks.indices {
        problem.breaks[index].points = points(breaks[index].points)
        if random.chance(share) { problem.breaks[index].window.to = 1_000_000 }
      }
      for row in problem.travel.indices {
        for column in problem.travel.indices where random.chance(share) && travel[row][column] >= 0
        {
          problem.travel[row][column] = TravelTime.longest
          problem.walking[row][column] = random.pick([0, TravelTime.longest])
        }
      }
      if random.chance(share) { problem.walkCost = random.pick([0, 1, 1_000_000]) }
      if random.chance(share) {
        problem.spread = Spread(free: random.number(0...2), cost: random.pick([0, 1, billion]))
      }
      if random.chance(share), !problem.traffic.isEmpty {
        problem.traffic[0].percent = random.pick([0, 10_000, 100_000])
      }
      problem.sameRoom = nil
    }
  }
}
