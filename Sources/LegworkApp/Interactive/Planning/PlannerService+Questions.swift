internal import LegworkItinerary
internal import LegworkModel
internal import LegworkSolver
internal import LegworkStore

// Questions about the week as it is planned.
extension PlannerService {
  /// Answers one question.
  func answer(_ question: PlannerRequest, _ post: (PlannerAnswer) -> Void) {
    let number = question.number
    do {
      switch question.work {
      case .session(let id):
        if let card = try card(id) { post(.card(number: number, card)) }
      case .why(let id):
        let reason = try WhyFinder(desk.facts, PlannerService.options).reason(.session(id))
        post(.reason(number: number, reason))
      case .conflict:
        post(try conflict(number))
      case .now:
        let planned = desk.planned
        let guide = NowFinder(planned.context).guide(planned.plan, at: clock.now(), from: nil)
        post(.now(number: number, guide))
      case .change, .save, .undo, .redo, .look: break
      }
    } catch {
      post(.failed(number: number, CommandFailure(explaining: error)))
    }
  }

  private func card(_ id: Session.ID) throws -> SessionCard? {
    guard var session = desk.facts.catalog.session(id) else { return nil }
    session.abstract = try document.abstract(of: id)
    let facts = desk.facts
    let plan = desk.planned.plan
    let clashes = PlanClashes(context: desk.planned.context, plan: plan)
    let runs = try clashes.cards(facts.catalog.occurrences(of: id), desk.costs())
    let points = try PointsTable(
      catalog: facts.catalog, preferences: facts.preferences, sessions: [session])
    return SessionCard(
      session: session, runs: runs, note: current.notes[id.rawValue],
      result: SearchResult(
        matches: [], facts: facts, points: points, planned: Set(plan.attend)))
  }

  private func conflict(_ number: Int) throws -> PlannerAnswer {
    let planned = desk.planned
    guard planned.plan.status == .infeasible else {
      return .conflict(number: number, [ReasonNode("\(PlannerText.noConflict).")])
    }
    let reasons = ConflictExplainer(planned.context, missed: planned.missed)
      .reasons(planned.plan.conflict)
    let tree = ConflictTree(
      reasons, try PlanningWorkflow.remedies(planned),
      week: (planned.itinerary.musts.attended, planned.plan.objective))
    return .conflict(number: number, tree.roots)
  }
}
