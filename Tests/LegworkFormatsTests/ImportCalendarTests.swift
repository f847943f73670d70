import LegworkModel
import Testing

@testable import LegworkFormats

@Suite("iCalendar, read")
struct ImportCalendarTests {
  private func file(_ events: String..., zones: String = "", head: String = "") -> String {
    let body = events.map { "BEGIN:VEVENT\n\($0)\nEND:VEVENT\n" }.joined()
    return "BEGIN:VCALENDAR\nVERSION:2.0\n\(head)\(zones)\(body)END:VCALENDAR\n"
  }

  private func read(_ text: String, zone: String? = "Europe/Brussels") throws -> ImportResult {
    var options = ImportOptions()
    options.zone = zone
    return try CatalogImport.read(Array(text.utf8), options: options)
  }

  private func times(_ result: ImportResult) -> [String] {
    result.catalog.occurrences.map { run in
      run.interval.map { "\(result.calendar.iso8601($0.start)) +\($0.length)" } ?? "-"
    }
  }

  /// Windows programs name zones in their own words and define them in the file.
  private static let pacific = """
    BEGIN:VTIMEZONE
    TZID:Pacific Standard Time
    BEGIN:STANDARD
    DTSTART:16010101T020000
    TZOFFSETFROM:-0700
    TZOFFSETTO:-0800
    RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
    END:STANDARD
    BEGIN:DAYLIGHT
    DTSTART:16010101T020000
    TZOFFSETFROM:-0800
    TZOFFSETTO:-0700
    RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
    END:DAYLIGHT
    END:VTIMEZONE

    """

  @Test(
    "times are read in every form",
    arguments: [
      ("DTSTART:20241202T163000Z\nDTEND:20241202T173000Z", "2024-12-02T17:30:00+01:00 +60"),
      ("DTSTART:20241202T163000\nDTEND:20241202T173000", "2024-12-02T16:30:00+01:00 +60"),
      (
        "DTSTART;TZID=Europe/London:20240702T163000\nDURATION:PT1H30M",
        "2024-07-02T17:30:00+02:00 +90"
      ),
      (
        "DTSTART;TZID=\"/example.org/2007/Europe/London\":20240702T163000\nDURATION:P1D",
        "2024-07-02T17:30:00+02:00 +1440"
      ),
      ("DTSTART;VALUE=DATE:20241202", "2024-12-02T00:00:00+01:00 +1440"),
      (
        "DTSTART;VALUE=DATE:20241202\nDTEND;VALUE=DATE:20241204",
        "2024-12-02T00:00:00+01:00 +2880"
      ),
      ("DTSTART:20241202T163000", "2024-12-02T16:30:00+01:00 +60"),
      ("DTSTART:20240231T163000", "-"), ("DTSTART:soon", "-"),
      // In winter, on the last day of winter and on the first of summer, and at its last hour.
      (
        "DTSTART;TZID=Pacific Standard Time:20241202T083000\nDURATION:PT1H",
        "2024-12-02T17:30:00+01:00 +60"
      ),
      (
        "DTSTART;TZID=Pacific Standard Time:20240309T083000\nDURATION:PT1H",
        "2024-03-09T17:30:00+01:00 +60"
      ),
      (
        "DTSTART;TZID=Pacific Standard Time:20240310T083000\nDURATION:PT1H",
        "2024-03-10T16:30:00+01:00 +60"
      ),
      (
        "DTSTART;TZID=Pacific Standard Time:20241103T013000\nDURATION:PT1H",
        "2024-11-03T09:30:00+01:00 +60"
      ),
    ])
  func forms(lines: String, expected: String) throws {
    let text = file(
      "UID:1\nSUMMARY:A talk\n\(lines)", zones: Self.pacific,
      head: "X-WR-TIMEZONE:Europe/Brussels\n")
    #expect(times(try read(text)) == [expected])
  }

  /// A stretch of a zone, with its offsets and when it begins.
  private func stretch(_ kind: String, _ from: String, _ to: String, _ begins: String) -> String {
    "BEGIN:\(kind)\nTZOFFSETFROM:\(from)\nTZOFFSETTO:\(to)\n\(begins)\nEND:\(kind)\n"
  }

  @Test(
    "the rules of a file's own zone hold from when to when they say, however they say it",
    arguments: [
      ("20240320T100000", "10:00:00-07:00"), ("20241029T100000", "10:00:00-07:00"),
      ("20241105T100000", "10:00:00-08:00"), ("20060320T100000", "10:00:00-08:00"),
      ("20060405T100000", "10:00:00-07:00"), ("20061028T100000", "10:00:00-07:00"),
      ("20061029T100000", "10:00:00-08:00"), ("20070101T100000", "10:00:00-08:00"),
      ("19860701T100000", "10:00:00-07:00"),
    ])
  func ownZone(local: String, expected: String) throws {
    let ended = [
      stretch(
        "DAYLIGHT", "-0800", "-0700",
        "DTSTART:19870405T020000\nRRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU;UNTIL=20060402T100000Z"),
      stretch(
        "STANDARD", "-0700", "-0800",
        "DTSTART:19871025T020000\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20061029T090000Z"),
    ]
    let weekday = [
      stretch(
        "DAYLIGHT", "-0800", "-0700",
        "DTSTART:20070311T020000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"),
      stretch(
        "STANDARD", "-0700", "-0800",
        "DTSTART:20071104T020000\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU"),
    ]
    let monthDays = [
      stretch(
        "DAYLIGHT", "-0800", "-0700",
        "DTSTART:20070311T020000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8,9,10,11,12,13,14;BYDAY=SU"
      ),
      stretch(
        "STANDARD", "-0700", "-0800",
        "DTSTART:20071104T020000\nRRULE:FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=1,2,3,4,5,6,7;BYDAY=SU"),
    ]
    for stretches in [ended + weekday, monthDays.reversed() + ended] {
      let zone =
        "BEGIN:VTIMEZONE\nTZID:Conference Time\n\(stretches.joined())END:VTIMEZONE\n"
      let event = "UID:1\nSUMMARY:A\nDTSTART;TZID=Conference Time:\(local)\nDURATION:PT1H"
      let result = try read(file(event, zones: zone), zone: "America/Los_Angeles")
      let expected = local == "19860701T100000" ? "11:00:00-07:00" : expected
      #expect(try #require(times(result).first).dropFirst(11) == "\(expected) +60")
      #expect(result.problems.isEmpty)
    }
  }

  @Test(
    "a zone with more rules than clocks were ever changed is followed as far as is wanted in earnest",
    arguments: [(999, 10, 0), (999, 11, 1), (1000, 1, 0), (1001, 1, 1)])
  func crowdedZone(stretches: Int, years: Int, problems: Int) throws {
    let rule = "DTSTART:99900308T020000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"
    let zone =
      "BEGIN:VTIMEZONE\nTZID:Own\n"
      + String(repeating: stretch("DAYLIGHT", "-0800", "-0700", rule), count: stretches)
      + "END:VTIMEZONE\n"
    let events = (0..<years).map {
      "BEGIN:VEVENT\nUID:\($0)\nSUMMARY:A\nDTSTART;TZID=Own:\(2001 + $0)0701T100000\nDURATION:PT1H\nEND:VEVENT\n"
    }
    let text = "BEGIN:VCALENDAR\nVERSION:2.0\n\(zone)\(events.joined())END:VCALENDAR\n"
    let result = try read(text)
    #expect(result.problems.count == problems)
    let last = try #require(times(result).last)
    #expect(last.hasSuffix(problems == 0 ? "T20:00:00+02:00 +60" : "T10:00:00+02:00 +60"))
  }

  @Test(
    "a zone that cannot be followed is told, and the event's is taken",
    arguments: [
      "DTSTART:19700308T020000\nRRULE:FREQ=YEARLY;BYWEEKNO=10;BYDAY=SU",
      "DTSTART:19700308T020000\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU;COUNT=9",
      "DTSTART:19700308T020000\nRDATE:19710314T020000", "DTSTART:soon",
    ])
  func strangeZone(begins: String) throws {
    let zone =
      "BEGIN:VTIMEZONE\nTZID:Own\n" + stretch("DAYLIGHT", "-0800", "-0700", begins)
      + "END:VTIMEZONE\n"
    let event = "UID:1\nSUMMARY:A\nDTSTART;TZID=Own:20240701T100000\nDURATION:PT1H"
    let result = try read(file(event, zones: zone))
    #expect(times(result) == ["2024-07-01T10:00:00+02:00 +60"])
    #expect(result.problems.map(\.kind) == [.zoneUnknown(taken: "Europe/Brussels")])
  }

  @Test(
    "the zone is the file's, the one its events name, or the event's; without one it is refused")
  func zones() throws {
    let floating = "UID:1\nSUMMARY:A talk\nDTSTART:20241202T090000\nDURATION:PT1H"
    let own = file(floating, head: "X-WR-TIMEZONE:America/New_York\n")
    #expect(try read(own, zone: nil).zone == "America/New_York")
    #expect(times(try read(own)) == ["2024-12-02T15:00:00+01:00 +60"])
    let named = "UID:1\nSUMMARY:A talk\nDTSTART;TZID=Asia/Tokyo:20241202T090000\nDURATION:PT1H"
    #expect(try read(file(named), zone: nil).zone == "Asia/Tokyo")
    #expect(try read(file(floating)).zone == "Europe/Brussels")
    #expect(throws: ImportError.zoneMissing) { try read(file(floating), zone: nil) }
    let odd = try read(
      file("UID:1\nSUMMARY:A talk\nDTSTART;TZID=Atlantis:20241202T090000\nDURATION:PT1H"))
    #expect(odd.problems.map(\.kind) == [.zoneUnknown(taken: "Europe/Brussels")])
  }

  @Test("lines are unfolded, whatever ends them, and escapes resolved")
  func folding() throws {
    let folded =
      "UID:1\nSUMMARY:Long\n  walks\\, short\n\t stops\nDESCRIPTION:One\\nTwo\\\\Three\\; four\nLOCATION:Wynn | Level 1 | Hall B\nCATEGORIES:Security,Data\\, big\nDTSTART:20241202T163000Z\nDTEND:20241202T173000Z"
    for text in [file(folded), file(folded).replacing("\n", with: "\r\n")] {
      let result = try read(text)
      let session = try #require(result.catalog.sessions.first)
      #expect(session.title == "Long walks, short stops")
      #expect(session.abstract == "One\nTwo\\Three; four")
      #expect(session.topics == ["Security", "Data, big"])
      #expect(result.catalog.occurrences.first?.venue == "Wynn")
      #expect(result.catalog.occurrences.first?.room == "Level 1 | Hall B")
    }
  }

  @Test(
    "a summary gives code, kind and title",
    arguments: [
      ("SVS401-R1: Scaling", "SVS401-R1", "Scaling", nil),
      ("[SVS401] Scaling", "SVS401", "Scaling", nil),
      ("SVS401 - Scaling up", "SVS401", "Scaling up", nil),
      ("Scaling (SVS401)", "SVS401", "Scaling", nil),
      ("SVS401", "SVS401", "SVS401", nil), ("[talk] Scaling", nil, "Scaling", "talk"),
      ("[NEW LAUNCH] Scaling", nil, "[NEW LAUNCH] Scaling", nil),
      ("GPT4 for all", nil, "GPT4 for all", nil),
      ("", nil, "", nil),
    ] as [(String, String?, String, String?)])
  func summary(text: String, code: String?, title: String, kind: String?) {
    let summary = CalendarSummary(text)
    #expect(summary.code == code)
    #expect(summary.title == title)
    #expect(summary.kind == kind)
  }

  @Test("a UID is shortened to a code that can be typed, and seen twice is one occurrence")
  func uid() throws {
    let long =
      "UID:bffa3522-4629-5e7c-ac08-0433874a4508\nSUMMARY:A\nDTSTART:20241202T163000Z\nDURATION:PT1H"
    let short = "UID:42@example.org\nSUMMARY:B\nDTSTART:20241202T183000Z\nDURATION:PT1H"
    let result = try read(file(long, short, short))
    #expect(result.catalog.occurrences.map(\.id) == ["BFFA3522", "42"])
    #expect(result.catalog.occurrences.first?.sourceKey == "bffa3522-4629-5e7c-ac08-0433874a4508")
    #expect(
      result.problems.map(\.kind) == [.idRepeated(firstAt: DocumentPosition(row: 2, line: 9))])
  }

  @Test(
    "of two events of one UID the newer one counts, wherever it stands",
    arguments: [(0, 3), (3, 0), (2, 2)])
  func sequence(first: Int, second: Int) throws {
    let events = [("SVS401: Old", first, 2), ("SVS401: New", second, 3)].map { name, number, day in
      "UID:a@x\nSEQUENCE:\(number)\nSUMMARY:\(name)\nDTSTART:2024120\(day)T163000Z\nDURATION:PT1H"
    }
    let result = try read(file(events[0], events[1]))
    let isSecond = second >= first
    #expect(result.catalog.sessions.map(\.title) == [isSecond ? "New" : "Old"])
    #expect(times(result) == ["2024-12-0\(isSecond ? 3 : 2)T17:30:00+01:00 +60"])
    #expect(
      result.problems.map(\.kind) == [.idRepeated(firstAt: DocumentPosition(row: 1, line: 3))])
  }

  @Test("events without a UID are runs of their own, though they share a code")
  func withoutUID() throws {
    let monday = "SUMMARY:SVS401: Queues\nLOCATION:Wynn\nDTSTART:20241202T163000Z\nDURATION:PT1H"
    let tuesday = "SUMMARY:SVS401: Queues\nLOCATION:MGM\nDTSTART:20241203T163000Z\nDURATION:PT1H"
    let result = try read(file(monday, tuesday, monday))
    #expect(result.catalog.sessions.count == 1)
    #expect(result.catalog.occurrences.map(\.id) == ["SVS401", "SVS401~2"])
    #expect(
      result.problems.map(\.kind) == [
        .codeChanged("SVS401~2"), .idRepeated(firstAt: DocumentPosition(row: 1, line: 3)),
      ])
  }

  @Test("an end that is not after its start is told with what it says")
  func end() throws {
    for end in ["DTEND:20241202T153000Z", "DURATION:-PT1H"] {
      let problem = try read(file("UID:1\nSUMMARY:A\nDTSTART:20241202T163000Z\n\(end)")).problems
      #expect(problem.map(\.kind) == [.endNotAfterStart(assumed: 60)])
      #expect(problem.first.map { end.hasSuffix(":\($0.value)") } == true)
    }
  }

  @Test("a calendar in small letters is one, too")
  func lowerCase() throws {
    let text = file("UID:1\nSUMMARY:A\nDTSTART:20241202T163000Z\nDTEND:20241202T173000Z")
    let result = try read(text.lowercased())
    #expect(times(result) == ["2024-12-02T17:30:00+01:00 +60"])
    #expect(try PlanListImport.read(Array(text.lowercased().utf8)).isCalendar)
  }

  @Test("what is cancelled, repeats by a rule, or is no content line is told")
  func odd() throws {
    let text = file(
      "UID:1\nSUMMARY:A\nSTATUS:CANCELLED\nDTSTART:20241202T163000Z\nDURATION:PT1H",
      "UID:2\nSUMMARY:B\nRRULE:FREQ=DAILY\nDTSTART:20241202T183000Z\nDURATION:PT1H\nnonsense",
      "UID:2\nRECURRENCE-ID:20241203T183000Z\nSUMMARY:B\nDTSTART:20241203T193000Z\nDURATION:PT1H")
    let result = try read(text)
    #expect(result.catalog.occurrences.map(\.status) == [.cancelled, .unknown])
    #expect(result.problems.map(\.kind) == [.linesUnreadable(count: 1), .recurrenceNotExpanded])
  }

  @Test("a calendar with parts that do not close is refused where it goes wrong")
  func broken() {
    let crossed = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\nEND:VCALENDAR\n"
    #expect(
      throws: ImportError.malformed(
        .ics, line: 4, column: 1, reason: "END:VCALENDAR closes nothing that is open")
    ) { try read(crossed) }
    let deep = "BEGIN:VCALENDAR\n" + String(repeating: "BEGIN:X\n", count: 100_000)
    #expect(throws: ImportError.truncated(.ics, line: 100_002, column: 1)) { try read(deep) }
  }

  @Test("an alarm inside an event does not change it")
  func alarm() throws {
    let text = file(
      "UID:1\nSUMMARY:A\nDTSTART:20241202T163000Z\nDURATION:PT1H\nBEGIN:VALARM\nDURATION:PT5M\nSUMMARY:no\nEND:VALARM"
    )
    #expect(times(try read(text)) == ["2024-12-02T17:30:00+01:00 +60"])
  }
}
