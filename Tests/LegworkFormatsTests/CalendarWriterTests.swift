import LegworkItinerary
import LegworkModel
import Testing
import _LegworkTestSupport

@testable import LegworkFormats

@Suite("iCalendar, written")
struct CalendarWriterTests {
  private static let moment = TimePoint(minutes: 28_884_000)

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func unfolded(_ text: String) -> [String] {
    lines(text.replacing("\r\n ", with: ""))
  }

  private func file(
    _ entries: [CalendarEntry], zone: String = "America/Los_Angeles", isUTC: Bool = false
  ) throws -> String {
    var ledger = CalendarLedger()
    _ = ledger.publish(entries, at: Self.moment)
    return ICalendarWriter(
      name: "Week", calendar: try EventCalendar(zone: zone), isUTC: isUTC
    ).text(ledger.records)
  }

  private func entry(
    _ start: String, minutes: Int = 60, zone: String = "UTC", summary: String = "A talk"
  ) throws -> CalendarEntry {
    let parts = start.split(separator: "T").map(String.init)
    let day = try #require(CalendarDay(iso: parts[0]))
    let begins = try EventCalendar(zone: zone)
      .timePoint(on: day, atMinute: EventBuilder.minutes(parts[1]))
    return CalendarEntry(
      uid: "talk-\(start)", summary: summary,
      interval: Interval(start: begins, end: begins + minutes))
  }

  private func day() throws -> (event: EventBuilder, itinerary: Itinerary) {
    var event = try EventBuilder()
    event.travel("North", "South", .walk, 20)
    event.run(
      "SVS401-R", "09:00-10:00", at: "North", room: "12", status: .reserved, title: "Queues; deep")
    event.run("b/1", "10:40-11:00", at: "South", status: .full, title: "Brücken")
    event.preferences.commitments = [
      Commitment(name: "Call", day: EventBuilder.day(0), window: EventBuilder.window("15:00-15:30"))
    ]
    let open = Stop.Opening(day: EventBuilder.day(0), window: EventBuilder.window("10:00-17:00"))
    event.preferences.stops = [Stop(name: "Booth", venue: "South", minutes: 10, openings: [open])]
    let itinerary = event.itinerary(
      ["SVS401-R", "b/1"], breaks: [event.placed("Lunch", "12:00-12:45")],
      stops: [event.placed("Booth", "11:10-11:20")])
    return (event, itinerary)
  }

  private func entries(_ parts: Set<ItineraryCalendar.Part> = []) throws -> [CalendarEntry] {
    let (event, itinerary) = try day()
    var writer = ItineraryCalendar(event: "re 24", calendar: event.calendar)
    writer.coordinates = ["North": Coordinate(latitude: 36.1264, longitude: -115.1658)]
    writer.parts = parts
    return writer.entries(itinerary)
  }

  @Test("sessions and stops, each with when to leave")
  func whole() throws {
    let text = unfolded(try file(Array(entries().prefix(2))))
    #expect(
      text == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Legwork//Itinerary//EN",
        "CALSCALE:GREGORIAN", "X-WR-CALNAME:Week", "X-WR-TIMEZONE:America/Los_Angeles",
        "BEGIN:VTIMEZONE", "TZID:America/Los_Angeles", "BEGIN:STANDARD",
        "DTSTART:20241103T020000", "TZOFFSETFROM:-0700", "TZOFFSETTO:-0800", "END:STANDARD",
        "END:VTIMEZONE", "BEGIN:VEVENT", "UID:session-SVS401-R@re%2024.legwork",
        "DTSTAMP:20241201T080000Z", "LAST-MODIFIED:20241201T080000Z", "SEQUENCE:0",
        "DTSTART;TZID=America/Los_Angeles:20241202T090000",
        "DTEND;TZID=America/Los_Angeles:20241202T100000", #"SUMMARY:SVS401-R: Queues\; deep"#,
        "LOCATION:North | 12", "GEO:36.126400;-115.165800",
        #"DESCRIPTION:At the door by 08:50\, seat reserved."#, "STATUS:CONFIRMED",
        "TRANSP:OPAQUE", "END:VEVENT", "BEGIN:VEVENT", "UID:session-b%2F1@re%2024.legwork",
        "DTSTAMP:20241201T080000Z", "LAST-MODIFIED:20241201T080000Z", "SEQUENCE:0",
        "DTSTART;TZID=America/Los_Angeles:20241202T104000",
        "DTEND;TZID=America/Los_Angeles:20241202T110000", "SUMMARY:Brücken", "LOCATION:South",
        #"DESCRIPTION:At the door by 10:20\, full: queue early.\nLeave by 10:00: walk 20 min from "#
          + #"North to South\, 0 min to spare\, tight."#, "STATUS:TENTATIVE", "TRANSP:OPAQUE",
        "BEGIN:VALARM",
        "ACTION:DISPLAY", "DESCRIPTION:Leave by 10:00: walk 20 min from North to South",
        "TRIGGER:-PT40M", "END:VALARM", "END:VEVENT", "END:VCALENDAR", "",
      ])
  }

  @Test(
    "other parts are there where they are asked for",
    arguments: [
      ([], ["session-SVS401-R", "session-b%2F1", "stop-Booth"]),
      (
        [.breaks, .commitments],
        [
          "session-SVS401-R", "session-b%2F1", "stop-Booth", "break-2024-12-02-Lunch",
          "commitment-2024-12-02-Call",
        ]
      ),
      (
        [.transfers],
        [
          "session-SVS401-R", "transfer-2024-12-02-b%2F1", "session-b%2F1", "stop-Booth",
        ]
      ),
    ] as [(Set<ItineraryCalendar.Part>, [String])])
  func parts(parts: Set<ItineraryCalendar.Part>, expected: [String]) throws {
    let entries = try entries(parts)
    #expect(entries.map { String($0.uid.prefix { $0 != "@" }) } == expected)
    let rings = entries.filter { $0.alarm != nil }.map { String($0.uid.prefix { $0 != "-" }) }
    #expect(rings == [parts.contains(.transfers) ? "transfer" : "session", "stop"])
  }

  @Test("names of things tell what they are, to their own event")
  func names() {
    let names = CalendarUID(event: "re 24")
    for kind in CalendarUID.Kind.allCases { #expect(names.kind(of: names.text(kind, "x")) == kind) }
    #expect(names.kind(of: CalendarUID(event: "re 25").text(.stop, "x")) == nil)
    #expect(names.kind(of: "session-x@example.org") == nil)
  }

  @Test(
    "lines have 75 octets at most, cut between characters",
    arguments: [
      "short", String(repeating: "x", count: 200), String(repeating: "日本語", count: 40),
      String(repeating: "🧭a", count: 50), "ab" + String(repeating: "é", count: 100),
    ])
  func folding(text: String) throws {
    let folded = ICalendarText.folded("SUMMARY:\(text)")
    #expect(folded.hasSuffix("\r\n"))
    let pieces = lines(folded).dropLast()
    #expect(pieces.allSatisfy { $0.utf8.count <= 75 })
    #expect(pieces.dropLast().allSatisfy { $0.utf8.count > 71 })
    #expect(folded.replacing("\r\n ", with: "") == "SUMMARY:\(text)\r\n")
    var written = ICalendarLines(Array(folded.utf8))
    let read = try #require(try written.next())
    #expect(read.value == text)
  }

  @Test(
    "text of a catalog never begins a property",
    arguments: [
      ("a, b; c\\d", #"a\, b\; c\\d"#), ("a\r\nSTATUS:CANCELLED", "a STATUS:CANCELLED"),
      ("a\u{2028}b\u{0}\u{1B}[31mc", "a bc"), ("a\u{85}b\u{B}c", "a b c"), ("e\u{301}", "e\u{301}"),
    ])
  func hostile(text: String, expected: String) throws {
    #expect(ICalendarText.escaped(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
    var entry = try entry("2024-12-02T09:00", summary: text)
    (entry.place, entry.lines, entry.categories) = (text, [text, text], [text])
    (entry.link, entry.alarm) = (text, CalendarEntry.Alarm(at: entry.interval.start, text: text))
    let names = unfolded(try file([entry], isUTC: true)).map { $0.prefix { $0 != ":" } }
    #expect(names.filter { $0 == "STATUS" } == ["STATUS"])
    #expect(names.count == 27)
  }

  @Test("a calendar of nothing, and one in UTC, define no zone")
  func utc() throws {
    #expect(try !file([]).contains("VTIMEZONE"))
    let entry = try entry("2024-12-02T09:00")
    for text in [try file([entry], isUTC: true), try file([entry], zone: "Etc/UTC")] {
      #expect(!text.contains("VTIMEZONE"))
      #expect(text.contains("DTSTART:20241202T090000Z\r\n"))
    }
  }

  @Test(
    "zones say what their clocks do",
    arguments: [
      (
        "America/Los_Angeles", "2024-03-08", "2024-03-12",
        ["S 20231105T020000 -0700 -0800", "D 20240310T020000 -0800 -0700"]
      ),
      ("America/Los_Angeles", "2026-11-30", "2026-12-04", ["S 20261101T020000 -0700 -0800"]),
      (
        "Europe/Brussels", "2025-10-24", "2025-10-28",
        ["D 20250330T020000 +0100 +0200", "S 20251026T030000 +0200 +0100"]
      ),
      (
        "Australia/Sydney", "2026-04-03", "2026-04-07",
        ["D 20251005T020000 +1000 +1100", "S 20260405T030000 +1100 +1000"]
      ),
      ("Asia/Kolkata", "2026-01-05", "2026-01-09", ["S 19700101T000000 +0530 +0530"]),
      (
        "Australia/Lord_Howe", "2026-10-01", "2026-10-06",
        ["S 20260405T020000 +1100 +1030", "D 20261004T020000 +1030 +1100"]
      ),
    ])
  func zones(zone: String, from: String, to: String, expected: [String]) throws {
    let entries = try [from, to].flatMap { date in
      try ["00:30", "09:00", "22:00"].map { try entry("\(date)T\($0)", zone: zone) }
    }
    let text = try file(entries, zone: zone)
    let part = lines(text).drop { $0 != "BEGIN:VTIMEZONE" }.prefix { $0 != "END:VTIMEZONE" }
    let found = part.indices.filter { part[$0].hasPrefix("BEGIN:") }.dropFirst().map { index in
      ([String(part[index].dropFirst(6).prefix(1))]
        + part[(index + 1)...(index + 3)].map {
          $0.split(separator: ":").last.map(String.init) ?? ""
        })
        .joined(separator: " ")
    }
    #expect(found == expected)
    // Under a name that nobody knows, the definition in the file is all there is to go by.
    let unnamed = text.replacing("TZID:\(zone)", with: "TZID:Here")
      .replacing("TZID=\(zone)", with: "TZID=Here")
    let read = try CatalogImport.read(Array(unnamed.utf8))
    #expect(
      Set(read.catalog.occurrences.compactMap(\.interval)) == Set(entries.map(\.interval)))
  }

  @Test("the hour that clocks show twice is told in UTC the second time")
  func repeatedHour() throws {
    let first = try entry("2024-11-03T08:30")
    let second = try entry("2024-11-03T09:30")
    let text = try file([first, second])
    #expect(text.contains("DTSTART;TZID=America/Los_Angeles:20241103T013000\r\n"))
    #expect(text.contains("DTSTART:20241103T093000Z\r\n"))
  }

  @Test("what is written is read again")
  func roundTrip() throws {
    let (event, _) = try day()
    let read = try CatalogImport.read(Array(file(entries()).utf8)).catalog
    #expect(read.occurrences.map(\.id) == ["SVS401-R"] + read.occurrences.dropFirst().map(\.id))
    let known = ["SVS401-R", "b/1"].compactMap {
      event.context.catalog.occurrence(Occurrence.ID($0))
    }
    #expect(read.occurrences.prefix(2).map(\.interval) == known.map(\.interval))
    #expect(read.occurrences.first?.venue == "North")
    #expect(read.occurrences.first?.room == "12")
    #expect(read.sessions.map(\.title).contains("Queues; deep"))
  }
}

@Suite("What calendars were told")
struct CalendarLedgerTests {
  private func entry(_ name: String, at start: Int = 0) -> CalendarEntry {
    let interval = Interval(
      start: TimePoint(minutes: start), end: TimePoint(minutes: start + 60))
    return CalendarEntry(uid: name, summary: name, interval: interval)
  }

  private func words(_ ledger: CalendarLedger) -> [String] {
    ledger.records.map { record in
      "\(record.entry.uid) \(record.sequence) \(record.modified.minutes)"
        + (record.isCancelled ? " cancelled" : "")
    }
  }

  @Test("numbers rise with changes alone, and what is gone is cancelled for good")
  func course() {
    var ledger = CalendarLedger()
    #expect(ledger.publish([entry("a"), entry("b", at: 9)], at: TimePoint(minutes: 1)).added == 2)
    #expect(ledger.publish([entry("b", at: 9), entry("a")], at: TimePoint(minutes: 2)).isEmpty)
    #expect(words(ledger) == ["a 0 1", "b 0 1"])
    let moved = ledger.publish([entry("a", at: 5), entry("c")], at: TimePoint(minutes: 3))
    #expect([moved.added, moved.changed, moved.cancelled] == [1, 1, 1])
    #expect(words(ledger) == ["c 0 3", "a 1 3", "b 1 3 cancelled"])
    #expect(
      ledger.publish([entry("a", at: 5), entry("c")], at: TimePoint(minutes: 4)).isEmpty)
    let back = ledger.publish(
      [entry("a", at: 5), entry("b", at: 9)], at: TimePoint(minutes: 5))
    #expect([back.added, back.changed, back.cancelled] == [1, 0, 1])
    #expect(words(ledger) == ["c 1 5 cancelled", "a 1 3", "b 2 5"])
  }
}
