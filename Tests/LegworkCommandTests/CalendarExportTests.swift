import Foundation
import Testing
import _LegworkTestSupport

@Suite("itinerary as a calendar")
struct CalendarExportTests {
  @discardableResult
  private func export(_ scratch: Scratch, at clock: String, _ more: String...) throws -> String {
    let arguments = ["itinerary", "-o", "week.ics", "--at", "2026-05-01T\(clock)"] + more
    let outcome = try scratch.run(all: arguments)
    try #require(outcome.code == 0, "\(outcome.errors)")
    return outcome.output
  }

  private func values(_ name: String, _ text: String) -> [String] {
    text.split(separator: "\r\n").filter { $0.hasPrefix("\(name):") }
      .map { String($0.dropFirst(name.count + 1)) }
  }

  @Test("changes rise in number, the rest stays byte for byte")
  func changes() throws {
    let scratch = try Scratch.withPlan()
    #expect(
      try export(scratch, at: "09:00") == "Written: week.ics. Since the last export: 2 new.\n")
    let first = try scratch.read("week.ics")
    #expect(
      try export(scratch, at: "09:30")
        == "Written: week.ics. Nothing changed since the last export.\n")
    #expect(try scratch.read("week.ics") == first)
    #expect(try scratch.run("undo").output.contains("plan"))
    #expect(try scratch.run("redo").code == 0)
    try #require(scratch.run("drop", "AAA101").code == 0)
    #expect(
      try export(scratch, at: "10:00")
        == "Written: week.ics. Since the last export: 1 new, 1 changed, 1 cancelled.\n")
    let second = try scratch.read("week.ics")
    #expect(values("UID", first).allSatisfy(values("UID", second).contains))
    #expect(values("SEQUENCE", second) == ["1", "0", "1"])
    #expect(values("SUMMARY", second).first == "Cancelled: AAA101: First steps")
    #expect(values("STATUS", second) == ["CANCELLED", "CONFIRMED", "CONFIRMED"])
    #expect(values("DTSTAMP", second).allSatisfy { $0 == "20260501T080000Z" })
    let history = try scratch.run("history").output
    #expect(!history.contains("ics"))
  }

  @Test("the format is told by the name, and goes to standard output as well")
  func formats() throws {
    let scratch = try Scratch.withPlan()
    let piped = try scratch.run("itinerary", "--format", "ics", "--at", "2026-05-01T09:00")
    #expect(piped.errors.contains("Since the last export: 2 new."))
    try export(scratch, at: "11:00")
    #expect(try scratch.read("week.ics") == piped.output)
    try export(scratch, at: "11:00", "--utc", "--with", "transfers")
    #expect(try scratch.read("week.ics").contains("DTSTART:20260504T070000Z"))
    #expect(try scratch.run("itinerary", "-o", "week.md").code == 0)
    #expect(try scratch.read("week.md").hasPrefix("# "))
    #expect(try scratch.run("itinerary", "--utc").code == 64)
    #expect(try scratch.run("itinerary", "-o", "a.ics", "--with", "lunch").code == 64)
  }

  @Test("one day is a part of the file, and nothing else is cancelled by it")
  func oneDay() throws {
    let scratch = try Scratch.withPlan()
    try export(scratch, at: "09:00")
    let whole = try scratch.read("week.ics")
    try export(scratch, at: "09:10", "--day", "monday")
    #expect(try scratch.read("week.ics") == whole)
  }

  private static let script = """
    import icalendar, json, sys
    text = open(sys.argv[1], 'rb').read()
    calendar = icalendar.Calendar.from_ical(text)
    zone = [z for z in calendar.walk('VTIMEZONE')][0].to_tz()
    found = []
    for event in calendar.walk('VEVENT'):
        start = event['DTSTART'].dt
        own = start.replace(tzinfo=None).replace(tzinfo=zone)
        assert own.utcoffset() == start.utcoffset(), (own, start)
        assert not event.errors, event.errors
        found.append({'start': start.isoformat(), 'end': event['DTEND'].dt.isoformat(),
          'summary': str(event['SUMMARY']), 'place': str(event.get('LOCATION', '')),
          'alarms': len(event.walk('VALARM'))})
    print(json.dumps(sorted(found, key=lambda e: e['start'])))
    """

  @Test(
    "another reader finds what the plan says",
    .enabled(if: Readers.python != nil, "no python3 with icalendar: see $LEGWORK_READERS"))
  func icalendar() throws {
    let python = try #require(Readers.python)
    let scratch = try Scratch()
    try #require(scratch.run("new", "week", "--sample").code == 0)
    try #require(scratch.run("plan").code == 0)
    try export(scratch, at: "09:00")
    let path = scratch.folder.appendingPathComponent("week.ics").path
    let answer = try #require(Readers.run(python, ["-c", Self.script, path]))
    try #require(answer.code == 0, "\(answer.output)")
    let found = try JSONText("{\"events\":\(answer.output)}").objects("events") ?? []
    let plan = try JSONText(try scratch.run("itinerary", "--json").output)
    let legs = (plan.objects("days") ?? []).flatMap { $0["legs"] as? [[String: Any]] ?? [] }
      .filter { ["session", "stop"].contains($0["kind"] as? String) }
    #expect(found.count == legs.count)
    for (event, leg) in zip(found, legs) {
      #expect(event["start"] as? String == leg["start"] as? String)
      #expect(event["end"] as? String == leg["end"] as? String)
      let title = leg["title"] ?? leg["name"]
      #expect((event["summary"] as? String)?.hasSuffix(title as? String ?? "?") == true)
      #expect((event["place"] as? String)?.hasPrefix(leg["venue"] as? String ?? "?") == true)
    }
  }

  @Test(
    "a calendar program updates what it knows and doubles nothing",
    .enabled(if: Readers.khal != nil, "no khal: see $LEGWORK_READERS"))
  func khal() throws {
    let khal = try #require(Readers.khal)
    let scratch = try Scratch.withPlan()
    let folder = scratch.folder.path
    try FileManager.default.createDirectory(
      atPath: "\(folder)/calendar", withIntermediateDirectories: true)
    try scratch.write(
      """
      [calendars]
      [[c]]
      path = \(folder)/calendar
      [locale]
      local_timezone = Europe/Paris
      default_timezone = Europe/Paris
      timeformat = %H:%M
      dateformat = %Y-%m-%d
      longdateformat = %Y-%m-%d
      datetimeformat = %Y-%m-%d %H:%M
      longdatetimeformat = %Y-%m-%d %H:%M
      [default]
      [sqlite]
      path = \(folder)/khal.db
      """, to: "khal.conf")
    func read() throws -> [String] {
      let conf = ["-c", "\(folder)/khal.conf"]
      let taken = try #require(
        Readers.run(khal, conf + ["import", "--batch", "-a", "c", "\(folder)/week.ics"]))
      try #require(taken.code == 0, "\(taken.output)")
      let list =
        conf + [
          "list", "2026-05-04", "1d", "--day-format", "", "--format",
          "{start-time}-{end-time} {title} @{location}{cancelled}",
        ]
      let listed = try #require(Readers.run(khal, list))
      return listed.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        .filter { !$0.isEmpty }
    }
    try export(scratch, at: "09:00")
    let before = [
      "09:00-10:00 AAA101: First steps @North | 1", "14:00-15:00 BBB201-R1: Long walks @South | 3",
    ]
    #expect(try read() == before)
    try #require(scratch.run("drop", "AAA101").code == 0)
    try export(scratch, at: "10:00")
    let cancelled = before[0].replacing("AAA101", with: "Cancelled: AAA101")
    let after = [
      "\(cancelled)CANCELLED", "10:15-11:15 AAA102: Second steps @South | 2", before[1],
    ]
    #expect(try read() == after)
    #expect(try read() == after)
  }
}
