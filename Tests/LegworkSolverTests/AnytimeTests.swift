import LegworkModel
import LegworkSolver
import Testing
import _LegworkTestSupport

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
}
