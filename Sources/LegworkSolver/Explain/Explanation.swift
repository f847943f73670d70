/// Why not all demands of a problem can hold together, and what could be done about it.
public struct Explanation: Hashable, Sendable {
  /// A remedy with what comes of it.
  public struct Outcome: Hashable, Sendable {
    /// The change.
    public var remedy: Remedy
    /// The best plan then; infeasible where other demands still cannot hold together.
    ///
    /// A must that was given up is none of its musts.
    public var solution: Solution
  }

  /// A smallest set of demands that cannot hold together, though every part of it can.
  public var conflict: [Demand]
  /// Further conflicts that have no session, commitment or stop in common with it or each other.
  public var others: [[Demand]]
  /// What settles the conflict, best first: most musts, then most points, then the least change.
  ///
  /// Each one was tried: the conflict is settled, and the plan is the best one then.
  public var outcomes: [Outcome]
}
