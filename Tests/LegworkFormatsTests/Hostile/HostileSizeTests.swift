import Foundation
import LegworkModel
import LegworkSolver
import Testing

@testable import LegworkFormats

/// Files that are small to write and large to read; ten and more times as large with
/// `LEGWORK_SEEDS`, for release builds.
@Suite("Files without measure", .ends(within: 60))
struct HostileSizeTests {
  private static let scale =
    ProcessInfo.processInfo.environment["LEGWORK_SEEDS"] == nil ? 1 : 50

  /// A file, and whether it is a catalog all the same.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var isRead = false
    var text: @Sendable (_ scale: Int) -> String
  }

  static let cases = [
    Case(testDescription: "one line of a megabyte") {
      String(repeating: "x", count: 1_000_000 * $0)
    },
    Case(testDescription: "a header of separators alone") {
      "code,title" + String(repeating: ",", count: 200_000 * $0) + "\nA1,x\n"
    },
    Case(testDescription: "a row of separators alone") {
      "code,title\nA1,x\nA2,y" + String(repeating: ",", count: 200_000 * $0) + "\n"
    },
    Case(testDescription: "a quote that never ends") {
      "code,title\nA1,\"" + String(repeating: "\"\"", count: 200_000 * $0)
    },
    Case(testDescription: "brackets inside one another") {
      String(repeating: "[", count: 20_000 * $0)
    },
    Case(testDescription: "objects inside one another") {
      String(repeating: "{\"a\":", count: 20_000 * $0)
    },
    Case(testDescription: "elements inside one another") {
      "<schedule>" + String(repeating: "<a>", count: 20_000 * $0)
    },
    Case(testDescription: "one tag of attributes without end") { scale in
      "<schedule><day "
        + (0..<20_000 * scale).map { "a\($0)='1'" }.joined(separator: " ") + "/></schedule>"
    },
    Case(testDescription: "more names than a language has words") { scale in
      "<schedule>" + (0..<20_000 * scale).map { "<a\($0)/>" }.joined() + "</schedule>"
    },
    Case(testDescription: "attributes that are declared for every tag") { scale in
      "<!DOCTYPE schedule [<!-- it's --><!ATTLIST a "
        + (0..<500).map { "a\($0) CDATA '1'" }.joined(separator: " ") + ">]><schedule>"
        + String(repeating: "<a/>", count: 2_000 * scale) + "</schedule>"
    },
    Case(testDescription: "the same in an entity") { scale in
      "<!DOCTYPE schedule [<!ENTITY % x \"&#60;!ATTLIST a "
        + (0..<500).map { "a\($0) CDATA '1'" }.joined(separator: " ") + ">\">%x;]><schedule>"
        + String(repeating: "<a/>", count: 2_000 * scale) + "</schedule>"
    },
    Case(testDescription: "attributes in what has no tags", isRead: true) { scale in
      let equations = String(repeating: "<b a=1 ", count: 2_000 * scale)
      return "<schedule><!--\(equations)--><day date='2024-02-03'><event id='1'><title>x</title>"
        + "<abstract><![CDATA[\(equations)]]></abstract></event></day></schedule>"
    },
    Case(testDescription: "signs that begin no entity") {
      "<schedule>" + String(repeating: "&", count: 500_000 * $0)
    },
    Case(testDescription: "an entity that never ends") {
      "<schedule>&" + String(repeating: "x", count: 500_000 * $0)
    },
    Case(testDescription: "a comment of hyphens") {
      "<schedule><!--" + String(repeating: "-", count: 500_000 * $0) + "--></schedule>"
    },
    Case(testDescription: "one member again and again", isRead: true) {
      "[{\"code\":\"A1\",\"title\":\"x\""
        + String(repeating: ",\"k\":1", count: 20_000 * $0) + "}]"
    },
    Case(testDescription: "lists of runs under one long name", isRead: true) { scale in
      let name = String(repeating: "x", count: 200_000 * scale)
      let lists = (0..<4_000 * scale).map { "\"l\($0)\":[{\"start\":\"10:00\"}]" }
      return "[{\"code\":\"A1\",\"title\":\"x\",\"\(name)\":{\(lists.joined(separator: ","))}}]"
    },
    Case(testDescription: "values of a letter each") {
      "[" + String(repeating: "1,", count: 300_000 * $0) + "1]"
    },
    Case(testDescription: "records with nothing in them") {
      "[" + String(repeating: "{},", count: 300_000 * $0) + "{}]"
    },
    Case(testDescription: "records of two letters each") {
      let records = (0..<160_000 * $0).map { "{\"code\":\"A\($0)\",\"title\":\"b\"}" }
      return "[" + records.joined(separator: ",") + "]"
    },
    Case(testDescription: "calendar events of two lines each") {
      "BEGIN:VCALENDAR\n"
        + String(repeating: "BEGIN:VEVENT\nUID:1\nEND:VEVENT\n", count: 160_000 * $0)
        + "END:VCALENDAR\n"
    },
    Case(testDescription: "rows of a letter each") {
      "code,title\n" + String(repeating: "a\n", count: 300_000 * $0)
    },
    Case(testDescription: "codes of a letter each") {
      String(repeating: "a ", count: 300_000 * $0)
    },
    Case(testDescription: "calendar lines of next to nothing") {
      "BEGIN:VCALENDAR\n" + String(repeating: "A:1\n", count: 300_000 * $0) + "END:VCALENDAR\n"
    },
    Case(testDescription: "calendar lines of parameters alone") {
      "BEGIN:VCALENDAR\n" + String(repeating: "A;B=;C=;D=;E=;F=:1\n", count: 60_000 * $0)
        + "END:VCALENDAR\n"
    },
    Case(testDescription: "one calendar line of parameters alone") {
      "BEGIN:VCALENDAR\nA" + String(repeating: ";B=", count: 300_000 * $0) + ":1\nEND:VCALENDAR\n"
    },
    Case(testDescription: "a title of 100,000 characters", isRead: true) { _ in
      "code,title\nA1," + String(repeating: "e\u{301}", count: 100_000) + "\n"
    },
    Case(testDescription: "calendar lines folded again and again", isRead: true) {
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20241202T100000Z\nSUMMARY:x"
        + String(repeating: "\n y", count: 20_000 * $0) + "\nEND:VEVENT\nEND:VCALENDAR\n"
    },
    shared("talks under a date with a long name behind it") { "{\"2024-12-02 \($0)\":\($1)}" },
    shared("talks of a group with a long date") {
      "[{\"name\":\"T\",\"date\":\"2024-12-02 \($0)\",\"talks\":\($1)}]"
    },
    shared("talks of a group in a long room") {
      "[{\"name\":\"T\",\"date\":\"2024-12-02\",\"room\":\"\($0)\",\"talks\":\($1)}]"
    },
    shared("talks of a group at a long venue") {
      "[{\"name\":\"T\",\"date\":\"2024-12-02\",\"venue\":{\"name\":\"\($0)\"},\"talks\":\($1)}]"
    },
    shared("events of a day and a room with long names") {
      "{\"schedule\":{\"conference\":{\"title\":\"\($0)\",\"days\":[{\"date\":\"2024-12-02 \($0)\","
        + "\"day_start\":\"\($0)\",\"rooms\":{\"\($0)\":\($1)}}]}}}"
    },
    shared("events of a track and a room described at length", more: ",\"room\":{\"slug\":\"r\"}") {
      "{\"schedule\":{\"conference\":{\"title\":\"x\",\"days\":[],\"tracks\":[{\"slug\":\"t\","
        + "\"name\":\"\($0)\"}],\"rooms\":[{\"slug\":\"r\",\"name\":\"\($0)\"}]},\"events\":\($1)}}"
    },
    Case(testDescription: "events inside a room with a long name", isRead: true) {
      "<schedule><conference><venue>\(long($0))</venue></conference>"
        + "<day date='2024-12-02'><room name='\(long($0))'>"
        + (0..<2_000 * $0).map { "<event id='\($0)'><title>x</title></event>" }.joined()
        + "</room></day></schedule>"
    },
    Case(testDescription: "runs of records with long texts", isRead: true) { scale in
      let runs = Array(repeating: "{\"start\":\"10:00\"}", count: 200).joined(separator: ",")
      let text = String(repeating: "x  ", count: 20_000)
      let records = (0..<20 * scale).map {
        "{\"code\":\"A\($0)\",\"title\":\"\(text)\",\"abstract\":\"<p>\(text)\",\"room\":\"\(text)\","
          + "\"speakers\":\"\(text)\",\"date\":\"2024-12-02 \(text)\",\"slots\":[\(runs)]}"
      }
      return "[\(records.joined(separator: ","))]"
    },
    Case(testDescription: "times of one event with a long name", isRead: true) { scale in
      let days = (0..<2_000).map { CalendarDay(number: $0).iso.replacing("-", with: "") }
      return
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:\(long(scale))\nLOCATION:\(long(scale))\n"
        + "DTSTART:20241202T100000Z\nRDATE:"
        + days.map { "\($0)T100000Z" }.joined(separator: ",") + "\nEND:VEVENT\nEND:VCALENDAR\n"
    },
  ]

  /// One long text, with what has to be cleaned, that a file gives for thousands of talks; `more`
  /// are further members of each.
  private static func shared(
    _ description: String, more: String = "",
    _ text: @escaping @Sendable (_ name: String, _ talks: String) -> String
  ) -> Case {
    Case(testDescription: description, isRead: true) { scale in
      let talks = (0..<2_000 * scale).map {
        "{\"id\":\($0),\"code\":\"A\($0)\",\"title\":\"x\",\"start\":\"10:00\",\"track\":{\"slug\":\"t\"},"
          + "\"duration\":\"00:30\"\(more)}"
      }
      return text(long(scale), "[\(talks.joined(separator: ","))]")
    }
  }

  private static func long(_ scale: Int) -> String {
    String(repeating: "x  ", count: 200_000 * scale)
  }

  @Test("are refused or read, in time", arguments: cases)
  func large(example: Case) {
    let bytes = Array(example.text(HostileSizeTests.scale).utf8)
    var options = ImportOptions()
    options.zone = "Europe/Brussels"
    let result = try? CatalogImport.read(bytes, options: options)
    #expect((result != nil) == example.isRead)
    let list = try? PlanListImport.read(bytes, options: options)
    #expect(list?.entries.count ?? 0 <= 20_000)
    _ = try? TravelImport.read(bytes)
    _ = try? ProblemReader.read(bytes)
  }

  @Test("a break on one day, said a million times, is solved in time")
  func days() throws {
    let text = """
      {"format": "legwork-problem", "version": 1, "days": 9999, "venues": ["A"], "travel": [[0]],
       "occurrences": [], "breaks": [{"id": "x", "days": [\(String(repeating: "7,", count: 200_000))0],
       "minutes": 1, "from": 0, "to": 5, "required": false}]}
      """
    let problem = try ProblemReader.read(text.utf8)
    #expect(problem.breaks[0].days == [7, 0])
    #expect(try Solver.solve(problem).status == .optimal)
  }

  @Test("a matrix is read into a few bytes a number, however short they are")
  func matrix() throws {
    let row = "[" + String(repeating: "0,", count: 999) + "0]"
    let node = try JSONNodeReader.read(Array("[\(row),[1,\"a\"],[-1,99999999999],[]]".utf8))
    #expect(
      node
        == .array([
          .numbers(Array(repeating: 0, count: 1000)), .array([.int(1), .string("a")]),
          .array([.int(-1), .int(99_999_999_999)]), .array([]),
        ]))
  }

  @Test("a problem of lists with next to nothing in them is refused")
  func crowd() {
    let text = "[" + String(repeating: "[\"\"],", count: 200_000) + "0]"
    #expect(throws: JSONNodeReader.Fault.self) { try JSONNodeReader.read(Array(text.utf8)) }
  }

  @Test("travel times between 500 venues are read in full")
  func travel() throws {
    let rows = (0..<30_000).map { "Venue \($0 / 500),Venue \($0 % 500),walk,,12," }
    let text = "from,to,mode,low,likely,high\n" + rows.joined(separator: "\n") + "\n"
    #expect(try TravelImport.read(Array(text.utf8)).times.count > 29_000)
  }

  /// What a calendar has in the first week of December 2024.
  private func weekList(_ text: String) throws -> PlanList {
    var options = ImportOptions()
    options.zone = "Europe/Brussels"
    options.days = (2...6).compactMap { CalendarDay(iso: "2024-12-0\($0)") }
    return try PlanListImport.read(Array(text.utf8), options: options)
  }

  @Test("a rule with a million weekdays is not followed")
  func longRule() throws {
    let text = """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      UID:1
      DTSTART:20241202T100000Z
      DTEND:20241202T110000Z
      RRULE:FREQ=DAILY;BYDAY=MO\(String(repeating: ",TU", count: 1_000_000))
      END:VEVENT
      END:VCALENDAR
      """
    let list = try weekList(text)
    #expect(list.entries.count == 1)
    #expect(list.problems.count == 1)
  }

  @Test("entities that grow, or come from elsewhere, are not followed")
  func entities() throws {
    let secret = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data("SECRET".utf8).write(to: secret)
    defer { try? FileManager.default.removeItem(at: secret) }
    var declared = "<!ENTITY a0 \"lololololol\"><!ENTITY file SYSTEM \"\(secret.absoluteString)\">"
    for level in 1...9 {
      let inner = String(repeating: "&a\(level - 1);", count: 10)
      declared += "<!ENTITY a\(level) \"\(inner)\">"
    }
    let text = """
      <?xml version='1.0'?><!DOCTYPE schedule [\(declared)]>
      <schedule><conference><title>D</title></conference><day date='2024-02-03'><event id='1'>
      <title>T &a9; &file;</title><start>10:00</start><duration>00:30</duration></event></day>
      </schedule>
      """
    let result = try? read(text)
    let said = result.map { $0.catalog.sessions.map(\.title).joined() } ?? ""
    #expect(!said.contains("SECRET") && !said.contains("lololol"))
  }

  @Test(
    "a rule with a period beyond all calendars is refused or ends",
    arguments: ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"],
    [
      "INTERVAL=9223372036854775807", "INTERVAL=1000000", "COUNT=9223372036854775807", "COUNT=-5",
      "BYDAY=-9223372036854775808MO", "BYMONTHDAY=-9223372036854775808",
    ])
  func endlessRule(frequency: String, part: String) throws {
    let text = """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      UID:1
      DTSTART:20241202T100000Z
      DTEND:20241202T110000Z
      RRULE:FREQ=\(frequency);\(part)
      END:VEVENT
      END:VCALENDAR
      """
    let list = try weekList(text)
    let isFollowed = part == "COUNT=9223372036854775807"
    #expect(list.entries.count == (isFollowed && frequency == "DAILY" ? 6 : 1))
    #expect(list.problems.isEmpty == (isFollowed || part == "INTERVAL=1000000"))
  }

  @Test("a thousand calendars' worth of rules from the year 1 end in time")
  func oldRules() throws {
    let event = """
      BEGIN:VEVENT
      DTSTART:00010101T100000Z
      DTEND:00010101T110000Z
      RRULE:FREQ=DAILY
      END:VEVENT

      """
    let text = "BEGIN:VCALENDAR\n" + String(repeating: event, count: 1000) + "END:VCALENDAR\n"
    let list = try weekList(text)
    #expect(list.entries.count > 4500)
  }
}
