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
  private let freeTime: FreeTime

  /// Reads the week.
  init(_ week: PlannedWeek, wishes: Preferences) {
    self.wishes = wishes
    calendar = week.planned.facts.calendar
    let runs = week.plan.attend.compactMap(week.planned.facts.catalog.occurrence)
    planned = Dictionary(runs.map { ($0.session, $0.id) }, uniquingKeysWith: { first, _ in first })
    missed = Set(week.planned.missed.map(\.session))
    costs = week.costs
    points = week.planned.context.points
    freeTime = FreeTime(week.plan, in: week.planned.context)
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

  /// The mark of a session as states.
  func marks(of session: Session.ID) -> [CatalogState] {
    switch wishes.sessions[session]?.interest {
    case .must: [.must, .marked]
    case .want: [.want, .marked]
    case .maybe: [.maybe, .marked]
    case .skip: [.skip, .marked]
    case .later: [.later, .marked]
    case nil: [.unmarked]
    }
  }

  /// Whether a run is in a state of the week; a session without runs can only be missed.
  func isIn(_ state: CatalogState, _ session: Session.ID, _ run: Occurrence?) -> Bool {
    if state == .missed { return missed.contains(session) }
    guard let run else { return false }
    switch state {
    case .planned: return planned[session] == run.id
    case .pinned: return wishes.pins.contains(run.id)
    case .dropped: return wishes.drops.contains(run.id)
    case .free: return planned[session] == nil && order(run.id) <= 0
    case .fits: return freeTime.fits(run)
    default: return marks(of: session).contains(state)
    }
  }
}
