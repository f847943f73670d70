public import LegworkModel

/// A marked session that the plan does not attend, and why; the words are in `MissedText`.
public struct MissedSession: Hashable, Sendable, Codable {
  /// The session.
  public var session: Session.ID
  /// How much it is wanted.
  public var interest: Interest
  /// The run that comes nearest to the plan; nil where none could be attended at all.
  public var run: Occurrence.ID?
  /// Why it is not attended.
  public var reason: Reason

  /// Creates a missed session.
  public init(session: Session.ID, interest: Interest, run: Occurrence.ID?, reason: Reason) {
    self.session = session
    self.interest = interest
    self.run = run
    self.reason = reason
  }

  /// The planned codes and names it clashes with.
  public var clashes: [String] {
    if case .clashes(let names) = reason { names } else { [] }
  }

  /// Why a session is not attended.
  public enum Reason: Hashable, Sendable, Codable {
    /// The catalog does not have it.
    case notInCatalog
    /// All runs are fixed out or marked not to be planned.
    case dropped
    /// It has no time yet.
    case noTime
    /// No run takes place any more.
    case cancelled
    /// It is longer than a session may be, so it is visited as a stop.
    case openHouse
    /// It lies outside the day's bounds.
    case outsideDay(TimeWindow)
    /// It cannot be attended together with these.
    case clashes([String])
    /// A limit of the day is reached.
    case limit(LimitName, most: Int)
    /// It brings fewer points than it costs.
    case worthLess(points: Int, cost: Int)
    /// There is room for it: the plan is older than the wish, or not proven to be the best.
    case fits(gain: Int)
  }
}
