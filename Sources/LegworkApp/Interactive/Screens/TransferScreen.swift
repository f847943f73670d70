internal import LegworkItinerary
internal import LegworkModel
internal import TerminalUI

/// The ways to get somewhere, side by side: good day, as expected, bad day, and what is to spare.
struct TransferScreen {
  private let place: WeekPlace
  private let week: PlannedWeek

  init(_ view: TransferView, _ week: PlannedWeek) {
    place = view.place
    self.week = week
  }

  func draw(into frame: inout Frame, in rect: Rect) {
    guard let transfer = place.arrival else { return }
    var area = rect.inset(columns: 1)
    _ = area.cutTop(1)
    frame.put(StyledText(heading(transfer), Palette.strong), in: area.cutTop(1))
    frame.put(StyledText(hours(transfer)), in: area.cutTop(1))
    _ = area.cutTop(1)
    let table = TextTable(
      [
        .init("Way", .fixed(12)), .init("Good day", .fixed(9), .right),
        .init("Expected", .fixed(9), .right), .init("Bad day", .fixed(9), .right),
        .init("On foot", .fixed(8), .right), .init("To spare", .share(1)),
      ])
    table.drawHeader(into: &frame, in: area.cutTop(1), Palette.faint.underlined)
    for row in rows(transfer) where !area.isEmpty {
      table.drawRow(row, into: &frame, in: area.cutTop(1))
    }
    _ = area.cutTop(1)
    for line in StyledText(PlannerText.transferLegend, Palette.faint).wrapped(to: area.width)
    where !area.isEmpty {
      frame.put(line, in: area.cutTop(1))
    }
  }

  private func heading(_ transfer: Transfer) -> String {
    let from = transfer.from?.rawValue ?? "a place not known yet"
    let to = transfer.to?.rawValue ?? "a place not known yet"
    return "\(from) → \(to)"
  }

  private func hours(_ transfer: Transfer) -> String {
    let calendar = week.planned.facts.calendar
    let door = transfer.arriveBy.map { ", at the door by \(calendar.time($0))" } ?? ""
    return "From \(calendar.time(transfer.departs))\(door) for \(place.name)"
  }

  private func rows(_ transfer: Transfer) -> [[StyledText]] {
    let travel = week.planned.facts.travel
    let figures = [TravelEstimate.low, .likely, .high].map { estimate in
      travel.options(from: transfer.from, to: transfer.to, estimate: estimate)
    }
    return figures[1].indices.map { index in
      row(figures.map { $0[index] }, transfer)
    }
  }

  /// One way to go; its figures are those of a good day, as expected, and of a bad day.
  private func row(_ figures: [TravelOption], _ transfer: Transfer) -> [StyledText] {
    var taken = transfer
    taken.option = figures[1]
    let sign = Palette.sign(taken)
    let isPlanned = taken.mode == transfer.mode
    let slack = taken.slack.map { "\(sign.text) \($0) min" } ?? sign.text
    let style = isPlanned ? Palette.strong : Palette.plain
    return [StyledText("\(isPlanned ? "▸ " : "  ")\(taken.mode.rawValue)", style)]
      + figures.map { StyledText(String($0.minutes), style) }
      + [StyledText(String(taken.walking)), StyledText(slack, sign.style)]
  }
}
