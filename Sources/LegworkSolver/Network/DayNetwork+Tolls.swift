extension DayNetwork {
  /// The same day where whatever is counted costs a toll, and the caps are paid back.
  ///
  /// No path within the caps is worth less here than it is, so the best path here bounds them all
  /// (Lagrangian relaxation; Handler and Zang 1980).
  func priced(_ tolls: [Int]) -> DayNetwork {
    guard tolls.contains(where: { $0 > 0 }) else { return self }
    let counters = frame.counters
    let refund = counters.tollOfCaps(tolls)
    var priced = self
    priced.tolls = tolls
    for index in steps.indices {
      priced.steps[index].value -= counters.toll(steps[index].count, tolls)
    }
    for group in 0..<groupCount {
      for layer in 0..<frame.layers.count {
        let place = group * frame.layers.count + layer
        guard groupExit[place] > DayNetwork.never / 2,
          let home = priced.bestHome(homes(group), layer: layer)
        else { continue }
        priced.groupExit[place] = home.value + refund
      }
    }
    if let idle {
      let count = idlePassage.flatMap { canEnd(with: $0, layer: 0) } ?? 0
      priced.idle = idle + refund - counters.toll(count, tolls)
    }
    return priced
  }

  /// What doors are worth where whatever is counted costs a toll.
  func priced(_ values: [Int], _ tolls: [Int]) -> [Int] {
    guard tolls.contains(where: { $0 > 0 }) else { return values }
    let kinds = frame.counters.kinds.map { frame.counters.toll($0, tolls) }
    return values.indices.map { values[$0] - kinds[doors[$0].kind] }
  }

  /// What a path counts in each field; it may be more than the caps.
  func use(of path: DayPath) -> [Int] {
    let counters = frame.counters
    var use = counters.caps.map { _ in 0 }
    func add(_ count: UInt64) {
      for (field, number) in counters.numbers(count).enumerated() { use[field] += number }
    }
    for door in path.doors { add(counters.kinds[doors[door].kind]) }
    for case .arrival(let arrival) in path.entries { add(step(arrival).count) }
    if let home = path.home, let count = counters.count(walking: home.walking, changes: 0) {
      add(count)
    }
    return use
  }

  /// The best path of the day when each door is worth `values[door]`; nil where it cannot be kept.
  ///
  /// It may visit a session twice. Where something is counted this goes through all labels, so it is
  /// for days of a few doors.
  func best(_ values: [Int]) -> (value: Int, path: DayPath)? {
    var scan = DayScan()
    guard let best = scan.forward(self, values: values) else { return nil }
    let path = DayPath(self, scan, values: values, best: best)
    if frame.counters.isEmpty || frame.counters.allow(use(of: path)) { return (best, path) }
    let rule = DayLabels.Rule(
      values: values, marks: values.map { _ in 0 }, least: DayNetwork.never / 2, limit: Int.max)
    let labels = DayLabels(self, rule, plain: scan) { _ in false }
    return labels.best.map { ($0, labels.path) }
  }
}
