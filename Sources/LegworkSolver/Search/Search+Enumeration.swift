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
        threshold: relaxed.dayBest[day] - slack, instance: instance,
        isCoupled: isCoupled, limit: target > -instance.demandUnit ? 20_000 : 2_000, stop: stop)
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
