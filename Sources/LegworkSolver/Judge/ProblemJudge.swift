public import LegworkModel

/// Judges a solution against its problem, from the format's definition alone.
///
/// It shares no code with the search, so that neither can hide a mistake of the other.
public struct ProblemJudge {
  /// What was found.
  public struct Judgement: Hashable, Sendable {
    /// What is wrong, in words; empty for a valid plan.
    public var errors: [String] = []
    /// The objective, recomputed.
    public var objective = 0
    /// All walking minutes.
    public var walking = 0
    /// How many different musts are attended.
    public var musts = 0
  }

  let problem: Problem
  /// The occurrences that the solution names, by their ids.
  let items: [String: Problem.Item]
  /// The commitments by their ids.
  let commitments: [String: Problem.Commitment]
  /// What was found so far.
  var judgement = Judgement()
  /// The attended occurrences of all days.
  var attended: [Problem.Item] = []
  /// The stops made on all days.
  var stops: [String] = []

  private init(_ problem: Problem, _ solution: Solution) {
    self.problem = problem
    let named = Set(solution.days.flatMap(\.items).compactMap(\.occurrence))
    items = Dictionary(
      problem.items.lazy.filter { named.contains($0.id) }.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    commitments = Dictionary(
      problem.commitments.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Judges a solution that has a plan.
  ///
  /// O(occurrences + days × commitments + c²) for c commitments of a day.
  public static func judge(_ solution: Solution, of problem: Problem) -> Judgement {
    var judge = ProblemJudge(problem, solution)
    for day in solution.days { judge.judge(day) }
    judge.judgeWeek(solution)
    judge.judgeClaims(solution)
    return judge.judgement
  }

  /// Notes what is wrong where something does not hold.
  mutating func expect(_ condition: Bool, _ error: @autoclosure () -> String) {
    if !condition { judgement.errors.append(error()) }
  }

  private mutating func judgeWeek(_ solution: Solution) {
    let days = solution.days.map(\.day)
    expect(zip(days, days.dropFirst()).allSatisfy { $0 < $1 }, "days \(days) out of order")
    expect(days.allSatisfy((0..<problem.days).contains), "days \(days) beyond the problem's")
    let ids = attended.map(\.id)
    expect(solution.attend == ids, "attend is \(solution.attend), the days hold \(ids)")
    let sessions = attended.map(\.session)
    expect(Set(sessions).count == sessions.count, "a session twice in \(sessions)")
    expect(Set(sessions).isDisjoint(with: problem.skips), "a skipped session in \(sessions)")
    expect(Set(ids).isDisjoint(with: problem.drops), "a dropped occurrence in \(ids)")
    judgement.musts = Set(problem.musts).intersection(sessions).count
    judgement.objective += attended.reduce(0) { $0 + $1.points }
    judgement.objective -= problem.walkCost * judgement.walking
    judgement.objective -= spreadCost(of: attended.compactMap(\.topic))
    let stops = stops
    expect(Set(stops).count == stops.count, "a stop twice in \(stops)")
    guard solution.status == .optimal || solution.status == .feasible else { return }
    expect(Set(problem.musts).isSubset(of: sessions), "a must is missing from \(sessions)")
    expect(Set(problem.pins).isSubset(of: ids), "a pin is missing from \(ids)")
    for stop in problem.stops where stop.isRequired {
      expect(stops.contains(stop.id), "the required stop \(stop.id) is missing")
    }
    for commitment in problem.commitments {
      expect(days.contains(commitment.day), "the day of commitment \(commitment.id) is missing")
    }
  }

  private func spreadCost(of topics: [String]) -> Int {
    guard let spread = problem.spread else { return 0 }
    return Set(topics).reduce(0) { cost, topic in
      cost + spread.cost * max(0, topics.filter { $0 == topic }.count - spread.free)
    }
  }

  private mutating func judgeClaims(_ solution: Solution) {
    let found = judgement
    expect(
      solution.objective == found.objective,
      "objective is \(found.objective), stated \(solution.objective)")
    expect(
      solution.mustsAttended == found.musts,
      "\(found.musts) musts attended, stated \(solution.mustsAttended)")
    let wanted = Set(problem.musts).count
    expect(solution.mustsWanted == wanted, "\(wanted) musts, stated \(solution.mustsWanted)")
    switch solution.status {
    case .optimal:
      expect(solution.bound == solution.objective, "optimal, yet the bound is \(solution.bound)")
    case .feasible:
      expect(
        solution.bound > solution.objective,
        "bound \(solution.bound) not above objective \(solution.objective), yet only feasible")
    case .infeasible, .unknown: break
    }
    expect(
      solution.conflict.isEmpty || solution.status == .infeasible,
      "a conflict in a plan that is \(solution.status)")
  }
}

extension Solution.Item {
  /// The occurrence that is attended.
  fileprivate var occurrence: String? {
    if case .occurrence(let id, _, _) = self { id } else { nil }
  }
}
