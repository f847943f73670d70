extension Search {
  /// Decides a node by listing all day paths within the gap and combining them exactly.
  ///
  /// Returns false where there are too many to list; then nothing is decided.
  mutating func closeByEnumeration(_ week: Week, _ relaxed: Relaxation) -> Bool {
    let slack = relaxed.bound - target
    guard slack >= 0 else { return true }
    var isCoupled = [Bool](repeating: false, count: instance.runs.count)
    for session in week.coupled { isCoupled[session] = true }
    var lists: [[EnumeratedPath]] = []
    for (day, net) in week.networks.enumerated() {
      guard !stop.check() else { return false }
      backward(day, net, relaxed.values[day])
      let found = PathEnumeration(
        net, values: relaxed.values[day], future: scans[day].groupFuture,
        threshold: relaxed.dayBest[day] - slack, candidates: instance.candidates,
        isCoupled: isCoupled, limit: 20_000, stop: stop)
      statistics.paths += found.paths.count
      guard !found.isCutOff else { return false }
      lists.append(found.paths)
    }
    var combination = PathCombination(
      lists: lists, relaxed: relaxed, coupled: week.coupled, instance: instance, target: target,
      limit: 400_000, stop: stop)
    combination.search()
    if let best = combination.best { offer(best.days, value: best.value) }
    return !combination.isCutOff
  }
}

/// Combines one listed path a day so that no session is visited twice, best first.
///
/// Depth first over the days, fewest paths first. A coupled session that no later day can visit
/// and none has visited costs its multiplier, and a must so left out ends the branch. A topic that
/// no later day can count towards costs what its price and its true cost differ by.
struct PathCombination {
  /// The best plan that beats the target, if any.
  private(set) var best: Incumbent?
  /// Whether the limit came first.
  private(set) var isCutOff = false

  private let lists: [[EnumeratedPath]]
  private let order: [Int]
  private let bestValue: [Int]
  private let closing: [[Int]]
  private let closingTopics: [[Int]]
  private let relaxed: Relaxation
  private let isMust: [Bool]
  private let grain: Int
  private let spread: Spread
  private var topicCounts: [Int]
  private var slack: Int
  private var isUsed: [Bool]
  private var chosen: [Int]
  private var steps: Int
  private var stop: StopRule

  /// Prepares the combination of lists that hold every path within the gap.
  init(
    lists: [[EnumeratedPath]], relaxed: Relaxation, coupled: [Int], instance: Instance,
    target: Int, limit: Int, stop: StopRule
  ) {
    self.lists = lists
    self.relaxed = relaxed
    isMust = instance.isMust
    grain = instance.grain
    spread = instance.spread
    topicCounts = Array(repeating: 0, count: instance.spread.topics)
    let order = lists.indices.sorted { (lists[$0].count, $0) < (lists[$1].count, $1) }
    self.order = order
    bestValue = relaxed.dayBest
    isUsed = Array(repeating: false, count: isMust.count)
    chosen = Array(repeating: 0, count: lists.count)
    steps = limit
    self.stop = stop
    slack = relaxed.bound - target
    var lastPlace = [Int](repeating: -1, count: isMust.count)
    var lastTopicPlace = [Int](repeating: -1, count: spread.topics)
    for (place, day) in order.enumerated() {
      for path in lists[day] {
        for session in path.coupled { lastPlace[session] = place }
        for topic in path.topics { lastTopicPlace[topic] = place }
      }
    }
    var closing = [[Int]](repeating: [], count: lists.count + 1)
    var closingTopics = closing
    for session in coupled { closing[lastPlace[session] + 1].append(session) }
    for topic in lastTopicPlace.indices { closingTopics[lastTopicPlace[topic] + 1].append(topic) }
    self.closing = closing
    self.closingTopics = closingTopics
  }

  /// Finds the best combination.
  mutating func search() {
    descend(to: 0, loss: 0)
  }

  private mutating func descend(to place: Int, loss: Int) {
    steps -= 1
    if steps < 0 { isCutOff = true }
    if steps % 1024 == 0, stop.check() { isCutOff = true }
    guard !isCutOff else { return }
    var loss = loss
    for session in closing[place] where !isUsed[session] {
      if isMust[session] { return }
      loss += relaxed.multipliers[session]
    }
    for topic in closingTopics[place] {
      let count = topicCounts[topic]
      loss += relaxed.topicPrices[topic] * (spread.free - count) + spread.cost(count)
    }
    guard loss <= slack else { return }
    guard place < order.count else {
      let days = lists.indices.map { lists[$0][chosen[$0]].candidates }
      best = Incumbent(value: relaxed.bound - loss, days: days)
      slack = loss - grain
      return
    }
    let day = order[place]
    for (index, path) in lists[day].enumerated() {
      let after = loss + bestValue[day] - path.value
      if after > slack { break }
      guard path.coupled.allSatisfy({ !isUsed[$0] }) else { continue }
      for session in path.coupled { isUsed[session] = true }
      for topic in path.topics { topicCounts[topic] += 1 }
      chosen[day] = index
      descend(to: place + 1, loss: after)
      for session in path.coupled { isUsed[session] = false }
      for topic in path.topics { topicCounts[topic] -= 1 }
    }
  }
}
