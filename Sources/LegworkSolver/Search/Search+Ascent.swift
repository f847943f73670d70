extension Search {
  /// Lowers the bound by moving the multipliers along subgradients (Polyak's step).
  ///
  /// Each round scans only the days whose prices changed. Ends when the bound meets the incumbent,
  /// when the relaxed plan is a plan, or after `rounds`. Returns the best relaxation found, nil if
  /// some day cannot be kept at all.
  mutating func ascend(
    _ week: Week, from start: Prices, rounds: Int
  ) -> Relaxation? {
    let prices = start.within(week)
    guard var current = relax(week, prices) else { return nil }
    lower(to: current.bound)
    if dayLimits.isEmpty, prices == Prices(free: instance) { dayLimits = current.dayBest }
    var best = current
    var sixteenths = 16
    var failures = 0
    var nextRepair = 0
    for round in 0..<rounds {
      let usage = current.usage(instance)
      offerRelaxed(current, usage, week)
      if round >= nextRepair {
        repair(week, current, reversed: round % 2 == 1)
        nextRepair = round < 4 ? round + 1 : round + round / 2
      }
      if round == Search.roundsBeforeSeed { seed() }
      if instance.floored(best.bound) < target || hasReachedGoal || stop.check() { break }
      guard let dirty = step(&current, usage, week, sixteenths), !dirty.isEmpty else { break }
      guard rescan(week, &current, days: dirty) else {
        if stop.isMet { break }
        return nil
      }
      if current.bound < best.bound {
        best = current
        lower(to: best.bound)
        failures = 0
      } else {
        failures += 1
        if failures == 5 {
          failures = 0
          sixteenths /= 2
          if sixteenths == 0 { break }
          current = best
        }
      }
    }
    if incumbent == nil || instance.floored(best.bound) >= target, !hasReachedGoal {
      repair(week, best, reversed: false)
    }
    return best
  }

  /// After so many rounds without any plan one of the demands alone is looked for.
  private static let roundsBeforeSeed = 2

  private mutating func seed() {
    guard wantsSeed, incumbent == nil,
      instance.musts.contains(where: { instance.runs[$0].count > 1 })
    else { return }
    wantsSeed = false
    Solver.seed(&self)
  }

  /// Scans all days at given prices; nil if one cannot be kept.
  mutating func relax(_ week: Week, _ prices: Prices) -> Relaxation? {
    let days = week.networks.count
    var relaxed = Relaxation(
      prices: prices, profilePrices: instance.rows.profilePrices(prices.rows),
      values: Array(repeating: [], count: days), dayBest: Array(repeating: 0, count: days),
      paths: Array(repeating: [], count: days), worth: Array(repeating: 0, count: days),
      isWithin: Array(repeating: true, count: days), tolls: Array(repeating: [], count: days),
      bound: 0)
    return rescan(week, &relaxed, days: Array(0..<days)) ? relaxed : nil
  }

  private mutating func rescan(_ week: Week, _ relaxed: inout Relaxation, days: [Int]) -> Bool {
    for day in days {
      let net = week.networks[day]
      let values = net.doorCandidate.map { candidate -> Int in
        let visited = instance.candidates[candidate]
        return visited.value - relaxed.price(visited)
      }
      guard let best = bestPath(day, net, values) else { return false }
      relaxed.values[day] = values
      (relaxed.dayBest[day], relaxed.paths[day]) = (best.bound, best.path)
      relaxed.worth[day] = best.worth
      (relaxed.isWithin[day], relaxed.tolls[day]) = (best.isWithin, best.tolls)
      if pool != nil, best.isWithin, repeated(best.path).isEmpty {
        let worth = relaxed.trueValue(ofDay: day, instance)
        pool?.add(best.path, worth: worth, day: day)
      }
    }
    relaxed.bound =
      relaxed.dayBest.reduce(0, +) + relaxed.prices.sessions.reduce(0, +)
      + instance.spread.free * relaxed.prices.topics.reduce(0, +)
      + zip(relaxed.prices.rows, instance.rows.caps).reduce(0) { $0 + $1.0 * $1.1 }
    return true
  }

  /// Moves the multipliers and returns the days to scan again; nil if there is nowhere to go.
  private func step(
    _ relaxed: inout Relaxation, _ usage: [Int], _ week: Week, _ sixteenths: Int
  ) -> [Int]? {
    var moves: [(session: Int, by: Int)] = []
    var norm = 0
    for session in week.coupled {
      let by = usage[session] - 1
      if by == 0 { continue }
      if by < 0, !instance.isMust[session], relaxed.prices.sessions[session] == 0 { continue }
      moves.append((session, by))
      norm += by * by
    }
    let topics = topicMoves(relaxed, &norm)
    let rows = rowMoves(relaxed, &norm)
    guard norm > 0 else { return nil }
    let known = max(incumbent?.value ?? floor, floor)
    let aim =
      known > DayNetwork.never
      ? known : relaxed.bound - max(abs(relaxed.bound) / 32, 8 * instance.pointUnit)
    let length = max(1, (relaxed.bound - aim) / 16 * sixteenths / norm)
    var isDirty = [Bool](repeating: false, count: week.networks.count)
    for (session, by) in moves {
      let old = relaxed.prices.sessions[session]
      let new = instance.isMust[session] ? old + by * length : max(0, old + by * length)
      guard new != old else { continue }
      relaxed.prices.sessions[session] = new
      for day in week.daysOf[session] { isDirty[day] = true }
    }
    for (topic, by) in topics {
      let old = relaxed.prices.topics[topic]
      let new = min(instance.spread.cost, max(0, old + by * length))
      guard new != old else { continue }
      relaxed.prices.topics[topic] = new
      for day in week.daysOfTopic[topic] { isDirty[day] = true }
    }
    for (row, by) in rows {
      relaxed.prices.rows[row] = max(0, relaxed.prices.rows[row] + by * length)
    }
    guard rows.isEmpty else {
      relaxed.profilePrices = instance.rows.profilePrices(relaxed.prices.rows)
      return Array(week.networks.indices)
    }
    return isDirty.indices.filter { isDirty[$0] }
  }

  /// Which way each topic's price has to go.
  private func topicMoves(_ relaxed: Relaxation, _ norm: inout Int) -> [(topic: Int, by: Int)] {
    guard instance.spread.topics > 0 else { return [] }
    var moves: [(topic: Int, by: Int)] = []
    let counts = instance.spread.counts(relaxed.paths, instance.candidates)
    for (topic, count) in counts.enumerated() {
      let by = count - instance.spread.free
      let price = relaxed.prices.topics[topic]
      if by == 0 || (by < 0 && price == 0) || (by > 0 && price == instance.spread.cost) { continue }
      moves.append((topic, by))
      norm += by * by
    }
    return moves
  }

  /// Which way each row's price has to go.
  private func rowMoves(_ relaxed: Relaxation, _ norm: inout Int) -> [(row: Int, by: Int)] {
    guard !instance.rows.isEmpty else { return [] }
    var moves: [(row: Int, by: Int)] = []
    let loads = instance.rows.loads(relaxed.paths.joined(), instance.candidates)
    for (row, load) in loads.enumerated() {
      let by = load - instance.rows.caps[row]
      if by == 0 || (by < 0 && relaxed.prices.rows[row] == 0) { continue }
      moves.append((row, by))
      norm += by * by
    }
    return moves
  }

  /// Offers the relaxed plan where it visits no session twice and keeps within what is counted.
  private mutating func offerRelaxed(_ relaxed: Relaxation, _ usage: [Int], _ week: Week) {
    guard week.coupled.allSatisfy({ usage[$0] <= 1 }), !relaxed.isWithin.contains(false) else {
      return
    }
    let value = relaxed.paths.indices.reduce(0) { $0 + relaxed.trueValue(ofDay: $1, instance) }
    offer(relaxed.paths, value: value - instance.spread.cost(relaxed.paths, instance.candidates))
  }
}
