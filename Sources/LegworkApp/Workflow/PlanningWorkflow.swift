internal import LegworkItinerary
internal import LegworkModel
internal import LegworkSolver
internal import LegworkStore

/// From an event to a plan that was judged before anyone sees it.
///
///     EventState ─▶ PlanningFacts ─▶ ProblemBuilder ─▶ Solver ─▶ PlanExtraction ─▶ Plan
///                                                                                   │
///                        MissedFinder ◀── PlanAudit ◀── PlanReviewer ◀──────────────┘
enum PlanningWorkflow {
  /// Plans an event.
  static func plan(
    _ facts: PlanningFacts, options: SolverOptions = SolverOptions()
  ) throws -> PlannedEvent {
    var facts = facts
    facts.outline = facts.outline ?? CatalogOutline(facts.catalog, facts.calendar)
    let built = try facts.problem()
    let time = TimeLeft(options.timeLimit)
    let solution = try solving { () throws(ProblemFault) in
      try Solver.solve(built.problem, options: options)
    }
    var planned = try explained(judged(solution, of: built, facts), time)
    planned.weakest = try SaferPlan.find(planned, built, time)
    return planned
  }

  /// The plan of a solution, timed, and held to an independent review.
  static func judged(
    _ solution: Solution, of built: BuiltProblem, _ facts: PlanningFacts
  ) throws -> PlannedEvent {
    var plan = PlanExtraction(built: built, calendar: facts.calendar).plan(solution)
    let context = facts.context(points: built.points)
    let review = PlanReviewer(context).review(plan)
    try PlanAudit(built: built, solution: solution).check(review)
    if plan.status == .infeasible {
      // Made without the appointments where those cannot all be kept: worth what the review says.
      (plan.objective, plan.bound) = (review.score.total, review.score.total)
    }
    return PlannedEvent(
      facts: facts, context: context, plan: plan, itinerary: review.itinerary,
      missed: MissedFinder(context).find(plan), idlePins: built.idlePins(of: facts.preferences),
      statistics: solution.statistics)
  }

  /// A plan with what would settle its conflict, where it has one.
  static func explained(
    _ planned: PlannedEvent, _ time: TimeLeft = TimeLeft(nil)
  ) throws -> PlannedEvent {
    guard planned.plan.status == .infeasible else { return planned }
    var explained = planned
    explained.remedies = try remedies(planned, time)
    return explained
  }

  /// What would settle the conflict; runs that are not wanted are taken into account.
  static func remedies(
    _ planned: PlannedEvent, _ time: TimeLeft = TimeLeft(nil)
  ) throws -> ConflictRemedies {
    let built = try planned.facts.problem(includesUnwanted: true)
    let wishPoints = try planned.facts.wishPoints(of: built)
    let otherModes = try planned.facts.avoidedModes(includesUnwanted: true)
    let explanation = try solving { () throws(ProblemFault) in
      try Solver.explain(
        built.problem, options: SolverOptions(timeLimit: time.seconds(atMost: secondsToExplain)),
        otherModes: otherModes, wishPoints: wishPoints)
    }
    return explanation.map(RemedyText(built, planned).remedies) ?? ConflictRemedies()
  }

  /// How long remedies are looked for.
  private static let secondsToExplain = 5.0

  /// Runs the solver; what it does not support is the user's to know.
  static func solving<Answer>(_ work: () throws(ProblemFault) -> Answer) throws -> Answer {
    do {
      return try work()
    } catch .notSupported(let part) {
      throw VerbFault.cannotPlanWith(part: part)
    }
  }
}

/// What planning starts from: the facts and wishes of an event, its zone known to be one.
struct PlanningFacts: Sendable {
  var name: String
  var catalog: Catalog
  var travel: TravelTable
  var preferences: Preferences
  var calendar: EventCalendar
  /// What every problem takes from catalog and calendar; kept where many are built.
  var outline: CatalogOutline?

  /// Takes what a document holds.
  init(_ state: EventState) throws(EventCalendar.UnknownZone) {
    name = state.event.name
    catalog = state.catalog
    travel = state.travelTable
    preferences = state.preferences
    calendar = try state.calendar()
  }

  /// Takes what is given.
  init(
    name: String, catalog: Catalog, travel: TravelTable, preferences: Preferences,
    calendar: EventCalendar
  ) {
    self.name = name
    self.catalog = catalog
    self.travel = travel
    self.preferences = preferences
    self.calendar = calendar
  }

  /// The problem behind the plan.
  ///
  /// With `includesUnwanted`, runs that nobody asked for are part of it, as drops. Points that are
  /// known need not be worked out again.
  func problem(
    includesUnwanted: Bool = false, points: PointsTable? = nil
  ) throws(RuleError) -> BuiltProblem {
    try ProblemBuilder.build(
      catalog: catalog, travel: travel, preferences: preferences, calendar: calendar, name: name,
      includesUnwanted: includesUnwanted, points: points, outline: outline)
  }

  /// The same event for someone who wants otherwise.
  func wishing(_ preferences: Preferences) throws(EventCalendar.UnknownZone) -> PlanningFacts {
    var facts = self
    facts.preferences = preferences
    facts.travel.settings = preferences.settings.travel
    facts.travel.dayBoundary = preferences.settings.dayBoundary
    if preferences.settings.dayBoundary != calendar.dayBoundary {
      facts.calendar = try EventCalendar(
        zone: calendar.zone, dayBoundary: preferences.settings.dayBoundary)
      facts.outline = facts.outline.map { _ in CatalogOutline(catalog, facts.calendar) }
    }
    return facts
  }

  /// The ways to go that the attendee does without, over the places of the same problem.
  func avoidedModes(includesUnwanted: Bool = false) throws(RuleError) -> [Problem.Mode] {
    let avoided = preferences.settings.travel.avoided
    guard !avoided.isEmpty else { return [] }
    var open = self
    open.travel.settings.avoided = []
    return try open.problem(includesUnwanted: includesUnwanted).problem.modes.filter { mode in
      BuiltProblem.mode(named: mode.name).map(avoided.contains) ?? false
    }
  }

  /// The points of the runs of all musts, were those wants.
  func wishPoints(of built: BuiltProblem) throws(RuleError) -> [String: Int] {
    let musts = built.problem.musts.map { Session.ID($0) }
    let wants = preferences.demotion(of: musts, in: catalog).applied(to: preferences, of: catalog)
    let points = try PointsTable(catalog: catalog, preferences: wants)
    let runs = musts.flatMap { catalog.occurrences(of: $0) }
    return Dictionary(
      runs.map { ($0.id.rawValue, points[$0.id]?.points ?? 0) }, uniquingKeysWith: { one, _ in one }
    )
  }

  /// What a plan is timed and judged against.
  func context(points: PointsTable) -> PlanContext {
    PlanContext(
      catalog: catalog, travel: travel, preferences: preferences, calendar: calendar,
      points: points)
  }
}

extension EventState {
  /// The calendar of the event's zone, with the day boundary of the settings.
  ///
  /// An event without a zone yet is shown in UTC.
  func calendar() throws(EventCalendar.UnknownZone) -> EventCalendar {
    try EventCalendar(
      zone: event.zone.isEmpty ? "UTC" : event.zone,
      dayBoundary: preferences.settings.dayBoundary)
  }
}

/// A plan with all that is shown of it.
struct PlannedEvent: Sendable {
  var facts: PlanningFacts
  var context: PlanContext
  var plan: Plan
  var itinerary: Itinerary
  var missed: [MissedSession]
  /// Pins of runs that no plan can have, with the reason where one is known.
  var idlePins: [(run: Occurrence.ID, reason: ExclusionReason?)]
  var statistics: SolverStatistics
  /// The transfer that is most likely to break a day; nil where all are sure, or nobody looked.
  var weakest: WeakTransfer?
  /// What would settle a conflict; empty where there is none, or nothing was found in time.
  var remedies = ConflictRemedies()
}

extension BuiltProblem {
  /// The pins that are no part of the problem.
  fileprivate func idlePins(
    of preferences: Preferences
  ) -> [(run: Occurrence.ID, reason: ExclusionReason?)] {
    preferences.pins.filter { !problem.pins.contains($0.rawValue) }.sorted()
      .map { ($0, excluded[$0]) }
  }
}
