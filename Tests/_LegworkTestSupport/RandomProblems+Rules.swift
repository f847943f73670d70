import LegworkModel

extension RandomProblemMaker {
  /// Breaks whose windows may overlap, and may begin before midnight.
  mutating func addBreaks(atMost most: Int) {
    for name in ["lunch", "coffee", "dinner"].prefix(random.number(0...most)) {
      let minutes = random.number(1...15)
      let from = random.number(-10...horizon)
      let days = (0..<problem.days).filter { _ in random.chance(75) }
      problem.breaks.append(
        Problem.Break(
          id: name, days: days, minutes: minutes,
          window: TimeWindow(from: from, to: from + minutes + random.number(-1...40)),
          isRequired: random.chance(35), points: random.pick([-3, 0, 1, 5, 25])))
    }
  }

  /// Stops with one or two openings on one or two days.
  mutating func addStops() {
    for name in ["expo", "desk"].prefix(random.number(0...2)) {
      let minutes = random.number(1...15)
      var open: [Problem.Stop.Opening] = []
      for _ in 1...random.number(1...2) {
        let day = random.number(0...(problem.days - 1))
        for _ in 1...random.number(1...2) {
          let from = random.number(-5...horizon)
          let to = from + minutes + random.number(-1...40)
          open.append(Problem.Stop.Opening(day: day, window: TimeWindow(from: from, to: to)))
        }
      }
      problem.stops.append(
        Problem.Stop(
          id: name, venue: random.number(0...(problem.venues.count - 1)), minutes: minutes,
          open: open, isRequired: random.chance(30), points: random.pick([-5, 0, 1, 10, 40])))
    }
  }

  /// Limits on the sessions of a day.
  mutating func addLimits() {
    if random.chance(30) { problem.limits.sessionsPerDay = random.number(0...4) }
    if random.chance(30) { problem.limits.typePerDay["W"] = random.number(0...2) }
    if random.chance(15) { problem.limits.typePerDay["T"] = random.number(0...2) }
  }

  /// Limits on the ways of a day, and spread.
  mutating func addWeekRules() {
    if random.chance(40) { problem.limits.walkingPerDay = random.number(0...15) }
    if random.chance(40) { problem.limits.venueChangesPerDay = random.pick([0, 0, 1, 1, 2, 3]) }
    if random.chance(40) {
      problem.spread = Problem.Spread(free: random.number(0...2), cost: random.number(1...15))
    }
  }
}
