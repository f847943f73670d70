import Testing
import _LegworkTestSupport

@Suite("check of a calendar")
struct CalendarCheckTests {
  private func calendar(_ events: (summary: String, from: String, to: String)...) -> String {
    let body = events.map { event in
      """
      BEGIN:VEVENT
      UID:\(event.summary)
      SUMMARY:\(event.summary)
      DTSTART;TZID=Europe/Paris:20260504T\(event.from)00
      DTEND;TZID=Europe/Paris:20260504T\(event.to)00
      END:VEVENT
      """
    }
    return "BEGIN:VCALENDAR\nVERSION:2.0\n\(body.joined(separator: "\n"))\nEND:VCALENDAR\n"
  }

  private func check(_ text: String) throws -> (Program.Outcome, [[String: Any]]) {
    let scratch = try Scratch.withEvent()
    try scratch.write(text, to: "mine.ics")
    let outcome = try scratch.run("check", "mine.ics", "--json")
    return (outcome, try #require(try JSONText(outcome.output).objects("violations")))
  }

  @Test("finds runs by code, by title and time, and keeps own events free")
  func finds() throws {
    let (outcome, found) = try check(
      calendar(
        ("AAA101: First steps", "0900", "1000"), ("Long walks", "1400", "1500"),
        ("Dentist", "1430", "1530")))
    #expect(outcome.code == 1)
    #expect(found.map { $0["kind"] as? String } == ["overlap"])
    let names = found.flatMap { [$0["first"] as? String, $0["second"] as? String] }
    #expect(names == ["BBB201-R1", "Dentist"])
    #expect(outcome.errors.contains("not in the catalog, kept free as appointments: “Dentist”"))
  }

  @Test("an impossible hop is found without a plan")
  func hop() throws {
    let (outcome, found) = try check(
      calendar(("AAA101", "0900", "1000"), ("AAA102", "1015", "1115")))
    #expect(outcome.code == 1)
    #expect(found.map { $0["kind"] as? String } == ["impossible"])
  }
}
