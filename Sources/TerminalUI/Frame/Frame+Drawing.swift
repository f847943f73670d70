extension Frame {
  /// Empties a rectangle.
  public mutating func fill(_ rect: Rect, _ style: Style = .plain) {
    let area = bounds.intersection(rect)
    for y in area.y..<max(area.y, area.maxY) {
      for x in area.x..<max(area.x, area.maxX) { set(" ", width: 1, x: x, y: y, style) }
    }
  }

  /// Changes the look of what stands in a rectangle; a wide cluster goes with its left half.
  public mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    let area = bounds.intersection(rect)
    for y in area.y..<max(area.y, area.maxY) {
      for x in area.x..<max(area.x, area.maxX) where self[x, y].width > 0 {
        let index = y * size.width + x
        cells[index].style = change(cells[index].style)
        if cells[index].width == 2 { cells[index + 1].style = cells[index].style }
      }
    }
  }

  /// Draws a line to the right.
  public mutating func horizontalLine(x: Int, y: Int, width: Int, _ style: Style = .plain) {
    put(String(repeating: "─", count: max(0, width)), x: x, y: y, style)
  }

  /// Draws a line downwards.
  public mutating func verticalLine(x: Int, y: Int, height: Int, _ style: Style = .plain) {
    for row in 0..<max(0, height) { put("│", x: x, y: y + row, style) }
  }

  /// Says at the right of a rectangle that there is more above or below what shows.
  public mutating func putMore(above: Bool, below: Bool, in rect: Rect) {
    if above { put("▲", x: rect.maxX - 1, y: rect.y, .dim) }
    if below { put("▼", x: rect.maxX - 1, y: rect.maxY - 1, .dim) }
  }

  /// Draws a border just inside a rectangle, with a title in its upper edge.
  public mutating func box(
    _ rect: Rect, title: StyledText = StyledText(), _ style: Style = .plain
  ) {
    guard rect.width >= 2 && rect.height >= 2 else { return }
    horizontalLine(x: rect.x, y: rect.y, width: rect.width, style)
    horizontalLine(x: rect.x, y: rect.maxY - 1, width: rect.width, style)
    verticalLine(x: rect.x, y: rect.y, height: rect.height, style)
    verticalLine(x: rect.maxX - 1, y: rect.y, height: rect.height, style)
    put("┌", x: rect.x, y: rect.y, style)
    put("┐", x: rect.maxX - 1, y: rect.y, style)
    put("└", x: rect.x, y: rect.maxY - 1, style)
    put("┘", x: rect.maxX - 1, y: rect.maxY - 1, style)
    if title.width > 0 && rect.width >= 6 {
      let framed =
        StyledText(" ", style) + title.truncated(to: rect.width - 6)
        + StyledText(" ", style)
      put(framed, x: rect.x + 2, y: rect.y)
    }
  }
}
