internal import LegworkItinerary
internal import LegworkModel
internal import LegworkSolver

/// What the catalog's rows say of the week: read once after each change.
struct CatalogFacts: Sendable {
  /// The wishes as they will be.
  let wishes: Preferences
  /// The event's zone and days.
  let calendar: EventCalendar
  private let planned: [Session.ID: Occurrence.ID]
  private let missed: Set<Session.ID>
  private let costs: PlanCosts?
  private let points: [Occurrence.ID: Int]

  /// Reads the week.
  init(_ week: PlannedWeek, wishes: Preferences) {
    self.wishes = wishes
    calendar = week.planned.facts.calendar
    let runs = week.plan.attend.compactMap(week.planned.facts.catalog.occurrence)
    planned = Dictionary(runs.map { ($0.session, $0.id) }, uniquingKeysWith: { first, _ in first })
    missed = Set(week.planned.missed.map(\.session))
    costs = week.costs
    points = week.planned.context.points
  }

  /// The planned run of a session.
  func planned(_ session: Session.ID) -> Occurrence.ID? { planned[session] }

  /// What a run is worth.
  func points(_ run: Occurrence.ID) -> Int { points[run] ?? 0 }

  /// What including a run would cost.
  func cost(_ run: Occurrence.ID) -> InclusionCost? { costs?[run] }

  /// The run to show of a session: the planned one, else the one that costs least.
  func best(of runs: [Occurrence]) -> Occurrence? {
    if let session = runs.first?.session, let id = planned[session],
      let run = runs.first(where: { $0.id == id })
    {
      return run
    }
    guard runs.count > 1 else { return runs.first }
    return runs.min { order($0.id) < order($1.id) }
  }

  /// What a run costs as a number to sort by; what cannot be had comes last.
  func order(_ run: Occurrence.ID) -> Int {
    guard let cost = cost(run), !cost.isImpossible else { return Int.max }
    return cost.high ?? Int.max - 1
  }

  /// Whether a session is in a state.
  func isIn(_ state: CatalogFilter.State, _ session: Session.ID, _ runs: [Occurrence]) -> Bool {
    let interest = wishes.sessions[session]?.interest
    switch state {
    case .must: return interest == .must
    case .want: return interest == .want
    case .maybe: return interest == .maybe
    case .skip: return interest == .skip
    case .later: return interest == .later
    case .marked: return interest != nil
    case .unmarked: return interest == nil
    case .planned: return planned[session] != nil
    case .missed: return missed.contains(session)
    case .pinned: return runs.contains { wishes.pins.contains($0.id) }
    case .dropped: return runs.contains { wishes.drops.contains($0.id) }
    case .free: return planned[session] == nil && runs.contains { order($0.id) <= 0 }
    }
  }
}
