internal import LegworkFormats
internal import LegworkModel
internal import LegworkSolver

/// Plans that differ from each other, as JSON.
enum AlternativesJSON {
  /// The saved plan's document with all plans found, the best first.
  static func document(_ saved: OrderedJSON, _ found: AlternativePlans) -> OrderedJSON {
    let plans = zip(found.plans, found.differences).map(alternative)
    return saved.adding("alternatives", .array(plans))
  }

  private static func alternative(
    _ planned: PlannedEvent, _ difference: PlanDifference
  ) -> OrderedJSON {
    return [
      "status": .string(planned.plan.status.rawValue), "objective": .int(planned.plan.objective),
      "bound": .int(planned.plan.bound),
      "gap": .int(planned.plan.bound - planned.plan.objective),
      "lost": .int(difference.pointsLost), "attend": .texts(planned.plan.attend.map(\.rawValue)),
      "leftOut": .texts(difference.leftOut), "gained": .texts(difference.gained),
      "moved": .array(
        difference.moved.map { ["from": .string($0.from), "to": .string($0.to)] }),
      "stopsLeftOut": .texts(difference.stopsLeftOut),
      "stopsGained": .texts(difference.stopsGained),
    ]
  }
}
