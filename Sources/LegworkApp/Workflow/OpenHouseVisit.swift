internal import LegworkItinerary
internal import LegworkModel
internal import LegworkSolver

/// What becomes of an open house that is offered as a stop.
struct OpenHouseVisit: Sendable {
  /// Where it is, how long a visit takes, and when it is open.
  var stop: Stop
  /// When a plan is there; nil where it is not.
  var placed: Plan.Placed?

  /// The visit that an occurrence stands for; nil for one that is attended whole, or not offered.
  init?(of run: Occurrence, in context: PlanContext, _ plan: Plan?) {
    guard let interval = run.interval, interval.length > context.preferences.settings.openHouse,
      let name = context.catalog.session(run.session)?.openHouseName,
      let stop = context.preferences.stops.first(where: { $0.name == name }),
      stop.venue == run.venue
    else { return nil }
    self.init(stop, plan)
  }

  /// The visit of a stop.
  init(_ stop: Stop, _ plan: Plan?) {
    self.stop = stop
    placed = plan?.stops.first { $0.name == stop.name }
  }
}

/// Why a visit to an open house is in the best plan, or is not.
struct VisitReason: Sendable {
  /// The visit.
  var visit: OpenHouseVisit
  /// The run during which it is made; nil where it is not.
  var run: Occurrence.ID?
  /// Points of the best plan less those of the best one that does otherwise; nil where there is none,
  /// or none was found in time.
  var points: Int?
}

extension WhyFinder {
  /// Why an open house is visited or not; nil for a session that is not offered as a stop.
  func visit(
    of session: Session.ID, in built: BuiltProblem, _ solution: Solution
  ) throws -> VisitReason? {
    let context = facts.context(points: built.points)
    guard let name = context.catalog.session(session)?.openHouseName,
      let stop = context.preferences.stops.first(where: { $0.name == name }),
      let index = built.problem.stops.firstIndex(where: { built.name(of: $0.id) == name })
    else { return nil }
    let plan = PlanExtraction(built: built, calendar: facts.calendar).plan(solution)
    let visit = OpenHouseVisit(stop, plan)
    var other = built.problem
    if visit.placed == nil {
      other.stops[index].isRequired = true
    } else {
      other.stops.remove(at: index)
    }
    let found = try PlanningWorkflow.solving { () throws(ProblemFault) in
      try Solver.solve(other, options: options)
    }
    let isAnswer = found.status == solution.status && found.status != .unknown
    return VisitReason(
      visit: visit, run: run(of: session, at: visit.placed),
      points: isAnswer ? solution.objective - found.objective : nil)
  }

  private func run(of session: Session.ID, at placed: Plan.Placed?) -> Occurrence.ID? {
    guard let start = placed?.interval.start else { return nil }
    let runs = facts.catalog.occurrences(of: session)
    return runs.first { $0.interval.map { ($0.start..<$0.end).contains(start) } ?? false }?.id
  }
}
