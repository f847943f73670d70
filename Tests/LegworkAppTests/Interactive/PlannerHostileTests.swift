import LegworkModel
import TerminalUI
import Testing
import _LegworkTestSupport

@testable import LegworkApp

@Suite("The planner's screens, of a hostile catalog")
struct PlannerHostileTests {
  /// Texts that a terminal would obey, or that would hide or move what stands beside them.
  private static let texts = [
    "\u{1B}[2Jx\u{1B}]0;x\u{7}", "\u{9B}31mx", "\u{202E}x\u{2066}y", "\u{200B}\u{FEFF}\u{2060}",
    "a\nb\r\nc\td\u{2028}e\u{85}f", "x\u{0}y\u{7F}", "\u{E0041}\u{E0042}x", "",
    "x" + String(repeating: "\u{301}", count: 500), String(repeating: "e\u{301}", count: 2000),
  ]

  private static func spoilt(_ catalog: Catalog, with text: String) -> Catalog {
    Catalog(
      sessions: catalog.sessions.map { session in
        var session = session
        session.title = text + session.title + text
        session.type = session.type.map { $0 + text }
        session.topics = session.topics.map { $0 + text }
        session.speakers = [text + "Ann"]
        session.abstract = text + "\n" + text
        session.link = text
        return session
      },
      occurrences: catalog.occurrences.map { run in
        var run = run
        run.room = run.room.map { text + $0 + text } ?? text
        return run
      },
      venues: catalog.venues)
  }

  private static let screens: [[Key]] = [
    [], [Key("/"), Key("e"), .enter], [Key("f")], [.enter], [Key("e")], [Key("v"), Key("e")],
    [Key("r")], [Key("n")], [.down, Key("t")], [Key("d"), Key("b")], [Key("o")], [Key("M")],
  ]

  @Test("hold nothing that a terminal obeys, and keep their size", arguments: texts)
  func hostile(text: String) throws {
    let session = try PlannerSession { PlannerHostileTests.spoilt($0, with: text) }
    for keys in PlannerHostileTests.screens {
      session.press(keys)
      for size in [Size(width: 80, height: 24), Size(width: 40, height: 12)] {
        let frame = PlannerFrame.render(session.state, size)
        #expect(frame.size == size)
        let obeyed = frame.text.unicodeScalars.filter(PlannerHostileTests.isObeyed)
        #expect(obeyed.isEmpty, "\(keys): \(obeyed.map { String($0.value, radix: 16) })")
        let tallest = frame.text.reduce(0) { max($0, $1.unicodeScalars.count) }
        #expect(tallest < 20, "\(keys): marks pile up")
      }
      session.press(.escape, .escape)
    }
  }

  private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    let category = scalar.properties.generalCategory
    return scalar != "\n" && category == .control || category == .lineSeparator
      || category == .paragraphSeparator
      || category == .format && scalar.value != 0x200D && scalar.value != 0x200C
  }
}

extension PlannerSession {
  /// Presses keys one after another.
  fileprivate func press(_ keys: [Key]) {
    for key in keys { press(key) }
  }
}
