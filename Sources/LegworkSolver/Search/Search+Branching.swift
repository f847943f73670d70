extension Search {
  /// Splits a node whose gap stays open.
  ///
  /// By the session the relaxation is least sure of, musts first: every plan visits at most one of
  /// its runs, so the children leave one run each in play, or one part of them where there are many.
  /// Where only topics are off, by one candidate: visited or not.
  func split(_ week: Week, _ relaxed: Relaxation) -> [Node] {
    let usage = relaxed.usage(instance)
    func weight(_ session: Int) -> (Int, Int, Int, Int) {
      let off = abs(usage[session] - 1)
      return (
        instance.isMust[session] ? 1 : 0, off * (1 + abs(relaxed.multipliers[session])),
        week.domain.runs(session, instance).count, -session
      )
    }
    let session = week.coupled.max { weight($0) < weight($1) }
    if let session, usage[session] != 1 || instance.isMust[session] || instance.spread.topics == 0 {
      return parts(week.domain.runs(session, instance)).compactMap { runs in
        child(week, relaxed) { $0.restrict(session, to: runs, instance) }
      }
    }
    let undecided = { (candidate: Int) in !week.domain.isForced[candidate] }
    let topical = { (candidate: Int) in self.instance.candidates[candidate].topic >= 0 }
    let visited = relaxed.paths.joined().filter(undecided)
    guard
      let candidate = visited.first(where: topical) ?? visited.first
        ?? week.domain.isAlive.indices.first(where: {
          week.domain.isAlive[$0] && undecided($0) && topical($0)
        })
    else { return [] }
    return [
      child(week, relaxed) { $0.visit(candidate, instance) },
      child(week, relaxed) { $0.avoid(candidate, instance) },
    ].compactMap(\.self)
  }

  private func child(
    _ week: Week, _ relaxed: Relaxation, _ decide: (inout Domain) -> Bool
  ) -> Node? {
    var domain = week.domain
    guard decide(&domain) else { return nil }
    return Node(
      domain: domain, multipliers: relaxed.multipliers, topicPrices: relaxed.topicPrices,
      bound: relaxed.bound)
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
