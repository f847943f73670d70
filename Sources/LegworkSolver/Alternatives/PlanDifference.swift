public import LegworkModel

/// How one plan of a problem differs from another.
public struct PlanDifference: Hashable, Sendable {
  /// A session attended in another run.
  public struct Move: Hashable, Sendable {
    /// The occurrence attended before.
    public var from: String
    /// The occurrence attended instead.
    public var to: String

    /// Creates a move.
    public init(from: String, to: String) {
      self.from = from
      self.to = to
    }
  }

  /// Occurrences of the first plan whose sessions the other does without, chronological.
  public var leftOut: [String] = []
  /// Occurrences of the other plan whose sessions the first does without, chronological.
  public var gained: [String] = []
  /// Sessions of both plans in different runs, chronological in the first.
  public var moved: [Move] = []
  /// Stops that only the first plan makes, by name.
  public var stopsLeftOut: [String] = []
  /// Stops that only the other plan makes, by name.
  public var stopsGained: [String] = []
  /// By how many points the other plan is worse; negative where it is better.
  public var pointsLost: Int

  /// Compares two plans of a problem, in O(n).
  public init(from first: Solution, to other: Solution, in problem: Problem) {
    let session = Dictionary(
      problem.items.lazy.map { ($0.id, $0.session) }, uniquingKeysWith: { first, _ in first })
    func runs(_ plan: Solution) -> [String: String] {
      Dictionary(
        plan.attend.map { (session[$0] ?? $0, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let (before, after) = (runs(first), runs(other))
    for occurrence in first.attend {
      let run = after[session[occurrence] ?? occurrence]
      if let run, run != occurrence { moved.append(Move(from: occurrence, to: run)) }
      if run == nil { leftOut.append(occurrence) }
    }
    gained = other.attend.filter { before[session[$0] ?? $0] == nil }
    let (made, remade) = (first.stopsMade, other.stopsMade)
    stopsLeftOut = made.subtracting(remade).sorted()
    stopsGained = remade.subtracting(made).sorted()
    pointsLost = first.objective - other.objective
  }
}

extension Solution {
  /// The names of the stops made.
  var stopsMade: Set<String> {
    Set(
      days.lazy.flatMap(\.items).compactMap { item in
        if case .stop(let id, _, _) = item { id } else { nil }
      })
  }
}
