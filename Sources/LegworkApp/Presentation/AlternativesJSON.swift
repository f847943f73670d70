internal import LegworkFormats
internal import LegworkModel
internal import LegworkSolver

/// Plans that differ from each other, as JSON.
enum AlternativesJSON {
  /// The saved plan's document with all plans found, the best first.
  static func document(_ saved: OrderedJSON, _ found: AlternativePlans) -> OrderedJSON {
    guard case .object(let members) = saved else { return saved }
    let plans = zip(found.plans, found.differences).map(alternative)
    return .object(members + [.init("alternatives", .array(plans))])
  }

  private static func alternative(
    _ planned: PlannedEvent, _ difference: PlanDifference
  ) -> OrderedJSON {
    let codes = { (codes: [String]) in OrderedJSON.array(codes.map { .string($0) }) }
    return [
      "status": .string(planned.plan.status.rawValue), "objective": .int(planned.plan.objective),
      "bound": .int(planned.plan.bound),
      "gap": .int(planned.plan.bound - planned.plan.objective),
      "lost": .int(difference.pointsLost), "attend": codes(planned.plan.attend.map(\.rawValue)),
      "leftOut": codes(difference.leftOut), "gained": codes(difference.gained),
      "moved": .array(
        difference.moved.map { ["from": .string($0.from), "to": .string($0.to)] }),
      "stopsLeftOut": codes(difference.stopsLeftOut), "stopsGained": codes(difference.stopsGained),
    ]
  }
}
