/// Where a line stands in the room it has.
public enum Alignment: Sendable, Hashable {
  /// At the left.
  case left
  /// In the middle.
  case center
  /// At the right.
  case right
}

extension Frame {
  /// Writes text from a place to the right and returns the column after it.
  ///
  /// What lies outside `clip` or the screen is not drawn; the visible half of a wide cluster cut at
  /// an edge becomes a space.
  @discardableResult
  public mutating func put(
    _ text: some StringProtocol, x: Int, y: Int, _ style: Style = .plain, clip: Rect? = nil
  ) -> Int {
    let area = clip.map { bounds.intersection($0) } ?? bounds
    guard y >= area.y && y < area.maxY else { return x + DisplayWidth.of(text) }
    var column = x
    for character in text {
      guard let (shown, width) = DisplayWidth.shown(character), width > 0 else { continue }
      if column >= area.x && column + width <= area.maxX {
        set(shown, width: width, x: column, y: y, style)
      } else if width == 2 {
        for half in column...(column + 1) where half >= area.x && half < area.maxX {
          set(" ", width: 1, x: half, y: y, style)
        }
      }
      column += width
    }
    return column
  }

  /// Writes a line from a place to the right and returns the column after it.
  @discardableResult
  public mutating func put(_ line: StyledText, x: Int, y: Int, clip: Rect? = nil) -> Int {
    line.runs.reduce(x) { put($1.text, x: $0, y: y, $1.style, clip: clip) }
  }

  /// Writes a line into the first row of a rectangle, ending in `…` where it is too long.
  public mutating func put(_ line: StyledText, in rect: Rect, alignment: Alignment = .left) {
    guard !rect.isEmpty else { return }
    let fitting = line.truncated(to: rect.width)
    let room = rect.width - fitting.width
    let shift =
      switch alignment {
      case .left: 0
      case .center: room / 2
      case .right: room
      }
    put(fitting, x: rect.x + shift, y: rect.y, clip: rect)
  }

  /// Writes plain text of one look into the first row of a rectangle.
  public mutating func put(
    _ text: String, in rect: Rect, _ style: Style, alignment: Alignment = .left
  ) {
    put(StyledText(text, style), in: rect, alignment: alignment)
  }
}
