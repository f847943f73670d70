internal import LegworkModel
internal import TerminalUI

/// The values the catalog can be narrowed down to, beside what is found.
enum FacetScreen {
  /// The columns of the panel at most, with the line before it.
  static let width = 38

  static func draw(_ view: FacetView, into frame: inout Frame, in rect: Rect) {
    frame.fill(rect)
    frame.verticalLine(x: rect.x, y: rect.y, height: rect.height, Palette.faint)
    var area = rect
    _ = area.cutLeft(1)
    let table = TextTable([
      .init(" Facet", .fixed(10)), .init("Value", .share(1)), .init("Left", .fixed(5), .right),
    ])
    table.drawHeader(into: &frame, in: area.cutTop(1), Palette.faint.underlined)
    let rows = view.rows
    var top: Int?
    view.list.draw(into: &frame, in: area, count: rows.count) { index, place, mark, frame in
      frame.spot(place, Spot.facet, index)
      let row = rows[index]
      let isFirst = index == (top ?? index) || rows[index - 1].facet != row.facet
      top = top ?? index
      let style = row.isAsked ? Palette.strong : Palette.plain
      let name = (row.isAsked ? "●" : " ") + (isFirst ? FacetText.name(row.facet) : "")
      table.drawRow(
        [
          StyledText(name, row.isAsked ? style : Palette.faint), StyledText(row.label, style),
          StyledText(String(row.count), Palette.faint),
        ], into: &frame, in: place)
      if mark.isSelected { frame.restyle(place) { $0.reversed } }
    }
  }
}
