import LegworkModel

/// Judges whether some of a problem's demands can hold together.
///
/// Some demands hold together where a plan keeps them, whatever it does about the others. So a
/// part of what holds holds, too. First they are tried alone. Only where a stay on the way could
/// help, everything else there is on their days is tried, too.
struct DemandJudge {
  /// When to end.
  var stop: StopRule
  /// How many problems were tried.
  private(set) var trials = 0
  private let problems: DemandProblems
  private let quick: QuickJudge
  private let ideal: IdealTravel
  private let holding: Set<Demand>
  private var known: [[Demand]: Bool] = [:]

  /// Prepares for the demands of a problem in canonical order, some of which are known to hold
  /// together.
  init(
    _ problem: Problem, _ problems: DemandProblems, holding: Set<Demand> = [], stop: StopRule
  ) {
    self.stop = stop
    self.holding = holding
    self.problems = problems
    quick = QuickJudge(problem, problems)
    ideal = IdealTravel(problem)
  }

  /// Whether demands can hold together; true also where time ran out before that was known.
  mutating func holds(_ demands: [Demand]) throws(ProblemFault) -> Bool {
    if demands.isEmpty || stop.check() { return true }
    if !holding.isEmpty, demands.allSatisfy(holding.contains) { return true }
    if let verdict = known[demands] { return verdict }
    let verdict = try tryOut(demands)
    known[demands] = verdict
    return verdict
  }

  private mutating func tryOut(_ demands: [Demand]) throws(ProblemFault) -> Bool {
    let binding = demands.filter { demand in
      if case .limit(let limit) = demand { problems.canReach(limit, by: demands) } else { true }
    }
    if quick.holds(binding) { return true }
    guard demands.allSatisfy(isThere) else { return false }
    let alone = problems.alone(binding)
    if try hasPlan(alone) { return true }
    guard try staysCanHelp(demands, alone) else { return false }
    return try hasPlan(problems.amidOthers(demands))
  }

  /// Whether a must or a pin has an occurrence at all.
  private func isThere(_ demand: Demand) -> Bool {
    switch demand {
    case .must, .pin: !problems.items(demand).isEmpty
    default: true
    }
  }

  /// Whether going by way of something else can do what going straight cannot.
  ///
  /// It can where two short trips fit around a placeless commitment or a break and one long one
  /// does not; else only where it could with the shortest of all ways at all times.
  private mutating func staysCanHelp(
    _ demands: [Demand], _ alone: Problem
  ) throws(ProblemFault) -> Bool {
    if demands.contains(where: problems.splitsTrips) { return true }
    if ideal.isReal, alone.limits.walkingPerDay == nil { return false }
    return try hasPlan(ideal.applied(to: alone))
  }

  private mutating func hasPlan(_ problem: Problem) throws(ProblemFault) -> Bool {
    trials += 1
    if let keeps = Orienteering.canKeepDemands(problem, stop: &stop) { return keeps }
    return try Search.firstPlan(of: problem, stop: &stop) != nil || stop.isMet
  }
}

extension Search {
  /// Some plan of a problem in which nothing is worth anything, by day; nil if there is none or
  /// time ran out.
  ///
  /// With patience so many scans are made whatever the time is.
  static func firstPlan(
    of problem: Problem, stop: inout StopRule, patience: Int = 0
  ) throws(ProblemFault) -> [[String]]? {
    let instance = try InstanceBuilder.build(problem, demands: .hard)
    // Every plan is worth nothing but the walking tie-break, which stays below one point.
    var search = Search(instance, stop: stop, floor: -instance.pointUnit)
    search.patience = patience
    _ = search.run(untilFirst: true)
    stop = search.stop
    return search.incumbent?.days.map { $0.map(instance.key) }
  }
}
