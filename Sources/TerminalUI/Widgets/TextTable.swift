/// Columns of text: fixed and shared widths, alignment, cut with `…`.
///
/// It draws one row at a time, so that a `ListView` can ask for those that show.
public struct TextTable: Sendable, Hashable {
  /// A column.
  public struct Column: Sendable, Hashable {
    /// What stands above it.
    public var title: String
    /// How wide it is.
    public var width: Extent
    /// Where its cells stand.
    public var alignment: Alignment

    /// Makes a column.
    public init(_ title: String = "", _ width: Extent, _ alignment: Alignment = .left) {
      self.title = title
      self.width = width
      self.alignment = alignment
    }
  }

  /// From left to right.
  public var columns: [Column]
  /// Empty columns between.
  public var gap: Int

  /// Makes a table.
  public init(_ columns: [Column], gap: Int = 1) {
    self.columns = columns
    self.gap = gap
  }

  /// Where each cell of a row stands.
  public func places(in row: Rect) -> [Rect] { row.columns(columns.map(\.width), gap: gap) }

  /// Draws the titles into one row.
  public func drawHeader(into frame: inout Frame, in row: Rect, _ style: Style = .bold) {
    frame.fill(row.row(0), style)
    drawRow(columns.map { StyledText($0.title, style) }, into: &frame, in: row)
  }

  /// Draws cells into one row; cells beyond the columns do not show.
  public func drawRow(_ cells: [StyledText], into frame: inout Frame, in row: Rect) {
    for ((cell, column), place) in zip(zip(cells, columns), places(in: row)) {
      frame.put(cell, in: place, alignment: column.alignment)
    }
  }
}
