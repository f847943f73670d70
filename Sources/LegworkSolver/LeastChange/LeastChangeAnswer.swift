/// A plan that is nearly as good as the best one and changes as little as possible.
public struct LeastChangeAnswer: Hashable, Sendable {
  /// The plan.
  ///
  /// Its status is `optimal` only where the best plan and the fewest changes are both proven: then
  /// no plan with so few changes is better. Otherwise its bound is that of the best plan.
  public var solution: Solution
  /// What the plan changes.
  public var changes: PlanChanges
  /// No plan that is good enough costs less in changes.
  public var leastCost: Int
  /// The best plan of all, whatever it changes.
  public var best: Solution

  /// Whether no plan that is good enough changes less; proven.
  public var isLeast: Bool { leastCost == changes.cost }
}
