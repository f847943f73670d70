internal import LegworkItinerary
internal import LegworkModel
internal import LegworkSolver
internal import LegworkStore

/// What a plan loses where the seat of one run is gone, and what to take instead at once.
struct SeatLosses: Sendable {
  /// What one seat is about.
  struct Loss: Equatable, Sendable {
    /// Points that the plan loses, with what comes instead.
    var points: Int
    /// Runs to take instead; all else stays planned.
    var fallback: [Occurrence.ID]
  }

  /// What the plan is worth with all seats.
  let worth: Int
  private let losses: [Occurrence.ID: Loss]

  /// Plans once for each run, with all others of the plan pinned.
  ///
  /// Musts count by their points here, so that one that is gone for good has a price.
  init(of codes: [Occurrence.ID], in plan: Plan, _ facts: PlanningFacts) throws {
    let built = try facts.problem()
    var problem = built.problem
    let known = Set(problem.items.map(\.id))
    problem.musts = []
    problem.pins = plan.attend.map(\.rawValue).filter(known.contains).sorted()
    let whole = try SeatLosses.solve(problem)
    worth = whole?.objective ?? plan.objective
    var losses: [Occurrence.ID: Loss] = [:]
    for code in codes {
      var without = problem
      without.pins.removeAll { $0 == code.rawValue }
      without.drops = (without.drops + [code.rawValue]).sorted()
      guard let whole, let rest = try SeatLosses.solve(without) else {
        losses[code] = Loss(points: built.points[code]?.points ?? 0, fallback: [])
        continue
      }
      let pinned = Set(plan.attend.map(\.rawValue))
      losses[code] = Loss(
        points: whole.objective - rest.objective,
        fallback: rest.attend.filter { !pinned.contains($0) }.map { Occurrence.ID($0) })
    }
    self.losses = losses
  }

  /// What the seat of a run is about; nil for one that was not asked about.
  subscript(code: Occurrence.ID) -> Loss? { losses[code] }

  /// The best plan; nil where the pins do not go together, as in a plan older than its wishes.
  private static func solve(_ problem: Problem) throws -> Solution? {
    let solution = try PlanningWorkflow.solving { () throws(ProblemFault) in
      try Solver.solve(problem, options: SolverOptions(timeLimit: secondsEach))
    }
    return solution.status == .optimal || solution.status == .feasible ? solution : nil
  }

  /// How long one fallback is looked for.
  private static let secondsEach = 5.0
}
