public import LegworkModel

/// Keeps a problem solved while it changes, and as much as it can of what was proven before.
///
/// Every answer is as good, and as proven, as that of `Solver.solve`: the same status, musts and
/// objective. Where several plans are equally good, the one that was known before stays, so that a
/// plan changes only for a reason; it may then be another one than `Solver.solve` finds.
///
///     var solver = try InteractiveSolver(problem)
///     let solution = try solver.apply(.pin("SVS401-R"))
public struct InteractiveSolver: Sendable {
  /// The problem as it stands; its lists of names are sorted.
  public private(set) var problem: Problem
  /// Its answer.
  public private(set) var solution: Solution

  private var standing: Standing?
  private var items: [String: Int]

  /// Solves a problem like `Solver.solve`, and keeps what its answer rests on.
  public init(
    _ problem: Problem, options: SolverOptions = SolverOptions()
  ) throws(ProblemFault) {
    solution = try Solver.solve(problem, options: options)
    self.problem = problem.inCanonicalOrder()
    items = InteractiveSolver.numbers(problem)
    try stand(options)
  }

  /// Makes a change and solves the problem again.
  ///
  /// What cannot make a better plan needs no search; else only what could be in a better one is
  /// looked at. A fault leaves everything as it was.
  @discardableResult
  public mutating func apply(
    _ change: Change, options: SolverOptions = SolverOptions()
  ) throws(ProblemFault) -> Solution {
    try apply([change], options: options)
  }

  /// Makes several changes at once and solves the problem again.
  @discardableResult
  public mutating func apply(
    _ changes: [Change], options: SolverOptions = SolverOptions()
  ) throws(ProblemFault) -> Solution {
    let start = ContinuousClock.now
    if changes.contains(where: \.isLarge) {
      self = try InteractiveSolver(changed(by: changes), options: options)
      return solution
    }
    let saved = changes.count > 1 ? problem : nil
    do {
      for change in changes { try problem.make(change, items: items) }
    } catch {
      if let saved { problem = saved }
      throw error
    }
    let known = solution
    switch standing?.follow(changes, problem, known, stop: StopRule(options)) {
    case .found(let found): solution = found
    case .impossible:
      let report = options.onProgress.map { ProgressReport($0) }
      solution = try Solver.explain(problem, StopRule(options), report, holding: stillHolding)
    case .lost:
      solution = try Solver.solve(problem, options: options, holding: stillHolding)
      if solution.hasPlan, standing?.adopt(solution, problem, StopRule(options)) != true {
        try stand(options)
      }
    case .unfit, nil:
      solution = try Solver.solve(problem, options: options)
      try stand(options)
    }
    solution.statistics.seconds = (ContinuousClock.now - start).seconds
    return solution
  }

  /// Demands that a plan known before shows to hold together.
  private var stillHolding: Set<Demand> { standing?.provenMarks?.holding(in: problem) ?? [] }

  /// Keeps what the present answer rests on.
  private mutating func stand(_ options: SolverOptions) throws(ProblemFault) {
    standing = nil
    standing = try Standing(problem, solution, items, stop: StopRule(options))
  }

  private func changed(by changes: [Change]) throws(ProblemFault) -> Problem {
    var (changed, items) = (problem, items)
    for change in changes {
      try changed.make(change, items: items)
      if case .replace = change { items = InteractiveSolver.numbers(changed) }
    }
    return changed
  }

  private static func numbers(_ problem: Problem) -> [String: Int] {
    Dictionary(
      problem.items.indices.map { (problem.items[$0].id, $0) }, uniquingKeysWith: { $1 })
  }

  /// What including each occurrence would cost the plan.
  ///
  /// Nil where the demands cannot hold together, or where no plan was found in time.
  public func inclusionCosts() -> InclusionCosts? {
    guard solution.hasPlan else { return nil }
    if problem.items.isEmpty { return InclusionCosts([], [:]) }
    guard var standing else { return nil }
    standing.settle()
    return standing.inclusionCosts(solution)
  }

  /// The exact cost of including an occurrence; nil for one that is not there.
  ///
  /// Solves the problem with a pin on it; the solver itself stays as it is. A cost that is cut short
  /// by `options` is an interval, like all others.
  public func inclusionCost(
    of occurrence: String, options: SolverOptions = SolverOptions()
  ) throws(ProblemFault) -> InclusionCost? {
    guard let index = items[occurrence], solution.hasPlan else { return nil }
    var other = self
    let found = try other.apply(
      [.undrop(occurrence), .unskip(problem.items[index].session), .pin(occurrence)],
      options: options)
    switch found.status {
    case .infeasible: return .impossible
    case .unknown: return InclusionCost(low: solution.objective - found.bound, high: nil)
    case .optimal, .feasible:
      return InclusionCost(
        low: solution.objective - found.bound, high: solution.bound - found.objective)
    }
  }
}

extension InteractiveSolver.Change {
  /// Whether nothing is kept over it.
  fileprivate var isLarge: Bool {
    switch self {
    case .item, .replace: true
    default: false
    }
  }
}
