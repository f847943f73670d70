public import LegworkModel
public import LegworkSolver

extension SolverLaws {
  /// Each plan is valid, and the best that differs from those before it as it should; none is missing.
  public static func areTheBest(
    _ plans: [Solution], of problem: Problem, count: Int, differingBy distance: Int
  ) -> [String] {
    let every = EveryPlan(problem)
    guard every.isFeasible else {
      return plans.map(\.status) == [.infeasible] ? [] : ["infeasible, yet \(plans.count) plans"]
    }
    var broken = plans.flatMap { ProblemJudge.judge($0, of: problem).errors }
    var before: [Set<String>] = []
    func differs(_ entry: EveryPlan.Entry) -> Bool {
      before.allSatisfy { $0.count - $0.intersection(entry.sessions).count >= distance }
    }
    for (place, plan) in plans.enumerated() {
      let best = every.best(where: differs)
      if plan.status != .optimal || worth(of: plan, problem) != best {
        broken.append("plan \(place) is \(plan), the best \(String(describing: best))")
      }
      before.append(scoring(plan, problem))
    }
    if plans.count < count, let best = every.best(where: differs) {
      broken.append("only \(plans.count) plans, the next is \(best)")
    }
    return broken
  }

  /// The sessions that a plan attends for points without having to.
  private static func scoring(_ plan: Solution, _ problem: Problem) -> Set<String> {
    let pinned = problem.items.filter { problem.pins.contains($0.id) }.map(\.session)
    return Set(
      problem.items.filter {
        plan.attend.contains($0.id) && $0.points > 0
      }.map(\.session)
    ).subtracting(problem.musts).subtracting(pinned)
  }

  /// The same problem gives the same plans, also when its rows come in another order.
  public static func areTheSameAgain(
    _ plans: [Solution], of problem: Problem, differingBy distance: Int, seed: Int
  ) throws -> [String] {
    let again = try Solver.alternatives(
      to: problem.shuffled(seed: seed), count: plans.count, differingBy: distance)
    return again.map(timeless) == plans.map(timeless) ? [] : ["shuffled: \(again), not \(plans)"]
  }
}
