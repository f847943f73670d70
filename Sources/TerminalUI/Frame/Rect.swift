/// A part of the screen.
public struct Rect: Sendable, Hashable {
  /// The left column.
  public var x: Int
  /// The top row.
  public var y: Int
  /// Columns, never negative.
  public var width: Int
  /// Rows, never negative.
  public var height: Int

  /// Makes a rectangle; negative extents count as zero.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The first column right of it.
  public var maxX: Int { x + width }

  /// The first row below it.
  public var maxY: Int { y + height }

  /// Columns and rows.
  public var size: Size { Size(width: width, height: height) }

  /// No cell lies inside.
  public var isEmpty: Bool { width == 0 || height == 0 }

  /// The cell lies inside.
  public func contains(_ position: Position) -> Bool {
    position.x >= x && position.x < maxX && position.y >= y && position.y < maxY
  }

  /// What both cover; empty where they do not meet.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top, width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
  }

  /// Smaller by that many cells on each side.
  public func inset(_ cells: Int) -> Rect {
    Rect(x: x + cells, y: y + cells, width: width - 2 * cells, height: height - 2 * cells)
  }

  /// One of its rows, counted from its top; empty where there is no such row.
  public func row(_ index: Int) -> Rect {
    Rect(x: x, y: y + index, width: width, height: index >= 0 && index < height ? 1 : 0)
  }

  /// A rectangle of that size in the middle, no larger than this one.
  public func centered(_ size: Size) -> Rect {
    let inner = Size(width: min(size.width, width), height: min(size.height, height))
    return Rect(
      x: x + (width - inner.width) / 2, y: y + (height - inner.height) / 2,
      width: inner.width, height: inner.height)
  }
}

extension Rect {
  /// Takes rows off the top and returns them.
  public mutating func cutTop(_ rows: Int) -> Rect {
    let taken = min(max(0, rows), height)
    defer { (y, height) = (y + taken, height - taken) }
    return Rect(x: x, y: y, width: width, height: taken)
  }

  /// Takes rows off the bottom and returns them.
  public mutating func cutBottom(_ rows: Int) -> Rect {
    let taken = min(max(0, rows), height)
    height -= taken
    return Rect(x: x, y: maxY, width: width, height: taken)
  }

  /// Takes columns off the left and returns them.
  public mutating func cutLeft(_ columns: Int) -> Rect {
    let taken = min(max(0, columns), width)
    defer { (x, width) = (x + taken, width - taken) }
    return Rect(x: x, y: y, width: taken, height: height)
  }

  /// Takes columns off the right and returns them.
  public mutating func cutRight(_ columns: Int) -> Rect {
    let taken = min(max(0, columns), width)
    width -= taken
    return Rect(x: maxX, y: y, width: taken, height: height)
  }

  /// Side by side from the left, with empty columns between.
  public func columns(_ extents: [Extent], gap: Int = 0) -> [Rect] {
    var left = x
    return Extent.lengths(extents, total: width, gap: gap).map { length in
      defer { left += length + gap }
      return Rect(x: min(left, maxX), y: y, width: length, height: height)
    }
  }

  /// One below the other from the top, with empty rows between.
  public func rows(_ extents: [Extent], gap: Int = 0) -> [Rect] {
    var top = y
    return Extent.lengths(extents, total: height, gap: gap).map { length in
      defer { top += length + gap }
      return Rect(x: x, y: min(top, maxY), width: width, height: length)
    }
  }
}
