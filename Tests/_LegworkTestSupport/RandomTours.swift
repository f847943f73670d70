public import LegworkModel

/// Small random problems of stops alone, with all that such a problem may have.
public enum RandomTours {
  /// The problem of a seed; the same one each time.
  public static func problem(seed: Int, stops: ClosedRange<Int> = 0...6) -> Problem {
    var random = SeededRandom(seed: seed)
    var problem = Problem()
    problem.name = "tours \(seed)"
    problem.days = random.number(1...3)
    let count = random.number(1...6)
    problem.venues = (0..<count).map { "V\($0)" }
    problem.walkCost = random.pick([0, 0, 1, 3])
    problem.travel = matrix(count, gaps: random.pick([0, 0, 15]), &random)
    problem.walking = random.chance(50) ? problem.travel : walking(problem.travel, &random)
    if random.chance(30) {
      let travel = matrix(count, gaps: 40, &random)
      problem.modes.append(
        Problem.Mode(name: "shuttle", travel: travel, walking: walking(travel, &random)))
    }
    if random.chance(70) {
      problem.lodging = random.number(0...(count - 1))
      problem.dayStart = random.number(-5...10)
      problem.dayEnd = random.number(30...70)
    }
    for index in 0..<random.number(stops) {
      problem.stops.append(stop("S\(index)", in: problem, &random))
    }
    return problem
  }

  private static func stop(
    _ name: String, in problem: Problem, _ random: inout SeededRandom
  ) -> Problem.Stop {
    let minutes = random.number(1...12)
    var open: [Problem.Stop.Opening] = []
    let everyDay = random.chance(50) ? random.number(0...40) : nil
    for day in 0..<problem.days where everyDay != nil || random.chance(60) {
      for _ in 0..<random.pick([1, 1, 1, 2]) {
        let from = everyDay ?? random.number(-5...50)
        let length = minutes + random.pick([-1, 0, 3, 10, 30])
        open.append(
          Problem.Stop.Opening(day: day, window: TimeWindow(from: from, to: from + length)))
      }
    }
    return Problem.Stop(
      id: name, venue: random.number(0...(problem.venues.count - 1)), minutes: minutes, open: open,
      isRequired: random.chance(15), points: random.pick([-5, 0, 1, 5, 10, 10, 10, 20]))
  }

  /// Asymmetric, and not always shorter directly than by a third venue.
  private static func matrix(
    _ count: Int, gaps: Int, _ random: inout SeededRandom
  ) -> [[Int]] {
    let longest = random.pick([4, 10, 20])
    return (0..<count).map { _ in
      (0..<count).map { _ in random.chance(gaps) ? -1 : random.number(0...longest) }
    }
  }

  /// Some part of the minutes of each trip.
  private static func walking(_ travel: [[Int]], _ random: inout SeededRandom) -> [[Int]] {
    travel.map { row in row.map { $0 <= 0 ? $0 : random.number(0...$0) } }
  }
}
