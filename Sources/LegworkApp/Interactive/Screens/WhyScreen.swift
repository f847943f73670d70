internal import LegworkModel
internal import TerminalUI

/// Why a session is in the week or not, or why not all demands can be kept, and what can be done.
enum WhyScreen {
  static func draw(_ view: WhyView, into frame: inout Frame, in rect: Rect) {
    var area = rect.inset(columns: 1)
    _ = area.cutTop(1)
    guard let lines = view.lines else {
      frame.put(PlannerText.asking, in: area, Palette.faint)
      return
    }
    for line in lines {
      let indent = line.prefix { $0 == " " }.count
      for part in StyledText(line).wrapped(to: area.width, indent: indent + 2) where !area.isEmpty {
        frame.put(part, in: area.cutTop(1))
      }
    }
    guard !view.ways.isEmpty else { return }
    _ = area.cutTop(1)
    frame.put(PlannerText.waysHeading, in: area.cutTop(1), Palette.strong)
    view.list.draw(into: &frame, in: area, count: view.ways.count) { row in
      let way = view.ways[row]
      return StyledText(
        "  \(row + 1). \(way.words)", way.change == nil ? Palette.faint : Palette.plain)
    }
  }
}
