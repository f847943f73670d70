/// Branch and bound over the week: bound by Lagrangian relaxation, close the gap by enumeration.
///
/// Method, in order of use: exact scans of single days; multipliers for what couples them; repair of
/// the relaxed plan; fixing by what a candidate's best plan could reach; enumeration of all day
/// paths within the gap and their exact combination; branching on a coupled session. The best
/// incumbent and the bound are known at all times.
struct Search {
  /// What is being solved.
  let instance: Instance
  /// The best plan known.
  var incumbent: Incumbent?
  /// What was done.
  var statistics: SolverStatistics
  /// When to end.
  var stop: StopRule
  /// No plan worth having has a value at or below this.
  let floor: Int
  /// One scan's memory for each day, used again and again.
  var scans: [DayScan]
  /// Whether days are kept from visiting a session twice, as far as that can be remembered.
  var remembers = false
  /// The sessions that each day remembers.
  var memories: [DayMemory]
  /// The best paths seen, while they are collected.
  var pool: PathPool?
  /// Tells the caller what is known; nil where nobody asked.
  var report: ProgressReport?
  /// No plan has a greater value; falls while the search goes on.
  private(set) var bound = -DayNetwork.never
  /// Whether a plan of the demands alone is looked for where repair finds none.
  var wantsSeed = false
  /// What each day is worth at most, alone and without spread; empty while unknown.
  var dayLimits: [Int] = []
  /// How many scans are made for a first plan whatever the time is.
  var patience = 0
  /// How many labels were compared.
  var labelWork = 0
  /// How much is done at most, in labels; each node counts as 5 million.
  var effort = Int.max
  /// How many paths of a day are listed at most to close a gap.
  var mostPaths = 20_000
  /// A plan of at least this value ends the search.
  var goal = Int.max
  /// All plans that were the best for a time, where somebody wants them.
  var trail: [Incumbent]?
  /// The greatest bound of the nodes that wait.
  private var waitingBound = DayNetwork.never
  /// The bound of the node that is being explored.
  private var nodeBound = DayNetwork.never
  /// Prices to start from; once the first node is bounded, the best found for it.
  var prices: Prices

  /// One subproblem that is not yet decided.
  struct Node {
    /// What is in play.
    var domain: Domain
    /// Prices to start from.
    var prices: Prices
    /// No plan in it has a greater value.
    var bound: Int
  }

  /// Prepares a search; `floor` may say that worse plans are of no interest.
  init(_ instance: Instance, stop: StopRule, floor: Int = DayNetwork.never) {
    self.instance = instance
    self.stop = stop
    self.floor = floor
    statistics = SolverStatistics()
    statistics.candidates = instance.candidates.count
    scans = Array(repeating: DayScan(), count: instance.frames.count)
    memories = Array(repeating: DayMemory(), count: instance.frames.count)
    prices = Prices(free: instance)
  }

  /// The least value that would be news.
  var target: Int { max(incumbent?.value ?? floor, floor) + instance.grain }

  /// Whether a plan is known that ends the search.
  var hasReachedGoal: Bool { (incumbent?.value ?? DayNetwork.never) >= goal }

  /// Whether the target tells good plans from bad ones, so that candidates can be ruled out by it.
  private var hasTarget: Bool {
    incumbent != nil || (floor > DayNetwork.never && !instance.rows.isEmpty)
  }

  /// Searches to the end or until stopped, and returns a bound on every plan's value.
  ///
  /// The bound equals the incumbent's value where the search came to its end; it is nil where
  /// there is no plan at all. With `untilFirst` the search ends with the first plan.
  mutating func run(untilFirst: Bool = false) -> Int? {
    if bound > DayNetwork.never, stop.check(patient: isPatient) { return bound }
    guard let domain = Domain(instance) else { return incumbent?.value }
    var open = [
      Node(domain: domain, prices: prices, bound: bound)
    ]
    var root: Week?
    while let next = open.indices.max(by: { (open[$0].bound, $1) < (open[$1].bound, $0) }) {
      if hasReachedGoal || untilFirst && incumbent != nil { return bound }
      let node = open.remove(at: next)
      guard instance.floored(node.bound) >= target else { break }
      waitingBound = open.map(\.bound).max() ?? DayNetwork.never
      nodeBound = node.bound
      let children = explore(node, &root)
      if statistics.nodes == 1 {
        statistics.rootBound = nodeBound
        statistics.rootGap = max(0, nodeBound - (incumbent?.value ?? nodeBound))
      }
      guard let children else { return bound }
      open += children
      if children.isEmpty { lower(to: DayNetwork.never) }
    }
    if let incumbent { lower(to: incumbent.value) }
    return incumbent?.value
  }

  /// Notes, before the search runs, that no plan has a greater value; `never` where there is none.
  mutating func cap(_ value: Int) { bound = min(bound, value) }

  /// Notes that no plan of the node being explored has a greater value.
  mutating func lower(to value: Int) {
    nodeBound = min(nodeBound, value)
    let highest = max(nodeBound, waitingBound, incumbent?.value ?? floor)
    guard highest < bound else { return }
    bound = highest
    let points = instance.points(instance.floored(bound))
    report?.bound(points)
  }

  /// Bounds a node and, where a gap stays, closes it or splits it.
  ///
  /// Returns what is left to explore: nothing where the node is decided, nil where the search was
  /// stopped before.
  private mutating func explore(_ node: Node, _ root: inout Week?) -> [Node]? {
    statistics.nodes += 1
    var week = week(node.domain, reusing: root)
    if root == nil { root = week }
    let rounds = statistics.nodes == 1 ? 160 : 60
    guard var best = ascend(week, from: node.prices, rounds: rounds)
    else { return stop.isMet ? nil : [] }
    if statistics.nodes == 1 { prices = best.prices }
    for _ in 0..<3 {
      if instance.floored(best.bound) < target { return [] }
      guard hasTarget, !stop.isMet, !hasReachedGoal else { break }
      guard let fixed = fix(week, best) else { return [] }
      let before = week.domain.isAlive.count { $0 }
      let after = fixed.isAlive.count { $0 }
      guard after < before else { break }
      week = self.week(fixed, reusing: week)
      guard let again = ascend(week, from: best.prices, rounds: 40) else {
        return stop.isMet ? nil : []
      }
      best = again
      if after * 10 > before * 9 { break }
    }
    if instance.floored(best.bound) < target { return [] }
    if stop.isMet || hasReachedGoal { return nil }
    if remembers, isDecidedByPoints(week, best) { return [] }
    if incumbent == nil, !canKeepRows(week) { return stop.isMet ? nil : [] }
    if incumbent != nil || !instance.rows.isEmpty, closeByEnumeration(week, best) { return [] }
    if stop.isMet { return nil }
    if !remembers, hasTarget,
      best.isOverrated || best.paths.contains(where: { !repeated($0).isEmpty })
    {
      return closeRemembering(week, best)
    }
    return split(week, best)
  }

  /// The networks of what is in play; where the search has to end, some days cannot be kept.
  mutating func week(_ domain: Domain, reusing known: Week?) -> Week {
    var stop = stop
    defer { self.stop = stop }
    let isPatient = isPatient
    return Week(instance, domain, reusing: known) { stop.check(patient: isPatient) }
  }

  /// Whether the time does not count yet, because a first plan is being looked for.
  ///
  /// Some scans of each day are made for it, or as many as are quickly made; not for ever, where days
  /// are large or labels are compared.
  var isPatient: Bool {
    guard patience > 0, labelWork < Search.quickWork else { return false }
    let isQuick = statistics.labels < Search.quickLabels
    let isEarly = statistics.scans < patience
    if incumbent != nil { return isEarly && isQuick }
    return isQuick || isEarly && statistics.labels < 100 * Search.quickLabels
  }

  /// Labels that a scan writes in about ten milliseconds.
  private static let quickLabels = 4_000_000
  /// Labels that are compared in about fifty milliseconds.
  static let quickWork = 20_000_000

  /// Removes what could not be in any better plan; nil if then no plan is left.
  ///
  /// Stopped on the way, it leaves the days that were not looked at as they are.
  mutating func fix(_ week: Week, _ relaxed: Relaxation) -> Domain? {
    var domain = week.domain
    for (day, net) in week.networks.enumerated() {
      let tolls = relaxed.tolls[day]
      let (priced, values) = (net.priced(tolls), net.priced(relaxed.values[day], tolls))
      guard forward(day, priced, values) != nil else { break }
      backward(day, priced, values)
      let least = target - relaxed.bound + relaxed.dayBest[day]
      let labels =
        remembers ? labels(day, net, relaxed.values[day], tolls: tolls, least: least) : nil
      for door in values.indices where !net.doors[door].isForced {
        let through = scans[day].bestThrough(net, door: door, value: values[door])
        let bound = relaxed.bound - relaxed.dayBest[day] + through
        let isNeeded = instance.floored(bound) >= target && labels?.isUsed[door] ?? true
        if !isNeeded, !domain.remove(net.doorCandidate[door]) { return nil }
      }
    }
    return domain.propagate(instance) ? domain : nil
  }

  /// Scans a day forward and counts it; nil where the day cannot be kept, or the search has to end.
  ///
  /// In full where labels may go by the values.
  mutating func forward(_ day: Int, _ net: DayNetwork, _ values: [Int]) -> Int? {
    if statistics.labels + statistics.nodes * 5_000_000 > effort { stop.meet() }
    var stop = stop
    defer { self.stop = stop }
    let isPatient = isPatient
    if stop.check(patient: isPatient) { return nil }
    statistics.scans += 1
    statistics.labels += net.labels
    return scans[day].forward(net, values: values, inFull: remembers) {
      stop.check(patient: isPatient)
    }
  }

  /// Scans a day backward and counts it.
  mutating func backward(_ day: Int, _ net: DayNetwork, _ values: [Int]) {
    statistics.scans += 1
    statistics.labels += net.labels
    scans[day].backward(net, values: values)
  }

  /// Takes a plan as the incumbent if it keeps all musts and is better.
  mutating func offer(_ days: [[Int]], value: Int) {
    guard value >= target else { return }
    var isVisited = [Bool](repeating: false, count: instance.runs.count)
    for candidate in days.joined() {
      let session = instance.candidates[candidate].session
      guard session >= 0 else { continue }
      if isVisited[session] { return }
      isVisited[session] = true
    }
    guard instance.musts.allSatisfy({ isVisited[$0] }),
      instance.rows.excess(days, instance.candidates) == 0
    else { return }
    incumbent = Incumbent(value: value, days: days)
    trail?.append(Incumbent(value: value, days: days))
    let instance = instance
    report?.plan(days, instance)
  }
}
