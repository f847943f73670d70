public import LegworkModel

extension Solver {
  /// The plan with the fewest changes among those that are nearly as good as the best.
  ///
  /// Good enough are the plans that attend as many musts as the best plan and whose objective falls
  /// short of its by no more than `tolerancePercent` of that objective's size, rounded down to whole
  /// points. Of these the one with the least cost of changes is taken: the weight of each previous
  /// occurrence no longer attended, and 1 for each one newly attended, so that another run of the
  /// same session counts as both. Among equals the best objective decides, then less walking.
  ///
  /// Cut by a limit, what is good enough is measured by the best plan found. The worst case is that
  /// of `solve`, a few times over: once for each step of a bisection of the cost.
  public static func leastChange(
    to problem: Problem, from previous: PreviousPlan, tolerancePercent: Int = 5,
    options: SolverOptions = SolverOptions()
  ) throws(ProblemFault) -> LeastChangeAnswer {
    let start = ContinuousClock.now
    let stop = StopRule(options)
    try problem.check()
    let problem = problem.inCanonicalOrder()
    var best = try answer(problem, stop)
    best.statistics.seconds = (ContinuousClock.now - start).seconds
    var answer = LeastChangeAnswer(
      solution: best, changes: PlanChanges(from: previous, to: best),
      leastCost: previous.unavoidableCost(in: problem), best: best)
    if best.status != .unknown, !answer.isLeast {
      var search = try LeastChangeSearch(problem, previous, best, stop)
      search.run(notBelow: best.objective - best.objective.share(of: tolerancePercent))
      answer = search.answer
    }
    answer.solution.statistics.seconds = (ContinuousClock.now - start).seconds
    return answer
  }
}

extension PreviousPlan {
  /// What is to be paid for all that the problem does not have any more.
  fileprivate func unavoidableCost(in problem: Problem) -> Int {
    let gone = attend.subtracting(problem.items.lazy.map(\.id)).map(weight)
    return gone.reduce(0, +) + (stops?.subtracting(problem.stops.lazy.map(\.id)).count ?? 0)
  }
}

extension Int {
  /// So many percent of the number's size, rounded down.
  fileprivate func share(of percent: Int) -> Int {
    let percent = Swift.min(Swift.max(0, percent), 100)
    let size = abs(self)
    return size / 100 * percent + size % 100 * percent / 100
  }
}
