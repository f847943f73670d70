import LegworkModel

/// A problem of stops alone, by indices: what the search for tours works on.
///
/// It is the orienteering problem with time windows; with several days, the team one. A required stop
/// is worth a demand more, which outweighs all points: so the best plan keeps as many as can be, and
/// all of them where that is possible.
struct TourInstance {
  /// How finely prices may lie between points.
  static let grain = 64
  /// The most stops that are taken; beyond, the pairs of them would be too many.
  static let mostStops = 1000

  /// The problem it was made from.
  let problem: Problem
  /// The ways between stops.
  let ways: TourWays
  /// What visiting each stop is worth, in scaled points.
  let gains: [Int]
  /// What one point is worth in scaled points.
  let pointUnit: Int
  /// What a walking minute costs, in scaled points.
  let walkUnit: Int
  /// What all required stops are worth beside their points.
  let demand: Int
  /// Every plan's value is a multiple of this.
  let step: Int
  /// The different days.
  let kinds: [TourDay]
  /// The days of each kind.
  let days: [[Int]]
  /// The kind of each day; −1 where nothing is open.
  let kindOf: [Int]

  /// How many stops there are.
  var count: Int { gains.count }

  /// The objective in points of a value.
  func points(_ value: Int) -> Int {
    let bare = value - demand
    let quotient = bare / pointUnit
    return bare % pointUnit > 0 ? quotient + 1 : quotient
  }

  /// The greatest value that a plan can have under a bound.
  func floored(_ bound: Int) -> Int {
    let rest = ((bound % step) + step) % step
    return bound - rest
  }

  /// Whether a value says that all required stops are kept.
  func keepsDemands(_ value: Int) -> Bool { demand == 0 || 2 * (value - demand) > -demandUnit }

  private let demandUnit: Int

  /// The greatest common divisor (Euclid).
  private static func divisor(_ one: Int, _ other: Int) -> Int {
    var (one, other) = (abs(one), abs(other))
    while other > 0 { (one, other) = (other, one % other) }
    return one
  }

  /// Reads a problem of stops alone; nil for any other.
  ///
  /// With `savesWalking`, of plans with equal points the one with less walking is worth more.
  /// O(stops² × modes × kinds of day).
  init?(_ problem: Problem, savesWalking: Bool) {
    guard problem.isOfStopsAlone, problem.stops.count <= TourInstance.mostStops else { return nil }
    self.problem = problem
    ways = TourWays(problem, countsWalking: savesWalking || problem.walkCost > 0)
    guard
      let units = Units(problem, longestWalk: ways.longestWalk, savesWalking: savesWalking)
    else { return nil }
    (pointUnit, walkUnit, demandUnit) = (units.point, units.walk, units.demand)
    gains = problem.stops.map { $0.points * units.point + ($0.isRequired ? units.demand : 0) }
    demand = problem.stops.count(where: \.isRequired) * units.demand
    step = max(1, gains.reduce(units.walk, TourInstance.divisor))
    var kinds: [TourDay] = []
    var days: [[Int]] = []
    let bounds = problem.lodging.map { _ in
      TimeWindow(from: problem.dayStart, to: problem.dayEnd)
    }
    for day in 0..<problem.days {
      let begins = problem.stops.map { TourDay.begins(of: $0, on: day) }
      if let known = kinds.firstIndex(where: { $0.begins == begins }) {
        days[known].append(day)
      } else if begins.contains(where: { !$0.isEmpty }) {
        kinds.append(
          TourDay(
            lengths: problem.stops.map(\.minutes), begins: begins, bounds: bounds,
            walkUnit: units.walk, ways: ways))
        days.append([day])
      }
    }
    self.kinds = kinds
    self.days = days
    var kindOf = [Int](repeating: -1, count: problem.days)
    for (kind, some) in days.enumerated() { for day in some { kindOf[day] = kind } }
    self.kindOf = kindOf
  }

  /// How points, walking and demands are weighed against each other in one integer.
  private struct Units {
    var point: Int
    var walk: Int
    var demand: Int

    /// Chooses the units; nil where sums would overflow.
    init?(_ problem: Problem, longestWalk: Int, savesWalking: Bool) {
      let walking = (problem.stops.count + problem.days) * longestWalk
      point = TourInstance.grain * (savesWalking ? walking + 1 : 1)
      let (minute, isTooDear) = problem.walkCost.multipliedReportingOverflow(by: point)
      walk = minute &+ (savesWalking ? TourInstance.grain : 0)
      let (points, isTooMuch) = problem.stops.reduce(0) { $0 + abs($1.points) }
        .multipliedReportingOverflow(by: point)
      let (steps, isTooFar) = walk.multipliedReportingOverflow(by: walking + 1)
      let (range, isTooWide) = points.addingReportingOverflow(steps)
      demand = (range / TourInstance.grain &+ 1) &* 4 &* TourInstance.grain
      let overflows = [isTooDear, isTooMuch, isTooFar, isTooWide]
      guard !overflows.contains(true), range < Int.max / 4096 / (problem.stops.count + 1) else {
        return nil
      }
    }
  }
}

extension Problem {
  /// Whether nothing but stops can be planned, on ways that do not depend on the hour.
  var isOfStopsAlone: Bool {
    items.isEmpty && musts.isEmpty && pins.isEmpty && commitments.isEmpty && breaks.isEmpty
      && limits.walkingPerDay == nil && limits.venueChangesPerDay == nil && traffic.isEmpty
      && modes.allSatisfy { $0.hours == nil } && !stops.isEmpty
  }
}
