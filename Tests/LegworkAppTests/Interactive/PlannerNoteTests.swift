import LegworkModel
import LegworkStore
import TerminalUI
import Testing

@testable import LegworkApp

@Suite("Notes in the planner")
struct PlannerNoteTests {
  /// The session of the first thing that is planned, on its screen.
  private func onSession() throws -> PlannerSession {
    let session = try PlannerSession()
    session.press(.enter)
    return session
  }

  @Test("a note is kept in the document, in the words of the command line")
  func keeps() throws {
    let session = try onSession()
    let plan = session.state.week?.plan
    session.press(Key("N"))
    session.type("Ask about m, q and u")
    session.press(Key(.enter, .alt))
    session.type("Sit in front")
    session.press(.enter)
    #expect(try session.document().notes == ["OBS401": "Ask about m, q and u\nSit in front"])
    #expect(try session.history() == ["note OBS401: Ask about m, q and u"])
    #expect(session.state.message?.text == "note OBS401: Ask about m, q and u")
    #expect(session.state.week?.plan == plan)
    #expect(session.frame.text.contains("Your note: Ask about m, q and u"))
    session.press(Key("u"))
    #expect(try session.document().notes.isEmpty)
    #expect(session.state.message?.text.hasPrefix("Undone: note OBS401: Ask about") == true)
    #expect(!session.frame.text.contains("Your note"))
    session.press(.ctrl("r"))
    #expect(session.frame.text.contains("Sit in front"))
  }

  @Test(
    "what is typed over a note adds to it, replaces it or takes it away",
    arguments: [
      ([Key(.enter, .alt), Key("!")], "One\n!", "note OBS401: !"),
      ([.backspace], "On", "note --replace OBS401: On"),
      ([.ctrl("u")], nil, "note --remove OBS401"),
    ])
  func changes(keys: [Key], note: String?, words: String) throws {
    let session = try onSession()
    session.press(Key("N"))
    session.type("One")
    session.press(.enter, Key("N"))
    for key in keys { session.press(key) }
    session.press(.enter)
    #expect(try session.document().notes["OBS401"] == note)
    #expect(try session.history().last == words)
  }

  @Test("what is pasted is kept whole, with its lines")
  func pastes() throws {
    let session = try onSession()
    let text = Array(repeating: "Ask, then listen.", count: 40).joined(separator: "\n")
    session.press(Key("N"))
    session.paste(text)
    session.press(.enter)
    #expect(try session.document().notes["OBS401"] == text)
  }

  @Test("a long note scrolls no further than it goes")
  func scrolls() throws {
    let session = try PlannerSession(Size(width: 60, height: 20))
    session.press(.enter, Key("N"))
    for line in 0..<15 {
      session.type("line \(line)")
      session.press(Key(.enter, .alt))
    }
    session.press(.enter)
    #expect(session.frame.text.contains("PgDn: more"))
    for _ in 0..<20 { session.press(.pageDown) }
    #expect(!session.frame.text.contains("PgDn: more"))
    session.press(.pageUp)
    #expect(session.frame.text.contains("PgDn: more"))
  }

  @Test("Escape and what was there before change nothing")
  func leaves() throws {
    let session = try onSession()
    session.press(Key("N"))
    session.type("Not this")
    session.press(.escape, Key("N"), .enter)
    #expect(try session.history().isEmpty)
    #expect(session.state.screen.kind == .session)
    session.press(.escape)
    #expect(session.state.screen.kind == .week)
  }
}
