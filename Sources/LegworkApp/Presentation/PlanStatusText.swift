internal import LegworkModel

/// The words for what is known about a plan.
enum PlanStatusText {
  /// What was proven, and what stands in the way of the musts; of an old plan what it is worth now.
  static func lines(_ plan: Plan, isOld: Bool = false) -> [String] {
    if isOld {
      return [
        "\(plan.objective.of("point")) as things are now; the plan was made before wishes, catalog or "
          + "travel times changed: run legwork plan"
      ]
    }
    return switch plan.status {
    case .optimal: ["\(plan.objective) points: no plan is better (proven)"]
    case .feasible: ["\(plan.objective) points: no plan has more than \(plan.bound)"]
    case .infeasible:
      ["✗ Not all demands can hold together; this keeps as many musts as can be."]
        + (plan.conflict.isEmpty
          ? [] : ["Give up one of: \(plan.conflict.joined(separator: ", "))"])
    case .unknown: ["Whether there is a better plan was not worked out."]
    }
  }
}
