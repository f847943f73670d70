internal import LegworkModel
internal import TerminalUI

/// What is next by the clock, when to leave, and what else can be done from there.
enum NowScreen {
  static func draw(_ view: NowView, _ week: PlannedWeek, into frame: inout Frame, in rect: Rect) {
    var area = rect.inset(columns: 1)
    _ = area.cutTop(1)
    guard let guide = view.guide else {
      frame.put(PlannerText.asking, in: area, Palette.faint)
      return
    }
    let text = NowText(calendar: week.planned.facts.calendar, width: max(20, min(area.width, 100)))
    let lines = text.text(guide).split(separator: "\n", omittingEmptySubsequences: false)
    for (row, line) in lines.prefix(area.height).enumerated() {
      frame.put(String(line), in: area.row(row), row == 0 ? Palette.strong : Palette.plain)
    }
  }
}
