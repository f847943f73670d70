/// A drawing of dots, two columns and four rows of them in each cell; labels on top.
///
/// In braille; a terminal without Unicode shows it in ASCII.
public struct Canvas: Sendable, Hashable {
  /// Columns and rows of cells.
  public let size: Size
  private var dots: [UInt8]
  private var styles: [Style]
  private var labels: [Label] = []

  private struct Label: Sendable, Hashable {
    var text: StyledText
    var place: Position
  }

  /// Makes an empty canvas of so many cells.
  public init(_ size: Size) {
    self.size = size
    dots = Array(repeating: 0, count: size.width * size.height)
    styles = Array(repeating: .plain, count: dots.count)
  }

  /// Dots across.
  public var width: Int { 2 * size.width }
  /// Dots down.
  public var height: Int { 4 * size.height }

  /// Sets a dot; nothing outside.
  ///
  /// The whole cell takes the style.
  public mutating func plot(x: Int, y: Int, _ style: Style = .plain) {
    guard x >= 0 && x < width && y >= 0 && y < height else { return }
    let index = y / 4 * size.width + x / 2
    dots[index] |= Canvas.bits[y % 4][x % 2]
    styles[index] = style
  }

  /// Draws a straight line of dots (Bresenham).
  ///
  /// O(length); ends may lie outside.
  public mutating func line(from start: Position, to end: Position, _ style: Style = .plain) {
    let (dx, dy) = (abs(end.x - start.x), -abs(end.y - start.y))
    let (sx, sy) = (start.x < end.x ? 1 : -1, start.y < end.y ? 1 : -1)
    var (x, y, error) = (start.x, start.y, dx + dy)
    while true {
      plot(x: x, y: y, style)
      if x == end.x && y == end.y { return }
      let twice = 2 * error
      if twice >= dy { (error, x) = (error + dy, x + sx) }
      if twice <= dx { (error, y) = (error + dx, y + sy) }
    }
  }

  /// Writes words over the dots, beginning in the cell of a dot.
  public mutating func label(_ text: StyledText, x: Int, y: Int) {
    labels.append(Label(text: text, place: Position(x: x, y: y)))
  }

  /// Draws it into a rectangle from its top left; cells without dots are left as they are.
  public func draw(into frame: inout Frame, in rect: Rect) {
    for y in 0..<size.height {
      for x in 0..<size.width where dots[y * size.width + x] != 0 {
        let index = y * size.width + x
        guard let scalar = Unicode.Scalar(0x2800 + UInt32(dots[index])) else { continue }
        frame.put(
          String(Character(scalar)), x: rect.x + x, y: rect.y + y, styles[index], clip: rect)
      }
    }
    for label in labels {
      let (x, y) = (Canvas.cell(label.place.x, 2), Canvas.cell(label.place.y, 4))
      frame.put(label.text, x: rect.x + x, y: rect.y + y, clip: rect)
    }
  }

  /// Rounds down, also below zero.
  private static func cell(_ dot: Int, _ dots: Int) -> Int {
    dot >= 0 ? dot / dots : (dot - dots + 1) / dots
  }

  /// The bit of each dot in a braille character, by row and column.
  private static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
}
