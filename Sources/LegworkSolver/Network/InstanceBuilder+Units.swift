import LegworkModel

extension InstanceBuilder {
  /// How points, walking and demands are weighed against each other in one integer.
  struct Units {
    /// One point.
    var point: Int
    /// One walking minute.
    var walk: Int
    /// One kept demand, worth more than all points together.
    var demand: Int
    /// Every plan's value is a multiple of this.
    var grain: Int
  }

  /// The greatest number of candidates that one day's path can visit, for each day.
  ///
  /// Earliest end first is optimal for intervals on a line; travel only makes paths shorter. In
  /// order of door times, whoever ends before the last one chosen takes its place. O(n).
  func longestChains(_ candidates: [Candidate]) -> [Int] {
    var counts = [Int](repeating: 0, count: problem.days)
    var last = [Int](repeating: Int.min, count: problem.days)
    for candidate in candidates {
      if candidate.arriveBy >= last[candidate.day] {
        counts[candidate.day] += 1
        last[candidate.day] = candidate.end
      } else {
        last[candidate.day] = min(last[candidate.day], candidate.end)
      }
    }
    for commitment in problem.commitments { counts[commitment.day] += 1 }
    return counts
  }

  /// Chooses the units: as fine as the problem's numbers allow without overflow.
  ///
  /// First walking as the tie-break is given room below one point, with a grain of 16 that lets
  /// multipliers stand between whole minutes; where numbers are too large, coarser ones.
  func units(_ candidates: [Candidate], chain: [Int]) throws(ProblemFault) -> Units {
    let visits = chain.reduce(0, +) + problem.stops.count
    let trips = visits + problem.days
    var most = problem.spread?.cost ?? 0
    for candidate in candidates { most = max(most, abs(candidate.value)) }
    for stop in problem.stops { most = max(most, abs(stop.points)) }
    let rests = problem.breaks.map { abs($0.points) * $0.days.count }.reduce(0, +)
    let walking = trips * self.trips.longestWalk
    for (grain, room) in [(16, walking + 1), (1, walking + 1), (1, 1)] {
      let point = grain * room
      let walk = problem.walkCost.multipliedReportingOverflow(by: point)
      let perMinute = walk.partialValue.addingReportingOverflow(room > 1 ? grain : 0)
      let range = (2 * visits + 1).multipliedReportingOverflow(by: most)
      let sum = range.partialValue.addingReportingOverflow(rests)
      let scaled = sum.partialValue.multipliedReportingOverflow(by: 2 * point)
      let steps = perMinute.partialValue.multipliedReportingOverflow(by: 2 * (walking + 1))
      let total = scaled.partialValue.addingReportingOverflow(steps.partialValue)
      let pins = problem.pins.count + problem.stops.count + 1
      let musts = problem.musts.count + 1
      let factor = demands == .hard ? 4 : 4 * (musts * pins + pins)
      let all = total.partialValue.multipliedReportingOverflow(by: factor)
      let overflows = [walk, perMinute, range, sum, scaled, steps, total, all].map(\.overflow)
      guard !overflows.contains(true), all.partialValue < Int.max / 64 else { continue }
      return Units(
        point: point, walk: perMinute.partialValue,
        demand: (total.partialValue / point + 1) * point,
        grain: grain)
    }
    throw .invalid(path: "occurrences", reason: "points too large to add up exactly")
  }
}
