import Foundation
import LegworkItinerary
import LegworkModel
import TerminalUI
import Testing
import _LegworkTestSupport

@testable import LegworkApp

/// Each screen as text, held to a file beside this one; `LEGWORK_RECORD=1` writes them anew.
@Suite("The planner's screens")
struct PlannerFrameTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let keys: [Key]
    var testDescription: String { name }

    init(_ name: String, _ keys: [Key], typing text: String = "", _ more: [Key] = []) {
      self.name = name
      self.keys = keys + text.map { Key($0) } + more
    }

    static let all = [
      Case("week", []),
      Case("week-later", [.right, .down, .down]),
      Case("catalog", [Key("/")]),
      Case("catalog-found", [Key("/")], typing: "srvless day:tue", [.enter]),
      Case("catalog-chosen", [Key("v"), .space, .space]),
      Case("facets", [Key("/")], typing: "day:tue", [.enter, Key("f"), .right, .down, .enter]),
      Case("session", [.enter]),
      Case("session-repeated", [Key("/")], typing: "SVS401", [.enter, .enter]),
      Case(
        "note-typing", [.enter, Key("N")],
        typing: "The memory bound is per shard. Ask how they found it, and whether it still",
        [Key(.enter, .alt)] + "holds at 10×".map { Key($0) }),
      Case("note", [.enter, Key("N")], typing: "Ask about the memory bound.", [.enter]),
      Case("why", [Key("e")]),
      Case("why-missed", [Key("v"), Key("e")]),
      Case("conflict", [Key("/")], typing: "is:missed", [.enter, Key("*"), Key("m"), Key("x")]),
      Case("seat", [Key("r")]),
      Case("help", [Key("?")]),
      Case("help-found", [Key("?")], typing: "pin"),
      Case("compare", [Key("d"), Key("b")]),
      Case("transfer", [.down, Key("t")]),
      Case("transfer-typing", [.tab, .tab, .tab, Key("t"), Key("=")], typing: "35"),
      Case("transfer-corrected", [.down, Key("t"), Key("=")], typing: "35", [.enter]),
      Case("undone", [Key("s"), Key("u")]),
      Case("wide-week", []),
      Case("wide-catalog", [Key("a")]),
      Case("marked", [Key("s")]),
      Case("now", [Key("n")]),
    ]

    static let sizes = [
      Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 60, height: 20),
      Size(width: 200, height: 60),
    ]
  }

  /// Wide characters, marks that combine, emoji of several parts, and what must not reach a terminal.
  private static let wide: [Session.ID: String] = [
    "OBS401": "跡を間引いても物語は失わない：観測の設計",
    "SVS401": "De\u{301}ja\u{300} vu: e\u{301}lan, n\u{303}andu\u{301}, A\u{30A}",
    "SVS302": "👩‍👩‍👧 families, 🇧🇪 flags, 👍🏽 skin, ☎️ phones",
    "SEC405": "العربية and עברית in one line",
    "CON403": "क्षमता योजना",
    "SVS402": "\u{1B}[2J\u{202E}reversed\u{7}",
  ]

  @Test("are as written down, and fit any size", arguments: Case.all)
  func golden(screen: Case) throws {
    let session = try PlannerSession(
      titles: screen.name.hasPrefix("wide") ? PlannerFrameTests.wide : [:])
    for key in screen.keys { session.press(key) }
    for size in Case.sizes {
      let shown = PlannerFrame.render(session.state, size).text + "\n"
      let name = "Interactive/Frames/\(screen.name)-\(size.width)x\(size.height).txt"
      let path = "\(Repository.root)/Tests/LegworkAppTests/\(name)"
      if ProcessInfo.processInfo.environment["LEGWORK_RECORD"] != nil {
        try Data(shown.utf8).write(to: URL(fileURLWithPath: path))
      }
      #expect(shown == (try String(contentsOfFile: path, encoding: .utf8)), "\(name)")
    }
    for (width, height) in [(1, 1), (10, 3), (20, 8), (40, 12), (60, 20), (200, 60), (400, 9)] {
      let frame = PlannerFrame.render(session.state, Size(width: width, height: height))
      #expect(frame.size == Size(width: width, height: height))
    }
  }

  @Test("without Unicode a good way has a plus, a tight one an exclamation mark, a late one an x")
  func ascii() throws {
    let session = try PlannerSession()
    let week = session.frame.inASCII().text
    for words in ["+10:00 OBS401", "!11:30 SVS401", "+v room 5", "+ sure, by 09:45"] {
      #expect(week.contains(words), "\(words)")
    }
    session.press(.down, Key("t"))
    let legend = session.frame.inASCII().text.split(separator: "\n").joined()
    #expect(legend.contains("+ ten minutes or more, ! less, x too late."))
    let isASCII = legend.allSatisfy { $0.isASCII }
    #expect(isASCII)
  }

  @Test(
    "nothing in the week is read as starting at another time than it does", arguments: Case.sizes)
  func starts(size: Size) throws {
    let session = try PlannerSession(size)
    let lines = session.frame.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map(Array.init)
    let calendar = try #require(session.state.week).planned.facts.calendar
    for (index, place) in session.state.places.enumerated() {
      let spots = session.frame.spots.filter { $0.kind == Spot.place && $0.index == index }
      guard let rect = spots.last?.rect else { continue }
      let start = calendar.time(place.leg.interval.start)
      let line = lines[rect.y]
      let shown = String(line.dropFirst(rect.x + 1).prefix(rect.width - 1))
      let saysSame = shown.hasPrefix(start) || String(line.prefix(5)) == start
      #expect(saysSame, "\(start) \(place.name) is shown as \(String(line))")
    }
  }
}
