/// The weeks of several attendees as one problem: each attendee's day is a day of its own.
///
/// A session counts once, whoever attends it: the rule that a session is attended at most once holds
/// over all days, so it holds over all attendees. Each has venues of their own, a copy of the real
/// ones, so that pace, ways and lodging stay theirs; no trip leads from one's copy to another's.
public struct TeamProblem: Sendable {
  /// What to solve.
  public private(set) var problem = Problem()
  /// Who takes part.
  public let members: [TeamMember]
  /// The days of the event that any of them knows, in order.
  public let days: [CalendarDay]
  /// Whether members set different limits, so that the tightest of each counts for all.
  public private(set) var hasMixedLimits = false

  private let together: Set<String>
  private let keenest: [String: Int]

  /// Makes the problem of a team; all attend each of the sessions `together`.
  ///
  /// O(members × (occurrences + venues²)). A session brings what the keenest member gives it, and one
  /// point less where who goes does not want it. Spread of topics does not count for teams.
  public init(_ members: [TeamMember], together: Set<Session.ID> = []) {
    self.members = members
    self.together = Set(together.map { $0.rawValue.uppercased() })
    days = Set(members.flatMap(\.built.days)).sorted()
    keenest = TeamProblem.keenest(members)
    problem.name = members.map(\.name).joined(separator: ", ")
    problem.days = days.count * members.count
    problem.sameRoom = 0
    problem.walkCost = members.map(\.built.problem.walkCost).max() ?? 0
    addPlaces()
    addLimits()
    for number in members.indices { add(number) }
    let shared = Set(members.flatMap(\.built.problem.musts).map { $0.uppercased() })
    problem.musts += shared.subtracting(self.together).sorted()
  }

  /// The name in the problem of something that one member may attend or make.
  public static func id(_ id: String, of member: Int) -> String { "\(id)@\(member)" }

  /// Who attends under a name in the problem, and what they call it.
  public func origin(of id: String) -> (member: Int, id: String)? {
    guard let sign = id.lastIndex(of: "@"), let member = Int(id[id.index(after: sign)...]),
      members.indices.contains(member)
    else { return nil }
    return (member, String(id[..<sign]))
  }

  /// The most that any member who wants it gives a run.
  private static func keenest(_ members: [TeamMember]) -> [String: Int] {
    var most: [String: Int] = [:]
    for member in members {
      for run in member.catalog.occurrences {
        guard let points = member.built.points[run.id], points.isWanted else { continue }
        let code = run.id.rawValue.uppercased()
        most[code] = max(most[code] ?? points.sum, points.sum)
      }
    }
    return most
  }
}

// One member's part.
extension TeamProblem {
  private mutating func add(_ number: Int) {
    let member = members[number]
    let own = member.built.problem
    func day(_ index: Int) -> Int {
      number * days.count + (days.firstIndex(of: member.built.days[index]) ?? 0)
    }
    func venue(_ index: Int) -> Int { firstVenue(of: number) + index }
    problem.items += own.items.compactMap { item in
      guard let points = points(of: Occurrence.ID(item.id), for: member) else { return nil }
      var item = item
      item.points = points
      item.session = session(item.session, number)
      item.id = TeamProblem.id(item.id, of: number)
      (item.day, item.venue) = (day(item.day), venue(item.venue))
      return item
    }
    problem.musts += together.sorted().map { session($0, number) }
    problem.pins += own.pins.map { TeamProblem.id($0, of: number) }
    problem.commitments += own.commitments.map { commitment in
      var commitment = commitment
      commitment.id = TeamProblem.id(commitment.id, of: number)
      (commitment.day, commitment.venue) = (day(commitment.day), commitment.venue.map(venue))
      return commitment
    }
    problem.breaks += own.breaks.map { rest in
      var rest = rest
      rest.id = TeamProblem.id(rest.id, of: number)
      rest.days = rest.days.map(day)
      return rest
    }
    problem.stops += own.stops.map { stop in
      var stop = stop
      stop.id = TeamProblem.id(stop.id, of: number)
      stop.venue = venue(stop.venue)
      for index in stop.open.indices { stop.open[index].day = day(stop.open[index].day) }
      return stop
    }
  }

  /// The session as the problem names it: one for all, or one each where all attend it.
  private func session(_ code: String, _ number: Int) -> String {
    let code = code.uppercased()
    return together.contains(code) ? TeamProblem.id(code, of: number) : code
  }

  /// What a run brings if this member attends it; nil where they cannot, or nobody wants it.
  private func points(of run: Occurrence.ID, for member: TeamMember) -> Int? {
    guard member.canAttend(run), var points = member.built.points[run] else { return nil }
    let isTogether =
      member.catalog.occurrence(run).map { together.contains($0.session.rawValue.uppercased()) }
      ?? false
    if isTogether { return points.isWanted ? points.points : 0 }
    guard let most = keenest[run.rawValue.uppercased()] else { return nil }
    let isWanted = points.isWanted
    points.terms = [PointsTerm(origin: .wish(.want), points: most)]
    return isWanted ? points.points : points.points - 1
  }
}

// Places and limits.
extension TeamProblem {
  private func firstVenue(of number: Int) -> Int {
    members[..<number].reduce(0) { $0 + $1.built.problem.venues.count }
  }

  /// Copies everyone's venues side by side; where anyone has a lodging, one place stands for all.
  private mutating func addPlaces() {
    problem.venues = members.indices.flatMap { number in
      members[number].built.problem.venues.map { TeamProblem.id($0, of: number) }
    }
    if members.contains(where: { $0.built.problem.lodging != nil }) {
      problem.lodging = problem.venues.count
      problem.venues.append("(lodging)")
      problem.dayStart = members.map(\.built.problem.dayStart).min() ?? 0
      problem.dayEnd = members.map(\.built.problem.dayEnd).max() ?? 0
    }
    let closed = [[Int]](
      repeating: [Int](repeating: -1, count: problem.venues.count), count: problem.venues.count)
    (problem.travel, problem.walking) = (closed, closed)
    for number in members.indices {
      let own = members[number].built.problem
      copy(own.travel, into: &problem.travel, of: number, isFree: own.lodging == nil)
      copy(own.walking, into: &problem.walking, of: number, isFree: own.lodging == nil)
      for mode in own.modes {
        let index = self.mode(mode, closed)
        copy(mode.travel, into: &problem.modes[index].travel, of: number, isFree: false)
        copy(mode.walking, into: &problem.modes[index].walking, of: number, isFree: false)
      }
    }
  }

  /// Puts one member's matrix at its place; who has no lodging is anywhere at once.
  private func copy(_ own: [[Int]], into all: inout [[Int]], of number: Int, isFree: Bool) {
    let first = firstVenue(of: number)
    for (row, line) in own.enumerated() {
      for (column, value) in line.enumerated() { all[first + row][first + column] = value }
    }
    guard let home = problem.lodging else { return }
    all[home][home] = 0
    let lodging = members[number].built.problem.lodging
    for index in own.indices {
      all[home][first + index] = lodging.map { own[$0][index] } ?? (isFree ? 0 : -1)
      all[first + index][home] = lodging.map { own[index][$0] } ?? (isFree ? 0 : -1)
    }
  }

  /// The index of a mode with these hours, which is made where there is none.
  private mutating func mode(_ mode: Problem.Mode, _ closed: [[Int]]) -> Int {
    let known = problem.modes.firstIndex { $0.name == mode.name && $0.hours == mode.hours }
    if let known { return known }
    let isTaken = problem.modes.contains { $0.name == mode.name }
    let name = isTaken ? "\(mode.name)#\(problem.modes.count + 1)" : mode.name
    problem.modes.append(
      Problem.Mode(name: name, travel: closed, walking: closed, hours: mode.hours))
    return problem.modes.count - 1
  }

  private mutating func addLimits() {
    let all = members.map(\.built.problem.limits)
    hasMixedLimits = Set(all).count > 1
    problem.limits.sessionsPerDay = all.compactMap(\.sessionsPerDay).min()
    problem.limits.walkingPerDay = all.compactMap(\.walkingPerDay).min()
    problem.limits.venueChangesPerDay = all.compactMap(\.venueChangesPerDay).min()
    for limits in all { problem.limits.typePerDay.merge(limits.typePerDay) { min($0, $1) } }
  }
}
