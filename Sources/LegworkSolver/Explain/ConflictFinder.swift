import LegworkModel

/// Finds a smallest set of demands that cannot hold together.
///
/// Every part of what is found can hold. Single demands are tried first, then pairs. The rest falls
/// into groups that share no day; each is reduced by QuickXplain (Junker 2004), whose answer is
/// minimal: without any one of its members it can hold. A smaller one in the group is then looked for
/// by hitting sets (Ignatiev et al. 2015), as long as that takes few trials.
struct ConflictFinder {
  private var all: [Demand]
  private var groups: [[Demand]]
  private let fixed: [Demand]
  private var judge: DemandJudge

  /// How many trials are made to find a smaller conflict in a group than the first one.
  private static let patience = 400
  /// With more demands than this, not all pairs are tried.
  private static let mostPaired = 200

  /// Prepares the search among the demands of a problem in canonical order.
  ///
  /// With `fixed` demands of the problem, it finds what cannot hold together with these. Demands that
  /// are known to hold together need not be tried.
  init(
    _ problem: Problem, fixed: [Demand] = [], holding: Set<Demand> = [], stop: StopRule
  ) {
    all = problem.demands.filter { !fixed.contains($0) }
    self.fixed = fixed
    let problems = DemandProblems(problem)
    groups = problems.groups(all)
    judge = DemandJudge(problem, problems, holding: holding, stop: stop)
  }

  /// A smallest conflict; nil if all demands can hold together, or if time ran out.
  ///
  /// Empty where the fixed demands alone cannot.
  mutating func smallest() throws(ProblemFault) -> [Demand]? {
    guard try holds([]) else { return judge.stop.isMet ? nil : [] }
    if let small = try oneOrTwo() { return judge.stop.isMet ? nil : small }
    guard try !holds(all) else { return nil }
    var best: [Demand]?
    // A stay on the way may help in one of two groups only; then they fail but together.
    for group in groups + [all] where best == nil || group.count < all.count {
      if try !holds(group) { best = try smallest(in: group, below: best) }
    }
    return judge.stop.isMet ? nil : best
  }

  /// A smallest conflict, then one among the demands without its sessions, commitments and stops,
  /// and so on until the rest can hold together; what was found before time ran out.
  mutating func apart() throws(ProblemFault) -> [[Demand]] {
    var found: [[Demand]] = []
    while let conflict = try smallest(), !conflict.isEmpty {
      found.append(conflict)
      let placed = conflict.filter(\.isPlaced)
      let settled = Set(placed.isEmpty ? conflict : placed)
      all.removeAll(where: settled.contains)
      for index in groups.indices { groups[index].removeAll(where: settled.contains) }
    }
    return found
  }

  /// A conflict in a group; the one known already where that has no more demands.
  private mutating func smallest(
    in group: [Demand], below known: [Demand]?
  ) throws(ProblemFault) -> [Demand] {
    var best = try reduce(background: [], lastAdded: false, group)
    if let known, known.count <= best.count { best = known }
    // Each demand was tried alone, and where they are few each pair.
    if best.count <= (all.count <= ConflictFinder.mostPaired ? 3 : 2) { return best }
    return try smaller(than: best.count, in: group) ?? best
  }

  private mutating func oneOrTwo() throws(ProblemFault) -> [Demand]? {
    for demand in all where !(try holds([demand])) { return [demand] }
    guard all.count <= ConflictFinder.mostPaired else { return nil }
    for (index, first) in all.enumerated() {
      for second in all[(index + 1)...] where !(try holds([first, second])) {
        return [first, second]
      }
    }
    return nil
  }

  private mutating func holds(_ some: [Demand]) throws(ProblemFault) -> Bool {
    try judge.holds(fixed + some)
  }

  /// QuickXplain; of several conflicts it tells the one that needs the last demands least.
  private mutating func reduce(
    background: [Demand], lastAdded: Bool, _ open: [Demand]
  ) throws(ProblemFault) -> [Demand] {
    if lastAdded, try !holds(background) { return [] }
    if open.count == 1 { return open }
    let half = Array(open[..<(open.count / 2)])
    let rest = Array(open[(open.count / 2)...])
    let second = try reduce(background: background + half, lastAdded: true, rest)
    let first = try reduce(
      background: background + second, lastAdded: !second.isEmpty, half)
    return first + second
  }

  /// A smallest conflict in a group with fewer demands than a number; nil if there is none, or if it
  /// takes too long.
  ///
  /// A conflict has to hit whatever is left out of any set that holds. So the smallest set that
  /// hits all that is known is tried; where it holds, it grows to a largest one, and what that
  /// leaves out has to be hit next time.
  private mutating func smaller(
    than count: Int, in group: [Demand]
  ) throws(ProblemFault) -> [Demand]? {
    var hitting = HittingSets(count: group.count)
    let last = judge.trials + ConflictFinder.patience
    while judge.trials < last, !judge.stop.isMet {
      guard let chosen = hitting.smallest(below: count) else { return nil }
      let some = chosen.map { group[$0] }
      guard try holds(some) else { return some }
      var grown = Set(chosen)
      try grow(&grown, by: group.indices.filter { !grown.contains($0) }, of: group)
      hitting.add(group.indices.filter { !grown.contains($0) })
    }
    return nil
  }

  /// Adds to a set that holds as many of others as it can, in their order.
  private mutating func grow(
    _ set: inout Set<Int>, by others: [Int], of group: [Demand]
  ) throws(ProblemFault) {
    guard !others.isEmpty else { return }
    let larger = set.union(others)
    if try holds(larger.sorted().map { group[$0] }) {
      set = larger
    } else if others.count > 1 {
      try grow(&set, by: Array(others[..<(others.count / 2)]), of: group)
      try grow(&set, by: Array(others[(others.count / 2)...]), of: group)
    }
  }
}
