public import LegworkModel

/// Small problems of every kind, one for each seed.
///
/// Days are short and minutes few, so that `BruteForceSolver` can try every minute.
public enum RandomProblems {
  /// The problem of a seed; the same on every machine.
  public static func problem(seed: Int) -> Problem {
    var maker = RandomProblemMaker(seed: seed)
    return maker.make()
  }

  /// A problem in which few sessions run again and again on one day.
  public static func reruns(seed: Int) -> Problem {
    var maker = RandomProblemMaker(seed: seed)
    return maker.makeReruns()
  }

  /// A day on which a session is best visited late, by way of a walk that seems not to pay.
  ///
  /// Going to it at once is worth more and walks less, but uses it up.
  public static func detour(seed: Int) -> Problem {
    var random = SeededRandom(seed: seed)
    let points = random.number(8...14) * 10
    let between = random.number(5...14) * 10
    let detour = random.number(1...6) * 10
    let late = random.number(1...(detour - 1))
    let all = detour + between + points - late - random.number(1...60)
    return Problem.tiny(travel: [[0, 1, 5], [1, 0, 5], [5, 5, 0]])
      .session("s", points: points, .at(0..<10), .at(30..<40))
      .session("detour", points: detour, .at(0..<9, venue: 1))
      .session("between", points: between, .at(10..<20))
      .session("all", points: all, .at(0..<31)).session("late", points: late, .at(31..<45))
      .session("far", points: detour + random.number(1...20), .at(31..<45, venue: 2))
      .with { $0.limits.walkingPerDay = random.number(1...3) }
  }
}

/// Adds one part of a problem after the other, each with its own chance.
struct RandomProblemMaker {
  var random: SeededRandom
  var problem = Problem()
  /// No occurrence starts later.
  private(set) var horizon = 100

  init(seed: Int) {
    random = SeededRandom(seed: seed)
    problem.name = "random \(seed)"
  }

  mutating func make() -> Problem {
    // all kinds of things at once are only tried out on fewer and shorter days
    let isRich = random.chance(65)
    problem.days = random.number(1...(isRich ? 2 : 3))
    horizon = random.number(30...(isRich ? 70 : 100))
    addTravel()
    addOccurrences(atMost: isRich ? 9 : 12)
    addDemands()
    addCommitments()
    addBreaks(atMost: isRich ? 3 : 1)
    addLimits()
    if isRich { addStops() }
    if isRich { addWeekRules() }
    return problem
  }

  /// Two to four sessions of three to six runs, most of them on one day, and a few that run once.
  mutating func makeReruns() -> Problem {
    problem.days = random.number(1...2)
    horizon = random.number(40...100)
    addTravel()
    let sessions = random.number(2...4)
    let runs = random.number(3...6)
    let most = random.pick([1, 10, 30])
    for session in 0..<sessions {
      let (day, length) = (random.number(0...(problem.days - 1)), random.number(4...12))
      let worth = random.number(most...30)
      for run in 1...min(runs, 13 / sessions) {
        let isAway = random.chance(15)
        addRun(run, of: session, day: isAway ? problem.days - 1 - day : day, length, worth)
      }
    }
    for session in 0..<random.number(0...3) {
      addRun(1, of: sessions + session, day: 0, random.number(4...12), random.number(0...15))
    }
    if random.chance(20) { problem.musts.append(random.pick(problem.items.map(\.session))) }
    if random.chance(20) { addBreaks(atMost: 1) }
    if random.chance(20) { problem.limits.sessionsPerDay = random.number(2...4) }
    if random.chance(20) { problem.limits.walkingPerDay = random.number(0...15) }
    return problem
  }

  private mutating func addRun(
    _ run: Int, of session: Int, day: Int, _ length: Int, _ points: Int
  ) {
    let start = random.number(0...horizon)
    problem.items.append(
      Problem.Item(
        id: "s\(session)/\(run)", session: "s\(session)", day: day, start: start,
        end: start + length, arriveBy: start, venue: random.number(0...(problem.venues.count - 1)),
        points: points))
  }

  private mutating func addOccurrences(atMost most: Int) {
    let count = random.chance(3) ? 0 : random.number(2...most)
    let points = random.pick([[10], [10, 10, 10, 11], [0, 5, 10, 20], Array(-5...30)])
    let grid = random.pick([1, 5, 10])
    let mostRuns = random.number(1...5)
    let rooms: [String?] = random.chance(60) ? [nil] : [nil, "r1", "r2"]
    let types: [String?] = random.chance(50) ? [nil] : [nil, "W", "T"]
    let leads = random.pick([[0], [0, 5, 10], [-3, 0, 3]])
    let topics: [String?] = random.pick([[nil], ["x"], [nil, "x"], [nil, "x", "y"]])
    while problem.items.count < count {
      let session = "s\(problem.items.count)"
      let length = grid == 1 ? random.number(5...20) : random.pick([5, 10, 20])
      let (worth, type) = (random.pick(points), random.pick(types))
      let topic = random.pick(topics)
      for run in 1...random.number(1...mostRuns) where problem.items.count < count {
        let start = random.number(0...(horizon / grid)) * grid
        problem.items.append(
          Problem.Item(
            id: "\(session)/\(run)", session: session, day: random.number(0...(problem.days - 1)),
            start: start, end: start + length,
            arriveBy: min(start - random.pick(leads), start + length - 1),
            venue: random.number(0...(problem.venues.count - 1)), room: random.pick(rooms),
            points: worth, type: type, topic: topic))
      }
    }
  }

  private mutating func addDemands() {
    let sessions = problem.items.map(\.session)
    let ids = problem.items.map(\.id)
    guard !ids.isEmpty else { return }
    if random.chance(60) {
      for _ in 1...random.number(1...3) { problem.musts.append(random.pick(sessions)) }
    }
    if random.chance(2) { problem.musts.append("nowhere") }
    if random.chance(15) { problem.skips.append(random.pick(sessions)) }
    if random.chance(15) {
      for _ in 1...random.number(1...3) { problem.pins.append(random.pick(ids)) }
    }
    if random.chance(15) { problem.drops.append(random.pick(ids)) }
  }

  private mutating func addCommitments() {
    guard random.chance(40) else { return }
    for number in 1...random.number(1...2) {
      let start = random.number(0...horizon)
      let isPlaced = random.chance(50)
      problem.commitments.append(
        Problem.Commitment(
          id: "c\(number)", day: random.number(0...(problem.days - 1)), start: start,
          end: start + random.number(1...15),
          venue: isPlaced ? random.number(0...(problem.venues.count - 1)) : nil))
    }
  }
}
