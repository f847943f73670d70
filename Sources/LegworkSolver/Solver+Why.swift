public import LegworkModel

extension Solver {
  /// Says why a session is in a plan or not; nil if the problem has no run of it.
  ///
  /// The plan is a solution of the problem. Where that is infeasible, the demands it does not keep
  /// are taken as given up. Solves the problem again for each run, and of equally good plans takes the
  /// one nearest to the plan. With `only`, just that run is looked at: what it would come to in place
  /// of another run that is attended, too.
  public static func why(
    _ session: String, only run: String? = nil, in problem: Problem, _ plan: Solution,
    options: SolverOptions = SolverOptions()
  ) throws(ProblemFault) -> Why? {
    try problem.check()
    let kept = problem.keepingDemands(of: plan).inCanonicalOrder()
    var stop = StopRule(options)
    let runs = kept.items.filter { $0.session == session }.sorted { $0.id < $1.id }
    guard !runs.isEmpty else { return nil }
    let attended = Set(plan.attend)
    let asked = runs.filter { run == nil || run == $0.id }
    if let run = asked.first(where: { attended.contains($0.id) }) {
      return .attended(try gain(run, kept, plan, stop))
    }
    let clashes = ClashFinder(kept, besides: session, attended)
    var refusals: [Why.Refusal] = []
    for item in asked {
      let price = stop.check() ? .unknown : try price(item, kept, plan, stop)
      refusals.append(Why.Refusal(run: item.id, clashes: clashes.clashes(of: item), price: price))
    }
    return .missed(refusals.sorted { ($0.price.rank, $0.run) < ($1.price.rank, $1.run) })
  }

  private static func gain(
    _ run: Problem.Item, _ problem: Problem, _ plan: Solution, _ stop: StopRule
  ) throws(ProblemFault) -> Why.Gain {
    var other = problem
    let runs = Set(problem.items.filter { $0.session == run.session }.map(\.id))
    other.musts.removeAll { $0 == run.session }
    other.pins.removeAll(where: runs.contains)
    other.skips.append(run.session)
    let without = try nearest(to: plan, in: other.inCanonicalOrder(), stop)
    let present = Set(plan.attend)
    var dropped = problem
    dropped.drops.append(run.id)
    dropped.pins.removeAll { $0 == run.id }
    return Why.Gain(
      run: run.id, points: plan.objective - (without?.objective ?? 0),
      instead: without?.attend.filter { !present.contains($0) } ?? [], without: without,
      drop: try price(of: dropped.inCanonicalOrder(), for: run, fixed: [], plan, stop))
  }

  private static func price(
    _ run: Problem.Item, _ problem: Problem, _ plan: Solution, _ stop: StopRule
  ) throws(ProblemFault) -> Why.Price {
    var pinned = problem
    let runs = Set(problem.items.filter { $0.session == run.session }.map(\.id))
    pinned.pins = problem.pins.filter { !runs.contains($0) } + [run.id]
    pinned.drops.removeAll { $0 == run.id }
    pinned.skips.removeAll { $0 == run.session }
    return try price(
      of: pinned.inCanonicalOrder(), for: run, fixed: [.pin(run.id)], plan, stop)
  }

  /// What a problem that differs from the plan's in a run would come to.
  private static func price(
    of changed: Problem, for run: Problem.Item, fixed: [Demand], _ plan: Solution,
    _ stop: StopRule
  ) throws(ProblemFault) -> Why.Price {
    guard let solution = try nearest(to: plan, in: changed, stop) else {
      var finder = ConflictFinder(changed, fixed: fixed, stop: stop)
      return try finder.smallest().map { .impossible($0) } ?? .unknown
    }
    guard solution.status != .unknown else { return .unknown }
    let (present, future) = (Set(plan.attend), Set(solution.attend))
    return .exchange(
      Why.Exchange(
        cost: plan.objective - solution.objective,
        leavesOut: plan.attend.filter { !future.contains($0) },
        takesIn: solution.attend.filter { !present.contains($0) && $0 != run.id },
        solution: solution))
  }

  /// Of the best plans of a problem the one that changes least about another; nil if there is none.
  private static func nearest(
    to plan: Solution, in problem: Problem, _ stop: StopRule
  ) throws(ProblemFault) -> Solution? {
    let best = try best(of: problem, rows: [], stop)
    guard let best, best.status == .optimal else { return best }
    let previous = PreviousPlan(attend: plan.attend, stops: plan.stopsMade.sorted())
    var search = try LeastChangeSearch(problem, previous, best, stop)
    search.run(notBelow: best.objective)
    var nearest = search.answer.solution
    (nearest.status, nearest.bound) = (best.status, best.bound)
    return nearest
  }
}

extension Why.Price {
  /// Cheaper prices first, then what cannot be.
  fileprivate var rank: Int {
    switch self {
    case .exchange(let exchange): exchange.cost
    case .impossible: Int.max - 1
    case .unknown: Int.max
    }
  }
}

extension Problem {
  /// The problem with those of its demands that a plan keeps.
  fileprivate func keepingDemands(of plan: Solution) -> Problem {
    guard plan.status == .infeasible else { return self }
    var kept = self
    let sessions = sessions(of: plan.attend)
    let done = plan.days.flatMap(\.items)
    kept.musts = musts.filter(sessions.contains)
    kept.pins = pins.filter(plan.attend.contains)
    kept.commitments = commitments.filter { commitment in
      done.contains(
        .commitment(id: commitment.id, begin: commitment.start, end: commitment.end))
    }
    for index in stops.indices where stops[index].isRequired {
      kept.stops[index].isRequired = done.contains { item in
        if case .stop(stops[index].id, _, _) = item { true } else { false }
      }
    }
    return kept
  }
}

/// Finds what runs of a session clash with in a plan.
private struct ClashFinder {
  private let problem: Problem
  private let trips: Trips
  /// The occurrences of other sessions that are attended.
  private let others: [Problem.Item]

  init(_ problem: Problem, besides session: String, _ attended: Set<String>) {
    self.problem = problem
    trips = Trips(problem)
    others = problem.items.filter { attended.contains($0.id) && $0.session != session }
  }

  /// What a run clashes with, by time.
  func clashes(of run: Problem.Item) -> [Why.Clash] {
    let sessions = others.filter { $0.day == run.day }.compactMap { other in
      clash(run, other, .occurrence(other.id)).map { (other.start, $0) }
    }
    let own = problem.commitments.filter { $0.day == run.day }.compactMap { commitment in
      let other = Problem.Item(
        id: commitment.id, session: "", day: run.day, start: commitment.start,
        end: commitment.end, arriveBy: commitment.start, venue: commitment.venue ?? run.venue,
        points: 0)
      return clash(
        run, other, .commitment(commitment.id), isElsewhere: commitment.venue != nil
      ).map { (other.start, $0) }
    }
    return (sessions + own).sorted { $0.0 < $1.0 }.map(\.1)
  }

  private func clash(
    _ run: Problem.Item, _ other: Problem.Item, _ visit: Remedy.Visit, isElsewhere: Bool = true
  ) -> Why.Clash? {
    let (first, second) = run.end <= other.end ? (run, other) : (other, run)
    let available = second.arriveBy - first.end
    var found: [Trip] = []
    let isInRoom =
      problem.sameRoom != nil && first.venue == second.venue && first.room != nil
      && first.room == second.room
    trips.collect(
      Way(from: first.venue, to: second.venue, isInRoom: isInRoom), after: first.end,
      avoiding: [], into: &found)
    let needed = isElsewhere ? found.first.map { $0.arrives - first.end } : 0
    if let needed, needed <= available { return nil }
    let overlap = min(run.end, other.end) - max(run.start, other.start)
    return Why.Clash(
      visit: visit, needed: needed, available: available, overlap: max(0, overlap))
  }
}
