import LegworkModel

/// Says yes to one or two demands that plainly hold, by looking at times and ways alone.
///
/// Two fixed things hold together where each can be reached from the lodging and left for it in
/// time, and they lie on different days or a trip leads from one to the other in time. Where this
/// does not say yes, nothing is known.
struct QuickJudge {
  private struct Fixed {
    var session: String
    var day: Int
    var arriveBy: Int
    var end: Int
    var venue: Int
  }

  private let trips: Trips
  private var runs: [Demand: [Fixed]] = [:]

  /// Looks up the runs that can be attended at all.
  init(_ problem: Problem, _ problems: DemandProblems) {
    trips = Trips(problem)
    for demand in problem.demands {
      let items = problems.items(demand).map {
        Fixed(
          session: $0.session, day: $0.day, arriveBy: $0.arriveBy, end: $0.end, venue: $0.venue)
      }
      let own = problems.commitments(demand)
      let appointments = own.compactMap { commitment in
        commitment.venue.map {
          Fixed(
            session: "", day: commitment.day, arriveBy: commitment.start, end: commitment.end,
            venue: $0)
        }
      }
      // Several commitments of one name have to be kept together: more than can be seen here.
      guard appointments.count == own.count, appointments.count <= 1 else { continue }
      runs[demand] = (items + appointments).filter { isReachable($0, problem) }
    }
  }

  /// Whether one or two demands plainly hold.
  func holds(_ demands: [Demand]) -> Bool {
    guard demands.count <= 2, let first = demands.first, let last = demands.last,
      let some = runs[first], let others = runs[last]
    else { return false }
    if demands.count == 1 { return !some.isEmpty }
    return some.contains { one in
      others.contains { other in
        guard one.session != other.session || one.session.isEmpty else { return false }
        return one.day != other.day || leads(one, other) || leads(other, one)
      }
    }
  }

  private func leads(_ one: Fixed, _ other: Fixed) -> Bool {
    one.end <= other.arriveBy
      && trips.isInTime(from: one.venue, to: other.venue, after: one.end, by: other.arriveBy)
  }

  private func isReachable(_ run: Fixed, _ problem: Problem) -> Bool {
    guard let lodging = problem.lodging else { return true }
    return trips.isInTime(
      from: lodging, to: run.venue, after: problem.dayStart, by: run.arriveBy)
      && trips.isInTime(from: run.venue, to: lodging, after: run.end, by: problem.dayEnd)
  }
}

extension Trips {
  /// Whether a trip that leaves not before a minute is there by another.
  func isInTime(from: Int, to: Int, after minute: Int, by latest: Int) -> Bool {
    var found: [Trip] = []
    collect(Way(from: from, to: to, latest: latest), after: minute, avoiding: [], into: &found)
    return !found.isEmpty
  }
}
