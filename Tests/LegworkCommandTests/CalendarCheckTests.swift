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

@Suite("status from a file")
struct StatusFileTests {
  @Test("a calendar's runs are reserved, and what is none of the catalog's is told")
  func calendar() throws {
    let scratch = try Scratch.withEvent()
    try scratch.write(
      """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      UID:1
      SUMMARY:AAA101: First steps
      DTSTART;TZID=Europe/Paris:20260504T090000
      DTEND;TZID=Europe/Paris:20260504T100000
      END:VEVENT
      BEGIN:VEVENT
      UID:2
      SUMMARY:Dentist
      DTSTART;TZID=Europe/Paris:20260504T120000
      DTEND;TZID=Europe/Paris:20260504T130000
      END:VEVENT
      END:VCALENDAR
      """, to: "seats.ics")
    let outcome = try scratch.run("status", "--from", "seats.ics")
    #expect(outcome.output == "Done: status of 1 run from seats.ics.\n")
    #expect(outcome.errors.contains("nothing in the catalog is surely “Dentist”"))
    #expect(try scratch.run("show", "AAA101").output.contains("reserved"))
  }

  @Test("a list says the state of each run; a word says that of all")
  func list() throws {
    let scratch = try Scratch.withEvent()
    try scratch.write("code,title,status\nAAA101,x,waitlisted\nAAA102,y,\n", to: "seats.csv")
    try scratch.run("status", "--from", "seats.csv")
    #expect(try scratch.run("show", "AAA101").output.contains("waiting list"))
    #expect(try scratch.run("show", "AAA102").output.contains("reserved"))
    try scratch.run("status", "--from", "seats.csv", "full")
    #expect(try scratch.run("show", "AAA101").output.contains("full"))
    #expect(try scratch.run("status", "AAA101", "full", "--from", "seats.csv").code == 64)
  }
}
