extension Search {
  /// Lowers the bound by moving the multipliers along subgradients (Polyak's step).
  ///
  /// Each round scans only the days whose prices changed. Ends when the bound meets the incumbent,
  /// when the relaxed plan is a plan, or after `rounds`. Returns the best relaxation found, nil if
  /// some day cannot be kept at all.
  mutating func ascend(
    _ week: Week, from start: [Int], _ topicPrices: [Int], rounds: Int
  ) -> Relaxation? {
    var multipliers = [Int](repeating: 0, count: start.count)
    for session in week.coupled { multipliers[session] = start[session] }
    guard var current = relax(week, multipliers, topicPrices) else { return nil }
    lower(to: current.bound)
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
      if instance.floored(best.bound) < target || stop.check() { break }
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
    if incumbent == nil || instance.floored(best.bound) >= target {
      repair(week, best, reversed: false)
    }
    return best
  }

  /// Scans all days at given prices; nil if one cannot be kept.
  private mutating func relax(
    _ week: Week, _ multipliers: [Int], _ topicPrices: [Int]
  ) -> Relaxation? {
    let days = week.networks.count
    var relaxed = Relaxation(
      multipliers: multipliers, topicPrices: topicPrices, values: Array(repeating: [], count: days),
      dayBest: Array(repeating: 0, count: days), paths: Array(repeating: [], count: days), bound: 0)
    return rescan(week, &relaxed, days: Array(0..<days)) ? relaxed : nil
  }

  private mutating func rescan(_ week: Week, _ relaxed: inout Relaxation, days: [Int]) -> Bool {
    for day in days {
      let net = week.networks[day]
      let values = net.doorCandidate.map { candidate -> Int in
        let visited = instance.candidates[candidate]
        return visited.value - relaxed.price(visited)
      }
      guard let best = forward(day, net, values) else { return false }
      relaxed.values[day] = values
      relaxed.dayBest[day] = best
      relaxed.paths[day] = DayPath(net, scans[day], values: values, best: best).doors.map {
        net.doorCandidate[$0]
      }
    }
    relaxed.bound =
      relaxed.dayBest.reduce(0, +) + relaxed.multipliers.reduce(0, +)
      + instance.spread.free * relaxed.topicPrices.reduce(0, +)
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
      if by < 0, !instance.isMust[session], relaxed.multipliers[session] == 0 { continue }
      moves.append((session, by))
      norm += by * by
    }
    let topics = topicMoves(relaxed, &norm)
    guard norm > 0 else { return nil }
    let known = max(incumbent?.value ?? floor, floor)
    let aim =
      known > DayNetwork.never
      ? known : relaxed.bound - max(abs(relaxed.bound) / 32, 8 * instance.pointUnit)
    let length = max(1, (relaxed.bound - aim) / 16 * sixteenths / norm)
    var dirty = Set<Int>()
    for (session, by) in moves {
      let old = relaxed.multipliers[session]
      let new = instance.isMust[session] ? old + by * length : max(0, old + by * length)
      guard new != old else { continue }
      relaxed.multipliers[session] = new
      dirty.formUnion(week.daysOf[session])
    }
    for (topic, by) in topics {
      let old = relaxed.topicPrices[topic]
      let new = min(instance.spread.cost, max(0, old + by * length))
      guard new != old else { continue }
      relaxed.topicPrices[topic] = new
      dirty.formUnion(week.daysOfTopic[topic])
    }
    return dirty.sorted()
  }

  /// Which way each topic's price has to go.
  private func topicMoves(_ relaxed: Relaxation, _ norm: inout Int) -> [(topic: Int, by: Int)] {
    guard instance.spread.topics > 0 else { return [] }
    var moves: [(topic: Int, by: Int)] = []
    let counts = instance.spread.counts(relaxed.paths, instance.candidates)
    for (topic, count) in counts.enumerated() {
      let by = count - instance.spread.free
      let price = relaxed.topicPrices[topic]
      if by == 0 || (by < 0 && price == 0) || (by > 0 && price == instance.spread.cost) { continue }
      moves.append((topic, by))
      norm += by * by
    }
    return moves
  }

  /// Offers the relaxed plan where it visits no session twice.
  private mutating func offerRelaxed(_ relaxed: Relaxation, _ usage: [Int], _ week: Week) {
    guard week.coupled.allSatisfy({ usage[$0] <= 1 }) else { return }
    let value = relaxed.paths.indices.reduce(0) { $0 + relaxed.trueValue(ofDay: $1, instance) }
    offer(relaxed.paths, value: value - instance.spread.cost(relaxed.paths, instance.candidates))
  }
}
