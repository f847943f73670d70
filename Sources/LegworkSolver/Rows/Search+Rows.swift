extension Search {
  /// The best path found of a day that weighs no more than there is room for beside the other days.
  ///
  /// A row that would be broken is priced, and higher each time, until it is kept or the day cannot
  /// be lighter. Without rows it is the best path.
  mutating func bestDay(
    _ day: Int, _ net: DayNetwork, price: (Candidate) -> Int, isUsed: [Bool], missing: Set<Int>,
    room: [Int], rowPrices: [Int]
  ) -> (path: [Int], value: Int)? {
    if room.isEmpty { return bestDay(day, net, price: price, isUsed: isUsed, missing: missing) }
    var prices = [Int](repeating: 0, count: room.count)
    var lightest: (path: [Int], value: Int)?
    var least = Int.max
    for _ in 0..<16 {
      let profilePrices = instance.rows.profilePrices(prices)
      guard
        let found = bestDay(
          day, net, price: { price($0) + profilePrices[$0.profile] }, isUsed: isUsed,
          missing: missing)
      else { break }
      var excess = 0
      for (row, load) in instance.rows.loads(found.path, instance.candidates).enumerated()
      where load > room[row] {
        excess += load - room[row]
        let higher = max(2 * prices[row], rowPrices[row], instance.pointUnit)
        prices[row] = min(higher, highestRowPrice)
      }
      if excess < least { (lightest, least) = (found, excess) }
      if excess == 0 { break }
    }
    return lightest
  }

  /// Whether each row can be kept by some plan of interest of the relaxed week; a false is proven.
  ///
  /// At a price that outweighs all points, the bound of a row that cannot be kept lies below every
  /// plan's value.
  mutating func canKeepRows(_ week: Week) -> Bool {
    guard !instance.rows.isEmpty else { return true }
    let price = highestRowPrice
    for row in instance.rows.caps.indices {
      var prices = Prices(free: instance)
      prices.rows[row] = price
      guard let relaxed = relax(week, prices) else { return false }
      if instance.floored(relaxed.bound) < max(target, -instance.demandUnit) { return false }
    }
    return true
  }

  /// A price that outweighs all points, or as near to it as still adds up.
  private var highestRowPrice: Int {
    let heaviest = instance.rows.weights.joined().map(abs).reduce(1, max)
    return min(2 * instance.demandUnit, Int.max / 65_536 / heaviest)
  }
}
