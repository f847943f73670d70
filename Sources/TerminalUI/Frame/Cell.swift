/// One column of one row.
public struct Cell: Sendable, Hashable {
  /// The cluster that begins here; a space where nothing does.
  public internal(set) var character: Character
  /// How it looks.
  public internal(set) var style: Style
  /// Columns of the cluster: 1, 2, or 0 for the right half of a wide one.
  public internal(set) var width: UInt8

  /// A space.
  static func blank(_ style: Style = .plain) -> Cell {
    Cell(character: " ", style: style, width: 1)
  }

  /// The right half of a wide cluster.
  static func half(_ style: Style) -> Cell { Cell(character: " ", style: style, width: 0) }
}
