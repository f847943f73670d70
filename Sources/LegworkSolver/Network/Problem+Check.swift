import LegworkModel

extension Problem {
  /// Throws the first thing that the solver does not support or that cannot be.
  func check() throws(ProblemFault) {
    try checkSupport()
    try checkTravel()
    for (index, item) in items.enumerated() {
      let path = { (field: String) in "occurrences[\(index)].\(field)" }
      try expect(days > item.day && item.day >= 0, path("day"), "no such day")
      try expect(venues.indices.contains(item.venue), path("venue"), "no such venue")
      try expect(item.start < item.end, path("end"), "not after start")
      try expect(item.arriveBy < item.end, path("arriveBy"), "not before end")
    }
    for (index, commitment) in commitments.enumerated() {
      let path = "commitments[\(index)]"
      try expect(days > commitment.day && commitment.day >= 0, "\(path).day", "no such day")
      try expect(commitment.start < commitment.end, "\(path).end", "not after start")
      try expect(
        commitment.venue.map(venues.indices.contains) ?? true, "\(path).venue", "no such venue")
    }
    try expect(
      lodging.map(venues.indices.contains) ?? true, "lodging", "no such venue")
    for (index, stop) in stops.enumerated() {
      let path = "stops[\(index)]"
      try expect(venues.indices.contains(stop.venue), "\(path).venue", "no such venue")
      try expect(stop.minutes > 0, "\(path).minutes", "not above 0")
      try expect(
        stop.open.allSatisfy { (0..<days).contains($0.day) }, "\(path).open", "no such day")
    }
    try expect(spread?.cost ?? 0 >= 0, "spread.cost", "negative")
    try expect(spread?.free ?? 0 >= 0, "spread.free", "negative")
    try expect(walkCost >= 0, "walkCost", "negative")
    try expect(limits.sessionsPerDay ?? 0 >= 0, "limits.sessionsPerDay", "negative")
    try expect(limits.walkingPerDay ?? 0 >= 0, "limits.walkingPerDay", "negative")
    try expect(limits.venueChangesPerDay ?? 0 >= 0, "limits.venueChangesPerDay", "negative")
    for (type, limit) in limits.typePerDay.sorted(by: { $0.key < $1.key }) {
      try expect(limit >= 0, "limits.typePerDay.\(type)", "negative")
    }
    let known = pins.isEmpty ? [] : Set(items.map(\.id))
    for (index, pin) in pins.enumerated() {
      try expect(known.contains(pin), "pins[\(index)]", "no such occurrence")
    }
  }

  private func checkSupport() throws(ProblemFault) {
    for day in 0..<max(0, days) where breaks.count(where: { $0.days.contains(day) }) > 6 {
      throw .notSupported("more than 6 breaks on a day")
    }
  }

  private func checkTravel() throws(ProblemFault) {
    try check(travel, "travel", least: -1)
    try check(walking, "walking", least: -1)
    for (index, mode) in modes.enumerated() {
      try check(mode.travel, "modes[\(index)].travel", least: -1)
      try check(mode.walking, "modes[\(index)].walking", least: -1)
    }
    for (index, stretch) in traffic.enumerated() {
      try expect(stretch.percent >= 0, "tod[\(index)]", "negative percent")
    }
    try expect(sameRoom ?? 0 >= 0, "sameRoom", "negative")
    if !Trips(self).sameRoomIsBest {
      throw .notSupported("a sameRoom longer than a move inside a venue")
    }
  }

  private func check(_ matrix: [[Int]], _ path: String, least: Int) throws(ProblemFault) {
    try expect(
      matrix.count == venues.count && matrix.allSatisfy { $0.count == venues.count }, path,
      "not \(venues.count) rows of \(venues.count) minutes")
    try expect(
      matrix.allSatisfy { $0.allSatisfy { (least...100_000).contains($0) } }, path,
      "minutes outside \(least) to 100,000")
  }

  private func expect(
    _ condition: Bool, _ path: @autoclosure () -> String, _ reason: @autoclosure () -> String
  ) throws(ProblemFault) {
    if !condition { throw .invalid(path: path(), reason: reason()) }
  }
}
