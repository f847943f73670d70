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
      let threshold = relaxed.dayBest[day] - slack
      let found = PathEnumeration(
        net, values: relaxed.values[day], future: future(day, net, relaxed.values[day], threshold),
        threshold: threshold, instance: instance,
        isCoupled: isCoupled, limit: target > -instance.demandUnit ? mostPaths : mostPaths / 10,
        stop: stop)
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

  /// What can be gained behind each group of a day, as far as paths worth the threshold go.
  private mutating func future(
    _ day: Int, _ net: DayNetwork, _ values: [Int], _ threshold: Int
  ) -> DayFuture {
    backward(day, net, values)
    guard remembers, !memories[day].isEmpty, forward(day, net, values) != nil else {
      return DayFuture(scans[day], nil, marks: [])
    }
    let labels = labels(day, net, values, least: threshold)
    return DayFuture(
      scans[day], labels, marks: memories[day].marks(net, instance.candidates))
  }
}
