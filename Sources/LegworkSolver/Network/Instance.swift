import LegworkModel

/// A problem by indices, with everything hopeless removed: what the search works on.
///
/// Values are scaled: a point counts `pointUnit`, and each walking minute costs a little more than
/// its points, so that of two plans with equal points the one with less walking is better. A plan's
/// scaled value rounded up to whole points is its objective.
struct Instance {
  /// The problem it was made from; its items in the caller's order.
  let problem: Problem
  /// The ways between venues.
  let trips: Trips
  /// The days without their candidates.
  let frames: [DayFrame]
  /// All candidates, sorted by day, then door time, end and id.
  let candidates: [Candidate]
  /// The candidates of each session, then of each stop.
  let runs: IndexLists
  /// The candidates of each day.
  let dayCandidates: IndexLists
  /// Sessions and stops that have to be visited.
  let musts: [Int]
  /// Whether a session or stop has to be visited.
  let isMust: [Bool]
  /// What sessions of one topic cost together, in scaled points.
  let spread: Spread
  /// Hard rules over the week.
  var rows: Rows
  /// The candidates that every plan visits from the start: commitments and pins.
  let fixed: [Int]
  /// Whether every pin is still in play.
  let hasAllPins: Bool
  /// What one point is worth in scaled points.
  let pointUnit: Int
  /// More than all points of a plan together, in scaled points.
  let demandUnit: Int
  /// Every plan's scaled value is a multiple of this.
  let grain: Int

  /// Whether some day's limits are counted path by path.
  var isCounted: Bool { frames.contains { !$0.counters.isEmpty } }

  /// The objective in points of a plan's scaled value.
  func points(_ value: Int) -> Int {
    let quotient = value / pointUnit
    return value % pointUnit > 0 ? quotient + 1 : quotient
  }

  /// The greatest value that a plan can have under a bound.
  func floored(_ bound: Int) -> Int {
    let rest = ((bound % grain) + grain) % grain
    return bound - rest
  }

  /// A text that stands for a candidate, also in other instances of the same problem.
  func key(_ candidate: Int) -> String {
    switch candidates[candidate].origin {
    case .item(let index): "item \(problem.items[index].id)"
    case .commitment(let index):
      "commitment \(problem.commitments[index].id) \(candidates[candidate].day)"
    case .stop(let index, let begin):
      "stop \(problem.stops[index].id) \(candidates[candidate].day) \(begin)"
    }
  }
}

extension Instance {
  /// The event list of exactly these candidates of a day, all forced.
  func network(of chosen: [Int], day: Int, keepsPassages: Bool = false) -> DayNetwork {
    var isForced = [Bool](repeating: false, count: candidates.count)
    for candidate in chosen { isForced[candidate] = true }
    return DayNetworkBuilder.build(
      frame: frames[day], trips: trips, candidates: candidates, isForced: isForced,
      indices: chosen, keepsPassages: keepsPassages)
  }

  /// What a day of exactly these candidates is worth; nil where it cannot be.
  func value(of chosen: [Int], day: Int) -> Int? {
    let net = network(of: chosen, day: day)
    return net.best(net.doorCandidate.map { candidates[$0].value })?.value
  }
}

/// What sessions of one topic cost from the (free + 1)-th on.
struct Spread {
  /// How many topics are counted; 0 where spread is off.
  var topics = 0
  /// How many sessions of each are free.
  var free = 0
  /// What each further one costs, in scaled points.
  var cost = 0

  /// What a number of sessions of one topic costs.
  func cost(_ count: Int) -> Int { cost * max(0, count - free) }

  /// What a plan's topics cost together.
  func cost(_ plan: some Sequence<[Int]>, _ candidates: [Candidate]) -> Int {
    guard topics > 0 else { return 0 }
    return counts(plan, candidates).reduce(0) { $0 + cost($1) }
  }

  /// How many sessions of each topic a plan visits.
  func counts(_ plan: some Sequence<[Int]>, _ candidates: [Candidate]) -> [Int] {
    var counts = [Int](repeating: 0, count: topics)
    for candidate in plan.joined() where candidates[candidate].topic >= 0 {
      counts[candidates[candidate].topic] += 1
    }
    return counts
  }
}

/// Which occurrences are still in play, and which are decided.
struct Domain {
  /// Whether a candidate may still be visited.
  var isAlive: [Bool]
  /// Whether a candidate has to be visited.
  var isForced: [Bool]

  /// All candidates in play, commitments and pins forced, and what follows from that; nil if it cannot be.
  init?(_ instance: Instance) {
    guard instance.hasAllPins else { return nil }
    isAlive = Array(repeating: true, count: instance.candidates.count)
    isForced = Array(repeating: false, count: instance.candidates.count)
    for candidate in instance.fixed {
      guard visit(candidate, instance) else { return nil }
    }
    guard propagate(instance) else { return nil }
  }

  /// The runs of a session still in play.
  func runs(_ session: Int, _ instance: Instance) -> [Int] {
    instance.runs[session].filter { isAlive[$0] }
  }

  /// Leaves some runs of a session in play; false if that cannot be.
  mutating func restrict(_ session: Int, to kept: [Int], _ instance: Instance) -> Bool {
    for other in runs(session, instance) where !kept.contains(other) {
      guard remove(other) else { return false }
    }
    return propagate(instance)
  }

  /// Makes every plan visit a run; false if that cannot be.
  mutating func visit(_ run: Int, _ instance: Instance) -> Bool {
    let session = instance.candidates[run].session
    return force(run, instance) && (session < 0 || restrict(session, to: [run], instance))
  }

  /// Takes a run out of play; false if that cannot be.
  mutating func avoid(_ run: Int, _ instance: Instance) -> Bool {
    remove(run) && propagate(instance)
  }

  /// Takes a candidate out of play; false if it has to be visited.
  mutating func remove(_ candidate: Int) -> Bool {
    if isForced[candidate] { return false }
    isAlive[candidate] = false
    return true
  }

  /// Forces musts with one run left until nothing changes; false if a must has none.
  mutating func propagate(_ instance: Instance) -> Bool {
    var changed = true
    while changed {
      changed = false
      for must in instance.musts {
        let left = runs(must, instance)
        guard let only = left.first else { return false }
        guard left.count == 1, !isForced[only] else { continue }
        guard force(only, instance) else { return false }
        changed = true
      }
    }
    return true
  }

  private mutating func force(_ candidate: Int, _ instance: Instance) -> Bool {
    let chosen = instance.candidates[candidate]
    guard isAlive[candidate], instance.frames[chosen.day].isClear(for: chosen) else { return false }
    isForced[candidate] = true
    for other in instance.dayCandidates[chosen.day]
    where other != candidate && isAlive[other]
      && !chosen.isCompatible(with: instance.candidates[other])
    {
      guard remove(other) else { return false }
    }
    return true
  }
}
