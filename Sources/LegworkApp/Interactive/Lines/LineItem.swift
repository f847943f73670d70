internal import LegworkItinerary
internal import LegworkModel
internal import LegworkSolver
internal import TerminalUI

/// The words for one thing of the planner, on one line.
struct LineItem {
  private let state: PlannerState
  private let week: PlannedWeek

  init(_ state: PlannerState, _ week: PlannedWeek) {
    self.state = state
    self.week = week
  }

  private var facts: PlanningFacts { week.planned.facts }
  private var calendar: EventCalendar { facts.calendar }

  /// All about the thing that was chosen.
  var lines: [String] {
    switch state.screen {
    case .week:
      state.selectedPlace.map {
        PlaceText(week, state.wishes, width: 400).lines($0).map(\.text)
      } ?? []
    case .catalog: state.catalog.row.map { [row($0)] } ?? []
    case .session(let view): view.cardRun.map(lines) ?? []
    case .transfer(let view): [mode(view.mode, to: view.place)]
    default: []
    }
  }

  /// Something in the week: its hours, what it is, where, and the way to it.
  func place(_ place: WeekPlace) -> String {
    let interval = place.leg.interval
    let title = place.attendance?.session.title ?? place.leg.venue?.rawValue
    let venue = place.attendance?.occurrence.venue?.rawValue
    return [
      "\(calendar.time(interval.start))–\(calendar.time(interval.end))", place.name, title, venue,
      place.arrival.flatMap(way),
    ].compactMap { $0 }.joined(separator: "  ")
  }

  /// When to leave and how, and whether there is time enough.
  private func way(_ transfer: Transfer) -> String? {
    guard transfer.minutes > 0 else { return nil }
    let how = transfer.from == transfer.to ? "to another room" : "by \(transfer.mode.rawValue)"
    let verdict =
      switch transfer.verdict {
      case .comfortable: ""
      case .tight, .late, .impossible: ", \(transfer.verdict.rawValue)"
      }
    return "leave \(calendar.time(transfer.departs)), \(transfer.minutes) min \(how)" + verdict
  }

  /// A session that was found, with the run that is shown of it.
  func row(_ row: CatalogView.Row) -> String {
    guard let entry = state.index?.entries[row.entry] else { return "" }
    let id = entry.session.id
    let mark = state.wishes.sessions[id]?.interest.rawValue
    let more = entry.runs.count > 1 ? entry.runs.count.of("run") : nil
    guard let run = row.run else {
      return [id.rawValue, entry.session.title, "no time yet", mark].compactMap { $0 }
        .joined(separator: "  ")
    }
    let found = CatalogFacts(week, wishes: state.wishes)
    let points = found.points(run.id)
    let isIn = found.planned(id) == run.id
    let cost = isIn ? "in the week" : found.cost(run.id).map(CostText.words)
    return [
      id.rawValue, entry.session.title, RunLabels.shortTime(run, calendar),
      run.venue?.rawValue ?? "no venue yet", more, mark, AdjustText.fixed(run.id, state.wishes),
      points == 0 ? nil : points.of("point"), cost,
    ].compactMap { $0 }.joined(separator: "  ")
  }

  /// A run of the session that is shown.
  func run(_ run: SessionCard.Run) -> String {
    let occurrence = run.occurrence
    let isIn = week.plan.attend.contains(occurrence.id)
    let seat = StatusText.words(state.wishes.status(of: occurrence))
    return [
      occurrence.id.rawValue, RunLabels.time(occurrence, calendar),
      occurrence.venue?.rawValue ?? "no venue yet", occurrence.room, seat.isEmpty ? nil : seat,
      AdjustText.fixed(occurrence.id, state.wishes),
      isIn ? "in the week" : CostText.words(run),
    ].compactMap { $0 }.joined(separator: "  ")
  }

  /// A run with what it clashes with, line by line.
  private func lines(_ run: SessionCard.Run) -> [String] {
    [self.run(run)] + run.clashes.map { "✗ \(ViolationText.message($0))" }
  }

  /// Where a way leads from and to, and how the week goes it.
  func way(to place: WeekPlace) -> [String] {
    guard let transfer = place.arrival else { return [] }
    let (from, to) = (TransferText.place(transfer.from), TransferText.place(transfer.to))
    return ["From \(from) to \(to), for \(place.name)"]
      + TransferText(calendar: calendar, width: 400).lines(transfer)
  }

  /// How long one mode takes there.
  func mode(_ mode: TravelMode, to place: WeekPlace) -> String {
    let minutes = [TravelEstimate.likely, .low, .high].compactMap { estimate in
      facts.travel.options(from: place.arrival?.from, to: place.arrival?.to, estimate: estimate)
        .first { $0.mode == mode }?.minutes
    }
    guard minutes.count == 3 else {
      return "\(mode.rawValue): \(PlannerText.noFigures(mode, facts.travel.settings))"
    }
    return "\(mode.rawValue): \(minutes[0]) min expected, \(minutes[1]) on a good day, "
      + "\(minutes[2]) on a bad day"
  }
}
