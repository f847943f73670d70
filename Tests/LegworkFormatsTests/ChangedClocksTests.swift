import LegworkFormats
import LegworkModel
import Testing

/// Clocks in Las Vegas go forward at 02:00 on 10 March 2024, and back at 02:00 on 3 November.
@Suite("Times that clocks skip or show twice are read, and it is said how")
struct ChangedClocksTests {
  typealias Case = (text: String, time: String, kinds: [ImportProblem.Kind])

  private static let skipped = ImportProblem.Kind.timeSkipped(date: "2024-03-10", taken: "03:30")
  private static let twice = ImportProblem.Kind.timeTwice(date: "2024-11-03")

  private static func table(_ columns: String, _ values: String) -> String {
    "code,title,\(columns)\nA1,Talk,\(values)\n"
  }

  private static func event(_ start: String, _ end: String) -> String {
    "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:A1\nSUMMARY:A1 Talk\n"
      + "DTSTART\(start)\nDTEND\(end)\nEND:VEVENT\nEND:VCALENDAR\n"
  }

  @Test(
    arguments: [
      (table("start,minutes", "2024-03-10 02:30,45"), "2024-03-10T03:30:00-07:00 +45", [skipped]),
      (table("start,minutes", "2024-03-09 26:30,45"), "2024-03-10T03:30:00-07:00 +45", [skipped]),
      (table("date,start,end", "2024-03-10,1:30,2:30"), "2024-03-10T01:30:00-08:00 +60", [skipped]),
      (table("start,end", "2024-11-03 01:30,02:00"), "2024-11-03T01:30:00-07:00 +90", [twice]),
      (
        table("start,end", "2024-11-03 01:10,01:40"), "2024-11-03T01:10:00-07:00 +30",
        [twice, twice]
      ),
      // An offset leaves nothing open, nor do the minutes beside the hour.
      (table("start,minutes", "2024-11-03T01:30-08:00,45"), "2024-11-03T01:30:00-08:00 +45", []),
      (table("start,end", "2024-03-10 01:59,03:00"), "2024-03-10T01:59:00-08:00 +1", []),
      (table("start,end", "2024-11-03 00:59,02:00"), "2024-11-03T00:59:00-07:00 +121", []),
      (event(":20240310T023000", ":20240310T040000"), "2024-03-10T03:30:00-07:00 +30", [skipped]),
      (
        event(
          ";TZID=America/Los_Angeles:20241103T003000", ";TZID=America/Los_Angeles:20241103T013000"),
        "2024-11-03T00:30:00-07:00 +60", [twice]
      ),
    ] as [Case])
  func times(_ given: Case) throws {
    let result = try read(given.text)
    #expect(result.time(result.catalog.occurrences[0].id.rawValue) == given.time)
    #expect(
      result.kinds.filter { if case .timesFloating = $0 { false } else { true } } == given.kinds)
  }

  @Test("a frab schedule's too")
  func frab() throws {
    let days =
      "<day index='1' date='2024-03-10'><room name='Hall'>"
      + ImportFrabTests.event("1", start: "02:30", room: "Hall") + "</room></day>"
    let result = try read(ImportFrabTests.schedule("", days))
    #expect(result.time("1") == "2024-03-10T03:30:00-07:00 +30")
    #expect(result.kinds == [ChangedClocksTests.skipped])
  }

  @Test("in words")
  func words() throws {
    let both = try read(
      "code,title,start,end\nA1,a,2024-03-10 02:30,2024-03-10 05:00\n"
        + "A2,b,2024-11-03 01:30,2024-11-03 03:00\n")
    #expect(
      both.problems.map(\.description) == [
        "row 1 (line 2): start '2024-03-10 02:30': clocks go forward over this time on 2024-03-10; "
          + "03:30 taken",
        "row 2 (line 3): start '2024-11-03 01:30': clocks go back and show this twice on "
          + "2024-11-03; the first is taken",
      ])
  }
}
