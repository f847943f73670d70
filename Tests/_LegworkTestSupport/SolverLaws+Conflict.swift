public import LegworkModel
public import LegworkSolver

extension SolverLaws {
  /// A reported conflict is one, every part of it is needed, and no smaller one exists.
  public static func explainsItself(_ solution: Solution, of problem: Problem) -> [String] {
    guard solution.status == .infeasible else { return [] }
    let (conflict, demands) = (solution.conflict, problem.demandNames)
    var broken: [String] = []
    if Set(conflict).count != conflict.count || !Set(conflict).isSubset(of: demands) {
      broken.append("\(conflict) are not some of the demands \(demands)")
    }
    if conflict.isEmpty || BruteForceSolver.isFeasible(problem.demanding(conflict)) {
      broken.append("\(conflict) can hold together")
    }
    for left in conflict {
      let others = conflict.filter { $0 != left }
      if !BruteForceSolver.isFeasible(problem.demanding(others)) {
        broken.append("\(conflict) without \(left) is still a conflict")
      }
    }
    // where every set of one size can hold together, every smaller one can
    guard conflict.count > 1 else { return broken }
    for fewer in subsets(of: demands, size: conflict.count - 1)
    where !BruteForceSolver.isFeasible(problem.demanding(fewer)) {
      broken.append("\(fewer) is a smaller conflict than \(conflict)")
    }
    return broken
  }

  private static func subsets(of names: [String], size: Int) -> [[String]] {
    guard size > 0 else { return [[]] }
    return names.indices.flatMap { first in
      subsets(of: Array(names[(first + 1)...]), size: size - 1).map { [names[first]] + $0 }
    }
  }
}

extension Problem {
  /// The names of all that is demanded.
  var demandNames: [String] {
    let limits =
      [
        limits.sessionsPerDay == nil ? nil : "sessionsPerDay",
        limits.walkingPerDay == nil ? nil : "walkingPerDay",
        limits.venueChangesPerDay == nil ? nil : "venueChangesPerDay",
      ].compactMap(\.self) + limits.typePerDay.keys.sorted().map { "typePerDay.\($0)" }
    return Set(musts).sorted() + Set(pins).sorted() + commitments.map(\.id)
      + breaks.filter(\.isRequired).map(\.id) + stops.filter(\.isRequired).map(\.id) + limits
  }

  /// The problem with only these of its demands; skips and drops stay.
  ///
  /// What is not demanded may be done all the same: a commitment is then a stop, open just then.
  public func demanding(_ names: [String]) -> Problem {
    with { problem in
      problem.musts.removeAll { !names.contains($0) }
      problem.pins.removeAll { !names.contains($0) }
      problem.commitments.removeAll { !names.contains($0.id) }
      for index in breaks.indices where !names.contains(breaks[index].id) {
        problem.breaks[index].isRequired = false
      }
      for index in stops.indices where !names.contains(stops[index].id) {
        problem.stops[index].isRequired = false
      }
      for free in commitments where !names.contains(free.id) {
        guard let venue = free.venue else { continue }
        let window = TimeWindow(from: free.start, to: free.end)
        problem.stops.append(
          Stop(
            id: free.id, venue: venue, minutes: free.end - free.start,
            open: [Stop.Opening(day: free.day, window: window)], isRequired: false, points: 0))
      }
      if !names.contains("sessionsPerDay") { problem.limits.sessionsPerDay = nil }
      if !names.contains("walkingPerDay") { problem.limits.walkingPerDay = nil }
      if !names.contains("venueChangesPerDay") { problem.limits.venueChangesPerDay = nil }
      problem.limits.typePerDay = limits.typePerDay.filter {
        names.contains("typePerDay.\($0.key)")
      }
    }
  }
}
