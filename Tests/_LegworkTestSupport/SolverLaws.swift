public import LegworkModel
public import LegworkSolver

/// What every answer of the solver has to keep; each law says in words what is broken.
public enum SolverLaws {
  /// The answer is the truth: status, objective and, among equals, the least walking.
  public static func equalsTheTruth(
    _ solution: Solution, of problem: Problem, by answer: BruteForceSolver.Answer
  ) -> [String] {
    let status: SolveStatus = answer.isFeasible ? .optimal : .infeasible
    guard solution.status == status else {
      return ["status is \(solution.status), the truth \(status): \(answer)"]
    }
    let found = worth(of: solution, problem)
    guard solution.mustsAttended == answer.mustsAttended, found == answer.best else {
      return ["\(solution.mustsAttended) musts, \(found); the truth is \(answer)"]
    }
    return []
  }

  /// An answer that was cut short says nothing untrue.
  public static func keepsItsWord(
    _ solution: Solution, of problem: Problem, by answer: BruteForceSolver.Answer
  ) -> [String] {
    let best = answer.best?.objective ?? 0
    switch solution.status {
    case .optimal where !answer.isFeasible || solution.objective != best:
      return ["called optimal with \(solution.objective), the truth is \(answer)"]
    case .feasible where !answer.isFeasible || solution.bound < best || solution.objective > best:
      return ["\(solution.objective) with bound \(solution.bound), the truth is \(answer)"]
    case .unknown where answer.isFeasible && solution.bound < best:
      return ["unknown with bound \(solution.bound), the truth is \(answer)"]
    case .infeasible where answer.isFeasible:
      return ["called infeasible, the truth is \(answer)"]
    default:
      return []
    }
  }

  /// A search that went on longer knows no less: its plan is no worse and its bound no higher.
  public static func losesNothing(
    from earlier: Solution, to later: Solution, of problem: Problem
  ) -> [String] {
    func rank(_ solution: Solution) -> (Int, Int, Int, Int) {
      let kept = worth(of: solution, problem).kept
      return (solution.days.isEmpty ? 0 : 1, solution.mustsAttended, kept, solution.objective)
    }
    let isLess =
      rank(later) < rank(earlier)
      || (later.status != .infeasible && later.bound > earlier.bound)
      || (earlier.status == .optimal && later.status != .optimal)
    return isLess ? ["\(later) after \(earlier)"] : []
  }

  /// The same problem gives the same answer, also when its rows come in another order.
  public static func isTheSameAgain(
    _ solution: Solution, of problem: Problem, seed: Int
  ) throws -> [String] {
    let again = try Solver.solve(problem)
    let shuffled = try Solver.solve(problem.shuffled(seed: seed))
    return (timeless(again) == timeless(solution) ? [] : ["again: \(again), not \(solution)"])
      + (timeless(shuffled) == timeless(solution) ? [] : ["shuffled: \(shuffled), not \(solution)"])
  }

  /// Dropping what was not chosen, all of it or any one, changes nothing.
  public static func dropsTheUnchosen(
    _ solution: Solution, of problem: Problem
  ) throws -> [String] {
    let unchosen = problem.items.map(\.id)
      .filter { !solution.attend.contains($0) && !problem.pins.contains($0) }
    return try ([unchosen] + unchosen.map { [$0] }).flatMap { drops in
      let without = try Solver.solve(problem.with { $0.drops += drops })
      return sameWorth(without, solution, problem, "without \(drops)")
    }
  }

  /// Pinning what an optimal plan chose, all of it or any one, changes nothing.
  public static func keepsTheChosen(_ solution: Solution, of problem: Problem) throws -> [String] {
    guard solution.status == .optimal else { return [] }
    return try ([solution.attend] + solution.attend.map { [$0] }).flatMap { pins in
      let pinned = problem.with { $0.pins += pins }
      return sameWorth(try Solver.solve(pinned), solution, problem, "with pins \(pins)")
    }
  }

  /// An answer is as good as another one to the same problem: musts, objective and walking.
  public static func isAsGood(
    _ solution: Solution, as other: Solution, of problem: Problem
  ) -> [String] {
    sameWorth(solution, other, problem, "again")
  }

  private static func sameWorth(
    _ one: Solution, _ other: Solution, _ problem: Problem, _ change: String
  ) -> [String] {
    let isSame =
      one.status == other.status && one.mustsAttended == other.mustsAttended
      && worth(of: one, problem) == worth(of: other, problem)
    return isSame ? [] : ["\(change): \(one), not \(other)"]
  }

  /// What a plan is worth by the judge's count.
  static func worth(of solution: Solution, _ problem: Problem) -> BruteForceSolver.Worth {
    let required = problem.stops.filter(\.isRequired).map(\.id)
    let made = solution.days.flatMap(\.items).filter { item in
      if case .stop(let id, _, _) = item { required.contains(id) } else { false }
    }
    return BruteForceSolver.Worth(
      kept: Set(problem.pins).intersection(solution.attend).count + made.count,
      objective: solution.objective,
      walking: ProblemJudge.judge(solution, of: problem).walking)
  }

  /// The answer without how long it took.
  static func timeless(_ solution: Solution) -> Solution {
    var solution = solution
    solution.statistics.seconds = 0
    return solution
  }
}

extension Problem {
  /// The same problem with its rows in another order.
  func shuffled(seed: Int) -> Problem {
    var random = SeededRandom(seed: seed)
    return with { problem in
      problem.items = random.shuffled(items)
      problem.musts = random.shuffled(musts)
      problem.skips = random.shuffled(skips)
      problem.pins = random.shuffled(pins)
      problem.drops = random.shuffled(drops)
      problem.commitments = random.shuffled(commitments)
      problem.breaks = random.shuffled(breaks)
      for index in breaks.indices {
        problem.breaks[index].days = random.shuffled(problem.breaks[index].days)
      }
      problem.stops = random.shuffled(stops)
      for index in stops.indices {
        problem.stops[index].open = random.shuffled(problem.stops[index].open)
      }
    }
  }
}
