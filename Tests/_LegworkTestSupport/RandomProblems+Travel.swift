import LegworkModel

extension RandomProblemMaker {
  /// Venues, minutes between them, modes, traffic and lodging.
  mutating func addTravel() {
    let count = random.number(1...4)
    problem.venues = (0..<count).map { "V\($0)" }
    problem.walkCost = random.number(0...3)
    let gapsPercent = random.pick([0, 0, 0, 15])
    problem.travel = matrix(
      longest: random.pick([4, 15]), inside: random.pick([0, 2, 5]), unserved: gapsPercent)
    problem.walking = random.chance(50) ? problem.travel : walking(of: problem.travel)
    if random.chance(40) {
      for number in 1...random.number(1...2) { addMode("m\(number)") }
    }
    if random.chance(30) {
      for _ in 1...random.number(1...3) {
        let from = random.number(-10...100)
        problem.traffic.append(
          Problem.Traffic(
            window: TimeWindow(from: from, to: from + random.number(1...60)),
            percent: random.number(50...200)))
      }
    }
    if random.chance(40) { problem.sameRoom = greatestSameRoom(upTo: random.pick([0, 0, 1, 3])) }
    if random.chance(50) {
      problem.lodging = random.number(0...(count - 1))
      problem.dayStart = random.number(-15...20)
      problem.dayEnd = random.number(60...130)
    }
  }

  private mutating func addMode(_ name: String) {
    let travel = matrix(longest: 12, inside: random.number(0...3), unserved: 40)
    var hours: TimeWindow?
    if random.chance(60) {
      let from = random.number(-5...60)
      hours = TimeWindow(from: from, to: from + random.number(5...60))
    }
    problem.modes.append(
      Problem.Mode(name: name, travel: travel, walking: walking(of: travel), hours: hours))
  }

  /// Asymmetric, and not always shorter directly than by a third venue.
  private mutating func matrix(longest: Int, inside: Int, unserved: Int) -> [[Int]] {
    let venues = problem.venues.indices
    return venues.map { from in
      venues.map { to in
        let isServed = !random.chance(from == to ? unserved / 4 : unserved)
        return isServed ? (from == to ? inside : random.number(0...longest)) : -1
      }
    }
  }

  /// Some part of the minutes of each trip.
  private mutating func walking(of travel: [[Int]]) -> [[Int]] {
    travel.map { row in row.map { $0 <= 0 ? $0 : random.number(0...$0) } }
  }

  /// The longest move inside a room, up to a wish, that never takes longer than leaving it would.
  private func greatestSameRoom(upTo wish: Int) -> Int {
    let percent = min(100, problem.traffic.map(\.percent).min() ?? 100)
    let ways = [(problem.travel, problem.walking)] + problem.modes.map { ($0.travel, $0.walking) }
    var longest = wish
    for (travel, walking) in ways {
      for venue in problem.venues.indices where travel[venue][venue] >= 0 {
        let shortest = (travel[venue][venue] * percent + 99) / 100
        let onFoot = (walking[venue][venue] * percent + 99) / 100
        longest = min(longest, shortest)
        if min(longest, walking[venue][venue]) > onFoot { longest = onFoot }
      }
    }
    return longest
  }
}
