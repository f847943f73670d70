internal import LegworkFormats
internal import LegworkModel
internal import LegworkSolver

/// What a plan changes about the one before it, as JSON.
enum SteadyJSON {
  /// The plan's document with the changes.
  static func document(_ saved: OrderedJSON, _ found: SteadyPlan) -> OrderedJSON {
    guard case .object(let members) = saved else { return saved }
    let changes = found.answer.changes
    let codes = { (codes: [String]) in OrderedJSON.array(codes.map { .string($0) }) }
    let least: OrderedJSON = [
      "best": .int(found.answer.best.objective),
      "lost": .int(found.answer.best.objective - found.planned.plan.objective),
      "tolerance": .int(found.tolerance), "cost": .int(changes.cost),
      "leastCost": .int(found.answer.leastCost), "left": codes(changes.left),
      "gained": codes(changes.gained), "stopsLeft": codes(changes.stopsLeft),
      "stopsGained": codes(changes.stopsGained),
    ]
    return .object(members + [.init("leastChange", least)])
  }
}
