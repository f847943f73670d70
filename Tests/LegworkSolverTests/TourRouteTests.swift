import LegworkModel
import Testing
import _LegworkTestSupport

@testable import LegworkSolver

/// How tours are improved, held to walks through the day minute by minute.
@Suite("Routes of tours")
struct TourRouteTests {
  @Test("where nothing is open, nothing is suggested")
  func closed() throws {
    let problem = Problem.tiny().stop("a", 5).stop("b", 5, points: 20)
    let instance = try #require(TourInstance(problem, savesWalking: false))
    var improvement = TourImprovement(instance)
    // by lot, stops are tried in the order of their points and minutes
    for _ in 0..<16 { improvement.consider([[]]) }
    #expect(improvement.bestValue == 0)
    #expect(try solved(problem).status == .optimal)
  }

  @Test("the table has the quickest ways", arguments: SeedBlock.blocks(1, of: 60))
  func table(block: SeedBlock) throws {
    for (seed, problem, instance) in try TourRouteTests.tours(block) {
      let walk = TourWalk(problem, instance, day: 0)
      let table = TourTable(instance)
      for stop in 0...instance.count {
        for other in 0...instance.count where other != stop {
          let pair = table.rows[stop][other]
          let (there, back) = (walk.trip(other, stop), walk.trip(stop, other))
          #expect(pair.there == there?.minutes ?? TourTable.far, "seed \(seed)")
          #expect(pair.back == back?.minutes ?? TourTable.far, "seed \(seed)")
          #expect(pair.tollThere == there?.toll ?? 0, "seed \(seed)")
          #expect(pair.tollBack == back?.toll ?? 0, "seed \(seed)")
        }
      }
    }
  }

  @Test(
    "any order is kept as early as it can be, or not at all", arguments: SeedBlock.blocks(2, of: 60)
  )
  func schedule(block: SeedBlock) throws {
    for (seed, problem, instance) in try TourRouteTests.tours(block) {
      var random = SeededRandom(seed: seed)
      for (day, book) in TourRouteTests.books(instance) {
        let walk = TourWalk(problem, instance, day: day)
        for _ in 0..<6 {
          let most = random.number(0...min(4, instance.count))
          let stops = random.shuffled(Array(0..<instance.count)).prefix(most)
          var route = TourRoute(lodging: instance.count)
          for (place, stop) in stops.enumerated() { route.insert(stop, at: place + 1) }
          if route.schedule(book) {
            #expect(walk.differences(from: route) == [], "seed \(seed) day \(day)")
          } else {
            #expect(walk.walk(Array(stops)) == nil, "seed \(seed) day \(day)")
          }
        }
      }
    }
  }

  @Test(
    "a stop goes where it costs least, and nothing else is missed",
    arguments: SeedBlock.blocks(2, of: 60))
  func insertion(block: SeedBlock) throws {
    for (seed, problem, instance) in try TourRouteTests.tours(block) {
      var random = SeededRandom(seed: seed)
      for (day, book) in TourRouteTests.books(instance) {
        let walk = TourWalk(problem, instance, day: day)
        var route = TourRoute(lodging: instance.count)
        let isOpen = route.schedule(book)
        #expect(isOpen)
        for stop in random.shuffled(Array(0..<instance.count)) {
          let measure = random.pick([TourRoute.Measure.minutes, .shift])
          // Fresh lots overlook nothing yet.
          var lots = TourLots()
          let found = route.opening(for: stop, book, by: measure, below: .max, &lots)
          let least = TourRouteTests.leastCost(of: stop, in: route, book, measure)
          #expect(found?.cost == least, "seed \(seed) day \(day)")
          guard let found else { continue }
          lots = TourLots()
          let below = route.opening(for: stop, book, by: measure, below: found.cost, &lots)
          #expect(below?.cost == nil, "seed \(seed) day \(day)")
          let before = route.value
          route.insert(stop, at: found.place)
          let isKept = route.schedule(book)
          #expect(isKept && route.value > before, "seed \(seed) day \(day)")
          #expect(walk.differences(from: route) == [], "seed \(seed) day \(day)")
        }
        let wanted = Set(route.stops.filter { _ in random.chance(50) })
        let left = route.stops.filter(wanted.contains)
        route.keep(where: wanted.contains)
        #expect(route.stops == left && route.count == left.count, "seed \(seed)")
      }
    }
  }

  @Test(
    "no stop is visited twice, whatever is tried on all days",
    arguments: SeedBlock.blocks(2, of: 60))
  func improvement(block: SeedBlock) throws {
    for (seed, problem, instance) in try TourRouteTests.tours(block)
    where !instance.kinds.isEmpty {
      var random = SeededRandom(seed: seed)
      var improvement = TourImprovement(instance)
      var stop = StopRule(SolverOptions())
      for _ in 0..<3 {
        let suggestion = (0..<problem.days).map { _ in
          Array(random.shuffled(Array(0..<instance.count)).prefix(random.number(0...3)))
        }
        improvement.consider(suggestion)
        let worth = TourRouteTests.value(suggestion, problem, instance)
        if let worth, TourRouteTests.isKeptInParts(suggestion, problem, instance) {
          #expect(improvement.bestValue >= worth, "seed \(seed)")
        }
        improvement.improve(rounds: 10, stop: &stop)
        let stops = improvement.best.map { $0.map(\.stop) }
        #expect(
          TourRouteTests.value(stops, problem, instance) == improvement.bestValue, "seed \(seed)")
      }
    }
  }

  /// What tours on all days are worth together; nil where one cannot be kept, or some stop is visited
  /// twice.
  private static func value(
    _ stops: [[Int]], _ problem: Problem, _ instance: TourInstance
  ) -> Int? {
    guard Set(stops.joined()).count == stops.joined().count else { return nil }
    var sum = 0
    for (day, tour) in stops.enumerated() where !tour.isEmpty {
      let walk = TourWalk(problem, instance, day: day)
      guard let whole = walk.walk(tour) else { return nil }
      sum += whole.value
    }
    return sum
  }

  /// Whether all that tours begin with can be kept, too.
  private static func isKeptInParts(
    _ stops: [[Int]], _ problem: Problem, _ instance: TourInstance
  ) -> Bool {
    stops.enumerated().allSatisfy { day, tour in
      let walk = TourWalk(problem, instance, day: day)
      return tour.indices.allSatisfy { walk.walk(Array(tour[...$0])) != nil }
    }
  }

  /// The least cost of one more stop by trying every place of a route; nil where none pays.
  private static func leastCost(
    of stop: Int, in route: TourRoute, _ book: TourDayBook, _ measure: TourRoute.Measure
  ) -> Int? {
    (1..<route.visits.count).compactMap { place -> Int? in
      var longer = route
      longer.insert(stop, at: place)
      guard longer.schedule(book), longer.value > route.value else { return nil }
      if measure == .minutes { return longer.minutes - route.minutes }
      let ready = longer.visits[place].leave + longer.visits[place + 1].trip
      return max(0, ready - route.visits[place].begin)
    }.min()
  }

  /// The days on which something is open.
  private static func books(_ instance: TourInstance) -> [(day: Int, book: TourDayBook)] {
    let table = TourTable(instance)
    return instance.kindOf.enumerated().filter { $0.element >= 0 }.map { day, kind in
      (day, TourDayBook(instance.kinds[kind], table, gains: instance.gains))
    }
  }

  /// Random tours of a few stops; of every other one also walking less is worth something.
  private static func tours(
    _ block: SeedBlock
  ) throws -> [(seed: Int, problem: Problem, instance: TourInstance)] {
    try block.seeds.map { seed in
      let problem = RandomTours.problem(seed: seed, stops: 1...6)
      return (seed, problem, try #require(TourInstance(problem, savesWalking: seed % 2 == 0)))
    }
  }
}
