internal import LegworkItinerary
internal import LegworkModel
internal import LegworkSolver

/// The transfer of a plan that is most likely to break a day, and the cheapest way round it.
struct WeakTransfer: Equatable, Sendable {
  /// What makes the day safer.
  enum Remedy: Equatable, Sendable {
    /// Leave the lodging at this moment.
    case leave(at: TimePoint)
    /// Go by another mode.
    case mode(TravelOption, cost: Int)
    /// Keep a run out; some others leave and come with it.
    case drop(Occurrence.ID, cost: Int, takesIn: [Occurrence.ID])
    /// Plan with the minutes of a bad day.
    case highTravel(cost: Int)

    /// Points that it costs the plan.
    var cost: Int {
      switch self {
      case .leave: 0
      case .mode(_, let cost), .drop(_, let cost, _), .highTravel(let cost): cost
      }
    }
  }

  var day: CalendarDay
  var transfer: Transfer
  /// How many transfers of the plan are not sure.
  var count: Int
  /// The cheapest way round it that is known.
  var remedy: Remedy?
}

extension WeakTransfer {
  /// The weakest transfer of an itinerary; nil where all are sure.
  init?(of itinerary: Itinerary) {
    guard let weakest = itinerary.weakestTransfer else { return nil }
    (day, transfer) = weakest
    count = itinerary.days.flatMap(\.transfers).count { ($0.chance ?? .sure) > .sure }
  }
}

/// Looks for a plan without the weakest transfer of another one.
///
/// A plan that does not make a transfer goes by another mode, or lacks one of the two runs; or it is
/// made for a bad day altogether.
struct SaferPlan {
  private let planned: PlannedEvent
  private let built: BuiltProblem
  private let weak: WeakTransfer
  private let time: TimeLeft

  /// How long each other plan is looked for.
  private static let secondsEach = 2.0

  /// The weakest transfer with the cheapest way round it; nil where all are sure.
  ///
  /// What another plan costs is told of one that is proven to be the best: beside any other it would
  /// say how far that is from the best, not what safety costs.
  static func find(
    _ planned: PlannedEvent, _ built: BuiltProblem, _ time: TimeLeft = TimeLeft(nil)
  ) throws -> WeakTransfer? {
    guard var weak = WeakTransfer(of: planned.itinerary) else { return nil }
    guard planned.plan.status == .optimal else { return weak }
    let safer = SaferPlan(planned: planned, built: built, weak: weak, time: time)
    weak.remedy = try safer.remedies().min { $0.cost < $1.cost }
    return weak
  }

  private func remedies() throws -> [WeakTransfer.Remedy] {
    if let earlier = leavingEarlier { return [earlier] }
    let codes = [weak.transfer.before, weak.transfer.after].compactMap { $0 }
    return [otherMode].compactMap(\.self) + (try codes.compactMap(dropping))
      + [try highTravel()].compactMap(\.self)
  }

  /// From the lodging one may leave earlier.
  private var leavingEarlier: WeakTransfer.Remedy? {
    guard weak.transfer.role == .leaving, weak.transfer.around.isEmpty, weak.transfer.isRunning,
      let arriveBy = weak.transfer.arriveBy
    else { return nil }
    return .leave(at: arriveBy - weak.transfer.range.high)
  }

  /// Another mode that is in time also on a bad day.
  private var otherMode: WeakTransfer.Remedy? {
    let (way, travel) = (weak.transfer, planned.facts.travel)
    guard let arriveBy = way.arriveBy, way.role == .between else { return nil }
    let now = travel.options(from: way.from, to: way.to)
    let midnight = planned.facts.calendar.midnight(of: weak.day)
    let safe = travel.options(from: way.from, to: way.to, estimate: .high).filter { option in
      option.mode != way.mode && way.departs + option.minutes <= arriveBy
        && option.provenance != .assumed && option.runs(departing: way.departs - midnight)
    }
    let costs = safe.compactMap { safe in
      now.first { $0.mode == safe.mode }.map { option in
        WeakTransfer.Remedy.mode(
          option, cost: (option.walking - way.walking) * planned.facts.preferences.settings.walkCost
        )
      }
    }
    return costs.min { $0.cost < $1.cost }
  }

  /// The best plan without a run, where it is safer.
  private func dropping(_ code: String) throws -> WeakTransfer.Remedy? {
    var problem = built.problem
    guard problem.items.contains(where: { $0.id == code }), !problem.pins.contains(code) else {
      return nil
    }
    problem.drops = (problem.drops + [code]).sorted()
    guard let plan = try safe(problem, planned.facts) else { return nil }
    let known = Set(planned.plan.attend)
    return .drop(
      Occurrence.ID(code), cost: planned.plan.objective - plan.objective,
      takesIn: plan.attend.filter { !known.contains($0) })
  }

  /// The best plan for a bad day, at what it is worth on an ordinary one.
  private func highTravel() throws -> WeakTransfer.Remedy? {
    var wishes = planned.facts.preferences
    guard wishes.settings.travel.estimate != .high else { return nil }
    wishes.settings.travel.estimate = .high
    let facts = try planned.facts.wishing(wishes)
    let problem = try facts.problem(points: built.points).problem
    guard let plan = try safe(problem, facts) else { return nil }
    let review = PlanReviewer(planned.context).review(plan)
    return review.ok ? .highTravel(cost: planned.plan.objective - review.score.total) : nil
  }

  /// The best plan of a problem, where it does not make that transfer, nor a new one as weak.
  private func safe(_ problem: Problem, _ facts: PlanningFacts) throws -> Plan? {
    let seconds = time.seconds(atMost: SaferPlan.secondsEach)
    guard seconds > 0 else { return nil }
    let solution = try PlanningWorkflow.solving { () throws(ProblemFault) in
      try Solver.solve(problem, options: SolverOptions(timeLimit: seconds))
    }
    guard solution.status == .optimal || solution.status == .feasible else { return nil }
    let plan = PlanExtraction(built: built, calendar: facts.calendar).plan(solution)
    let old = Set(planned.itinerary.days.flatMap(\.transfers).map(\.ends))
    let isSafer = ItineraryBuilder(planned.context).build(plan).days.flatMap(\.transfers)
      .allSatisfy { way in
        way.ends == weak.transfer.ends
          ? way.chance == .sure : old.contains(way.ends) || weak.transfer.isWeaker(than: way)
      }
    return isSafer ? plan : nil
  }
}

extension Transfer {
  /// What it joins.
  fileprivate var ends: [String?] { [after, before] }
}
