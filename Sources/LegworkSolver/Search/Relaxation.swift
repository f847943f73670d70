/// The week with "each session at most once" priced instead of forbidden.
///
/// For any multipliers, the sum of the days' best values plus the multipliers is a bound on every
/// plan (Lagrangian relaxation; Held and Karp 1971). Topics are priced in the same way: their free
/// sessions are paid back at the price, which never exceeds the cost; and rows, whose caps are paid
/// back. All numbers are integers, so it is certified.
struct Relaxation {
  /// What couples the days, at a price.
  var prices: Prices
  /// What visiting a candidate of each profile of the rows is priced at.
  var profilePrices: [Int]
  /// What each door is worth at these prices, by day.
  var values: [[Int]]
  /// What each day is worth at most.
  var dayBest: [Int]
  /// Each day's best path, as candidates.
  var paths: [[Int]]
  /// What each path is worth at these prices; less than its day at most where counters are tolled.
  var worth: [Int]
  /// Whether each path keeps within what is counted.
  var isWithin: [Bool]
  /// What is counted on each day costs so much.
  var tolls: [[Int]]
  /// No plan has a greater value.
  var bound: Int

  /// What visiting a candidate is priced at.
  func price(_ candidate: Candidate) -> Int {
    (candidate.session < 0 ? 0 : prices.sessions[candidate.session])
      + (candidate.topic < 0 ? 0 : prices.topics[candidate.topic])
      + (candidate.profile == 0 ? 0 : profilePrices[candidate.profile])
  }

  /// How often the days' paths visit a session.
  func usage(_ instance: Instance) -> [Int] {
    var usage = [Int](repeating: 0, count: prices.sessions.count)
    for path in paths {
      for candidate in path where instance.candidates[candidate].session >= 0 {
        usage[instance.candidates[candidate].session] += 1
      }
    }
    return usage
  }

  /// Whether some day may be worth less than it seems, for what is counted on it.
  var isOverrated: Bool { worth != dayBest }

  /// A day's true value: its path's value at these prices with the prices paid back.
  func trueValue(ofDay day: Int, _ instance: Instance) -> Int {
    paths[day].reduce(worth[day]) { $0 + price(instance.candidates[$1]) }
  }
}

/// A whole plan, as the candidates of each day.
struct Incumbent {
  /// Its scaled value.
  var value: Int
  /// The candidates of each day, in order.
  var days: [[Int]]
}
