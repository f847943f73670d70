internal import LegworkModel
internal import LegworkSolver

/// Plans that differ from each other, best first.
struct AlternativePlans: Sendable {
  /// What is asked for.
  struct Request: Sendable {
    /// How many plans, the best one included.
    var count: Int
    /// How many sessions of each plan before it a plan has to do without.
    var distance: Int
    /// Which one to save, from 1.
    var taken: Int
  }

  /// The plans, the best first.
  var plans: [PlannedEvent]
  /// How each differs from the best.
  var differences: [PlanDifference]
  /// How many sessions they differ by at least.
  var distance: Int

  /// Finds the plans of an event.
  static func find(
    _ facts: PlanningFacts, _ request: Request, options: SolverOptions
  ) throws -> AlternativePlans {
    let built = try facts.problem()
    let solutions = try PlanningWorkflow.solving { () throws(ProblemFault) in
      try Solver.alternatives(
        to: built.problem, count: request.count, differingBy: request.distance, options: options)
    }
    return AlternativePlans(
      plans: try solutions.map { try PlanningWorkflow.judged($0, of: built, facts) },
      differences: solutions.map {
        PlanDifference(from: solutions[0], to: $0, in: built.problem)
      },
      distance: request.distance)
  }

  /// One of the plans as one to save: proven in its place, it is not the best there is.
  func plan(_ number: Int) throws(VerbFault) -> PlannedEvent {
    guard plans.indices.contains(number - 1) else {
      throw .noSuchAlternative(number: number, count: plans.count)
    }
    return plans[number - 1].bounded(by: plans[0].plan.bound)
  }
}

extension PlannedEvent {
  /// The plan as one to save beside a bound on all plans: proven in its place, it may not be the
  /// best there is.
  func bounded(by bound: Int) -> PlannedEvent {
    var bounded = self
    bounded.plan.bound = max(plan.bound, bound)
    if plan.status == .optimal, bounded.plan.bound > plan.objective {
      bounded.plan.status = .feasible
    }
    return bounded
  }
}
