internal import LegworkItinerary
internal import LegworkModel
internal import TerminalUI

/// The ways to get somewhere, side by side: good day, as expected, bad day, and what is to spare;
/// and the venues to scale with the way between them.
struct TransferScreen {
  /// From here on the map stands beside the figures, else below.
  private static let wide = 110
  /// The columns of the figures.
  private static let figures = 60

  /// The rows that a map needs at least, with the one before it.
  private static let least = 6

  private let view: TransferView
  private let week: PlannedWeek

  private var place: WeekPlace { view.place }

  init(_ view: TransferView, _ week: PlannedWeek) {
    self.view = view
    self.week = week
  }

  func draw(into frame: inout Frame, in rect: Rect) {
    guard let transfer = place.arrival else { return }
    var area = rect.inset(columns: 1)
    _ = area.cutTop(1)
    frame.put(StyledText(heading(transfer), Palette.strong), in: area.cutTop(1))
    drawHours(transfer, into: &frame, in: area.cutTop(1))
    let basis = PlannerText.basis(transfer.option.provenance)
    frame.put(basis, in: area.cutTop(1), Palette.faint)
    if area.width >= TransferScreen.wide {
      let map = area.cutRight(area.width - TransferScreen.figures - 3)
      drawMap(transfer, into: &frame, in: map)
      drawTable(transfer, into: &frame, in: &area)
    } else {
      drawTable(transfer, into: &frame, in: &area)
      _ = area.cutTop(1)
      drawMap(transfer, into: &frame, in: area)
    }
  }

  private func drawTable(_ transfer: Transfer, into frame: inout Frame, in area: inout Rect) {
    let table = TextTable(
      [
        .init("Way", .fixed(11)), .init("Good day", .fixed(8), .right),
        .init("Expected", .fixed(8), .right), .init("Bad day", .fixed(8), .right),
        .init("On foot", .fixed(7), .right), .init("To spare", .share(1)),
      ])
    table.drawHeader(into: &frame, in: area.cutTop(1), Palette.faint.underlined)
    let rows = rows(transfer)
    view.list.draw(into: &frame, in: area.cutTop(rows.count), count: rows.count) {
      index, place, state, frame in
      table.drawRow(rows[index], into: &frame, in: place)
      if state.isSelected { frame.restyle(place) { $0.reversed } }
    }
    if let entry = view.entry {
      var row = area.cutTop(1)
      let label = "\(view.mode.rawValue) takes "
      frame.put(label, in: row.cutLeft(label.count), Palette.strong)
      entry.draw(
        into: &frame, in: row, placeholder: StyledText(PlannerText.correctionHelp, Palette.faint))
    }
    let legend = StyledText(PlannerText.transferLegend, Palette.faint).wrapped(to: area.width)
    guard view.entry == nil, area.height > legend.count + TransferScreen.least else { return }
    _ = area.cutTop(1)
    for line in legend { frame.put(line, in: area.cutTop(1)) }
  }

  private func drawMap(_ transfer: Transfer, into frame: inout Frame, in area: Rect) {
    guard let from = transfer.from, let to = transfer.to,
      let layout = VenueLayout(
        week.planned.facts.catalog.venues, week.planned.facts.travel, from: from, to: to)
    else { return }
    VenueMap(layout: layout, from: from, to: to, style: Palette.sign(transfer).style)
      .draw(into: &frame, in: area)
  }

  private func drawHours(_ transfer: Transfer, into frame: inout Frame, in row: Rect) {
    guard view.isPlanned else {
      frame.put(PlannerText.leftTheWeek, in: row, Palette.warning)
      return
    }
    frame.put(StyledText(hours(transfer)), in: row)
  }

  private func heading(_ transfer: Transfer) -> String {
    "\(TransferText.place(transfer.from)) → \(TransferText.place(transfer.to))"
  }

  private func hours(_ transfer: Transfer) -> String {
    let calendar = week.planned.facts.calendar
    let door = transfer.arriveBy.map { ", at the door by \(calendar.time($0))" } ?? ""
    return "From \(calendar.time(transfer.departs))\(door) for \(place.name)"
  }

  /// One row for each way to go there is; those nothing is known of are faint.
  private func rows(_ transfer: Transfer) -> [[StyledText]] {
    let travel = week.planned.facts.travel
    let figures = [TravelEstimate.low, .likely, .high].map { estimate in
      travel.options(from: transfer.from, to: transfer.to, estimate: estimate)
    }
    return TravelMode.allCases.map { mode in
      let known = figures.compactMap { options in options.first { $0.mode == mode } }
      guard known.count == 3 else {
        let why = PlannerText.noFigures(mode, travel.settings)
        return [StyledText("  \(mode.rawValue)", Palette.faint), "", "", "", ""]
          + [StyledText(why, Palette.faint)]
      }
      return row(known, transfer)
    }
  }

  /// One way to go; its figures are those of a good day, as expected, and of a bad day.
  private func row(_ figures: [TravelOption], _ transfer: Transfer) -> [StyledText] {
    var taken = transfer
    taken.option = figures[1]
    let sign = Palette.sign(taken)
    let isPlanned = view.isPlanned && taken.mode == transfer.mode
    let slack = taken.slack.map { "\(sign.text) \($0) min" } ?? sign.text
    let style = isPlanned ? Palette.strong : Palette.plain
    return [StyledText("\(isPlanned ? "▸ " : "  ")\(taken.mode.rawValue)", style)]
      + figures.map { StyledText(String($0.minutes), style) }
      + [StyledText(String(taken.walking)), StyledText(slack, sign.style)]
  }
}
