import Foundation
import LegworkModel
import LegworkStore
import TerminalUI
import Testing
import _LegworkTestSupport

@testable import LegworkApp

/// Plays lines and keeps what is said, each answer behind the line it is to.
private final class ScriptedConsole: LineConsole {
  private var lines: [String]
  private(set) var said = ""

  init(_ lines: [String]) { self.lines = lines.reversed() }

  func read() -> String? {
    guard let line = lines.popLast() else { return nil }
    said += "> \(line)\n"
    return line
  }

  func say(_ text: String) { said += text + "\n" }
}

/// Works in a folder that is gone afterwards.
private func inScratch<Value>(_ body: (String) throws -> Value) throws -> Value {
  let path = FileManager.default.temporaryDirectory
    .appendingPathComponent("lines-\(UUID().uuidString)").path
  try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: path) }
  return try body(path)
}

@Suite("The planner in lines")
struct PlannerLinesTests {
  // Wednesday 2026-12-02, 10:50 in the event's zone.
  private static let clock = WallClock { TimePoint(minutes: 20_789 * 1440 + 18 * 60 + 50) }

  private func dialogue(_ lines: [String], at path: String) throws -> String {
    let console = ScriptedConsole(lines)
    try LineSession.run(
      try EventDocument.open(at: path), on: console, clock: PlannerLinesTests.clock)
    return console.said
  }

  /// Holds the dialogue about a new sample event, and returns it with the document's end.
  private func dialogue(_ lines: [String]) throws -> (said: String, state: EventState) {
    try inScratch { folder in
      let path = "\(folder)/sample.legwork"
      _ = try NewEvent.create(at: path, zone: nil, sample: true)
      let said = try dialogue(lines, at: path)
      return (said, try EventDocument.open(at: path).state())
    }
  }

  @Test(
    "says every screen as written down",
    arguments: [
      ("week", ["1", "0"]), ("find", ["/srvless day:tue", "1", "m", "0", "0"]),
      ("why", ["v", "e 1", "0", "0"]), ("conflict", ["v", "m 1", "m 2", "m 3", "x", "1"]),
      (
        "note",
        ["/SVS401", "1", "1", "N", "Ask about queues", "note", "+Sit in front", "u", "N", "-"]
      ), ("session", ["/SVS401", "1", "1", "2", "p", "u"]),
      ("seat", ["r 1", "6"]), ("transfer", ["t 2", "1", "1", "x", "8 12 20", "0", "u"]),
      ("compare", ["d 1", "b"]),
      ("now", ["n"]),
      ("facets", ["/kernel", "f", "1", "0"]), ("wrong", ["99", "nonsense", "m", "m 99", "?"]),
    ])
  func golden(name: String, lines: [String]) throws {
    let said = try dialogue(lines).said
    let path = "\(Repository.root)/Tests/LegworkAppTests/Interactive/Frames/lines-\(name).txt"
    if ProcessInfo.processInfo.environment["LEGWORK_RECORD"] != nil {
      try Data(said.utf8).write(to: URL(fileURLWithPath: path))
    }
    #expect(said == (try String(contentsOfFile: path, encoding: .utf8)))
  }

  @Test(
    "does what the keys of the whole screen do",
    arguments: [
      (["s 1"], [Key("s")]), (["d 1", "u"], [Key("d"), Key("u")]),
      (["d 1", "u", "redo"], [Key("d"), Key("u"), .ctrl("r")]),
      (["p 1", "y 3"], [Key("p"), .down, .down, Key("y")]),
      (["v", "m 1"], [Key("v"), Key("m")]),
    ])
  func sameAsKeys(lines: [String], keys: [Key]) throws {
    let screen = try PlannerSession()
    for key in keys { screen.press(key) }
    let document = try screen.document()
    let state = try dialogue(lines).state
    #expect(state.preferences == document.preferences)
    #expect(state.plan == document.plan)
  }

  @Test("no letter is needed: numbers alone mark, explain and undo")
  func numbersAlone() throws {
    let said = try dialogue(["1", "2", "0", "32", "34", "1"])
    #expect(said.said.contains("must OBS401: +40 points"))
    #expect(said.said.contains("Undone: must OBS401"))
    // 34 was to quit when the lines were said, though one fewer is left now.
    #expect(said.said.hasSuffix("> 34\n"))
    let untouched = try dialogue([]).state.preferences
    #expect(said.state.preferences == untouched)
  }

  @Test("what is said can be read aloud: no columns, no signs, no escapes")
  func aloud() throws {
    let said = try dialogue(["1", "1", "0", "0", "v", "m 1", "m 2", "x", "0", "t 2"]).said
    for line in said.split(separator: "\n") where !line.hasPrefix("> ") {
      let signs = line.filter { "✓✗│─↓→·–".contains($0) }
      // How deep a reason stands is shown before it.
      let words = line.drop { $0 == " " }
      #expect(!words.contains("  ") && signs.isEmpty, "\(line)")
    }
    #expect(!said.contains("\u{1B}"))
  }

  @Test("three questions make the first event; Enter takes the defaults")
  func firstRun() throws {
    try inScratch { folder in
      let console = ScriptedConsole(["", "", ""])
      let path = try #require(try FirstRun(console, directory: folder).ask())
      let state = try EventDocument.open(at: path).state()
      let sample = try SampleFacts.load()
      #expect(state.event == Event(name: sample.name, zone: sample.zone))
      #expect(state.catalog.occurrences.count == sample.catalog.occurrences.count)
      #expect(state.preferences == sample.preferences)
      #expect(try dialogue(["q"], at: path).contains("points, proven"))
    }
  }

  @Test("a catalog of one's own arrives at a plan, in its zone, from its lodging")
  func ownCatalog() throws {
    try inScratch { folder in
      let catalog = "\(folder)/mine.csv"
      try Data(
        """
        code,title,start,end,venue
        A1,First,2027-05-03T09:00,2027-05-03T10:00,North
        A2,Second,2027-05-03T11:00,2027-05-03T12:00,South

        """.utf8
      ).write(to: URL(fileURLWithPath: catalog))
      let console = ScriptedConsole([
        "nowhere.csv", catalog, "Mars/Olympus", "Europe/Brussels", "x", "south",
      ])
      let path = try #require(try FirstRun(console, directory: folder).ask())
      let state = try EventDocument.open(at: path).state()
      #expect(state.event.zone == "Europe/Brussels")
      #expect(state.preferences.settings.lodging == Venue.ID("South"))
      #expect(console.said.contains("nowhere.csv") && console.said.contains("Mars/Olympus"))
      #expect(try dialogue(["q"], at: path).contains("1. 11:00 to 12:00, A2, Second, South"))
      let document = try EventDocument.open(at: path)
      #expect(try document.undo().first?.hasPrefix("rule add") == true)
    }
  }

  @Test(
    "of a catalog of bare weekdays the date is asked for, until there is one",
    arguments: [
      (["2025-12-01"], "2025-12-01"), (["2025", "2025-12-01"], "2025-12-01"),
      (["soon", "2026-05-06"], "2026-05-04"),
    ])
  func weekdays(answers: [String], day: String) throws {
    try inScratch { folder in
      let catalog = "\(folder)/week.csv"
      try Data("code,title,dayTime,venue\nA1,First,Monday 09:00,North\n".utf8)
        .write(to: URL(fileURLWithPath: catalog))
      let console = ScriptedConsole([catalog] + answers + ["America/Los_Angeles", ""])
      let path = try #require(try FirstRun(console, directory: folder).ask(), "\(console.said)")
      let state = try EventDocument.open(at: path).state()
      let days = try state.catalog.days(in: state.calendar()).map(\.iso)
      #expect(days == [day], "\(console.said)")
      #expect(!console.said.contains("--"), "\(console.said)")
    }
  }

  @Test("Enter says what it takes, also behind a file that cannot be read or dated")
  func enter() throws {
    try inScratch { folder in
      let catalog = "\(folder)/week.csv"
      try Data("code,title,dayTime,venue\nA1,First,Monday 09:00,North\n".utf8)
        .write(to: URL(fileURLWithPath: catalog))
      let console = ScriptedConsole([catalog, "", "nowhere.csv", "", "", ""])
      let path = try FirstRun(console, directory: folder).ask()
      #expect(path?.hasSuffix("sample.legwork") == true)
      let said = console.said
      #expect(said.contains("Enter goes back"), "\(said)")
      #expect(said.contains("1 or Enter takes the sample event"), "\(said)")
      #expect(said.contains("It is the sample event, Fairwater Summit 2026"), "\(said)")
    }
  }

  @Test("options that are named can be given on the command line")
  func options() throws {
    try inScratch { folder in
      let catalog = "\(folder)/odd.csv"
      try Data("a,b\n1,2\n".utf8).write(to: URL(fileURLWithPath: catalog))
      let console = ScriptedConsole([catalog])
      _ = try FirstRun(console, directory: folder).ask()
      #expect(console.said.contains("--map") && console.said.contains("legwork import FILE"))
    }
  }

  @Test("a path is taken as terminals paste it")
  func pastedPaths() throws {
    try inScratch { folder in
      let name = "\(folder)/my 'own' list.csv"
      try Data().write(to: URL(fileURLWithPath: name))
      let escaped = name.replacing(" ", with: "\\ ").replacing("'", with: "\\'")
      let quoted = "'" + name.replacing("'", with: "'\\''") + "'"
      let address = "file://" + name.replacing(" ", with: "%20")
      for text in [name, escaped, quoted, "\"\(name)\"", address, "\"\(address)\""] {
        #expect(TypedPath.path(of: text) == name, "\(text)")
      }
    }
    let home = NSHomeDirectory()
    #expect(TypedPath.path(of: "~/c.json") == "\(home)/c.json")
    #expect(TypedPath.path(of: "it's.csv") == "it's.csv")
    #expect(TypedPath.path(of: "-") == "./-")
  }

  @Test("answers that end make nothing", arguments: [[], ["1"], ["1", ""], ["2"]])
  func endOfAnswers(lines: [String]) throws {
    try inScratch { folder in
      let path = try FirstRun(ScriptedConsole(lines), directory: folder).ask()
      let made = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(path == nil && made.isEmpty)
    }
  }
}
