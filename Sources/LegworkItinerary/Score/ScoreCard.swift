/// The points of a plan by term, as the objective sums them.
public struct ScoreCard: Hashable, Sendable {
  /// A named part of the objective.
  public enum Term: String, Hashable, Sendable, CaseIterable {
    /// Points of the occurrences attended.
    case sessions
    /// Points of the breaks taken.
    case breaks
    /// Points of the stops made.
    case stops
    /// Minutes on foot times the walk cost, as a loss.
    case walking
    /// What sessions of one topic cost beyond the free ones, as a loss.
    case spread
  }

  private var points: [Term: Int] = [:]

  /// Nothing scored yet.
  public init() {}

  /// The points of a term; losses are negative.
  public subscript(term: Term) -> Int {
    get { points[term] ?? 0 }
    set { points[term] = newValue == 0 ? nil : newValue }
  }

  /// The objective: the sum of all terms.
  public var total: Int { Term.allCases.reduce(0) { $0 + self[$1] } }
}
