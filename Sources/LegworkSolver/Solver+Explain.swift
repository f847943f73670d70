public import LegworkModel

extension Solver {
  /// Says why not all demands can hold together, and what could be done; nil if they can, or if
  /// time ran out before that was known.
  ///
  /// `otherModes` are ways to go that the problem does without, `wishPoints` the points of
  /// occurrences once their session is no must any more, where those are others. Every remedy is
  /// solved in full, one after the other until time runs out.
  public static func explain(
    _ problem: Problem, options: SolverOptions = SolverOptions(), otherModes: [Problem.Mode] = [],
    wishPoints: [String: Int] = [:]
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
      var changed = problem.with(remedy, from: otherModes)
      if case .giveUp(.must(let session)) = remedy { changed.wish(session, for: wishPoints) }
      let solution = try answer(changed.inCanonicalOrder(), stop)
      // Cut short, it would promise less than what is best then.
      guard !stop.check() else { break }
      outcomes.append((rank, Explanation.Outcome(remedy: remedy, solution: solution)))
    }
    outcomes.sort { one, other in
      let (a, b) = (one.outcome.solution, other.outcome.solution)
      return (a.mustsAttended, a.objective, other.rank) > (b.mustsAttended, b.objective, one.rank)
    }
    return Explanation(
      conflict: conflict, others: conflicts, outcomes: outcomes.map(\.outcome))
  }
}

extension Problem {
  /// Gives the runs of a session the points they have as a wish.
  fileprivate mutating func wish(_ session: String, for points: [String: Int]) {
    for index in items.indices where items[index].session == session {
      items[index].points = points[items[index].id] ?? items[index].points
    }
  }

  /// The sessions of some occurrences.
  func sessions(of occurrences: [String]) -> Set<String> {
    let chosen = Set(occurrences)
    return Set(items.lazy.filter { chosen.contains($0.id) }.map(\.session))
  }
}
