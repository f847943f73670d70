import Testing

@testable import LegworkApp

@Suite("Words to be typed into a shell")
struct ShellTextTests {
  @Test(
    "are quoted byte by byte",
    arguments: [
      ("expo", "expo"), ("two words", "'two words'"), ("it's", #"'it'\''s'"#), ("", "''"),
      ("it'\u{301}$(x)", "'it'\\''\u{301}$(x)'"), ("$\u{200D}x", "'$\u{200D}x'"),
    ])
  func quoted(text: String, word: String) {
    #expect(ShellText.quoted(text) == word)
  }
}
