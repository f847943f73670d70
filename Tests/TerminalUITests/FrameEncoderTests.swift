import Testing
import _TerminalTestSupport

@testable import TerminalUI

@Suite("From one frame to the next")
struct FrameEncoderTests {
  private static let words = [
    "Keynote", "日本語", "👩‍👩‍👧", "☎️", "é", "e\u{301}", "🇧🇪", "─┼─", "👍🏽", " ", "क्ष", "\u{1B}[2J", "x",
  ]
  private static let styles: [Style] = [
    .plain, .bold, .dim, .reverse, Style(.red), Style(.rgb(1, 2, 3), on: .indexed(200), [.italic]),
    Style(.brightBlue, on: .brightWhite, [.underline, .bold]),
  ]

  private func scribble(_ frame: inout Frame, _ numbers: inout SeededNumbers) {
    for _ in 0..<Int.random(in: 0..<6, using: &numbers) {
      let x = Int.random(in: -4..<frame.size.width + 2, using: &numbers)
      let y = Int.random(in: -1...frame.size.height, using: &numbers)
      let style = FrameEncoderTests.styles.randomElement(using: &numbers) ?? .plain
      let area = Rect(x: x, y: y, width: Int.random(in: 0..<9, using: &numbers), height: 2)
      switch Int.random(in: 0..<8, using: &numbers) {
      case 0: frame.fill(area, style)
      case 1: frame.restyle(area) { _ in style }
      case 2: frame.box(area, title: "日", style)
      case 3: frame.cursor = Bool.random(using: &numbers) ? Position(x: x, y: y) : nil
      default:
        let word = FrameEncoderTests.words.randomElement(using: &numbers) ?? ""
        frame.put(word, x: x, y: y, style, clip: Bool.random(using: &numbers) ? area : nil)
      }
    }
  }

  @Test("the mouse is asked for and given back once, and again after the screen was another's")
  func mouse() {
    var encoder = FrameEncoder()
    var frame = Frame(Size(width: 4, height: 1))
    func asks(_ frame: Frame) -> String {
      let text = String(decoding: encoder.encode(frame), as: UTF8.self)
      return text.contains(Screen.mouseOn) ? "on" : text.contains(Screen.mouseOff) ? "off" : ""
    }
    #expect(asks(frame) == "")
    frame.takesMouse = true
    #expect(asks(frame) == "on")
    frame.put("x", x: 0, y: 0)
    #expect(asks(frame) == "")
    encoder.reset()
    #expect(asks(frame) == "on")
    frame.takesMouse = false
    #expect(asks(frame) == "off")
    #expect(Screen.leave.contains(Screen.mouseOff))
  }

  @Test("what is drawn last is what a click means, and nothing outside the screen")
  func spots() {
    var frame = Frame(Size(width: 4, height: 2))
    frame.spot(Rect(x: -2, y: 0, width: 9, height: 1), "row", 1)
    frame.spot(Rect(x: 1, y: 0, width: 1, height: 9), "box", 2)
    frame.spot(Rect(x: 9, y: 9, width: 1, height: 1), "gone")
    #expect(frame.spots.count == 2)
    #expect(frame.spot(at: Position(x: 0, y: 0))?.kind == "row")
    #expect(frame.spot(at: Position(x: 1, y: 0))?.index == 2)
    #expect(frame.spot(at: Position(x: 0, y: 1)) == nil)
  }

  @Test(
    "a terminal that is sent the differences shows the frame", arguments: 0..<40 as Range<UInt64>)
  func differences(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let size = Size(width: 3 + Int(seed % 20), height: 1 + Int(seed % 5))
    var terminal = VirtualTerminal(size)
    var encoder = FrameEncoder()
    var frame = Frame(size)
    for round in 0..<10 {
      if round % 4 == 3 { frame = Frame(size) }
      scribble(&frame, &numbers)
      terminal.feed(encoder.encode(frame))
      var expected = frame
      if let cursor = frame.cursor, !frame.bounds.contains(cursor) { expected.cursor = nil }
      #expect(terminal.picture == expected, "seed \(seed), round \(round)")
      #expect(terminal.unknown == [])
    }
  }

  @Test("only what changed is sent")
  func minimal() {
    var encoder = FrameEncoder()
    var frame = Frame(Size(width: 80, height: 24))
    frame.put("Opening", x: 4, y: 2, .bold)
    _ = encoder.encode(frame)
    #expect(encoder.encode(frame) == [])
    frame.put("X", x: 4, y: 2, .bold)
    let begin = "\u{1B}[?2026h\u{1B}[?25l"
    #expect(
      String(decoding: encoder.encode(frame), as: UTF8.self)
        == begin + "\u{1B}[3;5HX\u{1B}[?2026l")
    frame.cursor = Position(x: 0, y: 0)
    #expect(
      String(decoding: encoder.encode(frame), as: UTF8.self)
        == begin + "\u{1B}[1;1H\u{1B}[?25h\u{1B}[?2026l")
  }

  @Test("what terminals disagree about is followed by an absolute move")
  func absoluteMoves() {
    var encoder = FrameEncoder()
    var frame = Frame(Size(width: 10, height: 1))
    frame.put("日|☎️|a|", x: 0, y: 0)
    let sent = String(decoding: encoder.encode(frame), as: UTF8.self)
    #expect(
      sent.contains("\u{1B}[1;1H日\u{1B}[1;3H|  \u{1B}[1;4H☎️\u{1B}[1;6H|a|"),
      "\(sent.debugDescription)")
  }

  @Test(
    "colours shrink to what the terminal has",
    arguments: [
      (ColorDepth.full, "38;2;250;128;0"), (.palette, "38;5;208"), (.sixteen, "33"), (.none, nil),
    ] as [(ColorDepth, String?)])
  func depths(depth: ColorDepth, code: String?) {
    var encoder = FrameEncoder(depth: depth)
    var frame = Frame(Size(width: 1, height: 1))
    frame.put("x", x: 0, y: 0, Style(.rgb(250, 128, 0)))
    let sent = String(decoding: encoder.encode(frame), as: UTF8.self)
    if let code {
      #expect(sent.contains("\u{1B}[\(code)mx"))
    } else {
      #expect(sent.contains("\u{1B}[1;1Hx"))
    }
  }
}
