import LegworkModel

/// Travel at its best: the shortest way by any modes, venues and traffic, at any hour.
///
/// Nothing that goes by way of stays can be faster or walk less. So what cannot be done even with
/// it cannot be done at all, unless time on the way is split by something placeless.
struct IdealTravel {
  /// Whether going straight is always as fast: then stays on the way save no time.
  let isReal: Bool
  private let travel: [[Int]]
  private let walking: [[Int]]

  /// Finds all shortest ways; O(venues³).
  ///
  /// Among too many venues all ways take no time.
  init(_ problem: Problem) {
    guard problem.venues.count <= Trips.mostCompared else {
      let none = problem.venues.map { _ in 0 }
      (travel, walking) = (problem.venues.map { _ in none }, problem.venues.map { _ in none })
      isReal = false
      return
    }
    let percent = problem.traffic.map(\.percent).reduce(100, min)
    let times = [problem.travel] + problem.modes.map(\.travel)
    let walks = [problem.walking] + problem.modes.map(\.walking)
    func least(_ matrices: [[[Int]]]) -> [[Int]] {
      let venues = problem.venues.indices
      return venues.map { from in
        venues.map { to in
          matrices.indices.filter { times[$0][from][to] >= 0 }
            .map { Trips.scaled(matrices[$0][from][to], percent) }.min() ?? -1
        }
      }
    }
    let direct = least(times)
    travel = IdealTravel.closed(direct)
    walking = IdealTravel.closed(least(walks))
    isReal =
      problem.traffic.isEmpty && problem.modes.allSatisfy { $0.hours == nil } && travel == direct
  }

  /// The problem with this travel.
  func applied(to problem: Problem) -> Problem {
    var ideal = problem
    (ideal.travel, ideal.walking) = (travel, walking)
    (ideal.modes, ideal.traffic) = ([], [])
    return ideal
  }

  /// The shortest ways over any venues (Floyd 1962, Warshall 1962); −1 where there is none.
  private static func closed(_ direct: [[Int]]) -> [[Int]] {
    var ways = direct
    for by in ways.indices {
      for from in ways.indices where ways[from][by] >= 0 {
        for to in ways.indices where ways[by][to] >= 0 {
          let sum = ways[from][by] + ways[by][to]
          if ways[from][to] < 0 || sum < ways[from][to] { ways[from][to] = sum }
        }
      }
    }
    return ways
  }
}
