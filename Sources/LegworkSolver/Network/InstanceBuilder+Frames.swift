import LegworkModel

extension InstanceBuilder {
  /// The days without their candidates.
  func makeFrames(
    _ candidates: [Candidate], _ units: Units, chain: [Int]
  ) throws(ProblemFault) -> [DayFrame] {
    /// How many candidates of each kind a day has, day by day.
    let kinds = traits.kinds.count + 2
    var counts = [Int](repeating: 0, count: problem.days * kinds)
    for candidate in candidates { counts[candidate.day * kinds + candidate.kind] += 1 }
    var frames: [DayFrame] = []
    for day in 0..<problem.days {
      let rests = problem.breaks.indices.filter { problem.breaks[$0].days.contains(day) }.map {
        let rule = problem.breaks[$0]
        return Rest(
          index: $0, minutes: rule.minutes, window: rule.window, isRequired: rule.isRequired,
          points: rule.points)
      }
      let ofDay = Array(counts[day * kinds..<(day + 1) * kinds])
      let limits = limits(rests, ofDay, chain: chain[day])
      let (layers, counters) = try share(limits, doors: ofDay.reduce(1, +))
      frames.append(
        DayFrame(
          day: day, busy: busy[day], rests: rests, layers: layers, counters: counters,
          lodging: problem.lodging.map {
            DayFrame.Lodging(venue: $0, leave: problem.dayStart, back: problem.dayEnd)
          },
          walkUnit: units.walk, pointUnit: units.point))
    }
    return frames
  }

  /// The layers of a day, or counters for all limits where layers would be too many.
  ///
  /// Ways take so many layers that labels are faster much sooner.
  private func share(
    _ limits: Layers.Limits, doors: Int
  ) throws(ProblemFault) -> (layers: Layers, counters: Counters) {
    var layered = limits
    var counted = Counters.Limits(types: limits.types.map { _ in nil })
    let hasWays = limits.walking != nil || limits.changes != nil
    let most = hasWays ? mostLayered : min(InstanceBuilder.mostScanned, 250 * mostLayered)
    let fits = Layers.count(limits).map { $0 <= 100_000 && $0 * doors <= most } ?? false
    if !fits {
      counted = Counters.Limits(
        walking: limits.walking, changes: limits.changes, sessions: limits.sessions,
        types: limits.types)
      layered = Layers.Limits(rests: limits.rests, tracksSessions: limits.tracksSessions)
      layered.types = limits.types.map { _ in nil }
    }
    guard let counters = Counters(counted) else {
      throw .notSupported("so many limits and breaks on one day together")
    }
    return (Layers(layered), counters)
  }

  /// The limits that a day can reach at all.
  private func limits(_ rests: [Rest], _ counts: [Int], chain: Int) -> Layers.Limits {
    let visits = chain + problem.stops.count
    var limits = Layers.Limits()
    limits.rests = rests.count
    limits.tracksSessions = rests.contains(where: \.isRequired)
    limits.sessions = problem.limits.sessionsPerDay.flatMap { $0 < chain ? $0 : nil }
    limits.walking = problem.limits.walkingPerDay.flatMap {
      $0 < (visits + 1) * trips.longestWalk ? $0 : nil
    }
    limits.changes = problem.limits.venueChangesPerDay.flatMap { $0 < visits - 1 ? $0 : nil }
    limits.types = problem.limits.typePerDay.keys.sorted().map { type in
      let count = min(chain, counts[traits.kinds[type] ?? 0])
      return problem.limits.typePerDay[type].flatMap { $0 < count ? $0 : nil }
    }
    return limits
  }
}
