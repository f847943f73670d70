public import LegworkModel

/// The best plan of a tiny problem, found by trying everything; shares no thought with the solver.
///
/// Every chain of compatible items of every day is laid out by trying each minute for each
/// departure and each break, with each mode; then all days are combined. Times should stay in the
/// low hundreds and occurrences around a dozen.
public struct BruteForceSolver {
  /// What a plan is worth beside its musts; of equal points, less walking is better.
  public struct Worth: Hashable, Comparable, Sendable {
    /// How many pins it keeps: all of them, unless that cannot be.
    public var pins = 0
    /// The objective.
    public var objective = 0
    /// All walking minutes.
    public var walking = 0

    /// Whether the first is the worse one.
    public static func < (one: Worth, other: Worth) -> Bool {
      (one.pins, one.objective, other.walking) < (other.pins, other.objective, one.walking)
    }

    static func + (one: Worth, other: Worth) -> Worth {
      Worth(
        pins: one.pins + other.pins, objective: one.objective + other.objective,
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

  private let problem: Problem
  private let sessions: [String: Int]
  private let musts: UInt64
  /// Whether pins and all commitments have to be kept.
  private let isStrict: Bool

  /// The best plan with all demands; where there is none, the best with as many musts as possible.
  ///
  /// The latter is valid but for missing musts and pins, and leaves those days empty whose
  /// commitments cannot be kept.
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
    musts = problem.musts.compactMap { sessions[$0] }.reduce(0) { $0 | 1 << UInt64($1) }
    self.isStrict = isStrict
  }

  private func answer() -> Answer {
    var weeks: [UInt64: Worth] = [0: Worth()]
    for day in 0..<problem.days { weeks = combine(weeks, plans(of: day)) }
    var answer = Answer(isFeasible: false, mustsAttended: 0, best: nil)
    for (attended, worth) in weeks {
      let count = (attended & musts).nonzeroBitCount
      if let best = answer.best, (count, worth) <= (answer.mustsAttended, best) { continue }
      answer.mustsAttended = count
      answer.best = worth
    }
    let isWhole = answer.best != nil && answer.mustsAttended == Set(problem.musts).count
    answer.isFeasible = isStrict && isWhole
    return answer
  }

  /// The best way to attend each set of sessions on a day.
  ///
  /// Only sessions that are musts or run on other days too are told apart.
  private func plans(of day: Int) -> [UInt64: Worth] {
    let pins = problem.items.filter { $0.day == day && problem.pins.contains($0.id) }.map(\.id)
    var best: [UInt64: Worth] = [:]
    var search = DaySearch(problem, day: day)
    for plan in search.plans() {
      let items = plan.items.map { problem.items[$0] }
      var worth = plan.worth
      worth.pins = items.filter { pins.contains($0.id) }.count
      guard worth.pins == pins.count || !isStrict else { continue }
      let key = items.map { bit($0, day) }.reduce(0, |)
      best[key] = max(best[key] ?? worth, worth)
    }
    return best.isEmpty && !isStrict ? [0: Worth()] : best
  }

  private func bit(_ item: Problem.Item, _ day: Int) -> UInt64 {
    let bit = UInt64(1) << UInt64(sessions[item.session] ?? 0)
    let isShared = problem.items.contains { $0.session == item.session && $0.day != day }
    return isShared || musts & bit != 0 ? bit : 0
  }

  private func combine(_ some: [UInt64: Worth], _ others: [UInt64: Worth]) -> [UInt64: Worth] {
    var both: [UInt64: Worth] = [:]
    for (first, worth) in some {
      for (second, more) in others where first & second == 0 {
        let total = worth + more
        both[first | second] = max(both[first | second] ?? total, total)
      }
    }
    return both
  }
}
