public import LegworkModel

extension Solver {
  /// The best plans that differ from each other, best first.
  ///
  /// The first is the answer of `solve`. Every further one leaves out at least `distance` of the
  /// scoring sessions of each plan before it, and is the best valid plan that does. A session scores
  /// in a plan if the occurrence attended is worth points and the session is neither a must nor has
  /// a pin. So neither another run of the same session nor fillers worth nothing make a plan
  /// different, and exchanging one session counts 1.
  ///
  /// Each plan's status and bound are meant in its place. The list is shorter where no further plan
  /// exists, or where none was found before a limit. A problem whose demands cannot hold together
  /// gives just its infeasible answer. The bounds fall from plan to plan; so do the objectives, but
  /// where a limit cut the search. The worst case is that of `solve`, for each plan.
  public static func alternatives(
    to problem: Problem, count: Int, differingBy distance: Int = 1,
    options: SolverOptions = SolverOptions()
  ) throws(ProblemFault) -> [Solution] {
    let stop = StopRule(options)
    try problem.check()
    let problem = problem.inCanonicalOrder()
    var plans: [Solution] = []
    var rows: [Row] = []
    while plans.count < max(1, count) {
      let start = ContinuousClock.now
      guard
        var next = try plans.isEmpty
          ? answer(problem, stop) : best(of: problem, rows: rows, stop)
      else { break }
      let hasPlan = next.status == .optimal || next.status == .feasible
      guard hasPlan || plans.isEmpty else { break }
      // What no plan in the place before could score, none in this place can.
      next.bound = min(next.bound, plans.last?.bound ?? next.bound)
      if next.status == .feasible, next.bound == next.objective { next.status = .optimal }
      next.statistics.seconds = (ContinuousClock.now - start).seconds
      plans.append(next)
      guard hasPlan else { break }
      rows.append(Row(leavingOut: max(1, distance), of: next, problem))
    }
    return plans
  }
}

extension Row {
  /// The rule to leave out so many of a plan's scoring sessions.
  init(leavingOut distance: Int, of plan: Solution, _ problem: Problem) {
    let scoring = problem.scoringSessions(of: plan)
    items = problem.items.map { scoring.contains($0.session) ? 1 : 0 }
    stops = problem.stops.map { _ in 0 }
    cap = scoring.count - distance
  }
}

extension Problem {
  /// The sessions that a plan attends for points, musts and sessions with pins left aside.
  func scoringSessions(of plan: Solution) -> Set<String> {
    let attended = Set(plan.attend)
    let pins = Set(pins)
    let demanded = Set(musts).union(items.lazy.filter { pins.contains($0.id) }.map(\.session))
    return Set(
      items.lazy.filter {
        attended.contains($0.id) && $0.points > 0 && !demanded.contains($0.session)
      }.map(\.session))
  }
}
