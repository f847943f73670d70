/// What a day can be worth at some values, and the best path found.
struct DayBest {
  /// No path that keeps within what is counted is worth more.
  var bound: Int
  /// The best path, as candidates.
  var path: [Int]
  /// What the path is worth.
  var worth: Int
  /// Whether it keeps within what is counted.
  var isWithin = true
  /// What a unit of each field of the counters cost in the last scan; empty for nothing.
  var tolls: [Int] = []
  /// The best of the paths seen on the way that keep within what is counted.
  var kept: (path: [Int], worth: Int)?

  /// Whether the path may be worth less than the day at most.
  var isOverrated: Bool { !isWithin || worth < bound }
}

extension Search {
  /// The best value and path of a day by scans alone; nil where the day cannot be kept, or the search
  /// has to end.
  ///
  /// Where something is counted it costs a toll, which moves with what the path has too much or too
  /// little of, for a few rounds. The bound is that of the best tolls, and the last scan is made with
  /// them.
  mutating func seemingBest(
    _ day: Int, _ net: DayNetwork, _ values: [Int], rounds: Int
  ) -> DayBest? {
    let counters = net.frame.counters
    guard !counters.isEmpty else {
      guard let best = forward(day, net, values) else { return nil }
      let doors = DayPath(net, scans[day], values: values, best: best).doors
      return DayBest(bound: best, path: doors.map { net.doorCandidate[$0] }, worth: best)
    }
    var tolls = memories[day].tolls
    if tolls.isEmpty { tolls = counters.caps.map { _ in 0 } }
    var best: DayBest?
    var kept: (path: [Int], worth: Int)?
    var last: [Int] = []
    for _ in 0..<rounds {
      last = tolls
      guard let (seeming, path) = tolled(day, net, values, tolls) else { return nil }
      let use = net.use(of: path)
      let excess = zip(use, counters.caps).map { $0 - $1 }
      let worth = seeming + zip(excess, tolls).reduce(0) { $0 + $1.0 * $1.1 }
      let found = DayBest(
        bound: seeming, path: path.doors.map { net.doorCandidate[$0] }, worth: worth,
        isWithin: counters.allow(use), tolls: tolls)
      if found.isWithin, worth > kept?.worth ?? Int.min { kept = (found.path, worth) }
      if best.map({ seeming < $0.bound }) ?? true { best = found }
      if !found.isOverrated { break }
      let aim = kept?.worth ?? seeming - max(memories[day].margin, 8 * instance.pointUnit)
      guard counters.move(&tolls, by: excess, toward: seeming - aim) else { break }
    }
    guard var best else { return nil }
    best.kept = kept
    if best.tolls != last, tolled(day, net, values, best.tolls) == nil { return nil }
    memories[day].tolls = best.tolls
    return best
  }

  private mutating func tolled(
    _ day: Int, _ net: DayNetwork, _ values: [Int], _ tolls: [Int]
  ) -> (value: Int, path: DayPath)? {
    let (priced, values) = (net.priced(tolls), net.priced(values, tolls))
    guard let best = forward(day, priced, values) else { return nil }
    return (best, DayPath(priced, scans[day], values: values, best: best))
  }
}

extension Counters {
  /// Moves tolls along the subgradient (Polyak's step) for a gap; false if there is nowhere to go.
  ///
  /// Each field is measured by its cap.
  fileprivate func move(_ tolls: inout [Int], by excess: [Int], toward gap: Int) -> Bool {
    let parts = caps.indices.map { field in
      excess[field] < 0 && tolls[field] == 0
        ? 0 : Double(excess[field]) / Double(caps[field] + 1)
    }
    let norm = parts.reduce(0) { $0 + $1 * $1 }
    guard norm > 0, gap > 0 else { return false }
    let before = tolls
    for field in caps.indices {
      let step = Double(gap) / norm * parts[field] / Double(caps[field] + 1)
      let most = Double(Int.max / 4096 / (caps[field] + 1))
      tolls[field] = Int(max(0, min(most, Double(tolls[field]) + step)))
    }
    return tolls != before
  }
}
