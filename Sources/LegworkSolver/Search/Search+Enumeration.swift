extension Search {
  /// Decides a node by listing all day paths within the gap and combining them exactly.
  ///
  /// Returns false where there are too many to list; then nothing is decided.
  ///
  /// With a `share` of more than 1 only paths within such a part of the gap are listed: that decides
  /// nothing, but may find a better plan in little time.
  mutating func closeByEnumeration(
    _ week: Week, _ relaxed: Relaxation, share: Int = 1
  ) -> Bool {
    guard relaxed.bound >= target else { return true }
    let slack = (relaxed.bound - target) / share
    var isCoupled = [Bool](repeating: false, count: instance.runs.count)
    for session in week.coupled { isCoupled[session] = true }
    var lists: [[EnumeratedPath]] = []
    for (day, net) in week.networks.enumerated() {
      guard !stop.check() else { return false }
      let threshold = relaxed.dayBest[day] - slack
      let found = PathEnumeration(
        net, values: relaxed.values[day], future: future(day, net, relaxed, threshold),
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
    return !combination.isCutOff && share == 1
  }

  /// What can be gained behind each group of a day, as far as paths worth the threshold go.
  private mutating func future(
    _ day: Int, _ net: DayNetwork, _ relaxed: Relaxation, _ threshold: Int
  ) -> DayFuture {
    let (values, tolls) = (relaxed.values[day], relaxed.tolls[day])
    let (priced, pricedValues) = (net.priced(tolls), net.priced(values, tolls))
    backward(day, priced, pricedValues)
    guard remembers, !memories[day].isEmpty || !net.frame.counters.isEmpty,
      forward(day, priced, pricedValues) != nil
    else {
      return DayFuture(scans[day], nil, marks: [], tolls: tolls)
    }
    let labels = labels(day, net, values, tolls: tolls, least: threshold)
    return DayFuture(
      scans[day], labels, marks: memories[day].marks(net, instance.candidates), tolls: tolls)
  }
}
