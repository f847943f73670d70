/// A part of the screen that the mouse can mean: one of several things of a kind.
public struct Spot: Sendable, Hashable {
  /// The cells.
  public var rect: Rect
  /// What it is, such as `row`.
  public var kind: String
  /// Which one of its kind.
  public var index: Int
}

extension Frame {
  /// Says what a part of the screen is for the mouse; what lies outside the screen is left out.
  public mutating func spot(_ rect: Rect, _ kind: String, _ index: Int = 0) {
    let visible = bounds.intersection(rect)
    if !visible.isEmpty { spots.append(Spot(rect: visible, kind: kind, index: index)) }
  }

  /// What is there for the mouse: of several things the one drawn last.
  ///
  /// O(spots).
  public func spot(at position: Position) -> Spot? {
    spots.last { $0.rect.contains(position) }
  }
}
