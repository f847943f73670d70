import LegworkModel

/// Looks for good tours: takes some stops out, puts others in, again and again.
///
/// Ruin and recreate (Schrimpf et al. 2000; Christiaens and Vanden Berghe 2020): a stretch of a tour, or
/// stops near each other, or some at random are taken out; then all that are left are tried in a random
/// order, each at its best place. A worse plan is gone on from as in simulated annealing. Counts decide
/// when the temperature falls, never the clock; the generator is seeded.
struct TourImprovement {
  /// The best plan so far, by day.
  private(set) var best: [[TourLeg]]
  /// Its value.
  private(set) var bestValue = 0
  /// How many places were tried.
  private(set) var work = 0

  private let instance: TourInstance
  private let table: TourTable
  private let kindOf: [Int]
  private let near: [[Int]]
  private let scale: Double
  private var random = TourRandom()
  private var routes: [TourRoute]
  private var bestRoutes: [TourRoute]
  private var isVisited: [Bool]
  private var round = 0
  private var phase = 1_000

  /// Begins with no visits.
  init(_ instance: TourInstance) {
    self.instance = instance
    let table = TourTable(instance)
    self.table = table
    kindOf = instance.kindOf
    near = (0..<instance.count).map { stop in
      (0..<instance.count).filter { $0 != stop && table.minutes(stop, $0) >= 0 }
        .sorted { (table.minutes(stop, $0), $0) < (table.minutes(stop, $1), $1) }
    }
    let points = instance.problem.stops.map(\.points).filter { $0 > 0 }
    scale =
      Double(instance.pointUnit) * Double(points.reduce(0, +)) / Double(max(1, points.count))
    routes = Array(repeating: TourRoute(), count: kindOf.count)
    bestRoutes = routes
    best = Array(repeating: [], count: kindOf.count)
    isVisited = Array(repeating: false, count: instance.count)
  }

  /// Goes on for so many rounds.
  mutating func improve(rounds: Int, stop: inout StopRule) {
    if round == 0 {
      recreate()
      keepIfBest()
    }
    for _ in 0..<rounds {
      if round % 8 == 0, stop.check() { return }
      round += 1
      let (before, visited) = (routes, isVisited)
      let energy = energy
      ruin()
      recreate()
      keepIfBest()
      let fall = energy - self.energy
      if fall > 0, random.unit() >= exponential(-fall / temperature) {
        (routes, isVisited) = (before, visited)
      }
      if round % phase == 0 { restart() }
    }
  }

  /// Tries what another search suggests: the same stops in the same order as far as they fit, and more.
  mutating func consider(_ suggestion: [[Int]]) {
    let kept = (routes, isVisited)
    isVisited = Array(repeating: false, count: instance.count)
    for day in routes.indices {
      routes[day] = TourRoute()
      guard kindOf[day] >= 0 else { continue }
      for stop in suggestion[day] where !isVisited[stop] {
        let shorter = routes[day]
        routes[day].stops.append(stop)
        if routes[day].schedule(instance.kinds[kindOf[day]], table) {
          isVisited[stop] = true
        } else {
          routes[day] = shorter
        }
      }
    }
    recreate()
    let isBetter = value > bestValue
    keepIfBest()
    if !isBetter { (routes, isVisited) = kept }
  }

  private var value: Int {
    var total = 0
    for route in routes where !route.stops.isEmpty {
      total -= route.toll
      for stop in route.stops { total += instance.gains[stop] }
    }
    return total
  }

  /// The value less a little for minutes on the way, so that room for more is worth something.
  private var energy: Double {
    let minutes = routes.reduce(0) { $0 + $1.minutes }
    let visits = routes.reduce(1) { $0 + $1.stops.count }
    let usual = routes.reduce(1) { $0 + $1.minutes } / visits + 1
    return Double(value) - 0.02 * scale * Double(minutes) / Double(usual)
  }

  private var temperature: Double {
    let progress = Double(round % phase) / Double(phase)
    return scale * (0.4 * (1 - progress) * (1 - progress) + 0.005)
  }

  private mutating func restart() {
    phase = min(phase * 2, 64_000)
    routes = bestRoutes
    isVisited = Array(repeating: false, count: instance.count)
    for route in routes { for stop in route.stops { isVisited[stop] = true } }
  }

  private mutating func keepIfBest() {
    let value = value
    guard value > bestValue else { return }
    bestValue = value
    bestRoutes = routes
    best = routes.indices.map {
      kindOf[$0] < 0 ? [] : routes[$0].legs(instance.kinds[kindOf[$0]])
    }
  }

  private mutating func ruin() {
    let days = routes.indices.filter { !routes[$0].stops.isEmpty }
    guard !days.isEmpty else { return }
    let day = days[random.below(days.count)]
    let length = routes[day].stops.count
    var gone: Set<Int> = []
    switch random.below(10) {
    case 0..<5:
      let count = 1 + random.below(min(length, 10))
      let from = random.below(length - count + 1)
      gone.formUnion(routes[day].stops[from..<(from + count)])
    case 5..<8:
      let seed = routes[day].stops[random.below(length)]
      gone.insert(seed)
      let count = 1 + random.below(8)
      for other in near[seed] where isVisited[other] && gone.count < count { gone.insert(other) }
    default:
      for _ in 0...random.below(6) {
        let other = days[random.below(days.count)]
        gone.insert(routes[other].stops[random.below(routes[other].stops.count)])
      }
    }
    remove(gone)
  }

  private mutating func remove(_ gone: Set<Int>) {
    for day in routes.indices where routes[day].stops.contains(where: gone.contains) {
      var shorter = routes[day]
      shorter.stops.removeAll(where: gone.contains)
      // without triangles, leaving something out may make the rest late: then the whole day goes
      if !shorter.schedule(instance.kinds[kindOf[day]], table) {
        for stop in shorter.stops { isVisited[stop] = false }
        shorter = TourRoute()
      }
      for stop in routes[day].stops where gone.contains(stop) { isVisited[stop] = false }
      routes[day] = shorter
    }
  }

  /// Puts in what fits, one stop after another.
  private mutating func recreate() {
    var left = isVisited.indices.filter { !isVisited[$0] && instance.gains[$0] > 0 }
    random.shuffle(&left)
    let order = random.below(4)
    if order > 0 {
      let keys = left.map { stop in
        let noise = 0.5 + random.unit()
        let gain = Double(instance.gains[stop]) * noise
        return order == 1 ? gain : gain / Double(nearestMinutes(stop) + 1)
      }
      left = left.indices.sorted { (keys[$0], left[$1]) > (keys[$1], left[$0]) }.map { left[$0] }
    }
    let byShift = random.below(2) == 0
    for stop in left { insert(stop, byShift: byShift) }
  }

  /// Minutes to the nearest stop that is visited.
  private func nearestMinutes(_ stop: Int) -> Int {
    for other in near[stop] where isVisited[other] { return table.minutes(stop, other) }
    return table.minutes(table.lodging, stop)
  }

  private mutating func insert(_ stop: Int, byShift: Bool) {
    var found: (day: Int, opening: TourRoute.Opening, cost: Int)?
    for day in routes.indices where kindOf[day] >= 0 {
      let kind = instance.kinds[kindOf[day]]
      guard let last = kind.begins[stop].last?.to else { continue }
      for place in 0...routes[day].stops.count {
        if place > 0, routes[day].begins[place - 1] > last { break }
        work += 1
        if random.below(32) == 0 { continue }
        guard let opening = routes[day].opening(for: stop, at: place, kind, table),
          instance.gains[stop] > opening.toll
        else { continue }
        let cost = byShift ? opening.shift : opening.minutes
        if found.map({ cost < $0.cost }) ?? true { found = (day, opening, cost) }
      }
    }
    guard let found else { return }
    var longer = routes[found.day]
    longer.stops.insert(stop, at: found.opening.place)
    guard longer.schedule(instance.kinds[kindOf[found.day]], table) else { return }
    routes[found.day] = longer
    isVisited[stop] = true
  }
}

/// A small generator, always seeded alike.
///
/// SplitMix64 (Steele, Lea and Flood 2014).
struct TourRandom {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number from 0 to below another, which is positive.
  mutating func below(_ limit: Int) -> Int { Int((next() >> 33) % UInt64(limit)) }

  /// A number from 0 to below 1.
  mutating func unit() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

  /// Puts elements into another order.
  mutating func shuffle(_ elements: inout [Int]) {
    for last in elements.indices.dropFirst().reversed() {
      elements.swapAt(last, below(last + 1))
    }
  }
}

/// e to a power of at most 0, near enough to draw lots with.
private func exponential(_ power: Double) -> Double {
  if power < -20 { return 0 }
  // (1 + x / 1024)^1024
  var result = 1 + power / 1024
  for _ in 0..<10 { result *= result }
  return result
}
