import LegworkModel

/// One relaxed set of tours, at given prices.
struct TourRelaxation {
  /// No plan is worth more.
  var bound: Int
  /// The best relaxed tour of each kind of day, in order; empty where staying away is best.
  var tours: [[Int]] = []
  /// What it is worth after prices.
  var worth: [Int] = []
  /// What can be gained until a visit, roughly.
  var outlooks: [TourOutlook?] = []
  /// The runs over the kinds of day read backward, where something was remembered.
  var labels: [TourLabels] = []
}

extension TourSearch {
  /// The best tours at the present prices where nothing is remembered.
  ///
  /// Any prices of at least 0 give a bound: what the days' best tours are worth after prices, and
  /// the prices of all stops, each charged once at most (Lagrangian relaxation).
  mutating func roughlyRelax() -> TourRelaxation {
    let gains = zip(instance.gains, prices).map { $0 - $1 }
    var relaxed = TourRelaxation(bound: prices.reduce(0, +))
    for (kind, day) in instance.kinds.enumerated() {
      let outlook = TourOutlook(day, gains: gains, stop: &stop)
      relaxed.outlooks.append(outlook)
      relaxed.tours.append(outlook?.tour ?? [])
      relaxed.worth.append(outlook?.best ?? gains.reduce(0) { $0 + max(0, $1) })
      relaxed.bound += relaxed.worth[kind] * instance.days[kind].count
      work += outlook?.work ?? 0
    }
    statistics.scans += 1
    return relaxed
  }

  /// The best tours at the present prices with what is remembered; nil where there were too many
  /// labels or time is up.
  ///
  /// A tour that no plan worth having needs may be left out.
  mutating func relax() -> TourRelaxation? {
    let rough = roughlyRelax()
    guard instance.floored(rough.bound) >= target else { return rough }
    let gains = zip(instance.gains, prices).map { $0 - $1 }
    var relaxed = rough
    for (kind, day) in mirrors.enumerated() {
      var rule = TourLabels.Rule(
        gains: gains, prices: noPrices, bits: bits, memory: memory[kind], limit: relaxedLimit)
      rule.outlook = rough.outlooks[kind]
      rule.least = target - (rough.bound - rough.worth[kind])
      guard let labels = labels(day, rule) else { return nil }
      let worth = max(0, rule.least - 1, labels.best?.value ?? 0)
      relaxed.bound -= (relaxed.worth[kind] - worth) * instance.days[kind].count
      relaxed.worth[kind] = worth
      relaxed.tours[kind] = labels.best.map { labels.legs($0).reversed().map(\.stop) } ?? []
      relaxed.labels.append(labels)
    }
    return relaxed
  }

  /// A run over a day; nil where there were too many labels or time is up.
  private mutating func labels(_ day: TourDay, _ rule: TourLabels.Rule) -> TourLabels? {
    statistics.scans += 1
    let labels = TourLabels(day, rule, stop: &stop)
    work += labels.work
    statistics.labels += labels.labels.count
    return labels.isCutOff ? nil : labels
  }

  /// Moves the prices towards the least bound by so many steps; false where labels ran out.
  ///
  /// Subgradient steps after Polyak, halved after four without progress, for as long as they help.
  /// Each relaxed tour is tried as a plan.
  mutating func ascend(steps: Int, isRough: Bool = false) -> Bool {
    var pace = 1.0
    var failures = 0
    var seen: [TourRelaxation] = []
    var (lowest, milestone) = (Int.max / 64, Int.max / 64)
    defer { prices = bestPrices }
    for step in 1...steps where !isOver() {
      guard let relaxed = isRough ? roughlyRelax() : relax() else { return false }
      seen.append(relaxed)
      offer(relaxed)
      lower(relaxed.bound)
      improveAsLong()
      if relaxed.bound < lowest {
        (lowest, bestPrices, failures) = (relaxed.bound, prices, 0)
      } else {
        failures += 1
        if failures == 4 { (pace, failures) = (pace / 2, 0) }
      }
      if step % 8 == 0 {
        if (milestone - lowest) * 30 < lowest - incumbent.value { break }
        milestone = lowest
      }
      guard pace > 0.02, takeStep(relaxed, pace) else { break }
    }
    let near = lowest + max(0, min(lowest, bound) - incumbent.value) / 4
    for relaxed in seen where relaxed.bound <= near && !isRough { noteCycles(relaxed.tours) }
    return true
  }

  /// Takes one step; false where no stop is visited too often.
  private mutating func takeStep(_ relaxed: TourRelaxation, _ pace: Double) -> Bool {
    var visits = [Int](repeating: -1, count: instance.count)
    for (kind, tour) in relaxed.tours.enumerated() {
      for stop in tour { visits[stop] += instance.days[kind].count }
    }
    var norm = 0
    for (stop, excess) in visits.enumerated() where excess > 0 || prices[stop] > 0 {
      norm += excess * excess
    }
    guard norm > 0 else { return false }
    let gap = relaxed.bound - incumbent.value
    let size = pace * Double(gap) / Double(norm)
    var moved = false
    for (stop, excess) in visits.enumerated() where excess > 0 || prices[stop] > 0 {
      let price = max(0, prices[stop] + Int(size * Double(excess)))
      if price != prices[stop] { moved = true }
      prices[stop] = price
    }
    return moved
  }

  /// Notes to remember a stop that a tour comes back to wherever the tour was in between.
  private mutating func noteCycles(_ tours: [[Int]]) {
    for (kind, tour) in tours.enumerated() {
      var last: [Int: Int] = [:]
      for (place, stop) in tour.enumerated() {
        if let before = last[stop] {
          mark(stop)
          for between in tour[before..<place] {
            cycles[kind][between] = cycles[kind][between] | bits[stop]
          }
        }
        last[stop] = place
      }
    }
  }

  /// Gives a stop a mark of its own while there are any left.
  mutating func mark(_ stop: Int) {
    guard bits[stop] == Marks(), marked < Marks.capacity else { return }
    bits[stop] = Marks(marked)
    marked += 1
  }

  /// Remembers more from now on: nearby stops at first, then what tours came back to; false where
  /// that is nothing new.
  mutating func remember() -> Bool {
    let more = memories.count < nearby.count ? near(nearby[memories.count]) : cycles
    let longer = zip(memory, more).map { zip($0, $1).map { $0 | $1 } }
    guard longer != memory else { return false }
    memories.append(longer)
    return true
  }

  /// Remembers as little as before; false where that was nothing.
  mutating func forget() -> Bool {
    guard memories.count > 1 else { return false }
    memories.removeLast()
    return true
  }

  /// To remember at each stop so many of the nearest, and the stop itself.
  private func near(_ count: Int) -> [[Marks]] {
    instance.kinds.map { day in
      day.arcs.enumerated().map { stop, arcs in
        arcs.sorted { ($0.minutes, $0.stop) < ($1.minutes, $1.stop) }.prefix(count)
          .reduce(bits[stop]) { $0 | bits[$1.stop] }
      }
    }
  }
}

extension TourSearch {
  /// Begins where another search of the same problem ended.
  mutating func takePrices(of other: TourSearch) {
    let scale = instance.pointUnit / other.instance.pointUnit
    prices = other.bestPrices.map { $0 * scale }
    bestPrices = prices
    (bits, marked) = (other.bits, other.marked)
    (memories, cycles) = (other.memories, other.cycles)
  }
}
