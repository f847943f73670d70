internal import LegworkModel
internal import TerminalUI

/// Why a session is in the week or not, or why not all demands can be kept, as a tree: under each
/// reason stands what can be done about it.
struct WhyScreen {
  private let view: WhyView

  init(_ view: WhyView) { self.view = view }

  func draw(into frame: inout Frame, in rect: Rect) {
    var area = rect.inset(columns: 1)
    _ = area.cutTop(1)
    guard let rows = view.rows else {
      frame.put(PlannerText.asking, in: area, Palette.faint)
      return
    }
    let lines = lines(rows, width: area.width)
    let first = firstLine(lines.map(\.number), height: area.height, scroll: view.scroll)
    for (row, (number, line)) in lines.dropFirst(first).prefix(area.height).enumerated() {
      let place = area.row(row)
      frame.put(line.branch + line.words, in: place)
      guard let number else { continue }
      frame.spot(place, Spot.row, number)
      if number == view.list.selected {
        var words = place
        _ = words.cutLeft(line.branch.width)
        frame.restyle(words) { $0.reversed }
      }
    }
    frame.putMore(above: first > 0, below: first + area.height < lines.count, in: area)
  }

  /// The first line that shows: the way under the cursor is in sight, unless one scrolled away.
  private func firstLine(_ numbers: [Int?], height: Int, scroll: Int) -> Int {
    let last = numbers.lastIndex(of: view.list.selected) ?? 0
    let least = max(0, last + 1 - height)
    return max(0, min(least + scroll, numbers.count - height))
  }

  /// How far the reasons can be scrolled up and down where the screen has this size.
  func scrollRange(_ size: Size) -> ClosedRange<Int> {
    let numbers = lines(view.rows ?? [], width: size.width - 2).map(\.number)
    let height = size.height - PlannerFrame.rowsAround - 1
    let first = firstLine(numbers, height: height, scroll: 0)
    return -first...max(-first, numbers.count - height - first)
  }

  /// All lines, each with its way's number; the last column is left to the signs for more.
  private func lines(
    _ rows: [ReasonRow], width: Int
  ) -> [(number: Int?, line: (branch: StyledText, words: StyledText))] {
    rows.flatMap { row in lines(row, width: width - 1).map { (row.number, $0) } }
  }

  /// A line of the tree, wrapped, with the branches before it.
  private func lines(
    _ row: ReasonRow, width: Int
  ) -> [(branch: StyledText, words: StyledText)] {
    let above = row.isLast.dropLast().map { $0 ? "   " : "│  " }.joined()
    let branch = row.isLast.last.map { above + ($0 ? "└─ " : "├─ ") } ?? ""
    let more = row.isLast.last.map { above + ($0 ? "   " : "│  ") } ?? ""
    var words = StyledText(row.node.words, style(row))
    if let way = row.node.way {
      words = StyledText("\((row.number ?? 0) + 1). ", Palette.strong) + words
      if way.change == nil { words.append(PlannerText.onlyYouCan, Palette.faint) }
    }
    let room = max(1, width - DisplayWidth.of(branch))
    return words.wrapped(to: room, indent: row.node.way == nil ? 0 : 3).enumerated().map {
      (StyledText($0 == 0 ? branch : more, Palette.faint), $1)
    }
  }

  private func style(_ row: ReasonRow) -> TerminalUI.Style {
    if row.depth == 0 { return Palette.strong }
    return row.node.way.map { $0.change == nil } == true ? Palette.faint : Palette.plain
  }
}
