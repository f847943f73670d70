internal import LegworkItinerary
internal import LegworkModel
internal import LegworkStore

extension Workbench {
  /// In which order to reserve the seats of the saved plan, each with its fallback.
  public func reserveOrder() throws -> CommandAnswer {
    let state = try state()
    let saved = try SavedPlan(state)
    let list = try ReserveList(saved.plan, try PlanningFacts(state.asPlanned))
    return CommandAnswer(
      notes: saved.notes,
      text: { colour in ReserveText(list, style: colour ? .ansi : .plain).text },
      json: { ReserveJSON.document(list) })
  }
}

/// The seats of a plan: those to reserve, in the best order, and the others.
struct ReserveList: Sendable {
  var facts: PlanningFacts
  /// The seats to reserve, the first to reserve first.
  var order: ReservationOrder
  /// What each is about.
  var losses: SeatLosses
  /// Points expected to be lost where one reserves in the order of the week.
  var lossInTime: Int
  /// Planned runs by what there is to do about their seats, in the order of the week.
  var others: [ReservationStatus: [Occurrence.ID]]

  init(_ plan: Plan, _ facts: PlanningFacts) throws {
    self.facts = facts
    let runs = plan.attend.compactMap(facts.catalog.occurrence)
    let byStatus = Dictionary(grouping: runs, by: facts.preferences.status)
    let open = runs.filter { ReserveList.isOpen(facts.preferences.status(of: $0)) }
    let losses = try SeatLosses(of: open.map(\.id), in: plan, facts)
    let settings = facts.preferences.settings
    let wishes = open.map { run in
      ReservationOrder.Wish(
        code: run.id, loss: losses[run.id]?.points ?? 0,
        halfFull: settings.fills.halfFull(
          type: facts.catalog.session(run.session)?.type, capacity: run.capacity,
          status: facts.preferences.status(of: run)))
    }
    order = ReservationOrder(wishes, secondsEach: settings.reserveSeconds)
    lossInTime = order.expectedLoss(of: wishes)
    self.losses = losses
    others = byStatus.filter { !ReserveList.isOpen($0.key) }.mapValues { $0.map(\.id) }
  }

  /// Whether a seat can be, or may yet have to be, reserved.
  private static func isOpen(_ status: ReservationStatus) -> Bool {
    status == .available || status == .limited || status == .unknown
  }
}
