import LegworkModel

extension TourSearch {
  /// Closes the gap by listing all tours within it; false where there are too many.
  ///
  /// The labels of a run forward in time remember every stop with a mark. One is left as soon as the
  /// best that can follow, by the relaxed run at the best prices, falls short of a better plan.
  mutating func close(limit: Int) -> Bool {
    prices = bestPrices
    guard let relaxed = relax() else { return false }
    if instance.floored(relaxed.bound) < target {
      settle()
      return true
    }
    let areToldApart = markAll(in: relaxed)
    let worth = relaxed.worth
    let gains = zip(instance.gains, prices).map { $0 - $1 }
    let completions = zip(relaxed.labels, instance.kinds).map {
      TourCompletion($0, $1, gains: gains)
    }
    var rule = TourLabels.Rule(
      gains: instance.gains, prices: prices, bits: bits,
      memory: Array(repeating: bits.reduce(Marks(), |), count: instance.count), limit: limit)
    if instance.days.count == 1, instance.days[0].count == 1 {
      rule.completion = completions[0]
      rule.least = target - (relaxed.bound - worth[0])
      (rule.target, rule.step) = (target, instance.step)
      if instance.count <= 300 { rule.deadlines = TourDeadlines(instance.kinds[0], bits: bits) }
      return closeOneDay(rule)
    }
    guard areToldApart else { return false }
    var lists: [[TourChoice]] = []
    for kind in instance.kinds.indices {
      rule.completion = completions[kind]
      rule.least = target - (relaxed.bound - worth[kind])
      rule.wantsAll = true
      guard let list = choices(kind, rule) else { return false }
      lists.append(list)
    }
    return combine(lists, worth: worth, limit: limit)
  }

  /// Marks all stops that a better plan could visit: those that relaxed tours get to; false where they
  /// are too many.
  private mutating func markAll(in relaxed: TourRelaxation) -> Bool {
    var isOfUse = [Bool](repeating: false, count: instance.count)
    for labels in relaxed.labels {
      for (index, label) in labels.labels.enumerated() where labels.isSettled[index] {
        isOfUse[Int(label.stop)] = true
      }
    }
    let unmarked = isOfUse.indices.filter { isOfUse[$0] && bits[$0] == Marks() }
    guard unmarked.count <= Marks.capacity - marked else { return false }
    for stop in unmarked { mark(stop) }
    return true
  }

  private mutating func closeOneDay(_ rule: TourLabels.Rule) -> Bool {
    let labels = TourLabels(instance.kinds[0], rule, stop: &stop)
    work += labels.work
    statistics.labels += labels.labels.count
    statistics.paths += labels.best == nil ? 0 : 1
    guard let best = labels.best else {
      if !labels.isCutOff { settle() }
      return !labels.isCutOff
    }
    let legs = labels.legs(best)
    guard Set(legs.map(\.stop)).count == legs.count else {
      // some stops have no mark: the best that was found still bounds all plans
      if !labels.isCutOff { lower(max(best.value, incumbent.value)) }
      return false
    }
    var days = [[TourLeg]](repeating: [], count: instance.problem.days)
    days[instance.days[0][0]] = legs
    offer(TourPlan(days, instance))
    if !labels.isCutOff { settle() }
    return !labels.isCutOff
  }

  /// All tours of a kind of day within the gap, best first; nil where there are too many.
  private mutating func choices(_ kind: Int, _ rule: TourLabels.Rule) -> [TourChoice]? {
    let labels = TourLabels(instance.kinds[kind], rule, stop: &stop)
    work += labels.work
    statistics.labels += labels.labels.count
    statistics.paths += labels.tours.count
    guard !labels.isCutOff, labels.tours.count <= 100_000 else { return nil }
    var choices = labels.tours.map {
      TourChoice(
        value: $0.value, worth: $0.value - $0.paid, stops: labels.labels[$0.label].marks,
        legs: labels.legs($0))
    }
    choices.append(TourChoice(value: 0, worth: 0, stops: Marks(), legs: []))
    choices = choices.indices.sorted { (choices[$1].worth, $0) < (choices[$0].worth, $1) }
      .map { choices[$0] }
    return choices
  }

  /// Combines a tour for each day so that none visits what another does; false after too many tries.
  private mutating func combine(_ lists: [[TourChoice]], worth: [Int], limit: Int) -> Bool {
    var combination = TourCombination(
      lists: lists, days: instance.days.map(\.count), most: worth, prices: prices.reduce(0, +),
      target: target, step: instance.step, limit: limit * 50)
    let isWhole = combination.run(stop: &stop)
    work += combination.steps
    if let chosen = combination.best {
      var days = [[TourLeg]](repeating: [], count: instance.problem.days)
      for (day, legs) in zip(instance.days.joined(), chosen) { days[day] = legs }
      offer(TourPlan(days, instance))
    }
    if isWhole { settle() }
    return isWhole
  }
}

/// One tour that a day may take.
struct TourChoice {
  /// What it is worth.
  var value: Int
  /// What it is worth after prices.
  var worth: Int
  /// The stops it visits.
  var stops: Marks
  /// Its visits.
  var legs: [TourLeg]
}

/// Finds the best choice of one tour a day that visits nothing twice.
///
/// Depth first; days that are the same choose in the order of their list; a branch is left where even
/// the best tours of the days to come fall short.
struct TourCombination {
  /// The tours each kind of day may take, best after prices first.
  let lists: [[TourChoice]]
  /// How many days of each kind there are.
  let days: [Int]
  /// What the best tour of each kind is worth after prices.
  let most: [Int]
  /// The prices of all stops.
  let prices: Int
  /// The least value that would be news.
  var target: Int
  /// Every plan's value is a multiple of this.
  let step: Int
  /// The most steps.
  let limit: Int
  /// The visits of each day, kind by kind, of the best plan found.
  private(set) var best: [[TourLeg]]?
  /// How many steps were taken.
  private(set) var steps = 0
  private var chosen: [TourChoice] = []
  private var isCutOff = false

  /// Prepares the choice.
  init(
    lists: [[TourChoice]], days: [Int], most: [Int], prices: Int, target: Int, step: Int,
    limit: Int
  ) {
    self.lists = lists
    self.days = days
    self.most = most
    self.prices = prices
    self.target = target
    self.step = step
    self.limit = limit
  }

  /// Tries all; false where there were too many.
  mutating func run(stop: inout StopRule) -> Bool {
    choose(kind: 0, left: days.first ?? 0, from: 0, worth: prices, visited: Marks(), &stop)
    return !isCutOff
  }

  private mutating func choose(
    kind: Int, left: Int, from: Int, worth: Int, visited: Marks, _ stop: inout StopRule
  ) {
    if left == 0 {
      guard kind + 1 < lists.count else { return finish() }
      return choose(
        kind: kind + 1, left: days[kind + 1], from: 0, worth: worth, visited: visited, &stop)
    }
    var others = 0
    for later in lists.indices where later > kind { others += most[later] * days[later] }
    for index in from..<lists[kind].count {
      steps += 1
      if steps > limit || steps % 4096 == 0 && stop.check() { isCutOff = true }
      let choice = lists[kind][index]
      guard !isCutOff, worth + choice.worth * left + others >= target else { return }
      guard choice.stops.isDisjoint(with: visited) else { continue }
      chosen.append(choice)
      choose(
        kind: kind, left: left - 1, from: index, worth: worth + choice.worth,
        visited: visited | choice.stops, &stop)
      chosen.removeLast()
    }
  }

  private mutating func finish() {
    let value = chosen.reduce(0) { $0 + $1.value }
    guard value >= target else { return }
    best = chosen.map(\.legs)
    target = value + step
  }
}
