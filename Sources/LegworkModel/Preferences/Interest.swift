/// How much one wants to see a session.
public enum Interest: String, Hashable, Sendable, Codable, CaseIterable {
  /// It has to be in the plan.
  case must
  /// It is worth points.
  case want
  /// It is worth a few points.
  case maybe
  /// It is never planned.
  case skip
  /// It is watched as a recording, and never planned.
  case later

  /// The points it brings where none are given.
  public var defaultPoints: Int {
    switch self {
    case .must: 100
    case .want: 60
    case .maybe: 20
    case .skip, .later: 0
    }
  }

  /// Whether a session marked so may be planned.
  public var isPlannable: Bool { self != .skip && self != .later }
}

/// An interest with the points the user gave it.
public struct Wish: Hashable, Sendable, Codable {
  /// How much.
  public var interest: Interest
  /// The user's own points; nil for the interest's default.
  public var ownPoints: Int?

  /// Creates a wish.
  public init(_ interest: Interest, points: Int? = nil) {
    self.interest = interest
    self.ownPoints = points
  }

  /// The points it brings.
  public var points: Int { ownPoints ?? interest.defaultPoints }
}
