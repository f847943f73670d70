import LegworkModel

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
      guard let again = relax(week, bounded.prices.within(week)) else {
        return stop.isMet ? nil : []
      }
      best = again
      for share in [16, 8, 4, 2] where !stop.isMet {
        _ = closeByEnumeration(week, best, share: share)
      }
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
  /// looked for; by how much less is found by doubling. What is counted is tolled, and kept to only
  /// where sessions are remembered, or no plan is known yet that a bound could be held against, or
  /// the path has to be one that can be walked.
  mutating func bestPath(
    _ day: Int, _ net: DayNetwork, _ values: [Int], toWalk: Bool = false
  ) -> DayBest? {
    let isThorough = remembers || (!net.frame.counters.isEmpty && (toWalk || incumbent == nil))
    guard var found = seemingBest(day, net, values, rounds: toWalk ? 8 : incumbent == nil ? 12 : 3)
    else {
      return nil
    }
    let isNew = isThorough && memories[day].add(repeated(found.path), &statistics)
    guard isThorough, isNew || found.isOverrated else { return found }
    let tolls = found.tolls
    let seeming = found.bound
    backward(day, net.priced(tolls), net.priced(values, tolls))
    var margin = max(memories[day].margin, instance.pointUnit / 4, 1)
    if let kept = found.kept, repeated(kept.path).isEmpty {
      margin = min(margin, max(seeming - kept.worth, 1))
    }
    while !stop.check(patient: isPatient) {
      guard seeming - margin > DayNetwork.never / 2 else { return nil }
      guard let labels = labels(day, net, values, tolls: tolls, least: seeming - margin) else {
        if !stop.isMet { memories[day].halve() }
        if let kept = found.kept {
          (found.path, found.worth, found.isWithin) = (kept.path, kept.worth, true)
        }
        return found
      }
      guard let best = labels.best else {
        found.bound = seeming - margin - 1
        margin *= 2
        continue
      }
      found = DayBest(
        bound: best, path: labels.bestDoors.map { net.doorCandidate[$0] }, worth: best, tolls: tolls
      )
      memories[day].margin = (seeming - best) * 5 / 4
      if !memories[day].add(repeated(found.path), &statistics) { return found }
    }
    return nil
  }

  /// The best path of a day without second visits, with its true value; nil where it was not found.
  mutating func bestCleanDay(
    _ day: Int, _ net: DayNetwork, _ values: [Int]
  ) -> (path: [Int], value: Int)? {
    let memory = memories[day]
    let found = bestPath(day, net, values, toWalk: true)
    if !net.frame.counters.isEmpty {
      (memories[day].margin, memories[day].tolls) = (memory.margin, memory.tolls)
    }
    guard let found, found.isWithin, found.worth > DayNetwork.never / 16,
      repeated(found.path).isEmpty
    else { return nil }
    let gifts = found.path.reduce(0) { gifts, candidate in
      let door = net.doorCandidate.partitioningIndex { $0 >= candidate }
      return gifts + values[door] - instance.candidates[candidate].value
    }
    return (found.path, found.worth - gifts)
  }

  /// The labels of a day whose plain scans were made with the same values and tolls; nil where
  /// nothing is remembered or counted on it, or there are too many.
  mutating func labels(
    _ day: Int, _ net: DayNetwork, _ values: [Int], tolls: [Int], least: Int
  ) -> DayLabels? {
    let isCounted = !net.frame.counters.isEmpty
    let places = (net.groupCount + net.slotCount) * net.frame.layers.count
    let most = Search.mostDayLabels * (isCounted ? 10 : 1)
    guard isCounted || !memories[day].isEmpty, places <= most else { return nil }
    let rule = DayLabels.Rule(
      values: values, marks: memories[day].marks(net, instance.candidates), tolls: tolls,
      least: least, limit: most)
    var stop = stop
    defer { self.stop = stop }
    let patience = isPatient ? Search.quickWork - labelWork : 0
    let labels = DayLabels(net, rule, plain: scans[day]) { stop.check(patient: $0 < patience) }
    statistics.labels += labels.count
    labelWork += labels.work
    return labels.isCutOff ? nil : labels
  }

  /// How many labels are made at most in one run over a day; ten times as many where they count.
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
