import Testing

@testable import TerminalUI

@Suite("The loop")
struct EventLoopTests {
  private func loop(
    _ terminal: ScriptedTerminal, _ mailbox: Mailbox<Int> = Mailbox()
  ) -> EventLoop<[String], Int> {
    EventLoop(
      terminal, mailbox: mailbox,
      update: { state, event in
        switch event {
        case .input(.key(Key("q"))): return .stop
        case .input(.key(let key)): state.append(key.description)
        case .input(.resize(let size)): state.append("\(size.width)x\(size.height)")
        case .message(let number): state.append("message \(number)")
        case .input(.closed): state.append("closed")
        default: state.append("other")
        }
        return .goOn
      },
      render: { state, size in
        var frame = Frame(size)
        frame.put(state.joined(separator: ", "), x: 0, y: 0)
        return frame
      })
  }

  @Test("a batch of events is one frame")
  func batches() throws {
    let terminal = ScriptedTerminal(
      Size(width: 30, height: 1),
      batches: [[.key(Key("a")), .key(Key("b"))], [.resize(Size(width: 20, height: 1))]])
    let state = try loop(terminal).run([])
    #expect(state == ["30x1", "a", "b", "20x1", "closed"])
    #expect(terminal.frames.map(\.text) == ["30x1", "30x1, a, b", "30x1, a, b, 20x1"])
  }

  @Test("messages arrive in order after the keys of the batch")
  func messages() throws {
    let mailbox = Mailbox<Int>()
    mailbox.post(1)
    mailbox.post(2)
    let terminal = ScriptedTerminal(Size(width: 30, height: 1), [.wake, .key(Key("q"))])
    let state = try loop(terminal, mailbox).run([])
    #expect(state == ["30x1", "message 1", "message 2"])
    #expect(terminal.frames.count == 2)
  }

  @Test("the first message that waits wakes the loop, once")
  func wakes() {
    let mailbox = Mailbox<Int>()
    let calls = Locked(0)
    mailbox.post(1)
    mailbox.connect { calls.with { $0 += 1 } }
    #expect(calls.with { $0 } == 1)
    #expect(mailbox.drain() == [1])
    mailbox.post(2)
    mailbox.post(3)
    #expect(calls.with { $0 } == 2)
    #expect(mailbox.drain() == [2, 3])
  }

  @Test("messages of many threads all arrive")
  func threads() async {
    let mailbox = Mailbox<Int>()
    await withTaskGroup(of: Void.self) { group in
      for worker in 0..<8 {
        group.addTask { for step in 0..<100 { mailbox.post(worker * 100 + step) } }
      }
    }
    #expect(mailbox.drain().sorted() == Array(0..<800))
  }

  @Test("Ctrl+Z suspends and is no key")
  func suspends() throws {
    let terminal = ScriptedTerminal(Size(width: 30, height: 1), keys: [.ctrl("z"), Key("q")])
    // It may be continued on a screen of another size.
    #expect(try loop(terminal).run([]) == ["30x1", "other", "30x1"])
    #expect(terminal.suspensions == 1)
  }
}
