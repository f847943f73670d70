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
  /// Prices to start from; once the first node is bounded, the best found for it.
  var prices: Prices

  /// One subproblem that is not yet decided.
  struct Node {
    /// What is in play.
    var domain: Domain
    /// Prices to start from.
    var multipliers: [Int]
    /// Prices of topics to start from.
    var topicPrices: [Int]
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
    prices = Prices(
      sessions: Array(repeating: 0, count: instance.runs.count),
      topics: Array(repeating: 0, count: instance.spread.topics))
  }

  /// The least value that would be news.
  var target: Int { max(incumbent?.value ?? floor, floor) + instance.grain }

  /// Searches to the end or until stopped, and returns a bound on every plan's value.
  ///
  /// The bound equals the incumbent's value where the search came to its end; it is nil where
  /// there is no plan at all. With `untilFirst` the search ends with the first plan.
  mutating func run(untilFirst: Bool = false) -> Int? {
    guard let domain = Domain(instance) else { return incumbent?.value }
    var open = [
      Node(
        domain: domain, multipliers: prices.sessions, topicPrices: prices.topics,
        bound: -DayNetwork.never)
    ]
    var root: Week?
    while let next = open.indices.max(by: { (open[$0].bound, $1) < (open[$1].bound, $0) }) {
      if untilFirst, incumbent != nil { break }
      let node = open.remove(at: next)
      guard instance.floored(node.bound) >= target else { return incumbent?.value }
      let outcome = explore(node, &root)
      if statistics.nodes == 1 {
        statistics.rootBound = outcome.bound
        statistics.rootGap = max(0, outcome.bound - (incumbent?.value ?? outcome.bound))
      }
      if stop.check() {
        let bounds = open.map(\.bound) + [min(node.bound, outcome.bound)]
        return max(bounds.reduce(DayNetwork.never, max), incumbent?.value ?? DayNetwork.never)
      }
      open += outcome.children
    }
    return incumbent?.value
  }

  /// Bounds a node and, where a gap stays, closes it or splits it.
  private mutating func explore(_ node: Node, _ root: inout Week?) -> (bound: Int, children: [Node])
  {
    statistics.nodes += 1
    var week = Week(instance, node.domain, reusing: root)
    if root == nil { root = week }
    let rounds = statistics.nodes == 1 ? 160 : 60
    guard var best = ascend(week, from: node.multipliers, node.topicPrices, rounds: rounds)
    else { return (DayNetwork.never, []) }
    if statistics.nodes == 1 {
      prices = Prices(sessions: best.multipliers, topics: best.topicPrices)
    }
    for _ in 0..<3 {
      if instance.floored(best.bound) < target || stop.isMet { return (best.bound, []) }
      guard incumbent != nil else { break }
      guard let fixed = fix(week, best) else { return (best.bound, []) }
      let before = week.domain.isAlive.count { $0 }
      let after = fixed.isAlive.count { $0 }
      guard after < before else { break }
      week = Week(instance, fixed, reusing: week)
      guard let again = ascend(week, from: best.multipliers, best.topicPrices, rounds: 40) else {
        return (best.bound, [])
      }
      best = again
      if after * 10 > before * 9 { break }
    }
    if instance.floored(best.bound) < target || stop.isMet { return (best.bound, []) }
    if incumbent != nil, closeByEnumeration(week, best) { return (best.bound, []) }
    return (best.bound, split(week, best))
  }

  /// Removes what could not be in any better plan; nil if then no plan is left.
  private mutating func fix(_ week: Week, _ relaxed: Relaxation) -> Domain? {
    var domain = week.domain
    for (day, net) in week.networks.enumerated() {
      let values = relaxed.values[day]
      _ = forward(day, net, values)
      scans[day].backward(net, values: values)
      for door in values.indices where !net.doorIsForced[door] {
        let through = scans[day].bestThrough(net, door: door, value: values[door])
        let bound = relaxed.bound - relaxed.dayBest[day] + through
        if instance.floored(bound) < target, !domain.remove(net.doorCandidate[door]) { return nil }
      }
    }
    return domain.propagate(instance) ? domain : nil
  }

  /// Scans a day forward and counts it.
  mutating func forward(_ day: Int, _ net: DayNetwork, _ values: [Int]) -> Int? {
    statistics.scans += 1
    return scans[day].forward(net, values: values)
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
    guard instance.musts.allSatisfy({ isVisited[$0] }) else { return }
    incumbent = Incumbent(value: value, days: days)
  }
}
