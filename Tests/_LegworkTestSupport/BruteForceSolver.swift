public import LegworkModel

/// The best plan of a tiny problem, found by trying everything; shares no thought with the solver.
///
/// Every chain of compatible items of every day is laid out with every order of stops and breaks in
/// between, trying each minute for each departure, with each mode; then all days are combined. Times
/// should stay in the low hundreds and occurrences around a dozen.
public struct BruteForceSolver {
  /// What a plan is worth beside its musts; of equal points, less walking is better.
  public struct Worth: Hashable, Comparable, Sendable {
    /// How many pins and required stops it keeps: all of them, unless that cannot be.
    public var kept = 0
    /// The objective.
    public var objective = 0
    /// All walking minutes.
    public var walking = 0

    /// Whether the first is the worse one.
    public static func < (one: Worth, other: Worth) -> Bool {
      (one.kept, one.objective, other.walking) < (other.kept, other.objective, one.walking)
    }

    static func + (one: Worth, other: Worth) -> Worth {
      Worth(
        kept: one.kept + other.kept, objective: one.objective + other.objective,
        walking: one.walking + other.walking)
    }
  }

  /// The truth about a problem.
  public struct Answer: Hashable, Sendable {
    /// Whether all demands can hold together.
    public var isFeasible: Bool
    /// The most musts that a plan can attend.
    public var mustsAttended: Int
    /// The best plan among those that attend so many; nil where there is none at all.
    public var best: Worth?
  }

  /// What of a week so far still matters for its other days.
  private struct Week: Hashable {
    /// The sessions attended, where that matters.
    var sessions: UInt64 = 0
    /// The stops made.
    var stops = 0
    /// How many sessions of each topic, where spread counts them.
    var topics: [Int]
  }

  private let problem: Problem
  private let sessions: [String: Int]
  private let topics: [String]
  private let musts: UInt64
  private let requiredStops: Int
  /// Whether pins, required stops and all commitments have to be kept.
  private let isStrict: Bool

  /// The best plan with all demands; where there is none, the best with as many musts as possible.
  ///
  /// The latter is valid but for missing musts, pins and required stops, and leaves those days empty
  /// whose commitments cannot be kept.
  public static func solve(_ problem: Problem) -> Answer {
    let strict = BruteForceSolver(problem, isStrict: true).answer()
    return strict.isFeasible ? strict : BruteForceSolver(problem, isStrict: false).answer()
  }

  /// Whether all demands can hold together.
  public static func isFeasible(_ problem: Problem) -> Bool {
    BruteForceSolver(problem, isStrict: true).answer().isFeasible
  }

  private init(_ problem: Problem, isStrict: Bool) {
    self.problem = problem
    var sessions: [String: Int] = [:]
    for name in problem.items.map(\.session) where sessions[name] == nil {
      sessions[name] = sessions.count
    }
    self.sessions = sessions
    topics = problem.spread == nil ? [] : Set(problem.items.compactMap(\.topic)).sorted()
    musts = problem.musts.compactMap { sessions[$0] }.reduce(0) { $0 | 1 << UInt64($1) }
    requiredStops = problem.stops.indices.filter { problem.stops[$0].isRequired }
      .reduce(0) { $0 | 1 << $1 }
    self.isStrict = isStrict
  }

  private func answer() -> Answer {
    var weeks = [Week(topics: topics.map { _ in 0 }): Worth()]
    for day in 0..<problem.days { weeks = combine(weeks, plans(of: day)) }
    var answer = Answer(isFeasible: false, mustsAttended: 0, best: nil)
    for (week, worth) in weeks {
      let made = week.stops & requiredStops
      guard made == requiredStops || !isStrict else { continue }
      let count = (week.sessions & musts).nonzeroBitCount
      var worth = worth
      worth.kept += made.nonzeroBitCount
      worth.objective -= spreadCost(of: week)
      if let best = answer.best, (count, worth) <= (answer.mustsAttended, best) { continue }
      answer.mustsAttended = count
      answer.best = worth
    }
    let isWhole = answer.best != nil && answer.mustsAttended == Set(problem.musts).count
    answer.isFeasible = isStrict && isWhole
    return answer
  }

  private func spreadCost(of week: Week) -> Int {
    guard let spread = problem.spread else { return 0 }
    return week.topics.reduce(0) { $0 + spread.cost * max(0, $1 - spread.free) }
  }

  /// The best way to do each of the things that matter for other days.
  private func plans(of day: Int) -> [Week: Worth] {
    let pins = problem.items.filter { $0.day == day && problem.pins.contains($0.id) }.map(\.id)
    var best: [Week: Worth] = [:]
    var search = DaySearch(problem, day: day)
    for plan in search.plans() {
      let items = plan.items.map { problem.items[$0] }
      var worth = plan.worth
      worth.kept = items.filter { pins.contains($0.id) }.count
      guard worth.kept == pins.count || !isStrict else { continue }
      let week = Week(
        sessions: items.map { bit($0, day) }.reduce(0, |), stops: plan.stops,
        topics: topics.map { topic in items.filter { $0.topic == topic }.count })
      best[week] = max(best[week] ?? worth, worth)
    }
    return best.isEmpty && !isStrict ? [Week(topics: topics.map { _ in 0 }): Worth()] : best
  }

  /// Only sessions that are musts or run on other days too are told apart.
  private func bit(_ item: Problem.Item, _ day: Int) -> UInt64 {
    let bit = UInt64(1) << UInt64(sessions[item.session] ?? 0)
    let isShared = problem.items.contains { $0.session == item.session && $0.day != day }
    return isShared || musts & bit != 0 ? bit : 0
  }

  private func combine(_ some: [Week: Worth], _ others: [Week: Worth]) -> [Week: Worth] {
    var both: [Week: Worth] = [:]
    for (first, worth) in some {
      for (second, more) in others
      where first.sessions & second.sessions == 0 && first.stops & second.stops == 0 {
        let week = Week(
          sessions: first.sessions | second.sessions, stops: first.stops | second.stops,
          topics: zip(first.topics, second.topics).map(+))
        let total = worth + more
        both[week] = max(both[week] ?? total, total)
      }
    }
    return both
  }
}
