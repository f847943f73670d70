import Testing

@testable import TerminalUI

@Suite("Text, tables, status and drawings")
struct WidgetTests {
  @Test("a table with a list")
  func table() {
    let table = TextTable([
      .init("Time", .fixed(5)), .init("Title", .share(1)), .init("Points", .fixed(6), .right),
    ])
    var frame = Frame(Size(width: 24, height: 3))
    var area = frame.bounds
    table.drawHeader(into: &frame, in: area.cutTop(1))
    table.drawRow(["08:30", "Opening 日本語", "100"], into: &frame, in: area.cutTop(1))
    table.drawRow(["09:00"], into: &frame, in: area.cutTop(1))
    #expect(frame.text == "Time  Title       Points\n08:30 Opening 日…    100\n09:00")
    #expect(frame[0, 0].style == .bold)
  }

  @Test("text scrolls no further than it reaches")
  func text() {
    var block = TextBlock(["one two three four", "", "five"])
    var frame = Frame(Size(width: 10, height: 3))
    block.draw(into: &frame, in: frame.bounds)
    #expect(frame.text == "one two\nthree four\n         ▼")
    for key in [Key.down, .end, .pageDown] { block.handle(key, width: 10, height: 3) }
    frame.fill(frame.bounds)
    block.draw(into: &frame, in: frame.bounds)
    #expect(frame.text == "three fou▲\n\nfive")
    block.handle(.pageUp, width: 10, height: 3)
    #expect(block.offset == 0)
    #expect(block.handle(.enter, width: 10, height: 3) == false)
  }

  @Test(
    "the status line leaves out what has no room",
    arguments: [
      (40, "Saved  q Quit  ? Help             1 of 3"), (24, "Saved  q Quit     1 of 3"),
      (12, "Saved 1 of 3"), (9, "S… 1 of 3"), (4, "1 o…"), (0, ""),
    ])
  func status(width: Int, text: String) {
    var frame = Frame(Size(width: width, height: 1))
    StatusLine(
      left: "Saved", hints: [KeyHint("q", "Quit"), KeyHint("?", "Help")], right: "1 of 3"
    ).draw(into: &frame, in: frame.bounds)
    #expect(frame.text == text)
  }

  @Test("lines, dots and labels")
  func canvas() {
    var canvas = Canvas(Size(width: 4, height: 2))
    canvas.line(from: Position(x: 0, y: 0), to: Position(x: 7, y: 7))
    canvas.line(from: Position(x: -3, y: 7), to: Position(x: 1, y: 7), Style(.red))
    canvas.plot(x: 99, y: 0)
    canvas.label("A", x: 6, y: 0)
    var frame = Frame(Size(width: 5, height: 2))
    canvas.draw(into: &frame, in: Rect(x: 1, y: 0, width: 4, height: 2))
    #expect(frame.text == " ⠑⢄ A\n ⣀ ⠑⢄")
    #expect(frame[1, 1].style == Style(.red))
    #expect(frame.inASCII().text == " :: A\n : ::")
  }
}
