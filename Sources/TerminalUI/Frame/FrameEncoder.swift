/// The bytes that turn the last frame on the terminal into the next one.
///
/// The mouse is asked for and given back as frames say. Only changed cells are sent, in one piece, inside a synchronized update where the terminal knows
/// such. After a cluster whose width terminals disagree about, the cursor is placed absolutely.
public struct FrameEncoder: Sendable {
  private let depth: ColorDepth
  private var last: Frame?
  private var style = Style.plain
  private var cursor: Position?
  private var out: [UInt8] = []

  /// Makes an encoder for a terminal of that depth; its first frame is sent whole.
  public init(depth: ColorDepth = .full) { self.depth = depth }

  /// Forgets what the terminal shows: the next frame is sent whole.
  public mutating func reset() { last = nil }

  /// The bytes for the next frame; none if nothing changed.
  ///
  /// O(cells).
  public mutating func encode(_ frame: Frame) -> [UInt8] {
    if frame == last { return [] }
    out = []
    write("\u{1B}[?2026h\u{1B}[?25l")
    let isTaken = last?.takesMouse ?? false
    if frame.takesMouse != isTaken { write(frame.takesMouse ? Screen.mouseOn : Screen.mouseOff) }
    let before = start(frame)
    for y in 0..<frame.size.height { encodeRow(y, of: frame, before: before) }
    if let place = frame.cursor, frame.bounds.contains(place) {
      move(to: place)
      write("\u{1B}[?25h")
    }
    write("\u{1B}[?2026l")
    last = frame
    return out
  }

  /// The frame to compare with; clears the terminal if it shows another size or nothing known.
  private mutating func start(_ frame: Frame) -> Frame {
    cursor = nil
    if let last, last.size == frame.size { return last }
    write("\u{1B}[0m\u{1B}[2J")
    style = .plain
    return Frame(frame.size)
  }

  private mutating func encodeRow(_ y: Int, of frame: Frame, before: Frame) {
    let start = y * frame.size.width
    for x in 0..<frame.size.width {
      let cell = frame.cells[start + x]
      guard cell.width > 0, cell != before.cells[start + x] else { continue }
      move(to: Position(x: x, y: y))
      change(to: cell.style.reduced(to: depth))
      emit(cell)
    }
  }

  /// Places the cursor unless it is there already.
  private mutating func move(to place: Position) {
    if cursor == place { return }
    write("\u{1B}[\(place.y + 1);\(place.x + 1)H")
    cursor = place
  }

  /// A cluster of several scalars first clears its cells: a terminal may draw it too narrow.
  private mutating func emit(_ cell: Cell) {
    if DisplayWidth.isSteady(cell.character) {
      write(String(cell.character))
      cursor?.x += 1
      return
    }
    if cell.width == 2, let place = cursor, cell.character.unicodeScalars.count > 1 {
      write("  ")
      cursor = nil
      move(to: place)
    }
    write(String(cell.character))
    cursor = nil
  }

  private mutating func change(to next: Style) {
    if next == style { return }
    var codes: [String] = []
    var now = style
    if !now.attributes.isSubset(of: next.attributes) || next == .plain {
      codes.append("0")
      now = .plain
    }
    let added = next.attributes.subtracting(now.attributes)
    for (attribute, code) in FrameEncoder.codes where added.contains(attribute) {
      codes.append(code)
    }
    if next.foreground != now.foreground { codes.append(code(of: next.foreground, base: 30)) }
    if next.background != now.background { codes.append(code(of: next.background, base: 40)) }
    write("\u{1B}[\(codes.joined(separator: ";"))m")
    style = next
  }

  private static let codes: [(Style.Attributes, String)] = [
    (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
  ]

  private func code(of color: Color, base: Int) -> String {
    switch color {
    case .standard: "\(base + 9)"
    case .indexed(let index) where index < 8: "\(base + Int(index))"
    case .indexed(let index) where index < 16: "\(base + 52 + Int(index))"
    case .indexed(let index): "\(base + 8);5;\(index)"
    case .rgb(let r, let g, let b): "\(base + 8);2;\(r);\(g);\(b)"
    }
  }

  private mutating func write(_ text: String) { out += text.utf8 }
}
