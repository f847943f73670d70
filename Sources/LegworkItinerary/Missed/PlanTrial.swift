import LegworkModel

/// Tries what happens when a run is added to a plan.
struct PlanTrial {
  let context: PlanContext
  private let plan: Plan
  private let items: [ScheduledItem]
  private let itinerary: Itinerary
  private let faults: Set<Violation>

  init(context: PlanContext, plan: Plan) {
    self.context = context
    self.plan = plan
    let attended = plan.attend.compactMap(context.catalog.occurrence)
    items = context.schedule(attend: attended, breaks: plan.breaks, stops: plan.stops)
    itinerary = ItineraryBuilder(context).build(plan)
    faults = Set(PlanReviewer(context).review(plan).violations)
  }

  /// Why none of these runs is attended: the run that comes nearest, and what stands in its way.
  func reason(among runs: [ScheduledItem]) -> (Occurrence.ID?, MissedSession.Reason) {
    let tried = runs.map { run in (run, clashes(of: run)) }
    guard let nearest = tried.min(by: { ($0.1.count, $0.0.start) < ($1.1.count, $1.0.start) })
    else { return (nil, .noTime) }
    guard nearest.1.isEmpty else { return (id(nearest.0), .clashes(nearest.1)) }
    let outcomes = tried.filter(\.1.isEmpty).map { run, _ in (id(run), outcome(of: run)) }
    let best = outcomes.min { weight($0.1) < weight($1.1) }
    return best.map { ($0.0, $0.1) } ?? (nil, .noTime)
  }

  /// The planned sessions and commitments one cannot attend together with a run, in order.
  ///
  /// Breaks and stops can be moved, so that they stand in the way only where nothing else does.
  private func clashes(of run: ScheduledItem) -> [String] {
    let chooser = TransferChooser(context: context, day: run.day)
    return items.filter { item in
      !item.isFlexible && chooser.clash(item, run)
    }
    .map(\.name)
  }

  /// What adding a run that clashes with nothing by itself leads to.
  private func outcome(of run: ScheduledItem) -> MissedSession.Reason {
    var fuller = plan
    if let id = id(run) { fuller.attend.append(id) }
    let review = PlanReviewer(context).review(fuller)
    for violation in review.violations where !faults.contains(violation) {
      switch violation.cause {
      case .limit(let name, _, let most): return .limit(name, most: most)
      case .transfer(let transfer, _) where violation.kind != .tight:
        let others = [transfer.after, transfer.before].compactMap { $0 }.filter { $0 != run.name }
        return .clashes(transfer.around.isEmpty ? others : transfer.around)
      case .overlap(let first, let second, _, _, _):
        return .clashes([first == run.name ? second : first])
      case .noBreak(let name): return .clashes([name])
      default: continue
      }
    }
    let gain = review.score.total - itinerary.score.total
    let points = run.attendance?.points ?? 0
    return gain > 0 ? .fits(gain: gain) : .worthLess(points: points, cost: points - gain)
  }

  private func id(_ run: ScheduledItem) -> Occurrence.ID? { run.attendance?.occurrence.id }

  /// Room first, then worth, then limits, then what turned out to clash.
  private func weight(_ reason: MissedSession.Reason) -> (Int, Int) {
    switch reason {
    case .fits(let gain): (0, -gain)
    case .worthLess(let points, let cost): (1, cost - points)
    case .limit: (2, 0)
    default: (3, 0)
    }
  }
}
