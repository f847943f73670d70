extension Search {
  /// Offers some plan where time ran out before any was found: what has to be visited, and what fits
  /// beside it, the most valuable first.
  ///
  /// Not beside rows, which are kept by what a plan leaves out.
  mutating func offerLeast() {
    guard incumbent == nil, stop.isMet, !stop.isCalledOff, instance.rows.isEmpty,
      let domain = Domain(instance)
    else { return }
    let demanded = instance.dayCandidates.map { $0.filter { domain.isForced[$0] } }
    if let value = value(of: demanded) { offer(demanded, value: value) }
    if incumbent == nil { Solver.seed(&self) }
    if let least = incumbent { offerFilled(least.days) }
  }

  /// Adds to a plan, one by one, what makes its day worth more.
  ///
  /// Looks at as many candidates as are quickly tried.
  private mutating func offerFilled(_ plan: [[Int]]) {
    var plan = plan
    var values = plan.indices.map { instance.value(of: plan[$0], day: $0) ?? DayNetwork.never }
    var isUsed = [Bool](repeating: false, count: instance.runs.count)
    for visit in plan.joined() where instance.candidates[visit].session >= 0 {
      isUsed[instance.candidates[visit].session] = true
    }
    let layers = instance.frames.map(\.layers.count).max() ?? 1
    let open = instance.candidates.indices.filter { instance.candidates[$0].value > 0 }
      .sorted { (-instance.candidates[$0].value, $0) < (-instance.candidates[$1].value, $1) }
    for index in open.prefix(max(20, min(2_000, 1_000_000 / layers))) {
      let candidate = instance.candidates[index]
      let day = candidate.day
      guard candidate.session >= 0, !isUsed[candidate.session],
        instance.frames[day].isClear(for: candidate),
        plan[day].allSatisfy({ candidate.isCompatible(with: instance.candidates[$0]) })
      else { continue }
      let more = (plan[day] + [index]).sorted()
      guard let value = instance.value(of: more, day: day), value > values[day] else { continue }
      (plan[day], values[day]) = (more, value)
      isUsed[candidate.session] = true
    }
    offer(plan, value: values.reduce(0, +) - instance.spread.cost(plan, instance.candidates))
  }
}
