import LegworkModel

extension Search {
  /// Bounds the search by the same problem without its limits on walking and changes of venue.
  ///
  /// Those take a layer for every minute and change, and seldom bind: where the best plan without
  /// them keeps them, it is the best plan. Takes half of the time at most. Returns what was done; nil
  /// for a problem without such limits. Where there is no plan even so, the bound says so by lying
  /// below every plan.
  mutating func loosen() throws(ProblemFault) -> SolverStatistics? {
    var problem = instance.problem
    (problem.limits.walkingPerDay, problem.limits.venueChangesPerDay) = (nil, nil)
    guard instance.rows.isEmpty, goal == Int.max,
      instance.isCounted || instance.frames.contains(where: \.layers.limitsWays)
    else { return nil }
    var free = try Solver.search(problem, rows: [], stop.withHalfTheTime)
    guard free.instance.candidates.count == instance.candidates.count,
      free.instance.pointUnit == instance.pointUnit, free.instance.grain == instance.grain
    else { return nil }
    free.report = report
    free.report?.holdsPlans = true
    free.trail = []
    free.wantsSeed = true
    let found = free.run()
    if free.stop.isCalledOff { stop = free.stop }
    (report, prices) = (free.report, free.prices)
    report?.holdsPlans = false
    cap(found ?? DayNetwork.never)
    for plan in free.trail ?? [] {
      if let value = value(of: plan.days) { offer(plan.days, value: value) }
    }
    return free.statistics
  }
}
