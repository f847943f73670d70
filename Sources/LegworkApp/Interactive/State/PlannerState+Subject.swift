internal import LegworkItinerary
internal import LegworkModel

/// What a command is about on the screen one sees.
struct PlannerSubject: Hashable, Sendable {
  /// The sessions it is about: those chosen, or the one under the cursor.
  var sessions: [Session.ID] = []
  /// The run under the cursor.
  var run: Occurrence.ID?

  /// The session under the cursor.
  var session: Session.ID? { sessions.first }
}

extension PlannerState {
  /// What a command is about now.
  var subject: PlannerSubject {
    switch screen {
    case .week:
      guard let occurrence = selectedPlace?.attendance?.occurrence else { return PlannerSubject() }
      return PlannerSubject(sessions: [occurrence.session], run: occurrence.id)
    case .catalog:
      guard let index, let row = catalog.row else { return PlannerSubject() }
      let chosen = catalog.chosen.sorted()
      let here = index.entries[row.entry].session.id
      return PlannerSubject(sessions: chosen.isEmpty ? [here] : chosen, run: row.run?.id)
    case .session(let view): return PlannerSubject(sessions: [view.session], run: view.run?.id)
    case .why(let view): return PlannerSubject(sessions: view.session.map { [$0] } ?? [])
    case .now, .seat, .compare, .transfer, .facets, .help: return PlannerSubject()
    }
  }

  /// The session that a screen about one session is opened for.
  var sessionHere: Session.ID? {
    guard case .catalog = screen else { return subject.session }
    return catalog.row.flatMap { row in index?.entries[row.entry].session.id }
  }

  /// Whether all about the session on the screen is there.
  var isSessionKnown: Bool {
    if case .session(let view) = screen { view.card != nil } else { false }
  }

  /// What is planned, in order.
  var places: [WeekPlace] { week.map { WeekView.places($0.itinerary.days) } ?? [] }

  /// What is under the cursor in the week.
  var selectedPlace: WeekPlace? {
    let places = places
    return weekView.selected(places).map { places[$0] }
  }

  /// Why the run under the cursor cannot be pinned; nil where it can.
  var refusalToPin: String? {
    guard let id = subject.run, let run = facts?.catalog.occurrence(id) else {
      return PlannerText.noRun
    }
    if wishes.pins.contains(id) { return nil }
    if run.interval == nil { return "\(id) \(AdjustText.hasNoTime)" }
    let status = wishes.status(of: run)
    if !status.isPlannable { return "\(id) \(AdjustText.is(status))" }
    if let interest = wishes.wish(for: run)?.interest, !interest.isPlannable {
      return "\(id) is marked \(interest.rawValue)"
    }
    return nil
  }
}
