internal import LegworkModel
internal import TerminalUI

/// What is next by the clock, when to leave, and what else can be done from there.
struct NowScreen {
  private let view: NowView
  private let calendar: EventCalendar

  init(_ view: NowView, _ week: PlannedWeek) {
    (self.view, calendar) = (view, week.planned.facts.calendar)
  }

  func draw(into frame: inout Frame, in rect: Rect) {
    var area = rect.inset(columns: 1)
    _ = area.cutTop(1)
    guard let lines = lines(width: area.width) else {
      frame.put(PlannerText.asking, in: area, Palette.faint)
      return
    }
    let first = min(view.scroll, max(0, lines.count - area.height))
    for (row, line) in lines.enumerated().dropFirst(first).prefix(area.height) {
      frame.put(line, in: area.row(row - first), row == 0 ? Palette.strong : Palette.plain)
    }
    frame.putMore(above: first > 0, below: first + area.height < lines.count, in: area)
  }

  /// How far it can be scrolled where the screen has this size.
  func mostScroll(_ size: Size) -> Int {
    let lines = lines(width: size.width - 2)?.count ?? 0
    return max(0, lines - (size.height - PlannerFrame.rowsAround - 1))
  }

  /// All lines; the last column is left to the signs for more.
  private func lines(width: Int) -> [String]? {
    view.guide.map { guide in
      NowText(calendar: calendar, width: max(20, min(width - 1, 100)), isAsked: false).text(guide)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
