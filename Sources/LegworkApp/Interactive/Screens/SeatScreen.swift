internal import LegworkModel
internal import TerminalUI

/// The states a seat may be in, to choose from.
enum SeatScreen {
  static func draw(
    _ view: SeatView, _ wishes: Preferences, into frame: inout Frame, in rect: Rect
  ) {
    var area = rect.inset(columns: 1)
    _ = area.cutTop(1)
    frame.put(PlannerText.seatHeading(view.run), in: area.cutTop(1), Palette.strong)
    _ = area.cutTop(1)
    let statuses = ReservationStatus.allCases
    view.list.draw(into: &frame, in: area, count: statuses.count) { row in
      let status = statuses[row]
      var line = StyledText("  \(status.rawValue)")
      line.append(String(repeating: " ", count: 14 - status.rawValue.count))
      line.append(PlannerText.seat(status, wishes.settings), Palette.faint)
      return line
    }
  }
}
