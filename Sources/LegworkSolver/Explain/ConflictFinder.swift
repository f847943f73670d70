import LegworkModel

/// Finds a smallest set of demands that cannot hold together.
///
/// Single demands are tried first, then all pairs, then all triples of few demands; what is left is
/// reduced by QuickXplain (Junker 2004), whose answer is minimal: without any one of its members it
/// can hold, though a smaller one may exist elsewhere.
struct ConflictFinder {
  private let demands: Demands
  private var stop: StopRule

  /// Prepares the search for the demands of a problem.
  init(_ problem: Problem, stop: StopRule) {
    demands = Demands(problem)
    self.stop = stop
  }

  /// The names of a smallest conflict; empty if all demands can hold together, or if time ran out.
  mutating func smallest() throws(ProblemFault) -> [String] {
    let all = demands.all
    for demand in all where !(try holds([demand])) { return [demands.name(demand)] }
    if all.count <= 60 {
      for (index, first) in all.enumerated() {
        for second in all[(index + 1)...] where !(try holds([first, second])) {
          return [first, second].map(demands.name)
        }
      }
    }
    if all.count <= 16, let triple = try firstTriple(all) { return triple.map(demands.name) }
    guard try !holds(all) else { return [] }
    let conflict = try reduce(background: [], lastAdded: false, all)
    return stop.isMet ? [] : conflict.map(demands.name)
  }

  private mutating func firstTriple(_ all: [Demands.Demand]) throws(ProblemFault) -> [Demands
    .Demand]?
  {
    for a in all.indices {
      for b in all.indices where b > a {
        for c in all.indices where c > b {
          if try !holds([all[a], all[b], all[c]]) { return [all[a], all[b], all[c]] }
        }
      }
    }
    return nil
  }

  /// Whether some demands can hold together; out of time nothing is known to be a conflict.
  private mutating func holds(_ some: [Demands.Demand]) throws(ProblemFault) -> Bool {
    if stop.check() { return true }
    return try demands.canHold(some, stop: &stop)
  }

  private mutating func reduce(
    background: [Demands.Demand], lastAdded: Bool, _ open: [Demands.Demand]
  ) throws(ProblemFault) -> [Demands.Demand] {
    if lastAdded, try !holds(background) { return [] }
    if open.count == 1 { return open }
    let half = Array(open[..<(open.count / 2)])
    let rest = Array(open[(open.count / 2)...])
    let second = try reduce(background: background + half, lastAdded: true, rest)
    let first = try reduce(
      background: background + second, lastAdded: !second.isEmpty, half)
    return first + second
  }
}
