internal import LegworkModel
internal import LegworkSolver
internal import LegworkStore

extension Workbench {
  /// Says why a session is in the best plan or not, and what it would cost; nothing is saved.
  ///
  /// A run's code asks about that run alone.
  public func why(_ code: String, timeLimit: Double?) throws -> CommandAnswer {
    let state = try state()
    let facts = try PlanningFacts(state.asPlanned)
    let match = try CodeLookup(catalog: facts.catalog).match(code)
    let options = SolverOptions(timeLimit: timeLimit ?? PlanRequest.defaultTimeLimit)
    let reason = try WhyFinder(facts, options).reason(match)
    let isStale = state.plan != nil && PlanDetails(text: state.planDetails).isStale
    let lines = WhyText(facts, isOld: isStale).lines(reason)
    return CommandAnswer(
      notes: isStale ? [ChangeText.stalePlan] : [],
      text: { _ in lines.joined(separator: "\n") },
      json: { WhyJSON.document(reason, lines: lines, facts.calendar) })
  }
}

/// Why a session is planned or not.
struct SessionReason: Sendable {
  /// The session asked about.
  var session: Session.ID
  /// Why runs of it cannot be planned or are not wanted.
  var excluded: [(run: Occurrence.ID, reason: ExclusionReason)]
  /// What the solver says; nil where no run can be planned.
  var why: Why?
  /// Where it is an open house that is offered as a stop: why one drops in, or does not.
  var visit: VisitReason?
  /// The attendee's names of appointments, breaks and stops.
  var names: [String: String]
}

/// Asks the solver about a session.
struct WhyFinder {
  let facts: PlanningFacts
  let options: SolverOptions

  init(_ facts: PlanningFacts, _ options: SolverOptions) {
    self.facts = facts
    self.options = options
  }

  func reason(_ match: CodeMatch) throws -> SessionReason {
    let runs = facts.catalog.runs(of: match)
    let session: Session.ID
    var only: String?
    switch match {
    case .session(let id): session = id
    case .occurrence(let id):
      session = facts.catalog.occurrence(id)?.session ?? Session.ID(id.rawValue)
      only = facts.catalog.occurrences(of: session).count > 1 ? id.rawValue : nil
    }
    var built = try facts.problem(includesUnwanted: true)
    let excluded = runs.compactMap { run in built.excluded[run.id].map { (run.id, $0) } }
    built.problem.leaveOut(built.excluded.filter(\.value.isFinal).keys.map(\.rawValue))
    let plan = try PlanningWorkflow.solving { () throws(ProblemFault) in
      try Solver.solve(built.problem, options: options)
    }
    guard plan.status != .unknown else { throw VerbFault.noPlanInTime }
    let why = try PlanningWorkflow.solving { () throws(ProblemFault) in
      try Solver.why(session.rawValue, only: only, in: built.problem, plan, options: options)
    }
    return SessionReason(
      session: session, excluded: excluded, why: why,
      visit: why == nil ? try visit(of: session, in: built, plan) : nil, names: built.names)
  }
}

extension Problem {
  /// Takes out runs that no plan can have: there is no price for them.
  fileprivate mutating func leaveOut(_ runs: [String]) {
    let runs = Set(runs)
    items.removeAll { runs.contains($0.id) }
    drops.removeAll(where: runs.contains)
  }
}
