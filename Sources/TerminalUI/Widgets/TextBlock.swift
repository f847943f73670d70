/// Paragraphs, wrapped to the width there is and scrolled.
public struct TextBlock: Sendable, Hashable {
  /// The paragraphs; an empty one is an empty line.
  public var paragraphs: [StyledText]
  /// Spaces before the second and further lines of a paragraph.
  public var indent: Int
  /// The first line that shows.
  public private(set) var offset = 0

  /// Makes a block at its beginning.
  public init(_ paragraphs: [StyledText], indent: Int = 0) {
    self.paragraphs = paragraphs
    self.indent = indent
  }

  /// The lines at a width.
  ///
  /// O(text).
  public func lines(width: Int) -> [StyledText] {
    paragraphs.flatMap { $0.wrapped(to: width, indent: indent) }
  }

  /// Takes a key that scrolls; false if it means nothing here.
  @discardableResult
  public mutating func handle(_ key: Key, width: Int, height: Int) -> Bool {
    switch key {
    case .up, Key("k"): scroll(by: -1, width: width, height: height)
    case .down, Key("j"): scroll(by: 1, width: width, height: height)
    case .pageUp, .ctrl("b"): scroll(by: 1 - height, width: width, height: height)
    case .pageDown, .ctrl("f"), .space: scroll(by: height - 1, width: width, height: height)
    case .home, Key("g"): offset = 0
    case .end, Key("G"): scroll(by: .max / 2, width: width, height: height)
    default: return false
    }
    return true
  }

  /// Scrolls by lines, as far as there are some.
  public mutating func scroll(by lines: Int, width: Int, height: Int) {
    let last = max(0, self.lines(width: width).count - height)
    offset = min(max(0, min(offset, last) + lines), last)
  }

  /// Draws the lines that show; `▲` and `▼` at the right say that there is more.
  public func draw(into frame: inout Frame, in rect: Rect) {
    guard !rect.isEmpty else { return }
    let all = lines(width: rect.width)
    let first = min(offset, max(0, all.count - rect.height))
    for (line, text) in all.dropFirst(first).prefix(rect.height).enumerated() {
      frame.put(text, x: rect.x, y: rect.y + line, clip: rect)
    }
    frame.putMore(above: first > 0, below: first + rect.height < all.count, in: rect)
  }
}
