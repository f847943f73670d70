public import LegworkModel
public import LegworkSolver

extension SolverLaws {
  /// The plan is valid and good enough; none that is changes less, none with as few changes is better.
  public static func changesLeast(
    _ answer: LeastChangeAnswer, of problem: Problem, from previous: PreviousPlan,
    tolerancePercent: Int
  ) -> [String] {
    let every = EveryPlan(problem)
    guard let best = every.best(where: { _ in true }) else {
      return answer.solution.attend == [] ? [] : ["a plan where there is none: \(answer)"]
    }
    let status: SolveStatus = every.isFeasible ? .optimal : .infeasible
    var broken = ProblemJudge.judge(answer.solution, of: problem).errors
    if answer.solution.status != status {
      broken.append("\(answer.solution.status), not \(status)")
    }
    let least = best.objective - abs(best.objective) * tolerancePercent / 100
    let good = every.entries.filter { $0.worth.objective >= least }
    let fewest = good.map { cost(of: $0, from: previous) }.min()
    let truth = good.filter { cost(of: $0, from: previous) == fewest }.map(\.worth).max()
    if answer.changes.cost != fewest || answer.leastCost != fewest {
      broken.append("\(answer.changes) cost from \(answer.leastCost), not \(fewest ?? -1)")
    }
    if worth(of: answer.solution, problem) != truth {
      broken.append("\(answer.solution) is not worth \(String(describing: truth))")
    }
    return broken
  }

  private static func cost(of plan: EveryPlan.Entry, from previous: PreviousPlan) -> Int {
    let left = previous.attend.subtracting(plan.attend)
    let stops = previous.stops.map { $0.symmetricDifference(plan.stops).count } ?? 0
    return left.reduce(0) { $0 + max(0, previous.weights[$1] ?? 1) }
      + plan.attend.subtracting(previous.attend).count + stops
  }

  /// The same question gets the same answer, also when the rows come in another order.
  public static func changesTheSameAgain(
    _ answer: LeastChangeAnswer, of problem: Problem, from previous: PreviousPlan,
    tolerancePercent: Int, seed: Int
  ) throws -> [String] {
    let again = try Solver.leastChange(
      to: problem.shuffled(seed: seed), from: previous, tolerancePercent: tolerancePercent)
    return timeless(again.solution) == timeless(answer.solution)
      ? [] : ["shuffled: \(again), not \(answer)"]
  }
}
