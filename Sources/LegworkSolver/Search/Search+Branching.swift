extension Search {
  /// Splits a node whose gap stays open.
  ///
  /// By the session the relaxation is least sure of, musts first: every plan visits at most one of
  /// its runs, so the children leave one run each in play, or one part of them where there are many.
  /// Where only topics or rows are off, by one candidate: visited or not.
  func split(_ week: Week, _ relaxed: Relaxation) -> [Node] {
    let usage = relaxed.usage(instance)
    func weight(_ session: Int) -> (Int, Int, Int, Int) {
      let off = abs(usage[session] - 1)
      return (
        instance.isMust[session] ? 1 : 0, off * (1 + abs(relaxed.prices.sessions[session])),
        week.domain.runs(session, instance).count, -session
      )
    }
    let session = week.coupled.max { weight($0) < weight($1) }
    let hasWeekRules = instance.spread.topics > 0 || !instance.rows.isEmpty
    if let session, usage[session] != 1 || instance.isMust[session] || !hasWeekRules {
      return parts(week.domain.runs(session, instance)).compactMap { runs in
        child(week, relaxed) { $0.restrict(session, to: runs, instance) }
      }
    }
    return choice(week, relaxed).map { candidate in
      [
        child(week, relaxed) { $0.visit(candidate, instance) },
        child(week, relaxed) { $0.avoid(candidate, instance) },
      ].compactMap(\.self)
    } ?? []
  }

  /// An undecided candidate that counts in a topic or row, visited by the relaxed plan if possible.
  private func choice(_ week: Week, _ relaxed: Relaxation) -> Int? {
    let undecided = { (candidate: Int) in !week.domain.isForced[candidate] }
    let counts = { (candidate: Int) in
      let candidate = self.instance.candidates[candidate]
      return candidate.topic >= 0 || candidate.profile > 0
    }
    let visited = relaxed.paths.joined().filter(undecided)
    return visited.first(where: counts)
      ?? week.domain.isAlive.indices.first {
        week.domain.isAlive[$0] && undecided($0) && counts($0)
      } ?? visited.first
  }

  private func child(
    _ week: Week, _ relaxed: Relaxation, _ decide: (inout Domain) -> Bool
  ) -> Node? {
    var domain = week.domain
    guard decide(&domain) else { return nil }
    return Node(
      domain: domain, prices: relaxed.prices, bound: relaxed.bound)
  }

  /// Runs one by one; many of them by day, or in an earlier and a later half.
  private func parts(_ runs: [Int]) -> [[Int]] {
    guard runs.count > 6 else { return runs.map { [$0] } }
    let days = Dictionary(grouping: runs) { instance.candidates[$0].day }
    if days.count > 1 { return days.sorted { $0.key < $1.key }.map(\.value) }
    let middle = runs.count / 2
    return [Array(runs[..<middle]), Array(runs[middle...])]
  }
}
