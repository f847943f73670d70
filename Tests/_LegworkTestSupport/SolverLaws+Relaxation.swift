public import LegworkModel
public import LegworkSolver

extension SolverLaws {
  /// A change that leaves every plan possible and worth no less.
  public enum Relaxation: String, CaseIterable, Sendable {
    /// One more run, of a session that is there or of a new one.
    case anotherRun
    /// A trip takes less time, and as much walking.
    case shorterTrip
    /// Nothing is skipped or dropped.
    case noExclusion
    /// A limit is higher by one.
    case higherLimits
    /// One may come later to one occurrence.
    case laterArrival
    /// There is no limit.
    case noLimits
    /// A break's window is wider.
    case widerWindow
    /// A break is shorter.
    case shorterBreak
    /// A stop is open once more, perhaps on another day.
    case anotherOpening
    /// A stop is shorter.
    case shorterStop
    /// Another session of each topic is free.
    case widerSpread
    /// The day begins earlier and ends later.
    case longerDay
    /// A mode runs earlier and later.
    case longerHours
    /// There is one more mode.
    case anotherMode
    /// One occurrence is worth more.
    case morePoints
    /// Walking costs less.
    case cheaperWalking
    /// There are no musts and no pins, and no break or stop is required.
    case fewerDemands
  }

  /// A relaxed problem's optimum is no lower.
  public static func growsWithFreedom(
    _ solution: Solution, of problem: Problem, by relaxation: Relaxation, seed: Int
  ) throws -> [String] {
    var random = SeededRandom(seed: seed)
    guard let relaxed = problem.relaxed(by: relaxation, &random) else { return [] }
    let freer = try Solver.solve(relaxed)
    let isWorse =
      solution.status == .optimal
      ? freer.status != .optimal || freer.objective < solution.objective
      : relaxation != .fewerDemands && freer.mustsAttended < solution.mustsAttended
    return isWorse ? ["\(relaxation): \(freer) after \(solution)"] : []
  }
}

extension Problem {
  /// The problem with more freedom; nil where there is nothing to relax.
  fileprivate func relaxed(
    by relaxation: SolverLaws.Relaxation, _ random: inout SeededRandom
  ) -> Problem? {
    var problem = self
    switch relaxation {
    case .anotherRun: problem.addRun(&random)
    case .shorterTrip: problem.shortenTrip(&random)
    case .noExclusion: (problem.skips, problem.drops) = ([], [])
    case .higherLimits:
      problem.limits.sessionsPerDay = limits.sessionsPerDay.map { $0 + 1 }
      problem.limits.typePerDay = limits.typePerDay.mapValues { $0 + 1 }
      problem.limits.walkingPerDay = limits.walkingPerDay.map { $0 + 1 }
      problem.limits.venueChangesPerDay = limits.venueChangesPerDay.map { $0 + 1 }
    case .noLimits: problem.limits = Limits()
    case .widerSpread: problem.spread?.free += 1
    case .anotherOpening, .shorterStop: problem.easeStop(relaxation, &random)
    case .laterArrival, .morePoints:
      guard !items.isEmpty else { return nil }
      let index = random.number(0...(items.count - 1))
      if relaxation == .morePoints {
        problem.items[index].points += random.number(1...20)
      } else {
        let latest = items[index].end - 1
        problem.items[index].arriveBy = min(latest, items[index].arriveBy + random.number(1...10))
      }
    case .widerWindow, .shorterBreak:
      problem.easeBreak(relaxation, &random)
    case .longerDay: (problem.dayStart, problem.dayEnd) = (dayStart - 5, dayEnd + 5)
    case .longerHours:
      for index in modes.indices {
        problem.modes[index].hours?.from -= random.number(0...20)
        problem.modes[index].hours?.to += random.number(0...20)
      }
    case .anotherMode: problem.addMode(&random)
    case .cheaperWalking: problem.walkCost = max(0, walkCost - 1)
    case .fewerDemands:
      (problem.musts, problem.pins) = ([], [])
      for index in stops.indices { problem.stops[index].isRequired = false }
      for index in breaks.indices { problem.breaks[index].isRequired = false }
    }
    return problem == self ? nil : problem
  }

  private mutating func easeBreak(
    _ relaxation: SolverLaws.Relaxation, _ random: inout SeededRandom
  ) {
    guard !breaks.isEmpty else { return }
    let index = random.number(0...(breaks.count - 1))
    if relaxation == .widerWindow {
      breaks[index].window.from -= random.number(0...10)
      breaks[index].window.to += random.number(0...10)
    } else {
      breaks[index].minutes = max(1, breaks[index].minutes - random.number(1...5))
    }
  }

  private mutating func easeStop(
    _ relaxation: SolverLaws.Relaxation, _ random: inout SeededRandom
  ) {
    guard !stops.isEmpty else { return }
    let index = random.number(0...(stops.count - 1))
    if relaxation == .shorterStop {
      stops[index].minutes = max(1, stops[index].minutes - random.number(1...5))
    } else {
      let from = random.number(-5...80)
      let window = TimeWindow(from: from, to: from + random.number(5...40))
      let day = random.number(0...(days - 1))
      stops[index].open.append(Stop.Opening(day: day, window: window))
    }
  }

  private mutating func addRun(_ random: inout SeededRandom) {
    guard var run = items.isEmpty ? nil : random.pick(items) else { return }
    let length = run.end - run.start
    run.id = "another/1"
    if random.chance(50) { run.session = "another" }
    run.day = random.number(0...(days - 1))
    run.start = random.number(0...100)
    run.end = run.start + length
    run.arriveBy = run.start - random.number(0...5)
    run.venue = random.number(0...(venues.count - 1))
    run.points = random.number(-5...30)
    items.append(run)
  }

  private mutating func shortenTrip(_ random: inout SeededRandom) {
    let (from, to) = (
      random.number(0...(venues.count - 1)), random.number(0...(venues.count - 1))
    )
    // moves inside a venue stay, so that a room's own move is still the shortest
    guard from != to, travel[from][to] > 0 else { return }
    travel[from][to] = random.number(0...(travel[from][to] - 1))
  }

  private mutating func addMode(_ random: inout SeededRandom) {
    var matrix = travel
    for from in venues.indices {
      for to in venues.indices {
        matrix[from][to] = from == to ? max(5, travel[from][to]) : random.number(-1...12)
      }
    }
    modes.append(Mode(name: "another", travel: matrix, walking: matrix))
  }
}
