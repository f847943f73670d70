internal import LegworkFormats
internal import LegworkModel
internal import LegworkSolver

/// What including a run would cost, in words and as JSON.
enum CostText {
  /// A few words to stand after a run.
  static func words(_ cost: InclusionCost) -> String {
    if cost.isImpossible { return "does not go with what has to be in the plan" }
    guard let high = cost.high else { return "costs \(cost.low.of("point")) or more" }
    guard cost.isExact else { return "costs \(cost.low) to \(high.of("point"))" }
    if high < 0 { return "would gain \((-high).of("point"))" }
    return high == 0 ? "costs nothing" : "costs \(high.of("point"))"
  }

  /// A few words about a run on a card: why no plan can have it, or what including it would cost.
  ///
  /// That it has no time or does not take place is said with the run itself.
  static func words(_ run: SessionCard.Run) -> String? {
    switch run.excluded {
    case nil: run.cost.map(words)
    case .noTime, .status: nil
    case let reason: "cannot be planned: it \(AdjustText.words(reason))"
    }
  }

  /// `low`, `high` (null where no plan with it is known), and whether it is possible at all.
  static func json(_ cost: InclusionCost?) -> OrderedJSON {
    guard let cost else { return nil }
    return [
      "low": cost.isImpossible ? nil : .int(cost.low), "high": .number(cost.high),
      "exact": .bool(cost.isExact), "possible": .bool(!cost.isImpossible),
    ]
  }
}
