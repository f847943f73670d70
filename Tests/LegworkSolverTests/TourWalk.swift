import LegworkModel

@testable import LegworkSolver

/// Walks one day's stops in order, minute by minute, straight from the problem.
struct TourWalk {
  /// How a walk went.
  struct Log {
    /// When each visit begins.
    var begins: [Int] = []
    /// Points less ways, in scaled points.
    var value = 0
    /// Minutes on the way.
    var minutes = 0
  }

  /// All minutes in which a small problem has anything.
  static let clock = -20...140

  private let problem: Problem
  private let instance: TourInstance
  private let day: Int

  /// A walk on a day; the instance says how much points and walking count.
  init(_ problem: Problem, _ instance: TourInstance, day: Int) {
    (self.problem, self.instance, self.day) = (problem, instance, day)
  }

  /// Whether a visit may begin at a minute.
  func isOpen(_ stop: Int, at minute: Int) -> Bool {
    let end = minute + problem.stops[stop].minutes
    return problem.stops[stop].open.contains {
      $0.day == day && $0.window.from <= minute && end <= $0.window.to
    }
  }

  /// All ways between two places; the number after the last stop is the lodging.
  func trips(_ from: Int, _ to: Int) -> [(minutes: Int, toll: Int)] {
    let venues = problem.stops.map(\.venue) + [problem.lodging ?? -1]
    guard venues[from] >= 0, venues[to] >= 0 else { return [(0, 0)] }
    let modes =
      [(problem.travel, problem.walking)] + problem.modes.map { ($0.travel, $0.walking) }
    return modes.filter { $0.0[venues[from]][venues[to]] >= 0 }.map {
      ($0.0[venues[from]][venues[to]], $0.1[venues[from]][venues[to]] * instance.walkUnit)
    }
  }

  /// The quickest way, on which one walks least.
  func trip(_ from: Int, _ to: Int) -> (minutes: Int, toll: Int)? { trips(from, to).min(by: <) }

  /// Walks to some stops in order, each begun as soon as it is open; nil where one is too late.
  ///
  /// With `begin` one stands at the first door at that minute, wherever one comes from.
  func walk(_ stops: [Int], from begin: Int? = nil) -> Log? {
    var log = Log()
    var place = problem.stops.count
    var minute = problem.lodging == nil ? TourWalk.clock.lowerBound : problem.dayStart
    for stop in stops {
      guard let trip = trip(place, stop) else { return nil }
      let soonest = log.begins.isEmpty ? begin ?? minute + trip.minutes : minute + trip.minutes
      guard soonest <= TourWalk.clock.upperBound,
        let begun = (soonest...TourWalk.clock.upperBound).first(where: { isOpen(stop, at: $0) })
      else { return nil }
      log.begins.append(begun)
      log.minutes += trip.minutes
      log.value += instance.gains[stop] - trip.toll
      (place, minute) = (stop, begun + problem.stops[stop].minutes)
    }
    guard place < problem.stops.count else { return log }
    guard let home = trip(place, problem.stops.count) else { return nil }
    log.minutes += home.minutes
    log.value -= home.toll
    return problem.lodging == nil || minute + home.minutes <= problem.dayEnd ? log : nil
  }

  /// What a route has that was scheduled says otherwise than a walk does.
  func differences(from route: TourRoute) -> [String] {
    let stops = route.stops
    guard let log = walk(stops) else { return ["cannot be kept"] }
    var differences: [String] = []
    if log.value != route.value { differences.append("value") }
    if log.minutes != route.minutes { differences.append("minutes") }
    for (place, visit) in route.visits.dropFirst().dropLast().enumerated() {
      let latest = TourWalk.clock.last {
        isOpen(visit.stop, at: $0) && walk(Array(stops[place...]), from: $0) != nil
      }
      if visit.begin != log.begins[place] { differences.append("begin \(place)") }
      if visit.leave != visit.begin + problem.stops[visit.stop].minutes {
        differences.append("leave \(place)")
      }
      if visit.latest != latest { differences.append("latest \(place)") }
    }
    return differences
  }
}
