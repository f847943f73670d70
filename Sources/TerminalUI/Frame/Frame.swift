/// A whole screen: styled cells, row by row, and the place of the cursor.
///
/// A wide cluster is followed by its right half at all times; what overwrites one half turns the
/// other into a space.
public struct Frame: Sendable, Hashable {
  /// Columns and rows.
  public let size: Size
  /// Where the cursor shows; nil hides it.
  public var cursor: Position?
  /// Whether the terminal reports the mouse; without, it selects text as usual.
  public var takesMouse = false
  /// What a click may mean, what lies on top last.
  public internal(set) var spots: [Spot] = []
  /// Row by row.
  var cells: [Cell]

  /// Makes an empty screen.
  public init(_ size: Size, _ style: Style = .plain) {
    self.size = size
    cells = Array(repeating: .blank(style), count: size.width * size.height)
  }

  /// The whole screen.
  public var bounds: Rect { Rect(x: 0, y: 0, width: size.width, height: size.height) }

  /// The cell there; a space outside.
  public subscript(x: Int, y: Int) -> Cell {
    guard bounds.contains(Position(x: x, y: y)) else { return .blank() }
    return cells[y * size.width + x]
  }

  /// Puts a cluster of one or two columns at a place inside the screen that has room for it.
  mutating func set(_ character: Character, width: Int, x: Int, y: Int, _ style: Style) {
    let index = y * size.width + x
    free(index)
    cells[index] = Cell(character: character, style: style, width: UInt8(width))
    if width == 2 {
      free(index + 1, keeping: index)
      cells[index + 1] = .half(style)
    }
  }

  /// Blanks the other half of the wide cluster that a cell belongs to.
  private mutating func free(_ index: Int, keeping kept: Int? = nil) {
    switch cells[index].width {
    case 0 where index - 1 != kept: cells[index - 1] = .blank(cells[index - 1].style)
    case 2: cells[index + 1] = .blank(cells[index + 1].style)
    default: break
    }
  }
}
