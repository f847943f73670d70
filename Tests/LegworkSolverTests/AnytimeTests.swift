import LegworkModel
import Testing
import _LegworkTestSupport

@testable import LegworkSolver

@Suite("At any time")
struct AnytimeTests {
  @Test("plans only improve, the bound only falls, and both end at the answer")
  func progress() throws {
    for seed in 40_000..<40_150 {
      let problem = RandomProblems.problem(seed: seed)
      let diary = Diary()
      let solution = try Solver.solve(
        problem, options: SolverOptions(onProgress: { diary.write($0) }))
      let broken = SolverLaws.progressesTo(solution, diary.entries)
      #expect(broken == [], "seed \(seed)")
      #expect(solution.status != .optimal || diary.entries.last?.bound == solution.objective)
    }
  }

  @Test("being told does not change the answer")
  func silence() throws {
    for seed in 40_000..<40_050 {
      let problem = RandomProblems.problem(seed: seed)
      var told = try Solver.solve(problem, options: SolverOptions(onProgress: { _ in }))
      var untold = try Solver.solve(problem)
      (told.statistics.seconds, untold.statistics.seconds) = (0, 0)
      #expect(told == untold, "seed \(seed)")
    }
  }

  @Test(
    "cancelled at any moment, the answer is what was last told", arguments: [1, 3, 10, 40, 150])
  func cancelled(questions: Int) throws {
    for seed in [1, 2, 3] {
      let problem = Problem.manyRuns(seed: seed)
      let (patience, diary) = (Patience(questions), Diary())
      let solution = try Solver.solve(
        problem,
        options: SolverOptions(
          isCancelled: { patience.isOver() }, onProgress: { diary.write($0) }))
      #expect(SolverLaws.progressesTo(solution, diary.entries) == [], "seed \(seed)")
      #expect(solution.objective == diary.entries.last?.objective ?? 0)
      if let bound = diary.entries.last?.bound { #expect(solution.bound == bound) }
      if solution.status == .feasible { #expect(solution.bound > solution.objective) }
      if !solution.attend.isEmpty {
        #expect(ProblemJudge.judge(solution, of: problem).errors == [])
      }
    }
  }

  @Test("a cancellation is asked for before every scan, and none is made after it")
  func asksOften() throws {
    let problem = Problem.manyRuns(seed: 1)
    for questions in [0, 7, 20, 60] {
      let patience = Patience(questions)
      let solution = try Solver.solve(
        problem, options: SolverOptions(isCancelled: { patience.isOver() }))
      #expect(solution.statistics.scans <= questions)
    }
  }

  @Test("without time there is a plan all the same")
  func noTime() throws {
    for seed in 1...3 {
      let problem = Problem.manyRuns(seed: seed)
      let solution = try Solver.solve(problem, options: SolverOptions(timeLimit: 0))
      let best = try Solver.solve(problem)
      #expect(solution.status == .feasible || solution.status == .optimal)
      #expect(solution.bound >= best.objective)
      #expect(solution.objective * 10 >= best.objective * 8)
      #expect(ProblemJudge.judge(solution, of: problem).errors == [])
    }
  }

  @Test("so there is where limits and demands bind", arguments: 1...4)
  func noTimeWithin(seed: Int) throws {
    let problem = Problem.oneDayOfReruns(seed: seed)
    let limited: [Problem] = [
      problem.with { $0.limits.venueChangesPerDay = 4 },
      problem.with { $0.limits.walkingPerDay = 12 },
      problem.must("s1", "s2", "s3").with { $0.limits.venueChangesPerDay = 3 },
      problem.must("s1").pin("s2/3").with { $0.limits.walkingPerDay = 25 },
    ]
    for (index, problem) in limited.enumerated() {
      let solution = try Solver.solve(problem, options: SolverOptions(timeLimit: 0))
      #expect(solution.status == .feasible || solution.status == .optimal, "limits \(index)")
      #expect(ProblemJudge.judge(solution, of: problem).errors == [], "limits \(index)")
      #expect(solution.objective > 100, "limits \(index)")
    }
  }

  @Test(
    "where nothing was found in time there is a plan of what is demanded, and what fits beside it")
  func leastPlan() throws {
    let problem = Problem.oneDayOfReruns(seed: 1).must("s1", "s2").pin("s3/2")
      .with { $0.limits.venueChangesPerDay = 3 }
    var stop = StopRule(SolverOptions())
    var search = try Solver.search(problem.inCanonicalOrder(), rows: [], stop)
    search.offerLeast()
    #expect(search.incumbent == nil)
    stop.meet()
    search.stop = stop
    search.offerLeast()
    let least = try #require(search.incumbent)
    let solution = Solver.describe(search, least, bound: Int.max / 8)
    #expect(ProblemJudge.judge(solution, of: problem).errors == [])
    #expect(solution.mustsAttended == 2 && solution.attend.contains("s3/2"))
    #expect(solution.objective > 250)
  }

  @Test("labels ask by what they compare whether it is over")
  func labelsAsk() throws {
    let problem = Problem.oneDayOfReruns(seed: 1).with { $0.limits.walkingPerDay = 60 }
    let instance = try InstanceBuilder.build(
      problem.inCanonicalOrder(), demands: .hard, mostLayered: 0)
    let net = Week(instance, try #require(Domain(instance))).networks[0]
    let values = net.doorCandidate.map { instance.candidates[$0].value }
    var scan = DayScan()
    _ = scan.forward(net, values: values)
    scan.backward(net, values: values)
    let rule = DayLabels.Rule(
      values: values, marks: values.indices.map { 1 << UInt64($0 % 64) },
      least: DayNetwork.never / 2, limit: Int.max)
    var asked: [Int] = []
    let labels = DayLabels(net, rule, plain: scan) {
      asked.append($0)
      return $0 > 400_000
    }
    #expect(labels.isCutOff && labels.work < 500_000)
    #expect(zip(asked, asked.dropFirst()).allSatisfy { $1 - $0 < 60_000 })
  }

  @Test("a plan that was proven before the time was looked at again is called optimal")
  func lastMoment() throws {
    let problem = Problem.tiny().session("a", points: 5, .at(10..<20))
    let solution = try Solver.solve(problem, options: SolverOptions(timeLimit: 0))
    #expect(solution.status == .optimal)
    #expect(solution.bound == solution.objective)
  }

  @Test("called off before anything was looked at, the bound is above all points")
  func calledOff() throws {
    let problem = Problem.manyRuns(seed: 1)
    let solution = try Solver.solve(problem, options: SolverOptions(isCancelled: { true }))
    #expect(solution.status == .unknown)
    #expect(solution.attend == [])
    #expect(solution.bound == problem.items.map(\.points).reduce(0, +))
  }
}

extension SolverLaws {
  /// What was told on the way only gets better and leads to the answer.
  static func progressesTo(_ solution: Solution, _ entries: [SearchProgress]) -> [String] {
    var broken: [String] = []
    for (earlier, later) in zip(entries, entries.dropFirst()) {
      let (before, after) = (earlier.objective ?? Int.min, later.objective ?? Int.min)
      let isWorse = solution.status != .infeasible && before > after
      if earlier.mustsAttended > later.mustsAttended || isWorse {
        broken.append("a worse plan: \(later) after \(earlier)")
      }
      if let bound = earlier.bound, let lower = later.bound, lower > bound {
        broken.append("a higher bound: \(later) after \(earlier)")
      }
      if earlier == later { broken.append("nothing new: \(later)") }
    }
    for entry in entries where solution.status != .infeasible {
      if let bound = entry.bound, bound < solution.bound {
        broken.append("\(entry) is below the bound \(solution.bound)")
      }
      if let objective = entry.objective, objective > solution.objective {
        broken.append("\(entry) is above the answer \(solution.objective)")
      }
    }
    if let last = entries.last(where: { $0.objective != nil }),
      last.objective != solution.objective || last.mustsAttended != solution.mustsAttended
    {
      broken.append("\(last) is not the answer \(solution)")
    }
    return broken
  }
}

extension Problem {
  /// Thirty equal sessions with three runs each, too many for three days: hard to prove at once.
  static func manyRuns(seed: Int) -> Problem {
    var random = SeededRandom(seed: seed)
    return (0..<30).reduce(Problem.tiny(days: 3, travel: [[2, 9], [7, 2]], walkCost: 1)) {
      problem, session in
      let runs = (0..<3).map { day in
        let start = random.number(0...90)
        return Run.at(start..<(start + 10), day: day, venue: random.number(0...1))
      }
      return problem.session("s\(session)", points: 10, runs[0], runs[1], runs[2])
    }
  }

  /// Twenty-five sessions with five runs each on one day, in three venues.
  static func oneDayOfReruns(seed: Int) -> Problem {
    var random = SeededRandom(seed: seed)
    let travel = [[0, 3, 5], [3, 0, 4], [5, 4, 0]]
    return (0..<25).reduce(Problem.tiny(travel: travel)) { problem, session in
      let runs = (0..<5).map { _ in
        let start = random.number(0...80) * 5
        return Run.at(start..<(start + 20), venue: random.number(0...2))
      }
      return problem.session(
        "s\(session)", points: random.number(20...30), runs[0], runs[1], runs[2], runs[3], runs[4])
    }
  }
}
