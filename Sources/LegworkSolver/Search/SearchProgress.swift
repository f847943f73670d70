import LegworkModel

/// What a running search knows: the best plan so far, and how much better one could be.
///
/// From one to the next the plan never gets worse and the bound never rises. Where not all demands
/// can be kept, a plan that keeps one more is better whatever its points.
public struct SearchProgress: Hashable, Sendable {
  /// Musts that the best plan attends; 0 where there is no plan yet.
  public var mustsAttended = 0
  /// Points of the best plan; nil where there is none yet.
  public var objective: Int?
  /// No plan that keeps all demands scores more; nil where that is not known, or none can keep them.
  public var bound: Int?

  /// Nothing known yet.
  public init() {}
}

/// Tells a caller what a search knows, each time that is more than before.
struct ProgressReport {
  private let tell: @Sendable (SearchProgress) -> Void
  private var last = SearchProgress()
  private var keepsDemands = true
  /// Whether plans are not told of, because they may break a limit.
  var holdsPlans = false

  /// Nothing told yet.
  init(_ tell: @escaping @Sendable (SearchProgress) -> Void) { self.tell = tell }

  /// Tells of a better plan, given by the candidates of each day, unless its figures are the same.
  mutating func plan(_ days: [[Int]], _ instance: Instance) {
    if holdsPlans { return }
    let plan = PlanExtraction(instance, days)
    let musts = plan.sessions.intersection(instance.problem.musts).count
    let objective = plan.objective
    if (musts, objective) == (last.mustsAttended, last.objective) { return }
    (last.mustsAttended, last.objective) = (musts, objective)
    tell(last)
  }

  /// Tells of a plan of stops alone by its points, unless a better one was told of.
  mutating func plan(points: Int) {
    if let known = last.objective, points <= known { return }
    last.objective = points
    tell(last)
  }

  /// Tells of a bound in points, unless a lower one was told of.
  mutating func bound(_ points: Int) {
    guard keepsDemands, last.bound.map({ points < $0 }) ?? true else { return }
    last.bound = points
    tell(last)
  }

  /// From now on plans need not keep all demands.
  mutating func giveUpDemands() {
    keepsDemands = false
    last.bound = nil
  }
}
