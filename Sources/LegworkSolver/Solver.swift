public import LegworkModel

/// Finds the best valid plan of a problem, and proves it.
///
/// Exact: branch and bound on a Lagrangian relaxation over one event-list network a day. A scan of
/// a day is O((groups × venues + occurrences) × layers), where layers are the combinations of break
/// taken, sessions so far and limited types so far; nothing is quadratic in the occurrences. Days
/// without sessions that run more than once need one scan. In the worst case the number of scans
/// is exponential in the number of repeated sessions; see `docs/solver.md`.
public enum Solver {
  /// Solves a problem; the answer's status says what was proven.
  ///
  /// The same problem gives the same answer, whatever the order of its rows, unless a time limit or
  /// a cancellation cuts the search.
  public static func solve(
    _ problem: Problem, options: SolverOptions = SolverOptions()
  ) throws(ProblemFault) -> Solution {
    try solve(problem, options: options, holding: [])
  }

  /// Solves a problem of which some demands are known to hold together.
  static func solve(
    _ problem: Problem, options: SolverOptions, holding: Set<Demand>
  ) throws(ProblemFault) -> Solution {
    let start = ContinuousClock.now
    try problem.check()
    let report = options.onProgress.map { ProgressReport($0) }
    var solution = try answer(
      problem.inCanonicalOrder(), StopRule(options), report, holding: holding)
    solution.statistics.seconds = (ContinuousClock.now - start).seconds
    return solution
  }

  /// The answer to a problem in canonical order.
  static func answer(
    _ problem: Problem, _ stop: StopRule, _ report: ProgressReport? = nil,
    holding: Set<Demand> = []
  ) throws(ProblemFault) -> Solution {
    if let tours = try Orienteering.solve(problem, stop, report) { return tours }
    var search = try search(problem, rows: [], stop)
    search.report = report
    return try answer(of: &search, holding: holding)
  }

  /// The best plan of a problem in canonical order that keeps all demands and rows; nil if none does.
  static func best(
    of problem: Problem, rows: [Row] = [], _ stop: StopRule
  ) throws(ProblemFault) -> Solution? {
    var search = try search(problem, rows: rows, stop)
    return try outcome(of: &search)
  }

  /// What a search finds; why there is no plan, if there is none.
  static func answer(
    of search: inout Search, holding: Set<Demand> = []
  ) throws(ProblemFault) -> Solution {
    if let solution = try outcome(of: &search) { return solution }
    return try explain(
      search.instance.problem, search.stop, search.report, after: search.points(),
      holding: holding)
  }

  /// A search for the best plan of a problem in canonical order that keeps all demands and rows.
  static func search(
    _ problem: Problem, rows: [Row], _ stop: StopRule
  ) throws(ProblemFault) -> Search {
    var stop = stop
    let instance = try InstanceBuilder.build(problem, demands: .hard, rows: rows) {
      stop.check(patient: true)
    }
    var search = Search(instance, stop: stop)
    search.patience = firstPlanScans * problem.days * (instance.isCounted ? 10 : 1)
    return search
  }

  /// What a search finds; nil if there is no plan.
  static func outcome(of search: inout Search) throws(ProblemFault) -> Solution? {
    let loose = try search.loosen()
    search.wantsSeed = search.incumbent == nil
    let bound = search.run()
    if let loose { search.statistics.add(loose) }
    if bound != nil { search.offerLeast() }
    if let incumbent = search.incumbent {
      return describe(search, incumbent, bound: bound ?? incumbent.value)
    }
    guard let bound else { return nil }
    let problem = search.instance.problem
    return Solution(
      status: .unknown, bound: min(search.instance.points(bound), problem.mostPoints),
      mustsWanted: problem.musts.count, statistics: search.points())
  }

  /// How many scans of each day are made for a first plan whatever the time is; ten times as many
  /// where limits are counted.
  private static let firstPlanScans = 10

  /// Gives the search a first plan made of the demands alone.
  static func seed(_ search: inout Search) {
    let instance = search.instance
    var indices: [String: Int] = [:]
    var demanded = instance.problem
    demanded.items = []
    for (index, candidate) in instance.candidates.enumerated()
    where candidate.session < 0 || instance.isMust[candidate.session] {
      indices[instance.key(index)] = index
      if case .item(let item) = candidate.origin {
        demanded.items.append(instance.problem.items[item])
      }
    }
    let alone = DemandProblems(demanded).alone(demanded.demands)
    // A part of a problem fits wherever the problem does, so this throws nothing.
    guard
      let plan = try? Search.firstPlan(of: alone, stop: &search.stop, patience: search.patience)
    else { return }
    let days = plan.map { $0.compactMap { indices[$0] } }
    guard let value = search.value(of: days) else { return }
    search.offer(days, value: value)
  }

  /// A plan that a search found, with what is proven about it.
  static func describe(
    _ search: Search, _ incumbent: Incumbent, bound: Int
  ) -> Solution {
    let instance = search.instance
    let plan = PlanExtraction(instance, incumbent.days)
    // Where demands are soft, what keeping them is worth is no points.
    let bonus = instance.points(incumbent.value) - plan.objective
    let limit = min(
      instance.points(instance.floored(bound)) - bonus, instance.problem.mostPoints)
    let wanted = Set(instance.problem.musts)
    return Solution(
      status: limit <= plan.objective ? .optimal : .feasible, objective: plan.objective,
      bound: max(plan.objective, limit), mustsWanted: wanted.count,
      mustsAttended: plan.sessions.intersection(wanted).count, attend: plan.attend, days: plan.days,
      statistics: search.points())
  }

  /// The best plan that keeps as many musts as possible, and the smallest reason why not all, for a
  /// problem in canonical order that has no plan.
  ///
  /// Cut short, the plan is the best one found and the conflict may be missing. The statistics hold
  /// what was done before to find that there is no plan, too.
  static func explain(
    _ problem: Problem, _ stop: StopRule, _ report: ProgressReport? = nil,
    after before: SolverStatistics = SolverStatistics(), holding: Set<Demand> = []
  ) throws(ProblemFault) -> Solution {
    var finder = ConflictFinder(problem, holding: holding, stop: stop)
    let conflict = try finder.smallest()?.map(\.name) ?? []
    let instance = try InstanceBuilder.build(
      problem.withoutClashes(), demands: .asManyAsPossible)
    var search = Search(instance, stop: stop)
    search.report = report
    search.report?.giveUpDemands()
    search.patience = firstPlanScans * problem.days * (instance.isCounted ? 10 : 1)
    let bound = search.run()
    if bound != nil { search.offerLeast() }
    search.statistics.add(before)
    var solution = Solution(status: .infeasible, statistics: before)
    if let incumbent = search.incumbent {
      solution = describe(search, incumbent, bound: bound ?? incumbent.value)
      solution.status = .infeasible
      solution.statistics.rootBound = solution.objective
      solution.statistics.rootGap = 0
    }
    solution.mustsWanted = Set(problem.musts).count
    solution.conflict = conflict
    return solution
  }
}

extension Problem {
  /// No plan has more points than all of them together.
  fileprivate var mostPoints: Int {
    let sessions = items.indices.reduce(0) { $0 + max(0, items[$1].points) }
    let visits = stops.reduce(0) { $0 + max(0, $1.points) }
    return breaks.reduce(sessions + visits) { $0 + max(0, $1.points) * $1.days.count }
  }
}

extension Search {
  /// The scaled value of visiting exactly these candidates; nil where that cannot be.
  func value(of days: [[Int]]) -> Int? {
    var total = 0
    for (day, chosen) in days.enumerated() {
      guard let value = instance.value(of: chosen, day: day) else { return nil }
      total += value
    }
    return total - instance.spread.cost(days, instance.candidates)
  }

  /// The statistics with the root's bound and gap in points.
  func points() -> SolverStatistics {
    var points = statistics
    points.rootBound = min(
      instance.points(instance.floored(statistics.rootBound)), instance.problem.mostPoints)
    points.rootGap = max(0, points.rootBound - instance.points(incumbent?.value ?? 0))
    return points
  }
}

extension Duration {
  /// The length in seconds.
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
