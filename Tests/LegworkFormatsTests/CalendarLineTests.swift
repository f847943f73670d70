import Testing

@testable import LegworkFormats

@Suite("Content lines of a calendar")
struct CalendarLineTests {
  @Test(
    "are unfolded, and numbered by the line they start on",
    arguments: [
      ("A:1\nB:2\n", ["1 A:1", "2 B:2"]), ("A:1\r\n 2\r\n\t3\r\nB:4", ["1 A:123", "4 B:4"]),
      ("\n\nA:1\n\n\nB:2\n\n", ["3 A:1", "6 B:2"]), (" A:1\nb;x=1:2\n", ["1 A:1", "2 B:2"]),
      ("A:1\n:none\nnothing\nB:2", ["1 A:1", "4 B:2"]), ("", []), ("\n", []),
    ])
  func lines(text: String, expected: [String]) throws {
    var lines = ICalendarLines(Array(text.utf8))
    var found: [String] = []
    while let line = try lines.next() { found.append("\(line.line) \(line.name):\(line.value)") }
    #expect(found == expected)
    #expect(lines.unreadable == (text.contains("none") ? 2 : 0))
  }

  @Test(
    "have parameters, the first of each name",
    arguments: [
      ("A;tzid=X/Y;TZID=Z:1", "X/Y"), ("A;O=1;TZID=\"X;Y:Z\";P=2:1", "X;Y:Z"), ("A;O=1:1", nil),
    ] as [(String, String?)])
  func parameters(text: String, zone: String?) throws {
    let line = try #require(ICalendarLine(Array(text.utf8), line: 1))
    #expect(line.parameters["TZID"] == zone)
    #expect(line.value == "1")
  }
}
