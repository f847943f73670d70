import LegworkModel

/// Finds the changes of a problem that settle a conflict, each as small as it can be.
struct RemedyFinder {
  private let problem: Problem
  private let conflict: [Demand]
  private let otherModes: [Problem.Mode]
  private var stop: StopRule

  /// More minutes than this are not left early or come late.
  private static let mostMinutes = 30
  /// Of sessions with more runs than this, single runs are not looked at.
  private static let mostRuns = 4

  /// Prepares for a conflict of a problem in canonical order.
  init(
    _ problem: Problem, _ conflict: [Demand], otherModes: [Problem.Mode], stop: StopRule
  ) {
    self.problem = problem
    self.conflict = conflict
    self.otherModes = otherModes
    self.stop = stop
  }

  /// All remedies known to settle the conflict, the least change first.
  mutating func remedies() throws(ProblemFault) -> [Remedy] {
    var short: [(minutes: Int, remedy: Remedy)] = []
    for visit in visits() {
      let most = mostMinutes(visit)
      if let minutes = try least(most, { .leaveEarly(visit, minutes: $0) }) {
        short.append((minutes, .leaveEarly(visit, minutes: minutes)))
      }
      if let minutes = try least(most, { .arriveLate(visit, minutes: $0) }) {
        short.append((minutes, .arriveLate(visit, minutes: minutes)))
      }
    }
    let order = short.indices.sorted { (short[$0].minutes, $0) < (short[$1].minutes, $1) }
    var found = order.map { short[$0].remedy }
    for remedy in otherModes.map({ Remedy.take(mode: $0.name) }) + otherRuns()
    where try settles(remedy) {
      found.append(remedy)
    }
    for case .limit(let limit) in conflict {
      if let remedy = try raise(limit) { found.append(remedy) }
    }
    return found + conflict.map { .giveUp($0) }
  }

  /// Whether the conflict's demands can hold together after a remedy.
  private mutating func settles(_ remedy: Remedy) throws(ProblemFault) -> Bool {
    let changed = problem.with(remedy, from: otherModes)
    var demands = conflict
    if case .attend(let run, let pinned) = remedy {
      demands.removeAll { $0 == pinned.map(Demand.pin) }
      demands.append(.pin(run))
    }
    var judge = DemandJudge(changed, DemandProblems(changed), stop: stop)
    let holds = try judge.holds(demands)
    stop = judge.stop
    return holds && !stop.isMet
  }

  /// The least number up to a limit with which a remedy settles the conflict.
  private mutating func least(
    _ most: Int, _ remedy: (Int) -> Remedy
  ) throws(ProblemFault) -> Int? {
    guard most > 0, try settles(remedy(most)) else { return nil }
    var (low, high) = (1, most)
    while low < high {
      let middle = (low + high) / 2
      if try settles(remedy(middle)) { high = middle } else { low = middle + 1 }
    }
    return high
  }

  private mutating func raise(_ limit: Demand.Limit) throws(ProblemFault) -> Remedy? {
    guard let value = problem.limits[limit] else { return nil }
    let day = onlyDay
    let most = limit == .walkingPerDay ? value + 24 * 60 : value + conflict.count
    let more = try least(most - value) { .raise(limit, to: value + $0, day: day) }
    return more.map { .raise(limit, to: value + $0, day: day) }
  }

  /// The day of the conflict, if there is only one.
  private var onlyDay: Int? {
    let commitments = problem.commitments.filter { conflict.contains(.commitment($0.id)) }
    let stops = problem.stops.filter { conflict.contains(.stop($0.id)) }
    let days = Set(
      runs().map(\.day) + commitments.map(\.day) + stops.flatMap(\.open).map(\.day))
    return days.count == 1 ? days.first : nil
  }

  /// The occurrences that can meet the musts and pins of the conflict.
  private func runs() -> [Problem.Item] {
    let drops = Set(problem.drops)
    return problem.items.filter { item in
      conflict.contains(.pin(item.id))
        || conflict.contains(.must(item.session)) && !drops.contains(item.id)
    }.sorted { $0.id < $1.id }
  }

  /// The runs and commitments of the conflict that one could leave early or come late to.
  private func visits() -> [Remedy.Visit] {
    let runs = runs()
    let fewRuns = runs.filter { run in
      runs.count { $0.session == run.session } <= RemedyFinder.mostRuns
    }
    return fewRuns.map { .occurrence($0.id) }
      + conflict.compactMap { demand in
        if case .commitment(let id) = demand { .commitment(id) } else { nil }
      }
  }

  /// How many minutes of something may be missed: half of it at most.
  private func mostMinutes(_ visit: Remedy.Visit) -> Int {
    let lengths: [Int]
    switch visit {
    case .occurrence(let id):
      lengths = problem.items.filter { $0.id == id }.map { $0.end - max($0.start, $0.arriveBy) }
    case .commitment(let id):
      lengths = problem.commitments.filter { $0.id == id }.map { $0.end - $0.start }
    }
    return min(RemedyFinder.mostMinutes, (lengths.min() ?? 0) / 2)
  }

  /// Other runs of the conflict's sessions that are ruled out as things are.
  private func otherRuns() -> [Remedy] {
    let drops = Set(problem.drops)
    let pinned = problem.items.filter { conflict.contains(.pin($0.id)) }
    return problem.items.sorted { $0.id < $1.id }.flatMap { run -> [Remedy] in
      guard !problem.skips.contains(run.session) else { return [] }
      let instead = pinned.filter { $0.session == run.session && $0.id != run.id }.map {
        Remedy.attend(run.id, insteadOf: $0.id)
      }
      let isDropped = drops.contains(run.id) && conflict.contains(.must(run.session))
      return instead.isEmpty && isDropped ? [.attend(run.id, insteadOf: nil)] : instead
    }
  }
}
