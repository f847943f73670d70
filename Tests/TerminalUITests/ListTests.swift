import Testing

@testable import TerminalUI

@Suite("Lists and trees")
struct ListTests {
  @Test("of 20,000 rows only those that show are asked for")
  func onlyVisible() {
    var list = ListView()
    list.handle(.end, count: 20_000, height: 10)
    var asked: [Int] = []
    var frame = Frame(Size(width: 20, height: 10))
    list.draw(into: &frame, in: frame.bounds, count: 20_000) { row, place, state, frame in
      asked.append(row)
      frame.put("\(row)\(state.isSelected ? " here" : "")", in: place, .plain)
    }
    #expect(asked == Array(19_990..<20_000))
    #expect(frame.text.hasSuffix("19998\n19999 here"))
  }

  @Test(
    "keys move the selection, and the rows follow",
    arguments: [
      ([.down, .down], 2, 0), (Array(repeating: .down, count: 5), 5, 1), ([.up], 0, 0),
      ([.pageDown], 4, 0), ([.pageDown, .pageDown], 8, 4), ([.end], 9, 5), ([.end, .up], 8, 5),
      ([.end, .pageUp, .up], 4, 4), ([Key("G"), Key("g")], 0, 0), ([.end, .down], 9, 5),
    ] as [([Key], Int, Int)])
  func moves(keys: [Key], selected: Int, offset: Int) {
    var list = ListView()
    for key in keys { #expect(list.handle(key, count: 10, height: 5) == true) }
    #expect(list.selected == selected)
    #expect(list.offset == offset)
  }

  @Test("a list that shrinks keeps its selection and marks inside")
  func shrinks() {
    var list = ListView(selected: 9, marks: [1, 8])
    list.settle(count: 10, height: 5)
    list.settle(count: 3, height: 5)
    #expect(list.selected == 2)
    #expect(list.offset == 0)
    #expect(list.marks == [1])
    list.settle(count: 0, height: 0)
    #expect(list.selected == 0)
    #expect(list.handle(.end, count: 0, height: 0) == true)
    #expect(list.row(at: 0, count: 0) == nil)
  }

  @Test("selection and marks show")
  func draws() {
    var list = ListView(selected: 1)
    list.toggleMark()
    var frame = Frame(Size(width: 8, height: 3))
    list.draw(into: &frame, in: frame.bounds, count: 2) { "Row \($0)" }
    #expect(frame.dump == "  Row 0\n● Row 1\naaaaaaaa\n\na: reverse")
  }

  @Test("a wheel scrolls and takes the selection along")
  func wheel() {
    var list = ListView()
    list.scroll(by: 3, count: 10, height: 4)
    #expect(list.offset == 3)
    #expect(list.selected == 3)
    list.scroll(by: 100, count: 10, height: 4)
    #expect(list.offset == 6)
    list.scroll(by: -100, count: 10, height: 4)
    #expect(list.offset == 0)
    #expect(list.selected == 3)
  }

  @Test("a tree opens and closes")
  func tree() {
    let below = ["day": ["morning", "noon"], "morning": ["Opening"], "noon": ["noon"]]
    var tree = TreeView<String>()
    func shown() -> [TreeView<String>.Row] {
      tree.rows(roots: ["day", "end"]) { below[$0] ?? [] }
    }
    for key in [Key.right, .right, .enter] { tree.handle(key, rows: shown(), height: 9) }
    var frame = Frame(Size(width: 16, height: 5))
    tree.draw(into: &frame, in: frame.bounds, rows: shown()) { StyledText($0) }
    #expect(frame.text == "▾ day\n  ▾ morning\n      Opening\n  ▸ noon\n  end")
    tree.expanded.insert("noon")
    #expect(shown().count == 6)
    for key in [Key.down, .left, .left, .left, .left] { tree.handle(key, rows: shown(), height: 9) }
    #expect(shown().map(\.id) == ["day", "end"])
    #expect(tree.handle(Key("x"), rows: shown(), height: 9) == false)
  }
}
