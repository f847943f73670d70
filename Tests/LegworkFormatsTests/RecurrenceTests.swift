import LegworkModel
import Testing

@testable import LegworkFormats

@Suite("What repeats in a calendar")
struct RecurrenceTests {
  private func day(_ iso: String) throws -> CalendarDay { try #require(CalendarDay(iso: iso)) }

  /// Days from 2026-01-05, a Monday, to the end of the year, as `month-day`.
  private func days(_ rule: String, from start: String, through last: String) throws -> String {
    try RecurrenceRule(rule).days(from: day(start), through: day(last))
      .map { String($0.iso.dropFirst(5)) }.joined(separator: " ")
  }

  @Test(
    "rules give the days that RFC 5545 gives",
    arguments: [
      ("FREQ=DAILY;COUNT=3", "2026-01-05", "01-05 01-06 01-07"),
      ("FREQ=DAILY;INTERVAL=10;COUNT=3", "2026-01-05", "01-05 01-15 01-25"),
      ("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=4", "2026-01-08", "01-08 01-09 01-12 01-13"),
      ("FREQ=DAILY;BYMONTH=2;COUNT=2", "2026-02-27", "02-27 02-28"),
      ("FREQ=WEEKLY;COUNT=3", "2026-01-05", "01-05 01-12 01-19"),
      ("FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4", "2026-01-06", "01-06 01-08 01-13 01-15"),
      // The two examples that show what the first day of the week is for.
      (
        "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "2026-01-06",
        "01-06 01-11 01-20 01-25"
      ),
      (
        "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "2026-01-06",
        "01-06 01-18 01-20 02-01"
      ),
      ("FREQ=MONTHLY;COUNT=3", "2026-01-31", "01-31 03-31 05-31"),
      ("FREQ=MONTHLY;BYDAY=1MO;COUNT=3", "2026-01-05", "01-05 02-02 03-02"),
      ("FREQ=MONTHLY;BYDAY=-1FR;COUNT=3", "2026-01-30", "01-30 02-27 03-27"),
      ("FREQ=MONTHLY;BYMONTHDAY=15,-1;COUNT=4", "2026-01-15", "01-15 01-31 02-15 02-28"),
      ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3", "2026-02-13", "02-13 03-13 11-13"),
      (
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3", "2026-01-30",
        "01-30 02-27 03-31"
      ),
      ("FREQ=YEARLY", "2026-03-01", "03-01"),
      ("FREQ=YEARLY;BYMONTH=1,6", "2026-01-07", "01-07 06-07"),
      ("FREQ=YEARLY;BYDAY=20MO", "2026-05-18", "05-18"),
      ("FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "2026-11-26", "11-26"),
    ])
  func rules(rule: String, start: String, expected: String) throws {
    #expect(try days(rule, from: start, through: "2026-12-31") == expected)
  }

  @Test("a rule of old reaches the days in question")
  func old() throws {
    #expect(
      try RecurrenceRule("FREQ=YEARLY").days(from: day("1972-02-29"), through: day("2026-12-31"))
        .map(\.iso).suffix(2) == ["2020-02-29", "2024-02-29"])
  }

  @Test(
    "what cannot be followed surely is refused, and said",
    arguments: [
      ("FREQ=HOURLY", "FREQ=HOURLY"), ("COUNT=3", "no FREQ"),
      ("FREQ=DAILY;BYHOUR=9,10", "BYHOUR=9,10"), ("FREQ=YEARLY;BYWEEKNO=20", "BYWEEKNO=20"),
      ("FREQ=WEEKLY;BYDAY=1MO", "BYDAY"), ("FREQ=DAILY;INTERVAL=0", "INTERVAL=0"),
      ("FREQ=DAILY;COUNT=0", "COUNT=0"), ("FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY=32"),
      ("FREQ=WEEKLY;BYDAY=XX", "BYDAY=XX"), ("FREQ=DAILY;UNTIL=soon", "UNTIL=SOON"),
      ("FREQ=DAILY;BYSETPOS=1", "BYSETPOS"), ("FREQ", "FREQ"),
    ])
  func refused(rule: String, part: String) {
    #expect(throws: RecurrenceRule.Fault(part: part)) { try RecurrenceRule(rule) }
  }

  /// The times of a calendar's events on the week from 30 November 2026 in Las Vegas.
  private func read(_ events: String...) throws -> (times: [String], problems: [String]) {
    try read(events)
  }

  private func read(_ events: [String]) throws -> (times: [String], problems: [String]) {
    let body = events.map { "BEGIN:VEVENT\nSUMMARY:Call\n\($0)\nEND:VEVENT\n" }.joined()
    var options = ImportOptions()
    options.zone = "America/Los_Angeles"
    let monday = try day("2026-11-30")
    options.days = (0..<5).map { monday + $0 }
    let list = try PlanListImport.read(
      Array("BEGIN:VCALENDAR\nVERSION:2.0\n\(body)END:VCALENDAR\n".utf8), options: options)
    let calendar = try EventCalendar(zone: "America/Los_Angeles")
    let inWeek = list.entries.filter { entry in
      entry.interval.map { options.days.contains(calendar.day(of: $0.start)) } ?? true
    }
    return (
      inWeek.map { entry in
        let time = entry.interval.map { interval in
          "\(calendar.iso8601(interval.start).dropFirst(8).prefix(8)) +\(interval.length)"
        }
        return (time ?? "-") + (entry.isAllDay ? " all day" : "")
          + (entry.isTransparent ? " free" : "")
      },
      list.problems.map(\.description)
    )
  }

  private static let weekly = """
    UID:1
    DTSTART;TZID=America/Los_Angeles:20261005T093000
    DTEND;TZID=America/Los_Angeles:20261005T100000
    RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR
    """

  @Test("a series keeps its clock when clocks are changed, without what is taken out")
  func series() throws {
    #expect(
      try read(
        Self.weekly + "\nEXDATE;TZID=America/Los_Angeles:20261202T093000"
          + "\nRDATE;TZID=America/Los_Angeles:20261203T110000"
      ).times == ["30T09:30 +30", "03T11:00 +30", "04T09:30 +30"])
    #expect(try read(Self.weekly + "\nEXDATE;VALUE=DATE:20261130").times.count == 2)
  }

  @Test(
    "a rule ends when it says",
    arguments: [
      ("UNTIL=20261202T173000Z", 2), ("UNTIL=20261202T172900Z", 1), ("UNTIL=20261202", 2),
      ("UNTIL=20261201", 1), ("COUNT=25", 1), ("COUNT=27", 3), ("COUNT=20", 0),
    ])
  func ends(end: String, count: Int) throws {
    #expect(try read("\(Self.weekly);\(end)").times.count == count)
  }

  @Test("single times that were changed or cancelled are as they are now")
  func overrides() throws {
    let moved = """
      UID:1
      RECURRENCE-ID;TZID=America/Los_Angeles:20261202T093000
      DTSTART;TZID=America/Los_Angeles:20261201T150000
      DURATION:PT1H
      """
    let gone = """
      UID:1
      RECURRENCE-ID:20261204T173000Z
      DTSTART:20261204T173000Z
      STATUS:CANCELLED
      """
    #expect(try read(gone, Self.weekly, moved).times == ["30T09:30 +30", "01T15:00 +60"])
    #expect(try read(moved).times == ["01T15:00 +60"])
    #expect(try read(Self.weekly + "\nSTATUS:CANCELLED", moved).times.isEmpty)
  }

  @Test("of two changes of one time the newer one counts, wherever it stands")
  func changedTwice() throws {
    let first = """
      UID:1
      RECURRENCE-ID;TZID=America/Los_Angeles:20261202T093000
      SEQUENCE:1
      DTSTART;TZID=America/Los_Angeles:20261201T150000
      DURATION:PT1H
      """
    let second = """
      UID:1
      RECURRENCE-ID:20261202T173000Z
      SEQUENCE:2
      DTSTART;TZID=America/Los_Angeles:20261203T150000
      DURATION:PT1H
      """
    for events in [[Self.weekly, first, second], [second, first, Self.weekly]] {
      let found = try read(events)
      #expect(found.times.sorted() == ["03T15:00 +60", "04T09:30 +30", "30T09:30 +30"])
      #expect(found.problems.count == 1)
      #expect(found.problems.first?.contains("id '1': seen before (row ") == true)
    }
  }

  @Test("rules that count from long ago are followed as far as the days of a calendar go")
  func counted() throws {
    let old = "DTSTART:00010101T170000Z\nDURATION:PT1H\nRRULE:FREQ=MONTHLY;COUNT=99999"
    let recent = "DTSTART:20261123T170000Z\nDURATION:PT1H\nRRULE:FREQ=MONTHLY;BYDAY=MO;COUNT=2"
    let short = "DTSTART:00010101T170000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=10"
    let found = try read([old, old, recent, short])
    #expect(found.times.contains("30T09:00 +60"))
    #expect(
      found.problems == [
        "row 2 (line 9): RRULE 'FREQ=MONTHLY;COUNT=99999': its repeats can't be followed (COUNT); "
          + "other times are left out"
      ])
  }

  @Test("whole days, free time, floating and repeated entries are told apart")
  func kinds() throws {
    let found = try read(
      "UID:1\nDTSTART;VALUE=DATE:20261201\nRRULE:FREQ=DAILY;COUNT=2",
      "UID:2\nDTSTART:20261201T180000Z\nDURATION:PT15M\nTRANSP:TRANSPARENT",
      "UID:3\nDTSTART:20261201T120000\nDURATION:PT15M\nSEQUENCE:2",
      "UID:3\nDTSTART:20261201T130000\nDURATION:PT15M\nSEQUENCE:1")
    #expect(
      found.times == [
        "01T00:00 +1440 all day", "02T00:00 +1440 all day", "01T10:00 +15 free", "01T12:00 +15",
      ])
    #expect(
      found.problems == [
        "row 4 (line 23): id '3': seen before (row 3 (line 16)); taken as one occurrence",
        "2 times have no zone; America/Los_Angeles taken",
      ])
  }

  @Test(
    "what cannot be followed is taken once and reported",
    arguments: [
      ("RRULE:FREQ=DAILY;BYHOUR=9", "BYHOUR=9"),
      ("RRULE:FREQ=WEEKLY;BYDAY=FR", "its first time is none of the rule's"),
      ("RRULE:FREQ=DAILY\nRRULE:FREQ=WEEKLY", "several RRULE"),
    ])
  func reported(rule: String, part: String) throws {
    let found = try read("UID:1\nDTSTART:20261130T170000Z\nDURATION:PT1H\n\(rule)")
    #expect(found.times == ["30T09:00 +60"])
    #expect(found.problems.count == 1)
    #expect(found.problems.first?.contains("its repeats can't be followed (\(part))") == true)
  }

  @Test("of a list's times that cannot be read the first is named, once", arguments: ["EX", "R"])
  func unread(list: String) throws {
    let one = try read(Self.weekly + "\n\(list)DATE:20261204T173000Z,soon")
    let part = "\(list)DATE 'x': its repeats can't be followed (\(list)DATE soon"
    #expect(
      one.problems.map { $0.replacing("20261204T173000Z,soon", with: "x") } == [
        "row 1 (line 3): \(part)); other times are left out"
      ])
    let many = try read(
      Self.weekly + "\n\(list)DATE:soon," + String(repeating: "later,", count: 1000))
    #expect(many.times.count == 3)
    #expect(many.problems.count == 1)
    #expect(many.problems.first?.contains("(\(list)DATE soon and 1000 more)") == true)
    #expect(many.problems.first.map { $0.utf8.count < 400 } == true)
  }

  @Test("days are taken out whole, however many there are and in whatever order")
  func daysTakenOut() throws {
    let hourly = (10..<20).map { "202612\($0 < 15 ? "01" : "02")T\($0)0000" }
    let added = hourly.joined(separator: ",")
    let listed = "\(Self.weekly)\nRDATE;TZID=America/Los_Angeles:\(added)"
    #expect(try read(listed).times.count == 13)
    let gone = ["20261202", "20261120", "20261201", "20261202", "20270101"]
    #expect(
      try read(listed + "\nEXDATE;VALUE=DATE:" + gone.joined(separator: ",")).times
        == ["30T09:30 +30", "04T09:30 +30"])
  }

  @Test("a calendar of very many times in few bytes is refused")
  func crowded() throws {
    let daily = "DTSTART:20261101T170000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY"
    #expect(throws: Never.self) { try read(Array(repeating: daily, count: 100)) }
    do {
      _ = try read(Array(repeating: daily, count: 6000))
      Issue.record("was read")
    } catch ImportError.tooManyRecords(let count) {
      #expect(count > 20_000)
    }
  }
}
