import Testing

@testable import LegworkApp

@Suite("Text for ears and for terminals")
struct SpokenTextTests {
  @Test(
    "columns and signs become words",
    arguments: [
      ("  walk-cost  1  points per minute", "walk-cost, 1, points per minute"),
      ("09:00–10:00  SVS302  seats to reserve", "09:00 to 10:00, SVS302, seats to reserve"),
      ("  ↓ leave 08:12 shuttle 28 min", "leave 08:12 shuttle 28 min"),
      ("    ✓ 10 min to spare", "10 min to spare"), ("· 20 min free", "20 min free"),
      ("Tuesday 1 December — 6 sessions", "Tuesday 1 December, 6 sessions"),
      ("Wynn · Hall 2", "Wynn, Hall 2"), ("✗ A and B overlap", "Problem: A and B overlap"),
      ("* 2026-05-04 09:00  plan", "Now: 2026-05-04 09:00, plan"), ("a → b", "a to b"),
      ("a  ✗ late", "a, problem: late"), ("", ""), ("   ", ""), ("! tight", "Warning: tight"),
      ("    → leave X2 early", "Way out: leave X2 early"),
      ("one two", "one two"),
      ("first\n\n  second  third  \n", "first\nsecond, third"), ("–", ","), ("5–", "5,"),
    ])
  func spoken(text: String, expected: String) {
    #expect(SpokenText.spoken(text) == expected)
  }

  @Test("nothing is cut or broken where text is made for ears")
  func unbroken() {
    let long = Array(repeating: "word", count: 40).joined(separator: " ")
    #expect(SpokenText.spoken { TerminalText.cut(long, to: 20) } == long)
    #expect(
      SpokenText.spoken { TerminalText.wrapped(long, to: 20).joined(separator: "\n") } == long)
    #expect(TerminalText.cut(long, to: 20) != long)
  }

  @Test(
    "rows are cut, everything else goes on in the next line",
    arguments: [
      ("AAA101  First steps", 12, "AAA101  Fir…"), ("AAA101  First", 13, "AAA101  First"),
      ("日本語  入門  x", 10, "日本語  …"), ("👩‍👩‍👧👍🏽  steps on", 8, "👩‍👩‍👧👍🏽  s…"),
      ("  four words go on", 10, "  four\n  words go\n  on"),
      ("https://example.org/long", 10, "https://example.org/long"),
      (
        "\u{1B}[1mAAA101\u{1B}[0m  \u{1B}[33mFirst steps\u{1B}[0m", 12,
        "\u{1B}[1mAAA101\u{1B}[0m  \u{1B}[33mFir…\u{1B}[0m"
      ),
      ("\u{1B}[1mone two\u{1B}[0m", 4, "\u{1B}[1mone\ntwo\u{1B}[0m"), ("abc def", 0, "abc def"),
    ])
  func fitted(text: String, width: Int, expected: String) {
    #expect(FittedText.fitted(text, to: width) == expected)
  }

  @Test("wide characters keep columns in line")
  func columns() {
    #expect(
      TextColumns([["日本", "1"], ["abcdef", "22"]], right: [1]).text
        == "日本     1\nabcdef  22")
  }

  @Test(
    "words are read as the shell would",
    arguments: [
      ("plain", "plain"), ("'a b'", "a b"), ("a\\ b", "a b"), ("\"a'b\"", "a'b"),
      ("'a\\b'", "a\\b"), ("'open", "open"), ("", ""),
    ])
  func unquoted(typed: String, expected: String) {
    #expect(ShellText.unquoted(typed).text == expected)
  }

  @Test("the event is found in the words")
  func event() {
    #expect(CompletionWords.event(in: ["legwork", "show", "--event", "'a b'"]) == "a b")
    #expect(CompletionWords.event(in: ["legwork", "--event=x", "show"]) == "x")
    #expect(CompletionWords.event(in: ["legwork", "show", "--event"]) == nil)
  }
}
