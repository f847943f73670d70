/// Day paths that were the best of their days at some prices, and visit no session twice.
///
/// One path a day of these often makes a better plan than any repair, as each is best where others
/// take what it leaves.
struct PathPool {
  /// What each path is worth without prices, by day.
  private var worth: [[[Int]: Int]]

  /// No paths yet.
  init(days: Int) { worth = Array(repeating: [:], count: days) }

  /// Notes a path of a day with its worth.
  mutating func add(_ path: [Int], worth value: Int, day: Int) { worth[day][path] = value }

  /// The paths that are in play and fall short of their day's best by no more than `slack`.
  func lists(
    _ week: Week, _ relaxed: Relaxation, _ instance: Instance, slack: Int
  ) -> [[EnumeratedPath]] {
    var isCoupled = [Bool](repeating: false, count: instance.runs.count)
    for session in week.coupled { isCoupled[session] = true }
    return worth.enumerated().map { day, paths in
      paths.compactMap { path, worth -> EnumeratedPath? in
        let value = path.reduce(worth) { $0 - relaxed.price(instance.candidates[$1]) }
        guard value >= relaxed.dayBest[day] - slack,
          path.allSatisfy({ week.domain.isAlive[$0] })
        else { return nil }
        return EnumeratedPath(path, value: value, instance, isCoupled)
      }
      .sorted(by: EnumeratedPath.isBetter)
    }
  }
}
