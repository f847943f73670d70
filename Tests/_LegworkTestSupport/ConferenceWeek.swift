public import LegworkModel

/// An invented conference week of any size, the same for the same numbers everywhere.
///
/// Five days and five venues, a quarter of an hour to an hour apart; one session in five runs two
/// to four times; points are small for most and large for few. What is behind every count that
/// tests and benchmarks keep an eye on.
public struct ConferenceWeek {
  /// How hard the sessions couple the days.
  public enum Kind: String, CaseIterable, Sendable {
    /// One session in five is repeated.
    case plain
    /// Every session is worth the same and runs two to four times.
    case flat
    /// Few sessions, each running eight to twenty times.
    case fringe
    /// Plain, with every rule that there is.
    case everyRule
  }

  /// The week's problem.
  public private(set) var problem: Problem
  private var random: SeededRandom

  /// Makes up a week.
  public init(occurrences: Int, seed: Int = 1, kind: Kind = .plain) {
    random = SeededRandom(seed: seed)
    problem = Problem.tiny(days: 5, travel: ConferenceWeek.travel, walkCost: 2)
      .lodging(0, 420..<1320)
    for venue in problem.venues.indices { problem.walking[venue][venue] = 0 }
    problem.name = "\(kind.rawValue)-\(occurrences)-\(seed)"
    var session = 0
    while problem.items.count < occurrences {
      session += 1
      add(session, kind, atMost: occurrences - problem.items.count)
    }
    if kind == .everyRule { addRules() }
  }

  private static let travel = [
    [5, 13, 17, 34, 48], [14, 5, 24, 30, 44], [16, 22, 5, 42, 55], [36, 32, 47, 5, 24],
    [50, 46, 60, 25, 5],
  ]

  private mutating func add(_ session: Int, _ kind: Kind, atMost left: Int) {
    let type = random.pick(["Breakout", "Breakout", "Chalk talk", "Workshop"])
    let minutes = type == "Workshop" ? 120 : 60
    // The product of three numbers is small as a rule and sometimes large.
    let worth = (0..<3).reduce(1) { product, _ in product * random.number(1...9) }
    let runs =
      switch kind {
      case .plain, .everyRule: random.chance(80) ? 1 : random.number(2...4)
      case .flat: random.number(2...4)
      case .fringe: random.number(8...20)
      }
    for run in 1...max(1, min(runs, left)) {
      let start = 510 + 30 * random.number(0...((1080 - minutes - 510) / 30))
      problem.items.append(
        Problem.Item(
          id: "S\(session)/\(run)", session: "S\(session)", day: random.number(0...4),
          start: start, end: start + minutes,
          arriveBy: start - (kind == .everyRule ? 10 : 0), venue: random.number(0...4),
          room: kind == .everyRule ? "R\(random.number(0...9))" : nil,
          points: kind == .flat ? 10 : worth, type: type, topic: "T\(session % 20)"))
    }
  }

  private mutating func addRules() {
    problem = problem.lunch(45, in: 690..<840, points: 25, isRequired: true)
      .commitment("call", 1000..<1030, day: 1).commitment("visit", 900..<960, day: 2, venue: 3)
      .stop("expo", 60, open: 600..<1080, venue: 1, points: 60)
      .traffic(960..<1110, percent: 135)
      .mode(
        "shuttle",
        travel: ConferenceWeek.travel.map { $0.map { $0 < 30 ? -1 : $0 * 4 / 5 + 8 } },
        hours: 420..<1320)
    problem.sameRoom = 0
    problem.limits.sessionsPerDay = 5
    problem.limits.typePerDay = ["Workshop": 1]
    problem.limits.venueChangesPerDay = 4
    problem.limits.walkingPerDay = 90
    problem.spread = Problem.Spread(free: 2, cost: 15)
  }
}
