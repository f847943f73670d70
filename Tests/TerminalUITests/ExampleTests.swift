import Testing

@testable import TerminalUI

/// The screen of docs/terminal.md.
struct Counter: Sendable {
  var size = Size(width: 80, height: 24)
  var list = ListView()
  var found = 0

  mutating func update(_ event: LoopEvent<Int>) -> LoopStep {
    switch event {
    case .input(.resize(let size)): self.size = size
    case .input(.key(Key("q"))): return .stop
    case .input(.key(let key)): list.handle(key, count: 20_000, height: size.height - 1)
    case .message(let count): found = count
    default: break
    }
    return .goOn
  }

  func render(size: Size) -> Frame {
    var frame = Frame(size)
    var area = frame.bounds
    let bottom = area.cutBottom(1)
    list.draw(into: &frame, in: area, count: 20_000) { "Row \($0)" }
    StatusLine(left: "\(found) found", hints: [KeyHint("q", "Quit")]).draw(into: &frame, in: bottom)
    return frame
  }
}

@Suite("The example of docs/terminal.md")
struct ExampleTests {
  @Test("keys scroll, a worker reports, q ends")
  func runs() throws {
    let mailbox = Mailbox<Int>()
    mailbox.post(42)
    let terminal = ScriptedTerminal(Size(width: 24, height: 4), keys: [.end, .up, Key("q")])
    let loop = EventLoop(
      terminal, mailbox: mailbox,
      update: { (state: inout Counter, event) in state.update(event) },
      render: { $0.render(size: $1) })
    try loop.run(Counter())
    #expect(
      terminal.frames.map(\.dump) == [
        """
        Row 0
        aaaaaaaaaaaaaaaaaaaaaaaa
        Row 1
        Row 2
        0 found  q Quit
                 b
        a: reverse
        b: bold
        """,
        """
        Row 19997
        Row 19998
        Row 19999
        aaaaaaaaaaaaaaaaaaaaaaaa
        42 found  q Quit
                  b
        a: reverse
        b: bold
        """,
        """
        Row 19997
        Row 19998
        aaaaaaaaaaaaaaaaaaaaaaaa
        Row 19999
        42 found  q Quit
                  b
        a: reverse
        b: bold
        """,
      ])
  }
}
