import LegworkModel

extension Problem {
  /// Throws the first thing that the solver does not support or that cannot be.
  func check() throws(ProblemFault) {
    try expect((0...10_000).contains(days), "days", "not 0 to 10,000")
    try checkSupport()
    try checkTravel()
    try checkItems()
    for (index, commitment) in commitments.enumerated() {
      let path = "commitments[\(index)]"
      try expect(days > commitment.day && commitment.day >= 0, "\(path).day", "no such day")
      try expect(commitment.start < commitment.end, "\(path).end", "not after start")
      try expectMinutes(TimeWindow(from: commitment.start, to: commitment.end), path)
      try expect(
        commitment.venue.map(venues.indices.contains) ?? true, "\(path).venue", "no such venue")
    }
    try expect(
      lodging.map(venues.indices.contains) ?? true, "lodging", "no such venue")
    try expectMinutes(TimeWindow(from: dayStart, to: dayEnd), "dayStart")
    for (index, rest) in breaks.enumerated() {
      let path = "breaks[\(index)]"
      try expectMinutes(rest.window, path)
      try expect(
        (1...TravelTime.longest).contains(rest.minutes), "\(path).minutes", "not 1 to 100,000")
      try expect(OccurrencePoints.range.contains(rest.points), "\(path).points", "beyond a billion")
    }
    for (index, stop) in stops.enumerated() {
      let path = "stops[\(index)]"
      try expect(OccurrencePoints.range.contains(stop.points), "\(path).points", "beyond a billion")
      try expect(venues.indices.contains(stop.venue), "\(path).venue", "no such venue")
      try expect(
        (1...TravelTime.longest).contains(stop.minutes), "\(path).minutes", "not 1 to 100,000")
      try expect(
        stop.open.allSatisfy { (0..<days).contains($0.day) }, "\(path).open", "no such day")
      for opening in stop.open { try expectMinutes(opening.window, "\(path).open") }
    }
    try expect(
      (0...OccurrencePoints.range.upperBound).contains(spread?.cost ?? 0), "spread.cost",
      "negative or beyond a billion")
    try expect(spread?.free ?? 0 >= 0, "spread.free", "negative")
    try expect((0...1_000_000).contains(walkCost), "walkCost", "not 0 to 1,000,000")
    try expect(limits.sessionsPerDay ?? 0 >= 0, "limits.sessionsPerDay", "negative")
    try expect(limits.walkingPerDay ?? 0 >= 0, "limits.walkingPerDay", "negative")
    try expect(limits.venueChangesPerDay ?? 0 >= 0, "limits.venueChangesPerDay", "negative")
    for (type, limit) in limits.typePerDay.sorted(by: { $0.key < $1.key }) {
      try expect(limit >= 0, "limits.typePerDay.\(type)", "negative")
    }
    try checkPins()
  }

  /// One cheap pass; which field is wrong is looked for only where something is.
  private func checkItems() throws(ProblemFault) {
    let minutes = Problem.minutes
    let points = OccurrencePoints.range
    let venueCount = venues.count
    for index in items.indices {
      let day = items[index].day
      let venue = items[index].venue
      let (start, end, arriveBy) = (items[index].start, items[index].end, items[index].arriveBy)
      guard day >= 0, day < days, venue >= 0, venue < venueCount, start < end, arriveBy < end,
        minutes.contains(start), minutes.contains(end), minutes.contains(arriveBy),
        points.contains(items[index].points)
      else {
        try explain(items[index], index)
        continue
      }
    }
  }

  private func explain(_ item: Item, _ index: Int) throws(ProblemFault) {
    let path = { (field: String) in "occurrences[\(index)].\(field)" }
    try expect(days > item.day && item.day >= 0, path("day"), "no such day")
    try expect(venues.indices.contains(item.venue), path("venue"), "no such venue")
    try expect(item.start < item.end, path("end"), "not after start")
    try expect(item.arriveBy < item.end, path("arriveBy"), "not before end")
    try expect(
      Problem.minutes.contains(item.arriveBy) && Problem.minutes.contains(item.start)
        && Problem.minutes.contains(item.end), path("start"), "beyond any calendar")
    try expect(OccurrencePoints.range.contains(item.points), path("points"), "beyond a billion")
  }

  private func checkPins() throws(ProblemFault) {
    var unknown = Set(pins)
    for index in items.indices where !unknown.isEmpty { unknown.remove(items[index].id) }
    for (index, pin) in pins.enumerated() {
      try expect(!unknown.contains(pin), "pins[\(index)]", "no such occurrence")
    }
  }

  /// Minutes since a day's midnight that can be meant.
  private static let minutes = -10_000_000...10_000_000

  private func checkSupport() throws(ProblemFault) {
    var counts = [Int](repeating: 0, count: days)
    for rest in breaks {
      for day in Set(rest.days) where counts.indices.contains(day) { counts[day] += 1 }
    }
    if counts.contains(where: { $0 > BreakRule.mostPerDay }) {
      throw .notSupported("more than \(BreakRule.mostPerDay) breaks on a day")
    }
  }

  private func checkTravel() throws(ProblemFault) {
    try check(travel, "travel")
    try check(walking, "walking")
    for (index, mode) in modes.enumerated() {
      try check(mode.travel, "modes[\(index)].travel")
      try check(mode.walking, "modes[\(index)].walking")
      try checkWalking(mode.travel, mode.walking, "modes[\(index)].walking")
      if let hours = mode.hours { try expectMinutes(hours, "modes[\(index)].hours") }
    }
    try checkWalking(travel, walking, "walking")
    for (index, stretch) in traffic.enumerated() {
      try expect(
        (0...100_000).contains(stretch.percent), "tod[\(index)]", "percent not 0 to 100,000")
      try expectMinutes(stretch.window, "tod[\(index)]")
    }
    try expect(sameRoom ?? 0 >= 0, "sameRoom", "negative")
    if sameRoom != nil, !Trips(self).sameRoomIsBest {
      throw .notSupported("a sameRoom longer than a move inside a venue")
    }
  }

  private func checkWalking(
    _ travel: [[Int]], _ walking: [[Int]], _ path: String
  ) throws(ProblemFault) {
    let isBad = zip(travel.joined(), walking.joined()).contains { $0 >= 0 && $1 < 0 }
    try expect(!isBad, path, "negative where the mode goes")
  }

  private func check(_ matrix: [[Int]], _ path: String) throws(ProblemFault) {
    try expect(
      matrix.count == venues.count && matrix.allSatisfy { $0.count == venues.count }, path,
      "not \(venues.count) rows of \(venues.count) minutes")
    try expect(
      matrix.allSatisfy { $0.allSatisfy { (-1...TravelTime.longest).contains($0) } }, path,
      "minutes outside -1 to 100,000")
  }

  private func expectMinutes(_ window: TimeWindow, _ path: String) throws(ProblemFault) {
    try expect(
      Problem.minutes.contains(window.from) && Problem.minutes.contains(window.to), path,
      "beyond any calendar")
  }

  private func expect(
    _ condition: Bool, _ path: @autoclosure () -> String, _ reason: @autoclosure () -> String
  ) throws(ProblemFault) {
    if !condition { throw .invalid(path: path(), reason: reason()) }
  }
}
