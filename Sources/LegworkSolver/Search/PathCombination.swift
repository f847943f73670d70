/// Combines one listed path a day so that no session is visited twice, best first.
///
/// Depth first over the days, fewest paths first. A coupled session that no later day can visit
/// and none has visited costs its multiplier, and a must so left out ends the branch. A topic that
/// no later day can count towards costs what its price and its true cost differ by. A row that the
/// later days cannot fill up costs its price for what is left, and one they must overfill ends the
/// branch.
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
  private let rows: Rows
  private var loads: [Int]
  /// The least and the most that the days from a place on can weigh, by place and row.
  private var ahead: [[(least: Int, most: Int)]] = []
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
    rows = instance.rows
    loads = Array(repeating: 0, count: rows.count)
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
    if !rows.isEmpty { ahead = weightsAhead() }
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
      loss += relaxed.prices.sessions[session]
    }
    for topic in closingTopics[place] {
      let count = topicCounts[topic]
      loss += relaxed.prices.topics[topic] * (spread.free - count) + spread.cost(count)
    }
    guard let rest = rowLoss(place), loss + rest <= slack else { return }
    guard place < order.count else {
      loss += rest
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
      for (row, load) in path.loads.enumerated() { loads[row] += load }
      chosen[day] = index
      descend(to: place + 1, loss: after)
      for (row, load) in path.loads.enumerated() { loads[row] -= load }
      for session in path.coupled { isUsed[session] = false }
      for topic in path.topics { topicCounts[topic] -= 1 }
    }
  }

  /// What the rows cost at least for what stays unfilled; nil where one cannot be kept any more.
  private func rowLoss(_ place: Int) -> Int? {
    var loss = 0
    for row in loads.indices {
      let room = rows.caps[row] - loads[row]
      if room < ahead[place][row].least { return nil }
      loss += relaxed.prices.rows[row] * max(0, room - ahead[place][row].most)
    }
    return loss
  }

  private func weightsAhead() -> [[(least: Int, most: Int)]] {
    var ahead = [rows.caps.map { _ in (least: 0, most: 0) }]
    for day in order.reversed() {
      let later = ahead[ahead.count - 1]
      ahead.append(
        rows.caps.indices.map { row in
          let loads = lists[day].lazy.map { $0.loads[row] }
          return (
            least: later[row].least + (loads.min() ?? 0), most: later[row].most + (loads.max() ?? 0)
          )
        })
    }
    return ahead.reversed()
  }
}
