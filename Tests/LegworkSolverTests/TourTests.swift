import LegworkModel
import LegworkSolver
import Testing
import _LegworkTestSupport

/// Problems of stops alone: the orienteering problem with time windows.
@Suite("Tours of stops")
struct TourTests {
  @Test("random tours are solved as brute force does", arguments: SeedBlock.blocks(5, of: 30))
  func random(block: SeedBlock) throws {
    for seed in block.seeds {
      let problem = RandomTours.problem(seed: seed)
      let solution = try Solver.solve(problem)
      let answer = BruteForceSolver.solve(problem)
      let broken =
        ProblemJudge.judge(solution, of: problem).errors
        + SolverLaws.equalsTheTruth(solution, of: problem, by: answer)
        + (try SolverLaws.isTheSameAgain(solution, of: problem, seed: seed))
      #expect(broken == [], "seed \(seed)")
    }
  }

  @Test("a session that cannot be reached changes nothing", arguments: [2_000..<2_040])
  func general(seeds: Range<Int>) throws {
    for seed in seeds {
      let problem = RandomTours.problem(seed: seed, stops: 4...5)
      // with an occurrence the general search takes over
      let other = problem.with {
        $0.venues.append("away")
        for row in $0.travel.indices { $0.travel[row].append(-1) }
        $0.travel.append(Array(repeating: -1, count: $0.venues.count))
        for row in $0.walking.indices { $0.walking[row].append(-1) }
        $0.walking.append(Array(repeating: -1, count: $0.venues.count))
        for mode in $0.modes.indices {
          for row in $0.modes[mode].travel.indices { $0.modes[mode].travel[row].append(-1) }
          $0.modes[mode].travel.append(Array(repeating: -1, count: $0.venues.count))
          for row in $0.modes[mode].walking.indices { $0.modes[mode].walking[row].append(-1) }
          $0.modes[mode].walking.append(Array(repeating: -1, count: $0.venues.count))
        }
      }.session("away", points: -1, .at(0..<1, venue: problem.venues.count))
      let (tours, week) = (try Solver.solve(problem), try Solver.solve(other))
      #expect(
        (tours.status, tours.objective) == (week.status, week.objective), "seed \(seed)")
      #expect(
        ProblemJudge.judge(tours, of: problem).walking
          == ProblemJudge.judge(week, of: other).walking, "seed \(seed)")
    }
  }

  @Test("an answer cut short at any moment says nothing untrue", arguments: [0, 1, 2, 3, 5, 8, 20])
  func cancelled(questions: Int) throws {
    for seed in 4_000..<4_030 {
      let patience = Patience(questions)
      let problem = RandomTours.problem(seed: seed)
      let solution = try Solver.solve(
        problem, options: SolverOptions(isCancelled: { patience.isOver() }))
      let broken =
        ProblemJudge.judge(solution, of: problem).errors
        + SolverLaws.keepsItsWord(solution, of: problem, by: BruteForceSolver.solve(problem))
      #expect(broken == [], "seed \(seed)")
    }
  }

  @Test("required stops that cannot be made together are named")
  func conflict() throws {
    // a and c exclude each other: both open from 0 to 10, 5 minutes apart; b is in the way of none
    let problem = Problem.tiny(travel: [[0, 5], [5, 0]])
      .stop("a", 10, open: 0..<10, isRequired: true)
      .stop("b", 10, open: 0..<100, points: 1, isRequired: true)
      .stop("c", 10, open: 0..<10, venue: 1, points: 7, isRequired: true)
    let solution = try solved(problem)
    #expect(Set(solution.conflict) == ["a", "c"])
    #expect(solution.objective == 11)
  }

  @Test("a detour may be the quicker way")
  func detour() throws {
    // from a to c straight in 50, by way of b in 5 + 1 + 5
    let problem = Problem.tiny(travel: [[0, 5, 50], [50, 0, 5], [50, 50, 0]])
      .stop("a", 10, open: 0..<10).stop("b", 1, open: 0..<100, venue: 1, points: -2)
      .stop("c", 10, open: 0..<31, venue: 2)
    #expect(try solved(problem).objective == 18)
    #expect(try solved(problem.with { $0.stops[1].minutes = 2 }).objective == 10)
  }

  @Test("forty stops with narrow openings are proven", arguments: [1, 2])
  func forty(days: Int) throws {
    var random = SeededRandom(seed: days)
    let places = (0...40).map { _ in (x: random.number(0...60), y: random.number(0...60)) }
    let travel = places.map { a in places.map { b in abs(a.x - b.x) + abs(a.y - b.y) } }
    var problem = Problem.tiny(days: days, travel: travel).lodging(0, 0..<600)
    for venue in 1...40 {
      let from = random.number(60...500)
      problem = problem.stop(
        "s\(venue)", 10, open: from..<(from + 30), venue: venue, points: random.number(1...40))
      problem.stops[venue - 1].open = (0..<days).map {
        Problem.Stop.Opening(day: $0, window: TimeWindow(from: from, to: from + 30))
      }
    }
    let solution = try Solver.solve(problem)
    #expect(solution.status == .optimal)
    #expect(ProblemJudge.judge(solution, of: problem).errors == [])
  }
}
