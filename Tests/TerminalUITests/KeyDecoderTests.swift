import Testing

@testable import TerminalUI

@Suite("Bytes to events")
struct KeyDecoderTests {
  private static let table: [(String, [TerminalEvent])] = [
    ("a", [.key(Key("a"))]), ("日é", [.key(Key("日")), .key(Key("é"))]),
    ("\r", [.key(.enter)]), ("\n", [.key(.enter)]), ("\t", [.key(.tab)]),
    ("\u{7F}", [.key(.backspace)]), ("\u{8}", [.key(.backspace)]), ("\u{3}", [.key(.ctrl("c"))]),
    ("\0", [.key(.ctrl(" "))]), ("\u{1F}", [.key(.ctrl("_"))]),
    ("\u{1B}[A", [.key(.up)]), ("\u{1B}OA", [.key(.up)]), ("\u{1B}[1;5A", [.key(Key(.up, .ctrl))]),
    ("\u{1B}[1;2D", [.key(Key(.left, .shift))]),
    ("\u{1B}[1;4C", [.key(Key(.right, [.shift, .alt]))]),
    ("\u{1B}[H", [.key(.home)]), ("\u{1B}[F", [.key(.end)]), ("\u{1B}[1~", [.key(.home)]),
    ("\u{1B}[4~", [.key(.end)]), ("\u{1B}[8~", [.key(.end)]), ("\u{1B}OH", [.key(.home)]),
    ("\u{1B}[2~", [.key(Key(.insert))]), ("\u{1B}[3~", [.key(.delete)]),
    ("\u{1B}[3;5~", [.key(Key(.delete, .ctrl))]), ("\u{1B}[5~", [.key(.pageUp)]),
    ("\u{1B}[6;2~", [.key(Key(.pageDown, .shift))]), ("\u{1B}[Z", [.key(.backtab)]),
    ("\u{1B}OP", [.key(.f(1))]), ("\u{1B}[11~", [.key(.f(1))]), ("\u{1B}[15~", [.key(.f(5))]),
    ("\u{1B}[17~", [.key(.f(6))]), ("\u{1B}[24~", [.key(.f(12))]), ("\u{1B}[[A", [.key(.f(1))]),
    ("\u{1B}[1;2P", [.key(Key(.function(1), .shift))]),
    ("\u{1B}O5P", [.key(Key(.function(1), .ctrl))]),
    ("\u{1B}x", [.key(.alt("x"))]), ("\u{1B}日", [.key(.alt("日"))]),
    ("\u{1B}\r", [.key(Key(.enter, .alt))]), ("\u{1B}\u{7F}", [.key(Key(.backspace, .alt))]),
    ("\u{1B}\u{1}", [.key(Key(.character("a"), [.ctrl, .alt]))]),
    ("\u{1B}\u{1B}[A", [.key(Key(.up, .alt))]), ("\u{1B}[27;5;13~", [.key(Key(.enter, .ctrl))]),
    ("\u{1B}[97;5u", [.key(.ctrl("a"))]), ("\u{1B}[27u", [.key(.escape)]),
    ("\u{1B}[I", [.focus(true)]), ("\u{1B}[O", [.focus(false)]),
    ("\u{1B}[200~a\r\nb\u{1B}[Ac\u{1B}[201~d", [.paste("a\nb\u{1B}[Ac"), .key(Key("d"))]),
    ("\u{1B}[<0;3;2M", [.mouse(MouseEvent(.press, .left, at: Position(x: 2, y: 1)))]),
    ("\u{1B}[<2;3;2m", [.mouse(MouseEvent(.release, .right, at: Position(x: 2, y: 1)))]),
    ("\u{1B}[<32;3;2M", [.mouse(MouseEvent(.drag, .left, at: Position(x: 2, y: 1)))]),
    ("\u{1B}[<35;3;2M", [.mouse(MouseEvent(.move, at: Position(x: 2, y: 1)))]),
    ("\u{1B}[<64;3;2M", [.mouse(MouseEvent(.wheelUp, at: Position(x: 2, y: 1)))]),
    (
      "\u{1B}[<81;3;2M",
      [.mouse(MouseEvent(.wheelDown, at: Position(x: 2, y: 1), modifiers: .ctrl))]
    ),
    ("\u{1B}]11;rgb:ffff/ffff/dddd\u{7}", [.background(.light)]),
    ("\u{1B}]11;rgb:00/00/00\u{1B}\\x", [.background(.dark), .key(Key("x"))]),
    ("\u{1B}[?62;4cx", [.key(Key("x"))]), ("\u{1B}[5;9999999999999999999999y", []),
    ("\u{1B}P1$r0m\u{1B}\\x", [.key(Key("x"))]), ("\u{1B}[M !!x", [.key(Key("x"))]),
    ("\u{1B}[12\u{1B}[A", [.key(.up)]),
    ("\u{1B}[1;999999A", [.key(Key(.up, [.shift, .alt, .ctrl]))]),
  ]

  @Test("what the bytes of a key, a paste or the mouse mean", arguments: table)
  func means(bytes: String, events: [TerminalEvent]) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(bytes.utf8) == events)
    var slow = KeyDecoder()
    #expect(bytes.utf8.flatMap { slow.feed([$0]) } == events, "byte by byte")
  }

  @Test(
    "a waiting Escape is told by time",
    arguments: [
      ("\u{1B}", [.key(.escape)]), ("\u{1B}[", [.key(.alt("["))]), ("\u{1B}O", [.key(.alt("O"))]),
      ("\u{1B}]", [.key(.alt("]"))]), ("\u{1B}\u{1B}", [.key(.escape), .key(.escape)]),
      ("\u{1B}[1", []), ("a", []), ("\u{C3}", []),
    ] as [(String, [TerminalEvent])])
  func flushes(bytes: String, events: [TerminalEvent]) {
    var decoder = KeyDecoder()
    _ = decoder.feed(bytes.utf8)
    #expect(decoder.needsFlush == !events.isEmpty)
    #expect(decoder.flush() == events)
    #expect(decoder.needsFlush == false)
  }

  @Test(
    "bytes that are not UTF-8 become replacement characters",
    arguments: [
      ([0xFF], 1), ([0xC3, 0x28], 2), ([0xE2, 0x82, 0x41], 2), ([0xC0, 0xAF], 2),
      ([0xED, 0xA0, 0x80], 1), ([0xF5], 1), ([0x9B], 1),
    ] as [([UInt8], Int)])
  func invalid(bytes: [UInt8], count: Int) {
    var decoder = KeyDecoder()
    let events = decoder.feed(bytes)
    #expect(events.count == count)
    #expect(events.first == .key(Key("\u{FFFD}")))
  }

  @Test(
    "any bytes in any pieces are survived, and typing works afterwards",
    arguments: 0..<60 as Range<UInt64>)
  func survives(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    var decoder = KeyDecoder()
    let liked = Array("\u{1B}\u{1B}[[O]<;0123456789~MmAPu\u{7}\\日".utf8)
    for _ in 0..<200 {
      let piece = (0..<Int.random(in: 0..<12, using: &numbers)).map { _ in
        Bool.random(using: &numbers)
          ? UInt8.random(in: 0...255, using: &numbers) : liked.randomElement(using: &numbers) ?? 0
      }
      _ = decoder.feed(piece)
      if Bool.random(using: &numbers) { _ = decoder.flush() }
    }
    _ = decoder.feed("\u{1B}[201~\u{7}\u{1B}[201~\u{7}".utf8)
    #expect(decoder.feed("q".utf8) == [.key(Key("q"))])
  }

  @Test(
    "keys are named as a help screen names them",
    arguments: [
      (Key.ctrl("c"), "Ctrl+C"), (Key("q"), "q"), (.space, "Space"), (.backtab, "Shift+Tab"),
      (.f(5), "F5"), (Key(.up, [.ctrl, .shift]), "Ctrl+Shift+↑"), (.alt("x"), "Alt+X"),
    ])
  func names(key: Key, name: String) {
    #expect(key.description == name)
  }
}
