public import LegworkModel

/// Every plan of a tiny problem, told apart by the occurrences it attends and the stops it makes.
///
/// Shares its thoughts with `BruteForceSolver`, and none with the solver.
public struct EveryPlan {
  /// The best of all plans that attend and make the same.
  public struct Entry: Hashable, Sendable {
    /// The occurrences attended.
    public var attend: Set<String> = []
    /// Their sessions.
    public var sessions: Set<String> = []
    /// The stops made.
    public var stops: Set<String> = []
    /// How many musts it attends.
    public var musts = 0
    /// What it is worth.
    public var worth = BruteForceSolver.Worth()
  }

  private struct Key: Hashable {
    var attend: Set<Int> = []
    var stops = 0
  }

  /// The plans with as many musts, then pins and required stops, as possible.
  public let entries: [Entry]
  /// Whether they keep all demands.
  public let isFeasible: Bool

  /// Lists the plans of a problem.
  public init(_ problem: Problem) {
    var weeks = [Key(): BruteForceSolver.Worth()]
    var isFeasible = true
    for day in 0..<problem.days {
      let plans = EveryPlan.plans(of: day, problem)
      // a day whose commitments cannot be kept stays empty
      if plans.isEmpty { isFeasible = false } else { weeks = EveryPlan.join(weeks, plans, problem) }
    }
    let all = weeks.map { EveryPlan.entry($0, $1, problem) }
    let most = all.map { ($0.musts, $0.worth.kept) }.max { $0 < $1 } ?? (0, 0)
    entries = all.filter { ($0.musts, $0.worth.kept) == most }
    let demands = Set(problem.pins).count + problem.stops.count(where: \.isRequired)
    self.isFeasible = isFeasible && most == (Set(problem.musts).count, demands)
  }

  /// The most that a plan which meets a condition is worth; nil where none does.
  public func best(where isMeant: (Entry) -> Bool) -> BruteForceSolver.Worth? {
    entries.lazy.filter(isMeant).map(\.worth).max()
  }

  private static func plans(of day: Int, _ problem: Problem) -> [Key: BruteForceSolver.Worth] {
    var best: [Key: BruteForceSolver.Worth] = [:]
    var search = BruteForceSolver.DaySearch(problem, day: day)
    for plan in search.plans() {
      let key = Key(attend: Set(plan.items), stops: plan.stops)
      best[key] = max(best[key] ?? plan.worth, plan.worth)
    }
    return best
  }

  private static func join(
    _ some: [Key: BruteForceSolver.Worth], _ others: [Key: BruteForceSolver.Worth],
    _ problem: Problem
  ) -> [Key: BruteForceSolver.Worth] {
    var both: [Key: BruteForceSolver.Worth] = [:]
    for (first, worth) in some {
      let sessions = Set(first.attend.map { problem.items[$0].session })
      for (second, more) in others
      where first.stops & second.stops == 0
        && second.attend.allSatisfy({ !sessions.contains(problem.items[$0].session) })
      {
        let key = Key(
          attend: first.attend.union(second.attend), stops: first.stops | second.stops)
        both[key] = max(both[key] ?? worth + more, worth + more)
      }
    }
    return both
  }

  private static func entry(
    _ key: Key, _ worth: BruteForceSolver.Worth, _ problem: Problem
  ) -> Entry {
    let items = key.attend.map { problem.items[$0] }
    let stops = problem.stops.enumerated().filter { key.stops & 1 << $0.offset != 0 }.map(\.element)
    var entry = Entry(
      attend: Set(items.map(\.id)), sessions: Set(items.map(\.session)),
      stops: Set(stops.map(\.id)), worth: worth)
    entry.musts = entry.sessions.intersection(problem.musts).count
    entry.worth.kept =
      entry.attend.intersection(problem.pins).count + stops.count(where: \.isRequired)
    if let spread = problem.spread {
      for topic in Set(items.compactMap(\.topic)) {
        let count = items.count { $0.topic == topic }
        entry.worth.objective -= spread.cost * max(0, count - spread.free)
      }
    }
    return entry
  }
}
