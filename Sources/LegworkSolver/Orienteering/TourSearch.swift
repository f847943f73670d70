import LegworkModel

/// Finds the best tours and proves it: prices, labels, and better plans, in turns.
///
/// Everything is limited by counts, so that without a time limit the same problem gives the same
/// answer. Where the limits are reached before the proof, the bound says how far it came.
struct TourSearch {
  /// What is searched.
  let instance: TourInstance
  /// The days read from their ends.
  let mirrors: [TourDay]
  /// The best plan so far.
  var incumbent: TourPlan
  /// No plan is worth more.
  var bound: Int
  /// What the search did.
  var statistics = SolverStatistics()
  /// When to end.
  var stop: StopRule
  /// Whom to tell what is known so far.
  var report: ProgressReport?
  /// What each stop is charged.
  var prices: [Int]
  /// Those that gave the least bound.
  var bestPrices: [Int]
  /// No prices at all.
  let noPrices: [Int]
  /// The mark of each stop; empty for one that has none.
  var bits: [Marks]
  /// How many stops have a mark.
  var marked: Int
  /// What is remembered at each stop of each kind of day: nothing, then more and more.
  var memories: [[[Marks]]]
  /// What relaxed tours came back to and did not remember.
  var cycles: [[Marks]]
  /// How many nearby stops are remembered at first, by the number of memories.
  let nearby = [0, 2, 6]
  /// The most labels of a relaxed run.
  var relaxedLimit = 50_000
  /// What labels have cost so far, in ways on and labels looked at; each some 4 ns.
  var work = 0
  /// The most work, that on plans included.
  var mostWork = Int.max
  /// Whether labels ran out last, or the gap is wide: a better plan is nearer than a proof.
  private var isFar = false
  private var improvement: TourImprovement

  /// Prepares a search; it begins with a plan, if one is given.
  init(_ instance: TourInstance, from plan: TourPlan? = nil, stop: StopRule) {
    self.instance = instance
    self.stop = stop
    mirrors = instance.kinds.map(\.mirrored)
    incumbent = TourPlan(Array(repeating: [], count: instance.problem.days), instance)
    bound = instance.gains.reduce(0) { $0 + max(0, $1) }
    noPrices = Array(repeating: 0, count: instance.count)
    (prices, bestPrices) = (noPrices, noPrices)
    let hasMarksForAll = instance.count <= Marks.capacity
    bits = (0..<instance.count).map { hasMarksForAll ? Marks($0) : Marks() }
    marked = hasMarksForAll ? Marks.capacity : 0
    cycles = instance.kinds.map { _ in Array(repeating: Marks(), count: instance.count) }
    memories = [cycles]
    improvement = TourImprovement(instance)
    if let plan {
      improvement.consider(plan.days.map { $0.map(\.stop) })
      offer(plan)
    }
    statistics.candidates = instance.kinds.reduce(0) { count, kind in
      count + kind.begins.count { !$0.isEmpty }
    }
  }

  /// What is remembered now.
  var memory: [[Marks]] { memories[memories.count - 1] }

  /// The least value that would be news.
  var target: Int { incumbent.value + instance.step }

  /// What labels and plans have cost so far.
  var allWork: Int { work + improvement.work }

  /// Whether the search has to end: proven, stopped, or out of work.
  mutating func isOver() -> Bool { isProven || allWork >= mostWork || stop.check() }

  /// Whether nothing is worth more than the incumbent.
  var isProven: Bool { instance.floored(bound) < target }

  /// Searches until it is proven, or stopped, or has made its most labels or done its most work.
  mutating func run(mostLabels: Int) {
    improveAtFirst()
    var limit = 20_000
    var isFull = false
    while memories.count < nearby.count, remember() {}
    while !isOver() {
      statistics.nodes += 1
      var isWhole = ascend(steps: 40)
      if statistics.nodes == 1 {
        if !isWhole {
          _ = ascend(steps: 60, isRough: true)
          isWhole = ascend(steps: 40)
        }
        noteRoot()
      }
      let gap = bound - incumbent.value
      isFar = !isWhole || gap > 2 * instance.step && gap > incumbent.value / 50
      improveAsLong()
      if isOver() || (isWhole && close(limit: limit)) { break }
      improveAsLong()
      // once labels ran out, no more is remembered until there may be more of them
      if isWhole, !isFull, remember() { continue }
      if !isWhole, forget() {
        isFull = true
        continue
      }
      if limit == mostLabels {
        guard improveToTheEnd() else { break }
        continue
      }
      limit = min(limit * 4, mostLabels)
      relaxedLimit = max(relaxedLimit, limit)
      isFull = false
    }
  }

  private mutating func noteRoot() {
    statistics.rootBound = bound
    statistics.rootGap = max(0, bound - incumbent.value)
  }

  /// Says that nothing is better than the incumbent.
  mutating func settle() { lower(incumbent.value) }

  /// Improves the plan shortly; longer while nearly all can be had.
  private mutating func improveAtFirst() {
    for _ in 0..<8 where !isOver() { improve(rounds: 64) }
    while improvement.idle < 2_000, incumbent.value > bound / 20 * 19, !isOver() {
      improve(rounds: 64)
    }
  }

  /// Improves the plan for part of the time that labels take: a small part at first, so that what is
  /// proven quickly stays quick; more in the long run where labels run out; less and less while
  /// nothing better comes up.
  ///
  /// To try a place takes as long as to look at a label.
  mutating func improveAsLong() {
    let visits = Double(incumbent.days.reduce(0) { $0 + $1.count })
    let (most, patience) = isFar ? (4.0, 40 * visits * visits) : (1.0, 5 * visits * visits)
    while !isOver() {
      let share = most * patience / (patience + Double(improvement.idle) + 1)
      let ripeness = Double(work) / (Double(work) + 200_000_000)
      guard Double(improvement.work) < share * ripeness * Double(work) else { return }
      improve(rounds: 64)
    }
  }

  /// Improves the plan for as long as that helps; false where it did not.
  private mutating func improveToTheEnd() -> Bool {
    let before = incumbent.value
    while improvement.idle < 200_000, !isOver() { improve(rounds: 64) }
    return incumbent.value > before
  }

  private mutating func improve(rounds: Int) {
    improvement.improve(rounds: rounds, stop: &stop)
    if improvement.bestValue > incumbent.value { offer(TourPlan(improvement.best, instance)) }
  }

  /// Tries relaxed tours as a plan.
  mutating func offer(_ relaxed: TourRelaxation) {
    var days = [[Int]](repeating: [], count: instance.problem.days)
    for (kind, tour) in relaxed.tours.enumerated() {
      for day in instance.days[kind] { days[day] = tour }
    }
    improvement.consider(days)
    offer(TourPlan(improvement.best, instance))
  }

  /// Takes a plan if it is better.
  mutating func offer(_ plan: TourPlan) {
    guard plan.value > incumbent.value else { return }
    incumbent = plan
    let points = instance.points(plan.value)
    if instance.keepsDemands(plan.value) { report?.plan(points: points) }
  }

  /// Takes a bound if it is lower.
  mutating func lower(_ least: Int) {
    guard least < bound else { return }
    bound = least
    let points = instance.points(instance.floored(max(bound, incumbent.value)))
    if instance.keepsDemands(bound) { report?.bound(points) }
  }
}

/// A tour for each day, and what they are worth together.
struct TourPlan {
  /// The visits of each day, in order.
  var days: [[TourLeg]]
  /// What they are worth, in scaled points.
  var value: Int

  /// Weighs tours.
  init(_ days: [[TourLeg]], _ instance: TourInstance) {
    self.days = days
    value = 0
    for (day, tour) in days.enumerated() {
      var place = instance.ways.lodging
      for leg in tour {
        value += instance.gains[leg.stop]
        if leg.way >= 0 { value -= instance.toll(place, leg.stop, way: leg.way) }
        place = leg.stop
      }
      if instance.problem.lodging != nil, !tour.isEmpty {
        value -= instance.toll(place, instance.ways.lodging, way: instance.home(tour, on: day).way)
      }
    }
  }
}

extension TourInstance {
  /// What the walking of a way costs, in scaled points.
  func toll(_ from: Int, _ to: Int, way: Int) -> Int {
    ways.between(from, to)[way].walking * walkUnit
  }

  /// When each visit of a tour begins, when one is home, and by which way: of those in time the one
  /// that walks least.
  func home(_ tour: [TourLeg], on day: Int) -> (begins: [Int], way: Int) {
    var begins: [Int] = []
    var place = ways.lodging
    var free = problem.lodging == nil ? Int.min / 4 : problem.dayStart
    guard kindOf[day] >= 0 else { return ([], 0) }
    let kind = kinds[kindOf[day]]
    for leg in tour {
      let minutes = leg.way < 0 ? 0 : ways.between(place, leg.stop)[leg.way].minutes
      let begin = kind.begin(leg.stop, after: free + minutes) ?? free + minutes
      begins.append(begin)
      free = begin + kind.lengths[leg.stop]
      place = leg.stop
    }
    let way = ways.between(place, ways.lodging).lastIndex { free + $0.minutes <= problem.dayEnd }
    return (begins, way ?? 0)
  }
}
