internal import LegworkFormats
internal import LegworkModel
internal import LegworkSolver

/// What a plan changes about the one before it, as JSON.
enum SteadyJSON {
  /// The plan's document with the changes.
  static func document(_ saved: OrderedJSON, _ found: SteadyPlan) -> OrderedJSON {
    let changes = found.answer.changes
    let least: OrderedJSON = [
      "best": .int(found.answer.best.objective),
      "lost": .int(found.answer.best.objective - found.planned.plan.objective),
      "tolerance": .int(found.tolerance), "cost": .int(changes.cost),
      "leastCost": .int(found.answer.leastCost), "left": .texts(changes.left),
      "gained": .texts(changes.gained), "stopsLeft": .texts(changes.stopsLeft),
      "stopsGained": .texts(changes.stopsGained),
    ]
    return saved.adding("leastChange", least)
  }
}
