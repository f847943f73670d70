import LegworkModel

/// Looks for good tours: takes some stops out, puts others in, again and again.
///
/// Ruin and recreate (Schrimpf et al. 2000; Christiaens and Vanden Berghe 2020): a stretch of a tour, or
/// stops near each other, or some at random are taken out; then all that are left are tried in some
/// order, each at its best place. A worse plan is gone on from as in simulated annealing. Counts decide
/// when the temperature falls, never the clock; the generator is seeded.
struct TourImprovement {
  /// The best plan so far, by day.
  private(set) var best: [[TourLeg]]
  /// Its value.
  private(set) var bestValue = 0
  /// How many places were tried; a round without counts as some.
  private(set) var work = 0
  /// How many rounds brought nothing better.
  private(set) var idle = 0

  private let instance: TourInstance
  /// The days on which something is open.
  private let days: [Int]
  private let books: [TourDayBook]
  private let near: [[Int]]
  private let scale: Double
  private var lots = TourLots()
  private var routes: [TourRoute]
  private var bestRoutes: [TourRoute]
  private var isVisited: [Bool]
  private var left: [(key: Double, stop: Int)] = []
  private var round = 0
  private var phase = Phase()

  /// Begins with no visits.
  init(_ instance: TourInstance) {
    self.instance = instance
    let table = TourTable(instance)
    days = instance.kindOf.indices.filter { instance.kindOf[$0] >= 0 }
    let kinds = instance.kinds.map { TourDayBook($0, table, gains: instance.gains) }
    books = days.map { kinds[instance.kindOf[$0]] }
    near = (0..<instance.count).map { stop in
      let row = table.rows[stop]
      return (0..<instance.count).filter { $0 != stop && row[$0].back < TourTable.far }
        .sorted { (row[$0].back, $0) < (row[$1].back, $1) }
    }
    let points = instance.problem.stops.map(\.points).filter { $0 > 0 }
    scale =
      Double(instance.pointUnit) * Double(points.reduce(0, +)) / Double(max(1, points.count))
    routes = days.map { _ in TourRoute(lodging: instance.count) }
    for day in days.indices { _ = routes[day].schedule(books[day]) }
    bestRoutes = routes
    best = Array(repeating: [], count: instance.kindOf.count)
    isVisited = Array(repeating: false, count: instance.count)
  }

  /// Goes on for so many rounds.
  mutating func improve(rounds: Int, stop: inout StopRule) {
    guard !days.isEmpty else { return }
    if round == 0 {
      recreate()
      keepIfBest()
    }
    for _ in 0..<rounds {
      if round % 16 == 0, stop.check() { return }
      round += 1
      idle += 1
      let (before, visited) = (routes, isVisited)
      let energy = energy
      ruin()
      recreate()
      keepIfBest()
      if !lots.accept(energy - self.energy, at: temperature) {
        (routes, isVisited) = (before, visited)
      }
      if phase.isOverAfterRound() { restart() }
    }
  }

  /// Tries what another search suggests: the same stops in the same order as far as they fit, and more.
  mutating func consider(_ suggestion: [[Int]]) {
    guard !days.isEmpty else { return }
    let kept = (routes, isVisited)
    isVisited = Array(repeating: false, count: instance.count)
    for (index, day) in days.enumerated() {
      routes[index] = route(through: suggestion[day], books[index])
    }
    recreate()
    let isBetter = value > bestValue
    keepIfBest()
    if !isBetter { (routes, isVisited) = kept }
  }

  /// A day's visits in the order given, as far as they fit and are not made already.
  private mutating func route(through stops: [Int], _ book: TourDayBook) -> TourRoute {
    var route = TourRoute(lodging: instance.count)
    _ = route.schedule(book)
    for stop in stops where !isVisited[stop] {
      var longer = route
      longer.insert(stop, at: longer.count + 1)
      guard longer.schedule(book) else { continue }
      isVisited[stop] = true
      route = longer
    }
    return route
  }

  private var value: Int { routes.reduce(0) { $0 + $1.value } }

  /// The value less a little for minutes on the way, so that room for more is worth something.
  private var energy: Double {
    let minutes = routes.reduce(0) { $0 + $1.minutes }
    let visits = routes.reduce(1) { $0 + $1.count }
    let usual = minutes / visits + 1
    return Double(value) - 0.02 * scale * Double(minutes) / Double(usual)
  }

  private var temperature: Double { scale * phase.warmth }

  private mutating func restart() {
    routes = bestRoutes
    isVisited = Array(repeating: false, count: instance.count)
    for route in routes { for stop in route.stops { isVisited[stop] = true } }
  }

  private mutating func keepIfBest() {
    let value = value
    guard value > bestValue else { return }
    (bestValue, bestRoutes, idle) = (value, routes, 0)
    for (index, day) in days.enumerated() {
      best[day] = routes[index].legs(hasLodging: instance.problem.lodging != nil)
    }
  }

  private mutating func ruin() {
    let visited = routes.reduce(0) { $0 + $1.count }
    guard visited > 0 else { return }
    switch lots.below(10) {
    case 0..<5:
      let day = dayOf(lots.below(visited)).day
      let visits = routes[day].visits
      let count = 1 + lots.below(min(routes[day].count, phase.longestStretch))
      let from = 1 + lots.below(routes[day].count - count + 1)
      for place in from..<(from + count) { isVisited[visits[place].stop] = false }
    case 5..<8:
      let seed = dayOf(lots.below(visited)).stop
      isVisited[seed] = false
      var count = lots.below(12)
      for other in near[seed] where isVisited[other] {
        if count == 0 { break }
        count -= 1
        isVisited[other] = false
      }
    default:
      for _ in 0...lots.below(6) { isVisited[dayOf(lots.below(visited)).stop] = false }
    }
    for day in routes.indices { removeUnvisited(day) }
  }

  /// The day and the stop of a visit, numbered over all days.
  private func dayOf(_ number: Int) -> (day: Int, stop: Int) {
    var rest = number
    var day = 0
    while rest >= routes[day].count {
      rest -= routes[day].count
      day += 1
    }
    return (day, routes[day].visits[rest + 1].stop)
  }

  private mutating func removeUnvisited(_ day: Int) {
    let count = routes[day].count
    routes[day].keep { isVisited[$0] }
    guard routes[day].count < count else { return }
    if routes[day].schedule(books[day]) { return }
    // without triangles, leaving something out may make the rest late: then the whole day goes
    for stop in routes[day].stops { isVisited[stop] = false }
    routes[day].keep { _ in false }
    _ = routes[day].schedule(books[day])
  }

  /// Puts in what fits, one stop after another.
  private mutating func recreate() {
    left.removeAll(keepingCapacity: true)
    let order = lots.below(4)
    for stop in isVisited.indices where !isVisited[stop] && instance.gains[stop] > 0 {
      var key = lots.unit()
      if order > 0 {
        key = Double(instance.gains[stop]) * (0.5 + key)
        if order > 1 { key /= Double(nearestMinutes(stop) + 1) }
      }
      left.append((key, stop))
    }
    left.sort { $0.key > $1.key }
    work += 6 * left.count
    let measure = lots.below(2) == 0 ? TourRoute.Measure.shift : .minutes
    for (_, stop) in left { insert(stop, measure) }
  }

  /// Minutes to the nearest stop that is visited.
  private func nearestMinutes(_ stop: Int) -> Int {
    for other in near[stop] where isVisited[other] { return books[0].table.rows[stop][other].back }
    return books[0].table.rows[stop][instance.count].back
  }

  private mutating func insert(_ stop: Int, _ measure: TourRoute.Measure) {
    var best: (day: Int, place: Int)?
    var least = Int.max
    for day in routes.indices {
      work += routes[day].count + 1
      if let opening = routes[day].opening(
        for: stop, books[day], by: measure, below: least, &lots)
      {
        (best, least) = ((day, opening.place), opening.cost)
      }
    }
    guard let best else { return }
    routes[best.day].insert(stop, at: best.place)
    guard routes[best.day].schedule(books[best.day]) else {
      routes[best.day].keep { $0 != stop }
      _ = routes[best.day].schedule(books[best.day])
      return
    }
    isVisited[stop] = true
  }
}

/// One cooling after another, from the best plan on: by turns warm, hot, and hotter; then each twice as
/// long.
///
/// What is mild finds the best nearby; what is hot gets away from it.
private struct Phase {
  private var length = 1_000
  private var rounds = 0
  private var turn = 0

  /// How many visits in a row are taken out at most.
  var longestStretch: Int { [16, 16, 8][turn] }

  /// The share of a stop's usual worth that may as well be lost.
  var warmth: Double {
    let rest = 1 - Double(rounds) / Double(length)
    return [0.4, 0.8, 1.6][turn] * rest * rest + 0.005
  }

  /// Counts a round; true where it was the last.
  mutating func isOverAfterRound() -> Bool {
    rounds += 1
    guard rounds == length else { return false }
    rounds = 0
    turn = (turn + 1) % 3
    if turn == 0 { length = min(length * 2, 64_000) }
    return true
  }
}
