extension Search {
  /// Decides or splits a node whose days visit sessions twice, now that days remember.
  ///
  /// The bound falls to what days can have without second visits; then what cannot be in a better
  /// plan is removed, and so on, until the paths that are left can be listed. What is left to explore
  /// is returned as by `explore`.
  mutating func closeRemembering(_ start: Week, _ relaxed: Relaxation) -> [Node]? {
    remembers = true
    pool = PathPool(days: start.networks.count)
    defer { pool = nil }
    var (week, best) = (start, relaxed)
    for _ in 0..<10 {
      guard let bounded = ascend(week, from: best.prices, rounds: 120) else {
        return stop.isMet ? nil : []
      }
      combinePool(week, bounded)
      if instance.floored(bounded.bound) < target { return [] }
      if stop.check() || hasReachedGoal { return nil }
      if isDecidedByPoints(week, bounded) { return [] }
      guard let fixed = fix(week, bounded) else { return [] }
      let before = week.domain.isAlive.count { $0 }
      let after = fixed.isAlive.count { $0 }
      week = self.week(fixed, reusing: week)
      guard let again = relax(week, bounded.prices) else { return stop.isMet ? nil : [] }
      best = again
      if closeByEnumeration(week, best) { return [] }
      if after == before { break }
    }
    return stop.isMet ? nil : split(week, best)
  }

  /// Offers the best plan made of paths that were the best of their days at some prices.
  private mutating func combinePool(_ week: Week, _ relaxed: Relaxation) {
    guard let lists = pool?.lists(week, relaxed, instance, slack: relaxed.bound - target) else {
      return
    }
    var combination = PathCombination(
      lists: lists, relaxed: relaxed, coupled: week.coupled, instance: instance, target: target,
      limit: 100_000, stop: stop)
    combination.search()
    if let best = combination.best { offer(best.days, value: best.value) }
  }

  /// The best value and path of a day, without second visits as far as they can be remembered; nil
  /// where the day cannot be kept, or the search has to end.
  ///
  /// The value is a bound on every path that visits no session twice. Where the best path visits one
  /// twice, that session is remembered, too, and the day looked at again (decremental state-space
  /// relaxation; Righini & Salani 2009). Only days worth nearly as much as the day seems to be are
  /// looked for; by how much less is found by doubling.
  mutating func bestPath(
    _ day: Int, _ net: DayNetwork, _ values: [Int]
  ) -> (value: Int, path: [Int])? {
    guard let seeming = forward(day, net, values) else { return nil }
    let doors = DayPath(net, scans[day], values: values, best: seeming).doors
    var found = (value: seeming, path: doors.map { net.doorCandidate[$0] })
    guard remembers, memories[day].add(repeated(found.path), &statistics) else { return found }
    backward(day, net, values)
    var margin = max(memories[day].margin, instance.pointUnit / 4, 1)
    while !stop.check() {
      guard seeming - margin > DayNetwork.never / 2 else { return nil }
      guard let labels = labels(day, net, values, least: seeming - margin) else {
        if !stop.isMet { memories[day].halve() }
        return found
      }
      guard let best = labels.best else {
        found.value = seeming - margin - 1
        margin *= 2
        continue
      }
      found = (best, labels.bestDoors.map { net.doorCandidate[$0] })
      memories[day].margin = (seeming - best) * 5 / 4
      if !memories[day].add(repeated(found.path), &statistics) { return found }
    }
    return nil
  }

  /// The best path of a day without second visits, with its true value; nil where it was not found.
  mutating func bestCleanDay(
    _ day: Int, _ net: DayNetwork, _ values: [Int], price: (Candidate) -> Int
  ) -> (path: [Int], value: Int)? {
    guard let best = bestPath(day, net, values), best.value > DayNetwork.never / 16,
      repeated(best.path).isEmpty
    else { return nil }
    return (best.path, best.path.reduce(best.value) { $0 + price(instance.candidates[$1]) })
  }

  /// The labels of a day whose plain scans were made with the same values; nil where nothing is
  /// remembered on it, or there are too many.
  mutating func labels(
    _ day: Int, _ net: DayNetwork, _ values: [Int], least: Int
  ) -> DayLabels? {
    let places = (net.groupCount + net.slotCount) * net.frame.layers.count
    guard !memories[day].isEmpty, places <= Search.mostDayLabels else { return nil }
    let rule = DayLabels.Rule(
      values: values, marks: memories[day].marks(net, instance.candidates), least: least,
      limit: Search.mostDayLabels)
    var stop = stop
    defer { self.stop = stop }
    let labels = DayLabels(net, rule, plain: scans[day]) { stop.check() }
    statistics.labels += labels.count
    return labels.isCutOff ? nil : labels
  }

  /// How many labels are made at most in one run over a day.
  private static let mostDayLabels = 100_000

  /// The sessions that a path visits more than once, in order.
  func repeated(_ path: [Int]) -> [Int] {
    let sessions = path.map { instance.candidates[$0].session }.filter { $0 >= 0 }.sorted()
    var again: [Int] = []
    for (one, next) in zip(sessions, sessions.dropFirst()) where one == next && again.last != one {
      again.append(one)
    }
    return again
  }
}
