/// A list of any length, of which one row is selected and some may be marked.
///
/// It knows no rows: it is told how many there are and asks for those that show.
public struct ListView: Sendable, Hashable {
  /// The selected row, from 0.
  public var selected: Int
  /// The first row that shows.
  public private(set) var offset: Int
  /// Rows that are marked.
  public var marks: Set<Int>

  /// Makes a list at its beginning.
  public init(selected: Int = 0, marks: Set<Int> = []) {
    self.selected = max(0, selected)
    self.marks = marks
    offset = 0
  }

  /// Takes a key; false if it means nothing here.
  ///
  /// `height` is the number of rows that show.
  @discardableResult
  public mutating func handle(_ key: Key, count: Int, height: Int) -> Bool {
    let page = max(1, height - 1)
    switch key {
    case .up, Key("k"), .ctrl("p"): selected -= 1
    case .down, Key("j"), .ctrl("n"): selected += 1
    case .pageUp, .ctrl("b"): selected -= page
    case .pageDown, .ctrl("f"): selected += page
    case .home, Key("g"): selected = 0
    case .end, Key("G"): selected = count - 1
    default: return false
    }
    settle(count: count, height: height)
    return true
  }

  /// Marks the selected row, or takes its mark away.
  public mutating func toggleMark() { marks.formSymmetricDifference([selected]) }

  /// Scrolls by rows, as a wheel does; the selection stays in sight.
  public mutating func scroll(by rows: Int, count: Int, height: Int) {
    offset = min(max(0, offset + rows), max(0, count - height))
    selected = min(max(selected, offset), max(offset, offset + height - 1))
    settle(count: count, height: height)
  }

  /// Brings selection, offset and marks inside the list; call it when the rows or the size change.
  public mutating func settle(count: Int, height: Int) {
    selected = min(max(0, selected), max(0, count - 1))
    offset = firstRow(count: count, height: height)
    if marks.contains(where: { $0 >= count }) { marks = marks.filter { $0 < count } }
  }

  /// The row at a row of the screen, counted from the top of the list; nil below the last.
  public func row(at line: Int, count: Int) -> Int? {
    let row = offset + line
    return line >= 0 && row < count ? row : nil
  }

  /// The first row that shows, so that the selected one does.
  private func firstRow(count: Int, height: Int) -> Int {
    let least = max(0, selected - max(0, height - 1))
    return min(max(offset, least), selected, max(0, count - height))
  }

  /// What a row is asked to show besides its words.
  public struct RowState: Sendable, Hashable {
    /// It is the selected one.
    public var isSelected: Bool
    /// It is marked.
    public var isMarked: Bool
  }

  /// Draws the rows that show, each by a closure that is given its number and its place.
  ///
  /// For the mouse each is a spot of kind `row`.
  /// O(height), whatever the count.
  public func draw(
    into frame: inout Frame, in rect: Rect, count: Int,
    row draw: (Int, Rect, RowState, inout Frame) -> Void
  ) {
    let first = firstRow(count: count, height: rect.height)
    for (line, row) in (first..<max(first, min(count, first + rect.height))).enumerated() {
      let state = RowState(isSelected: row == selected, isMarked: marks.contains(row))
      frame.spot(rect.row(line), "row", row)
      draw(row, rect.row(line), state, &frame)
    }
  }

  /// Draws the rows that show as lines; the selected one is reversed, or bold without the focus.
  ///
  /// Marked rows begin with `●` as soon as there is a mark.
  public func draw(
    into frame: inout Frame, in rect: Rect, count: Int, hasFocus: Bool = true,
    row line: (Int) -> StyledText
  ) {
    draw(into: &frame, in: rect, count: count) { row, place, state, frame in
      var words = place
      if !marks.isEmpty {
        frame.put(state.isMarked ? "●" : " ", in: words.cutLeft(2), .plain)
      }
      frame.put(line(row), in: words)
      if state.isSelected { frame.restyle(place) { hasFocus ? $0.reversed : $0.bold } }
    }
  }
}
