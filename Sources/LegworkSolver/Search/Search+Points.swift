import LegworkModel

extension Search {
  /// Whether a bound that lies above the target all the same leaves no plan with more points.
  ///
  /// Values count walking below one point, to tell plans of equal points apart. So just below a whole
  /// number of points lie values of plans that walk for hours; but what walks for hours pays for it,
  /// and no plan may be worth so much before that. That is asked of the days with walking free.
  /// O(a scan of each day).
  mutating func isDecidedByPoints(_ week: Week, _ relaxed: Relaxation) -> Bool {
    let unit = instance.pointUnit
    let cost = instance.problem.walkCost
    let most = instance.points(relaxed.bound)
    guard let tie = instance.frames.first.map({ $0.walkUnit - cost * unit }), tie > 0, cost > 0,
      (most - 1) * unit < target
    else { return false }
    // A plan with so many points walks at least so long; all of it was paid for.
    let walking = (most * unit - relaxed.bound + tie - 1) / tie
    var gross = relaxed.bound - relaxed.dayBest.reduce(0, +)
    for (day, net) in week.networks.enumerated() {
      let tolls = relaxed.tolls[day]
      let free = net.withFreeWalking().priced(tolls)
      guard let best = forward(day, free, net.priced(relaxed.values[day], tolls)) else {
        return false
      }
      gross += best
    }
    return gross < (most + cost * walking) * unit
  }
}

extension DayNetwork {
  /// The same day with walking free.
  fileprivate func withFreeWalking() -> DayNetwork {
    var free = self
    free.frame.walkUnit = 0
    for index in steps.indices { free.steps[index].value += steps[index].walking * frame.walkUnit }
    for group in 0..<groupCount {
      for layer in 0..<frame.layers.count {
        let place = group * frame.layers.count + layer
        guard groupExit[place] > DayNetwork.never / 2 else { continue }
        free.groupExit[place] = free.bestHome(homes(group), layer: layer)?.value ?? groupExit[place]
      }
    }
    if idle != nil, idlePassage != nil {
      free.idle = frame.rests.reduce(0) { $0 + max(0, $1.points) * frame.pointUnit }
    }
    return free
  }
}
