/// A number of columns and rows.
public struct Size: Sendable, Hashable {
  /// Columns, never negative.
  public var width: Int
  /// Rows, never negative.
  public var height: Int

  /// Makes a size; negative numbers count as zero.
  public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }
}

/// A place on the screen: column and row, from 0 at the top left.
public struct Position: Sendable, Hashable {
  /// The column.
  public var x: Int
  /// The row.
  public var y: Int

  /// Makes a position.
  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}
