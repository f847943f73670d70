import LegworkModel
import TerminalUI
import Testing

@testable import LegworkApp

@Suite("Reasons as a tree")
struct ReasonTreeTests {
  @Test("things that can be done are numbered from the top, and every line knows its branches")
  func rows() {
    let roots = [
      ReasonNode(
        "a", [ReasonNode("b", [ReasonNode("do c", does: .pin("C"))]), ReasonNode("d")]),
      ReasonNode("do e", does: nil, rank: 1),
    ]
    let rows = ReasonRow.rows(roots)
    #expect(rows.map(\.node.words) == ["a", "b", "do c", "d", "do e"])
    #expect(rows.map(\.number) == [nil, nil, 0, nil, 1])
    #expect(rows.map(\.isLast) == [[], [false], [false, true], [true], []])
  }

  @Test("each way out stands below what it loosens; the best one is under the cursor")
  func conflict() throws {
    let session = try PlannerSession()
    session.press(Key("/"))
    session.type("is:missed")
    session.press(.enter, Key("*"), Key("m"), Key("x"))
    guard case .why(let view) = session.state.screen, let rows = view.rows else {
      Issue.record("no reasons")
      return
    }
    let ways = rows.filter { $0.number != nil }
    #expect(ways.allSatisfy { $0.depth == 2 })
    // How many are found in time depends on the machine.
    #expect(!ways.isEmpty)
    let chosen = try #require(ways.first { $0.number == view.list.selected }?.node.way)
    let done = ways.compactMap(\.node.way).filter { $0.change != nil }
    #expect(chosen.change != nil && chosen.rank == done.map(\.rank).min())
    for (above, way) in zip(rows, rows.dropFirst()) where way.number != nil && above.number == nil {
      let name = try #require(
        way.node.words.split(separator: ":").first?.split(separator: " ").last)
      #expect(above.node.words.contains(name), "\(above.node.words): \(way.node.words)")
    }
  }

  @Test("a way says what it costs or gains beside the week as it is")
  func worth() {
    let item = ConflictRemedies.Item(
      words: "give up AAA1", command: nil, change: nil, musts: 3, points: 90, kept: "3 of 4 musts",
      still: "BBB1 cannot be kept", relaxes: .demand("AAA1"))
    #expect(item.worth == "3 of 4 musts, 90 points; then BBB1 cannot be kept")
    #expect(item.worth(than: (musts: 2, points: 100)) == "3 of 4 musts (+1), 90 points (-10)")
    #expect(item.worth(than: (musts: 3, points: 90)) == "3 of 4 musts, 90 points")
  }

  @Test("a way below the screen scrolls into sight, and reasons scroll by pages")
  func scrolls() throws {
    let session = try PlannerSession(Size(width: 60, height: 20))
    session.press(Key("/"))
    session.type("is:missed")
    session.press(.enter, Key("*"), Key("m"), Key("x"))
    for _ in 0..<5 { session.press(.down) }
    guard case .why(let view) = session.state.screen else {
      Issue.record("no reasons")
      return
    }
    #expect(session.frame.text.contains(" \(view.ways.count). "))
    session.press(.home)
    #expect(session.frame.text.contains("cannot all be kept"))
    session.press(.pageDown, .pageDown)
    #expect(session.frame.text.contains("Beside that"))
    for _ in 0..<20 { session.press(.pageDown) }
    let bottom = session.frame.text
    session.press(.pageUp)
    #expect(session.frame.text != bottom)
    for _ in 0..<20 { session.press(.pageUp) }
    #expect(session.frame.text.contains("cannot all be kept"))
    session.press(.pageDown)
    #expect(!session.frame.text.contains("cannot all be kept"))
    session.press(.up)
    #expect(session.frame.text.contains("1. "))
  }
}
