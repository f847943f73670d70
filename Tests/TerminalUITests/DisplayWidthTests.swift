import Testing

@testable import TerminalUI

@Suite("Display width")
struct DisplayWidthTests {
  @Test(
    "columns of a text",
    arguments: [
      ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("ｱ", 1), ("Ａ", 2), ("한", 2),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("👩‍👩‍👧", 2), ("👍🏽", 2), ("☎", 1), ("☎️", 2), ("🇧🇪", 2),
      ("1️⃣", 2), ("─", 1), ("…", 1), ("\u{200B}", 0), ("\u{FEFF}", 0), ("\u{301}", 1),
      ("\t", 1), ("\r\n", 1), ("\u{1B}", 1), ("\u{202E}", 1), ("\u{7F}", 1), ("\u{9B}", 1),
      ("⠿", 1), ("ก็", 1), ("a\u{FE0F}", 1),
    ])
  func columns(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test(
    "what does not fit ends in an ellipsis",
    arguments: [
      ("Keynote", 7, "Keynote"), ("Keynote", 4, "Key…"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"),
      ("Keynote", 1, "…"), ("Keynote", 0, ""),
    ])
  func fits(text: String, width: Int, expected: String) {
    #expect(DisplayWidth.fit(text, to: width) == expected)
    #expect(StyledText(text).truncated(to: width).text == expected)
  }

  @Test("a control character never reaches a cell")
  func controls() {
    for value in Array(0..<0x20) + Array(0x7F...0x9F) {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      var frame = Frame(Size(width: 1, height: 1))
      frame.put(String(Character(scalar)), x: 0, y: 0)
      #expect(frame.text.unicodeScalars.allSatisfy { $0.value > 0x2000 }, "\(value)")
    }
  }

  @Test("hidden letters never reach a cell, but those that make a flag a region's")
  func tags() {
    var frame = Frame(Size(width: 4, height: 1))
    frame.put("a\u{E0041}b\u{E0042}\u{E0043}🏴󠁧󠁢󠁥󠁮󠁧󠁿", x: 0, y: 0)
    #expect(frame.text == "ab🏴󠁧󠁢󠁥󠁮󠁧󠁿")
  }

  @Test("a pile of marks is cut")
  func pile() {
    let pile = "a" + String(repeating: "\u{301}", count: 500)
    var frame = Frame(Size(width: 3, height: 1))
    frame.put(pile, x: 0, y: 0)
    #expect(frame.text.unicodeScalars.count <= 16)
  }
}
