/// What a plan would lose if it had to attend an occurrence, dropped or skipped before or not.
///
/// Below 0 only for one that is dropped or skipped: taking that back can gain points.
public struct InclusionCost: Hashable, Sendable {
  /// Points that are lost at least; 0 for what the plan attends.
  public let low: Int
  /// Points after whose loss there is a plan with it; nil where no such plan is known.
  public let high: Int?
  /// Whether no plan that keeps the demands can attend it.
  public let isImpossible: Bool

  /// A proven interval.
  public init(low: Int, high: Int?) {
    (self.low, self.high, isImpossible) = (low, high, false)
  }

  /// What can never be attended together with the demands.
  public static let impossible = InclusionCost()

  private init() { (low, high, isImpossible) = (0, nil, true) }

  /// Whether nothing more can be learned.
  public var isExact: Bool { isImpossible || low == high }
}

/// What including each occurrence of a problem would cost its best plan.
public struct InclusionCosts: Hashable, Sendable {
  private let costs: [InclusionCost]
  private let indices: [String: Int]

  /// The costs of the items behind each id.
  init(_ costs: [InclusionCost], _ indices: [String: Int]) {
    (self.costs, self.indices) = (costs, indices)
  }

  /// The cost of an occurrence; nil for one that the problem does not have.
  public subscript(occurrence: String) -> InclusionCost? { indices[occurrence].map { costs[$0] } }

  /// The occurrences, sorted.
  public var occurrences: [String] { indices.keys.sorted() }
}
