import LegworkModel
import Testing
import _LegworkTestSupport

@testable import LegworkSolver

/// Lists of the paths of one day, compared with every path there is.
///
/// Nothing is layered but breaks, so that limits are counted; paths come straight from the listing, so
/// that no bound and no label elsewhere can make good for what it lets through.
@Suite("Listing the paths of a day")
struct ListingTests {
  @Test(
    "all paths within the caps are listed, and no others", arguments: SeedBlock.blocks(3, of: 150))
  func random(block: SeedBlock) throws {
    var counted = 0
    for seed in block.seeds {
      for day in try ListedDay.days(ListingTests.limited(seed), seed: seed) {
        let paths = EveryPath(day)
        day.check(paths, "seed \(seed)")
        if !day.net.frame.counters.isEmpty, paths.isCut { counted += 1 }
      }
    }
    #expect(counted > 10)
  }

  @Test("of two ways to a door only one that counts less is gone on from")
  func ways() throws {
    // The shuttle is soon enough for "early", the walk is not; for "late" both are in time.
    let problem = Problem.tiny(travel: [[0, 9], [9, 0]])
      .mode("shuttle", travel: [[-1, 5], [-1, -1]], walking: [[-1, 3], [-1, -1]])
      .session("first", .at(0..<10)).session("early", .at(16..<20, venue: 1))
      .session("late", .at(30..<40, venue: 1))
      .with {
        $0.walking[0][1] = 2
        $0.limits.walkingPerDay = 4
      }
    let day = try #require(try ListedDay.days(problem, seed: 0).first)
    #expect(day.net.frame.counters.caps == [4])
    // Each of the seven choices is made once, "first" and "late" on foot.
    #expect(day.listing(above: ListedDay.anything).steps == 7)
  }

  /// A random problem with tight limits on its ways, mostly.
  private static func limited(_ seed: Int) -> Problem {
    RandomProblems.problem(seed: seed).with {
      if seed % 2 == 0 { ($0.musts, $0.pins) = ([], []) }
      if seed % 4 > 0 { $0.limits.walkingPerDay = seed % 17 }
      if seed % 3 > 0 { $0.limits.venueChangesPerDay = seed % 3 }
      if seed % 5 == 0 { $0.stops = [] }
    }
  }
}

/// One day of a problem, and which of its sessions matter to the others.
private struct ListedDay {
  /// Less than any path is worth.
  static let anything = DayNetwork.never / 4

  let instance: Instance
  let net: DayNetwork
  let values: [Int]
  let isCoupled: [Bool]
  /// The bit of each door whose session is remembered.
  let marks: [UInt64]
  let tolls: [Int]

  /// The days of a problem with few doors, at random tolls, with random sessions coupled.
  static func days(_ problem: Problem, seed: Int) throws -> [ListedDay] {
    let instance = try InstanceBuilder.build(
      problem.inCanonicalOrder(), demands: .hard, mostLayered: 0)
    guard let domain = Domain(instance) else { return [] }
    var random = SeededRandom(seed: seed)
    let isCoupled = instance.runs.map { $0.count > 1 && random.chance(60) }
    let isRemembered = isCoupled.map { $0 && random.chance(50) }
    return Week(instance, domain).networks.filter { $0.isFeasible && $0.doors.count <= 14 }.map {
      net in
      ListedDay(
        instance: instance, net: net,
        values: net.doorCandidate.map { instance.candidates[$0].value }, isCoupled: isCoupled,
        marks: net.doorCandidate.map {
          let session = instance.candidates[$0].session
          return session >= 0 && isRemembered[session] ? 1 << UInt64(session) : 0
        },
        tolls: net.frame.counters.caps.map { _ in random.number(0...2 * instance.pointUnit) })
    }
  }

  /// The paths worth a threshold, with labels or without, cut at tolls or without.
  func listing(
    above threshold: Int, hasLabels: Bool = false, at tolls: [Int] = []
  ) -> PathEnumeration {
    var scan = DayScan()
    let (priced, pricedValues) = (net.priced(tolls), net.priced(values, tolls))
    let isOpen = scan.forward(priced, values: pricedValues) != nil
    scan.backward(priced, values: pricedValues)
    let rule = DayLabels.Rule(
      values: values, marks: marks, tolls: tolls, least: threshold, limit: Int.max)
    let labels = hasLabels && isOpen ? DayLabels(net, rule, plain: scan) { _ in false } : nil
    return PathEnumeration(
      net, values: values, future: DayFuture(scan, labels, marks: marks, tolls: tolls),
      threshold: threshold, instance: instance, isCoupled: isCoupled, limit: 1_000_000,
      stop: StopRule(SolverOptions()))
  }

  /// Holds what is listed to all there is: everything, and what is worth as much as the middle path.
  func check(_ paths: EveryPath, _ name: String) {
    let middle = paths.best.values.sorted().dropFirst(paths.best.count / 2).first ?? 0
    for hasLabels in [false, true] {
      compare(listing(above: ListedDay.anything, hasLabels: hasLabels), paths.best, paths, name)
      compare(
        listing(above: middle, hasLabels: hasLabels, at: tolls),
        paths.best.filter { $0.value >= middle }, paths, name)
    }
  }

  private func compare(
    _ listing: PathEnumeration, _ expected: [[Int]: Int], _ paths: EveryPath, _ name: String
  ) {
    #expect(!listing.isCutOff, "\(name)")
    #expect(listing.paths.count == expected.count, "\(name)")
    for path in listing.paths {
      #expect(expected[path.key] == path.value, "\(name): \(path.candidates)")
      #expect(paths.worth[path.candidates] == path.value, "\(name): \(path.candidates)")
    }
  }
}

/// Every path of a day within the caps of its problem, door by door, with nothing left out.
private struct EveryPath {
  /// What a path uses of the limits.
  struct Use {
    var walking = 0
    var changes = 0
    var sessions = 0
    var types: [String: Int] = [:]
  }

  /// What the best path is worth of those that are the same to the other days, by key.
  private(set) var best: [[Int]: Int] = [:]
  /// What visiting just these is worth at most.
  private(set) var worth: [[Int]: Int] = [:]
  /// Whether the caps forbid any path.
  private(set) var isCut = false
  private let day: ListedDay
  private var net: DayNetwork { day.net }
  private var candidates: [Candidate] { day.instance.candidates }

  init(_ day: ListedDay) {
    self.day = day
    if let idle = net.idle { record([], idle) }
    if net.frame.lodging != nil { leave([0], layer: 0, worth: 0, Use(), after: []) }
    for (door, entrance) in net.doors.enumerated() {
      for start in 0..<entrance.starts where net.startLayer[start] >= 0 {
        visit(door, layer: net.startLayer[start], worth: net.startValue[start], Use(), after: [])
      }
    }
  }

  private mutating func leave(
    _ groups: [Int], layer: Int, worth: Int, _ use: Use, after doors: [Int]
  ) {
    for (number, arrival) in net.arrivals.enumerated() where groups.contains(arrival.group) {
      let step = net.step(number)
      let next = net.moves.after[step.move * net.frame.layers.count + layer]
      guard next >= 0 else { continue }
      for (door, entrance) in net.doors.enumerated()
      where [entrance.slot, entrance.roomSlot].contains(arrival.slot)
        && (entrance.epochArrival..<entrance.arrivals).contains(number)
      {
        var use = use
        use.walking += step.walking
        if let last = doors.last, venue(last) != venue(door) { use.changes += 1 }
        visit(door, layer: next, worth: worth + step.value, use, after: doors)
      }
    }
  }

  private mutating func visit(
    _ door: Int, layer: Int, worth: Int, _ use: Use, after before: [Int]
  ) {
    let candidate = candidates[net.doorCandidate[door]]
    let next = net.frame.layers.next[candidate.kind * net.frame.layers.count + layer]
    var use = use
    if case .item(let item) = candidate.origin {
      use.sessions += 1
      if let type = day.instance.problem.items[item].type { use.types[type, default: 0] += 1 }
    }
    let isAgain = before.contains { candidates[net.doorCandidate[$0]].session == candidate.session }
    if candidate.session >= 0, day.isCoupled[candidate.session], isAgain { return }
    guard next >= 0, isWithin(use) else { return }
    let doors = before + [door]
    let worth = worth + day.values[door]
    for home in net.homes(net.doors[door].group)
    where net.frame.layers.after(next, walking: 0, changes: 0, rests: home.rests) >= 0 {
      let layer = net.frame.layers.after(next, walking: 0, changes: 0, rests: home.rests)
      let missing = net.frame.requiredRests & ~net.frame.layers.rests[layer]
      var use = use
      use.walking += home.walking
      if missing == 0 || !net.frame.layers.hasSession[layer], isWithin(use) {
        record(doors, worth + net.value(home))
      }
    }
    let groups = [net.doors[door].group, net.doors[door].roomGroup].filter { $0 >= 0 }
    leave(groups, layer: next, worth: worth, use, after: doors)
  }

  private mutating func isWithin(_ use: Use) -> Bool {
    let limits = day.instance.problem.limits
    let isWithin =
      use.walking <= limits.walkingPerDay ?? .max
      && use.changes <= limits.venueChangesPerDay ?? .max
      && use.sessions <= limits.sessionsPerDay ?? .max
      && use.types.allSatisfy { $0.value <= limits.typePerDay[$0.key] ?? .max }
    if !isWithin { isCut = true }
    return isWithin
  }

  private func venue(_ door: Int) -> Int { candidates[net.doorCandidate[door]].venue }

  private mutating func record(_ doors: [Int], _ value: Int) {
    let path = EnumeratedPath(
      doors.map { net.doorCandidate[$0] }, value: value, day.instance, day.isCoupled)
    best[path.key] = max(best[path.key] ?? value, value)
    worth[path.candidates] = max(worth[path.candidates] ?? value, value)
  }
}
