public import LegworkModel

extension Solver {
  /// Says why not all demands can hold together, and what could be done; nil if they can, or if
  /// time ran out before that was known.
  ///
  /// `otherModes` are ways to go that the problem does without. Every remedy is solved in full, one
  /// after the other until time runs out.
  public static func explain(
    _ problem: Problem, options: SolverOptions = SolverOptions(), otherModes: [Problem.Mode] = []
  ) throws(ProblemFault) -> Explanation? {
    try problem.check()
    let problem = problem.inCanonicalOrder()
    var stop = StopRule(options)
    var search = ConflictFinder(problem, stop: stop)
    var conflicts = try search.apart()
    guard !conflicts.isEmpty else { return nil }
    let conflict = conflicts.removeFirst()
    var finder = RemedyFinder(problem, conflict, otherModes: otherModes, stop: stop)
    var outcomes: [(rank: Int, outcome: Explanation.Outcome)] = []
    for (rank, remedy) in try finder.remedies().enumerated() where !stop.check() {
      let changed = problem.with(remedy, from: otherModes)
      let solution = try answer(changed.inCanonicalOrder(), stop)
      guard solution.status != .unknown else { break }
      let musts = changed.sessions(of: solution.attend).intersection(problem.musts).count
      outcomes.append(
        (rank, Explanation.Outcome(remedy: remedy, mustsAttended: musts, solution: solution)))
    }
    outcomes.sort { one, other in
      let (a, b) = (one.outcome, other.outcome)
      return (a.mustsAttended, a.solution.objective, other.rank)
        > (b.mustsAttended, b.solution.objective, one.rank)
    }
    return Explanation(
      conflict: conflict, others: conflicts, outcomes: outcomes.map(\.outcome))
  }
}

extension Problem {
  /// The sessions of some occurrences.
  func sessions(of occurrences: [String]) -> Set<String> {
    let chosen = Set(occurrences)
    return Set(items.lazy.filter { chosen.contains($0.id) }.map(\.session))
  }
}
