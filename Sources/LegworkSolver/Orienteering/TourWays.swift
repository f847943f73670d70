import LegworkModel

/// The ways between stops that are worth knowing: none takes longer and walks as much as another.
///
/// They do not depend on the hour: who leaves later never arrives earlier.
struct TourWays {
  /// One of them.
  struct Way {
    /// The mode's index; 0 is walking.
    var mode: Int
    /// Minutes door to door.
    var minutes: Int
    /// Minutes of it on foot.
    var walking: Int
  }

  /// The number that stands for the lodging where a stop is expected.
  let lodging: Int
  /// The most minutes on foot that any way takes.
  let longestWalk: Int
  private let venues: [Int]
  private let count: Int
  private let table: [[Way]]

  /// Collects the ways of a problem; `countsWalking` tells whether walking less is worth anything.
  init(_ problem: Problem, countsWalking: Bool) {
    let modes =
      [(travel: problem.travel, walking: problem.walking)]
      + problem.modes.map { (travel: $0.travel, walking: $0.walking) }
    count = problem.venues.count
    lodging = problem.stops.count
    venues = problem.stops.map(\.venue) + [problem.lodging ?? 0]
    var table: [[Way]] = []
    for from in problem.venues.indices {
      for to in problem.venues.indices {
        let all = modes.indices.filter { modes[$0].travel[from][to] >= 0 }.map {
          Way(
            mode: $0, minutes: modes[$0].travel[from][to], walking: modes[$0].walking[from][to])
        }
        table.append(TourWays.best(all, countsWalking: countsWalking))
      }
    }
    self.table = table
    longestWalk = table.joined().map(\.walking).reduce(0, max)
  }

  /// The ways from one stop to another, the fastest first; either may be the lodging.
  func between(_ from: Int, _ to: Int) -> [Way] { table[venues[from] * count + venues[to]] }

  private static func best(_ ways: [Way], countsWalking: Bool) -> [Way] {
    var least = Int.max
    return ways.sorted { ($0.minutes, $0.walking, $0.mode) < ($1.minutes, $1.walking, $1.mode) }
      .filter { way in
        guard way.walking < least else { return false }
        least = countsWalking ? way.walking : -1
        return true
      }
  }
}
