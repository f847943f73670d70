import Testing

@testable import TerminalUI

@Suite("Line editor")
struct LineEditorTests {
  @Test(
    "keys edit by cluster",
    arguments: [
      ([Key("a"), Key("b")], "ab", 2), ([Key("e"), Key("\u{301}")], "é", 1),
      ([Key("日"), .left, Key("x")], "x日", 1), ([Key("e"), Key("\u{301}"), .backspace], "", 0),
      ([Key("a"), Key("b"), .home, .delete], "b", 0), ([.left, .backspace, .delete], "", 0),
      ([Key("a"), .space, Key("b"), Key(.left, .ctrl), Key("c")], "a cb", 3),
      ([Key("a"), .space, Key("b"), .ctrl("w")], "a ", 2),
      ([Key("a"), Key("b"), .left, .ctrl("k")], "a", 1),
      ([Key("a"), Key("b"), .left, .ctrl("u")], "b", 0),
      ([Key("a"), .space, Key("b"), .ctrl("a"), .alt("f"), .ctrl("e"), .ctrl("b")], "a b", 2),
    ] as [([Key], String, Int)])
  func edits(keys: [Key], text: String, cursor: Int) {
    var editor = LineEditor()
    for key in keys { #expect(editor.handle(key) == true) }
    #expect(editor.text == text)
    #expect(editor.cursor == cursor)
  }

  @Test("random typing does what a plain array does", arguments: 0..<30 as Range<UInt64>)
  func model(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    var editor = LineEditor()
    var (before, after): ([Character], [Character]) = ([], [])
    for _ in 0..<100 {
      let key: Key
      switch Int.random(in: 0..<7, using: &numbers) {
      case 0:
        key = .left
        if let last = before.popLast() { after.insert(last, at: 0) }
      case 1:
        key = .right
        if !after.isEmpty { before.append(after.removeFirst()) }
      case 2:
        key = .backspace
        _ = before.popLast()
      case 3:
        key = .delete
        if !after.isEmpty { after.removeFirst() }
      default:
        let character = ["a", "日", "ö", "👍", " "].randomElement(using: &numbers) ?? "x"
        key = Key(Character(character))
        before.append(Character(character))
      }
      editor.handle(key)
      #expect(editor.text == String(before + after))
      #expect(editor.cursor == before.count)
    }
  }

  @Test("history comes back, and the draft after it")
  func history() {
    var editor = LineEditor("dra", history: ["one", "two"])
    var seen: [String] = []
    for key in [Key.up, .up, .up, .down, .down, .down] {
      editor.handle(key)
      seen.append(editor.text)
    }
    #expect(seen == ["two", "one", "one", "two", "dra", "dra"])
    #expect(LineEditor().text == "")
    var plain = LineEditor()
    #expect(plain.handle(.up) == false)
    #expect(plain.handle(.enter) == false)
  }

  @Test("pasted lines become one")
  func paste() {
    var editor = LineEditor("ac")
    editor.handle(.left)
    editor.insert("1\n2\t3")
    #expect(editor.text == "a1 2 3c")
  }

  @Test("line breaks stay, long lines are broken, and the rows around the cursor show")
  func lines() {
    var editor = LineEditor("abc")
    editor.insertLineBreak()
    for character in "日本語defghi" { editor.handle(Key(character)) }
    #expect(editor.text == "abc\n日本語defghi")
    #expect(editor.rows(width: 6) == 4)
    var frame = Frame(Size(width: 6, height: 4))
    editor.drawLines(into: &frame, in: frame.bounds)
    #expect(frame.text == "abc\n日本語\ndefghi\n")
    #expect(frame.cursor == Position(x: 0, y: 3))
    editor.handle(.home)
    frame = Frame(Size(width: 6, height: 2))
    editor.drawLines(into: &frame, in: frame.bounds)
    #expect(frame.text == "abc\n日本語")
    #expect(frame.cursor == Position(x: 0, y: 0))
    frame = Frame(Size(width: 6, height: 1))
    LineEditor().drawLines(into: &frame, in: frame.bounds, placeholder: "Note")
    #expect(frame.text == "Note")
  }

  @Test("rows are broken between words, with the space behind the row")
  func words() {
    var frame = Frame(Size(width: 8, height: 3))
    LineEditor("ask why then go ").drawLines(into: &frame, in: frame.bounds)
    #expect(frame.text == "ask why\nthen go\n")
    #expect(frame.cursor == Position(x: 0, y: 2))
  }

  @Test("the row scrolls with the cursor")
  func draws() {
    var frame = Frame(Size(width: 6, height: 1))
    LineEditor("日本語abc").draw(into: &frame, in: frame.bounds)
    #expect(frame.text == "語abc")
    #expect(frame.cursor == Position(x: 5, y: 0))
    LineEditor().draw(into: &frame, in: frame.bounds, placeholder: StyledText("Find", .dim))
    #expect(frame.dump == "Find\naaaa\na: dim\ncursor: 0, 0")
  }
}
