internal import LegworkModel

/// The words for what is known about a plan.
enum PlanStatusText {
  /// What was proven, and what stands in the way of the musts.
  static func lines(_ plan: Plan) -> [String] {
    switch plan.status {
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
