import Testing

@testable import TerminalUI

@Suite("Frames")
struct FrameTests {
  @Test("text is clipped; half a wide character is a space")
  func clipping() {
    var frame = Frame(Size(width: 6, height: 2))
    frame.put("日本語x", x: -1, y: 0)
    frame.put("abc日", x: 2, y: 1)
    #expect(frame.text == " 本語x\n  abc")
  }

  @Test("overwriting half of a wide character frees the other half")
  func halves() {
    var frame = Frame(Size(width: 6, height: 1))
    frame.put("日本", x: 0, y: 0)
    frame.put("x", x: 1, y: 0)
    frame.put("語", x: 1, y: 0)
    #expect(frame.text == " 語")
    frame.put("y", x: 2, y: 0)
    #expect(frame.text == "  y")
  }

  @Test("a box, a title, a look and a cursor")
  func dump() {
    var frame = Frame(Size(width: 12, height: 3))
    frame.box(frame.bounds, title: "Days")
    frame.put(
      "Mon", in: Rect(x: 1, y: 1, width: 10, height: 1), Style(.red).bold, alignment: .right)
    frame.cursor = Position(x: 3, y: 1)
    #expect(
      frame.dump == """
        ┌─ Days ───┐
        │       Mon│
                aaa
        └──────────┘
        a: red bold
        cursor: 3, 1
        """)
    #expect(frame.inASCII().text == "+- Days ---+\n|       Mon|\n+----------+")
  }

  @Test("ASCII keeps the columns")
  func ascii() {
    var frame = Frame(Size(width: 20, height: 1))
    frame.put("Müller… 日本 ▸ é ⣿", x: 0, y: 0)
    #expect(frame.inASCII().text == "Muller. ???? > e #")
  }

  @Test("ASCII tells yes from no, and neither is taken for the other")
  func asciiSigns() {
    var frame = Frame(Size(width: 20, height: 1))
    frame.put("✓ ✔ ✗ ✘ ! ↓ · ▸ ● ○", x: 0, y: 0)
    #expect(frame.inASCII().text == "+ + x x ! v . > * o")
  }

  @Test("lines in a rectangle")
  func lines() {
    var frame = Frame(Size(width: 8, height: 3))
    frame.put("Lunch break", in: Rect(x: 0, y: 0, width: 8, height: 1), .plain)
    frame.put("ab", in: Rect(x: 0, y: 1, width: 8, height: 1), .plain, alignment: .center)
    frame.put("ab", in: Rect(x: 0, y: 2, width: 0, height: 1), .plain)
    #expect(frame.text == "Lunch b…\n   ab\n")
  }

  @Test(
    "a length is split",
    arguments: [
      ([Extent.fixed(3), .share(1)], 10, 1, [3, 6]),
      ([.share(1), .share(1), .share(1)], 10, 0, [4, 3, 3]),
      ([.fixed(8), .fixed(8), .share(1)], 10, 0, [8, 2, 0]),
      ([.share(2), .share(1)], 9, 0, [6, 3]),
      ([.share(0)], 9, 0, [0]), ([], 9, 0, []),
    ] as [([Extent], Int, Int, [Int])])
  func split(extents: [Extent], total: Int, gap: Int, lengths: [Int]) {
    let rect = Rect(x: 2, y: 1, width: total, height: total)
    #expect(rect.columns(extents, gap: gap).map(\.width) == lengths)
    #expect(rect.rows(extents, gap: gap).map(\.height) == lengths)
  }

  @Test("strips are cut off, as far as there is something")
  func strips() {
    var rect = Rect(x: 0, y: 0, width: 10, height: 3)
    #expect(rect.cutTop(1) == Rect(x: 0, y: 0, width: 10, height: 1))
    #expect(rect.cutBottom(1) == Rect(x: 0, y: 2, width: 10, height: 1))
    #expect(rect.cutLeft(4) == Rect(x: 0, y: 1, width: 4, height: 1))
    #expect(rect.cutRight(9) == Rect(x: 4, y: 1, width: 6, height: 1))
    #expect(rect.isEmpty)
  }

  @Test("drawing outside does nothing")
  func outside() {
    var frame = Frame(Size(width: 0, height: 0))
    frame.put("日本", x: 0, y: 0)
    frame.box(Rect(x: -5, y: -5, width: 20, height: 20))
    frame.fill(Rect(x: -5, y: 3, width: 20, height: 20))
    #expect(frame.text == "")
  }

  @Test(
    "paragraphs are wrapped",
    arguments: [
      ("one two three", 7, 0, ["one two", "three"]),
      ("one two three", 7, 2, ["one two", "  three"]),
      ("abcdefghij", 4, 0, ["abcd", "efgh", "ij"]), ("a\n\nb", 4, 0, ["a", "", "b"]),
      ("日本語x", 4, 0, ["日本", "語x"]), ("", 4, 0, [""]), ("a  b", 1, 0, ["a", "b"]),
      ("abc   def", 3, 0, ["abc", "def"]), ("a", 0, 0, []),
    ])
  func wraps(text: String, width: Int, indent: Int, lines: [String]) {
    #expect(StyledText(text).wrapped(to: width, indent: indent).map(\.text) == lines)
  }
}
