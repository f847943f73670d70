internal import LegworkItinerary
internal import LegworkModel
internal import TerminalUI

/// The venues to scale in characters, with a way drawn between two of them.
struct VenueMap {
  let layout: VenueLayout
  let from: Venue.ID
  let to: Venue.ID
  /// The colour of the way.
  let style: TerminalUI.Style

  /// Draws it with a scale in the last row.
  func draw(into frame: inout Frame, in rect: Rect) {
    var rest = rect
    guard rest.height >= 5, rest.width >= 30 else { return }
    var room = rest
    _ = room.cutBottom(1)
    let area = rest.cutTop(Grid(layout, in: room).rows)
    let legend = rest.cutTop(1)
    let grid = Grid(layout, in: area)
    var canvas = Canvas(area.size)
    if let a = grid.dot(of: from), let b = grid.dot(of: to) { canvas.line(from: a, to: b, style) }
    canvas.draw(into: &frame, in: area)
    drawNames(grid, into: &frame, in: area)
    drawScale(grid, into: &frame, in: legend)
  }

  /// The ends of the way first, then the others as far as there is room for their names.
  private func drawNames(_ grid: Grid, into frame: inout Frame, in area: Rect) {
    var taken = layout.places.compactMap { grid.cell(of: $0.venue) }.map {
      Rect(x: $0.x, y: $0.y, width: 1, height: 1)
    }
    let others = layout.places.map(\.venue).filter { $0 != from && $0 != to }
    for venue in [from, to] + others {
      guard let cell = grid.cell(of: venue) else { continue }
      let isEnd = venue == from || venue == to
      let style = isEnd ? Palette.strong : Palette.faint
      frame.put(venue == from ? "○" : venue == to ? "●" : "·", x: cell.x, y: cell.y, style)
      let width = DisplayWidth.of(venue.rawValue)
      let places = [
        Rect(x: cell.x + 2, y: cell.y, width: width, height: 1),
        Rect(x: cell.x - 1 - width, y: cell.y, width: width, height: 1),
        Rect(x: cell.x - width / 2, y: cell.y - 1, width: width, height: 1),
        Rect(x: cell.x - width / 2, y: cell.y + 1, width: width, height: 1),
      ]
      let free = places.first { place in
        area.intersection(place) == place && !taken.contains { !$0.intersection(place).isEmpty }
      }
      guard let free else { continue }
      frame.put(venue.rawValue, in: free, style)
      taken.append(free)
    }
  }

  private func drawScale(_ grid: Grid, into frame: inout Frame, in row: Rect) {
    let (length, cells) = grid.bar
    let line = String(repeating: "─", count: max(0, cells - 1))
    let unit = layout.unit == .metres ? "m, north is up" : "min by the fastest way"
    frame.put("├\(line)┤ \(length) \(unit) · ○ from ● to", in: row, Palette.faint)
  }
}

/// The dots of a map: one scale for both directions, two dots across and four down in each cell.
private struct Grid {
  private let area: Rect
  private let layout: VenueLayout
  /// Dots for each metre or minute.
  private let scale: Double
  private let centre: VenueLayout.Point
  /// The rows that the venues take, with one above and one below for names.
  let rows: Int

  /// Columns left free at both sides for names.
  private static let margin = 12

  init(_ layout: VenueLayout, in area: Rect) {
    (self.layout, self.area) = (layout, area)
    let xs = layout.places.map(\.at.x)
    let ys = layout.places.map(\.at.y)
    let (left, right) = (xs.min() ?? 0, xs.max() ?? 0)
    let (bottom, top) = (ys.min() ?? 0, ys.max() ?? 0)
    centre = VenueLayout.Point(x: (left + right) / 2, y: (bottom + top) / 2)
    let across = Double(2 * max(1, area.width - 2 * Grid.margin))
    let down = Double(4 * (area.height - 2))
    scale = min(across / max(right - left, 1), down / max(top - bottom, 1))
    rows = min(area.height, Int((top - bottom) * scale / 4) + 3)
  }

  /// Where a venue is among the dots.
  func dot(of venue: Venue.ID) -> Position? {
    guard let point = layout.places.first(where: { $0.venue == venue })?.at else { return nil }
    return Position(
      x: area.width + Int(((point.x - centre.x) * scale).rounded()),
      y: 2 * area.height - 2 - Int(((point.y - centre.y) * scale).rounded()))
  }

  /// Where a venue is on the screen.
  func cell(of venue: Venue.ID) -> Position? {
    dot(of: venue).map { Position(x: area.x + $0.x / 2, y: area.y + $0.y / 4) }
  }

  /// A round length, and how many columns it takes: a quarter of the width at most.
  var bar: (length: Int, cells: Int) {
    let most = Double(area.width) / 4 * 2 / scale
    var length = 1
    for step in [2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000] where Double(step) <= most {
      length = step
    }
    return (length, max(1, Int((Double(length) * scale / 2).rounded())))
  }
}
