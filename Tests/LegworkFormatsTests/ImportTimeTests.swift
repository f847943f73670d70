import LegworkFormats
import LegworkModel
import Testing

@Suite("Times as people write them")
struct ImportTimeTests {
  static func one(_ columns: String, _ values: String) -> String {
    "code,title,\(columns)\nA1,Talk,\(values)\n"
  }

  @Test(
    "A start is read however it is written",
    arguments: [
      ("2024-12-02T10:00", "2024-12-02T10:00:00-08:00"),
      ("2024-12-02T10:00:30", "2024-12-02T10:00:00-08:00"),
      ("2024-12-02 10:00:00.500Z", "2024-12-02T02:00:00-08:00"),
      ("2024-12-02T10:00+01:00", "2024-12-02T01:00:00-08:00"),
      ("2024-12-02T10:00:00-0500", "2024-12-02T07:00:00-08:00"),
      ("20241202T100000", "2024-12-02T10:00:00-08:00"),
      ("12/02/2024 12:00 PM", "2024-12-02T12:00:00-08:00"),
      ("12/02/2024 12:00 AM", "2024-12-02T00:00:00-08:00"),
      ("27/11/2024 9:05", "2024-11-27T09:05:00-08:00"),
      ("2.12.2024 09:05", "2024-12-02T09:05:00-08:00"),
      ("2.12.24 09:05 Uhr", "2024-12-02T09:05:00-08:00"),
      ("Dec 2nd 2024 at 10 am", "2024-12-02T10:00:00-08:00"),
      ("2 December 2024 10:00", "2024-12-02T10:00:00-08:00"),
      ("2024-12-02 24:00", "2024-12-03T00:00:00-08:00"),
      ("2024-12-02 25:30", "2024-12-03T01:30:00-08:00"),
      ("20241202T1000", "2024-12-02T10:00:00-08:00"),
      ("2024-12-02T1000", "2024-12-02T10:00:00-08:00"),
      ("2024-12-02T10Z", "2024-12-02T02:00:00-08:00"),
      ("20241202t100000.5-0500", "2024-12-02T07:00:00-08:00"),
      ("2024-12-02 10:00:00 -0500", "2024-12-02T07:00:00-08:00"),
      ("2024-12-02 10:00:00-05:00", "2024-12-02T07:00:00-08:00"),
      ("2024-12-02T06:00-08:00", "2024-12-02T06:00:00-08:00"),
      ("2024-12-02 10:00-05:00", "2024-12-02T07:00:00-08:00"),
      ("12/02/2024 10:00:00 AM -05:00", "2024-12-02T07:00:00-08:00"),
      ("2024-12-02 10:00\u{2212}05:00", "2024-12-02T07:00:00-08:00"),
      ("2024-12-02 10:00 GMT+1", "2024-12-02T01:00:00-08:00"),
      ("2024-12-02 10:00 UTC-5", "2024-12-02T07:00:00-08:00"),
      ("2024-12-02 10:00 (UTC+5:30)", "2024-12-01T20:30:00-08:00"),
      ("Tue Dec 03 2024 10:00:00 GMT+0100 (CET)", "2024-12-03T01:00:00-08:00"),
      ("12/02/2024\u{A0}2:30:00\u{202F}PM", "2024-12-02T14:30:00-08:00"),
      ("\u{200E}12\u{200E}/\u{200E}02\u{200E}/\u{200E}2024 2:30 PM", "2024-12-02T14:30:00-08:00"),
      ("Dec\u{A0}2\u{A0}2024 2:30 p.m.", "2024-12-02T14:30:00-08:00"),
      ("2024-12-02 12 noon", "2024-12-02T12:00:00-08:00"),
      ("2024-12-02 at noon", "2024-12-02T12:00:00-08:00"),
      ("2024-12-02 14.30", "2024-12-02T14:30:00-08:00"),
      ("2024-12-02 2.30pm", "2024-12-02T14:30:00-08:00"),
      ("Mon 2 Dec 2024 14h30", "2024-12-02T14:30:00-08:00"),
      ("2024-12-02 10:00:00 America/New_York", "2024-12-02T07:00:00-08:00"),
      ("2024-12-02T10:00 Europe/Berlin", "2024-12-02T01:00:00-08:00"),
      ("2024-12-02 10:00 Hall A/Hall B", "2024-12-02T10:00:00-08:00"),
      ("1733162400", "2024-12-02T10:00:00-08:00"),
      ("1733162400000", "2024-12-02T10:00:00-08:00"),
    ])
  func start(_ text: String, _ moment: String) throws {
    let result = try read(ImportTimeTests.one("start,minutes", "\(text),45"))
    #expect(result.time("A1") == "\(moment) +45")
    let isOpen = text.contains("/") && !text.hasPrefix("27") && !text.hasPrefix("2024")
    #expect(result.kinds == (isOpen ? [.dateOrderAssumed] : []))
  }

  @Test(
    "What lasts longer than a month is kept without a time, and reported",
    arguments: ["999999", "9999 days", "44641"])
  func tooLong(_ length: String) throws {
    let result = try read(
      ImportTimeTests.one("start,duration", "2024-12-02T10:00,\(length)"))
    #expect(result.catalog.sessions.count == 1 && result.withoutTime == 1)
    #expect(result.problems.contains { if case .tooLong = $0.kind { true } else { false } })
  }

  @Test(
    "What can't be is no time, and is reported with its line",
    arguments: [
      "2024-02-30 10:00", "2024-12-02 10:75", "2024-12-02 31:00", "13/13/2024 10:00", "soon",
      "2024-12-02 13:00 PM",
    ])
  func impossible(_ text: String) throws {
    let result = try read(ImportTimeTests.one("start,minutes", "\(text),45"))
    #expect(result.withoutTime == 1)
    let problem = try #require(result.problems.first)
    #expect(problem.kind == .timeUnreadable)
    #expect(problem.position == DocumentPosition(row: 1, line: 2))
    #expect(problem.value == text)
  }

  @Test(
    "Day and times in one text",
    arguments: [
      ("Monday 11:30 - 12:30", "2024-12-02T11:30:00-08:00 +60"),
      ("Tue 23:30–00:15", "2024-12-03T23:30:00-08:00 +45"),
      ("\"Monday, Dec 2, 10:00 AM - 11:00 AM PST\"", "2024-12-02T10:00:00-08:00 +60"),
      (
        "\"This session is fullWednesday, Dec 4, 11:30 AM - 12:30 PM PSTReserve\"",
        "2024-12-04T11:30:00-08:00 +60"
      ),
      ("\"Friday, December 6, 2024 9 AM to 24:00\"", "2024-12-06T09:00:00-08:00 +900"),
    ])
  func when(_ text: String, _ time: String) throws {
    let result = try read(ImportTimeTests.one("dayTime", text)) {
      $0.days = [CalendarDay(iso: "2024-12-02"), CalendarDay(iso: "2024-12-06")].compactMap { $0 }
    }
    #expect(result.time("A1") == time)
    #expect(result.problems.isEmpty)
  }

  @Test(
    "A range says once what holds for both ends",
    arguments: [
      ("1:00 - 2:00 PM", "13:00", 60), ("1:00 - 2:00 p.m.", "13:00", 60),
      ("11:00 - 1:00 PM", "11:00", 120), ("10:00-12:00 PM", "10:00", 120),
      ("12:00 - 1:30 PM", "12:00", 90), ("8:00 - 9:15 AM", "08:00", 75),
      ("11:00 - 12:30 AM", "23:00", 90), ("13:00 - 2:00 PM", "13:00", 60),
      ("1:00 PM - 2:00", "13:00", 60), ("11:00 AM - 1:00", "11:00", 120),
      ("11 PM - 1:00", "23:00", 120), ("10:00 PM - 00:30", "22:00", 150),
      ("2:30\u{202F}PM - 3:30\u{202F}PM", "14:30", 60),
      ("2:30\u{A0}–\u{A0}3:30\u{A0}PM", "14:30", 60),
      ("9-10 AM", "09:00", 60), ("2-3:30 PM", "14:00", 90), ("9 – 10 AM", "09:00", 60),
      ("from 9 to 10 AM", "09:00", 60), ("9-10:30", "09:00", 90), ("11-1 PM", "11:00", 120),
      ("12 noon - 1:00 PM", "12:00", 60), ("12:00 noon to 1 PM", "12:00", 60),
      ("11 AM - noon", "11:00", 60), ("10 PM - midnight", "22:00", 120),
      ("18:00 - 19:00 UTC", "10:00", 60), ("18:00 - 19:00Z", "10:00", 60),
      ("18:00Z - 19:00", "10:00", 60), ("19:00 - 20:00 GMT+1", "10:00", 60),
      ("10:00-11:00", "10:00", 60), ("10:00-11:50", "10:00", 110),
      ("14.30 - 15.10", "14:30", 40), ("14h30 - 15h15", "14:30", 45), ("14h-15h15", "14:00", 75),
    ])
  func range(_ text: String, _ start: String, _ length: Int) throws {
    let time = "2024-12-03T\(start):00-08:00 +\(length)"
    for date in ["Dec 3 2024, ", "Tuesday, December\u{A0}3, 2024 "] {
      let result = try read(ImportTimeTests.one("when", "\"\(date)\(text)\""))
      #expect(result.time("A1") == time)
      #expect(result.problems.isEmpty)
    }
  }

  @Test(
    "What stands beside a time is none",
    arguments: [
      "Room 3 - 10 AM", "Day 1 - 10:00 AM", "10:00 (1h30)", "10:00 1.50 hours",
      "10:00 (+12 more)", "Level 2.10 10:00",
    ])
  func beside(_ text: String) throws {
    let result = try read(ImportTimeTests.one("when", "\"Dec 3 2024, \(text)\""))
    #expect(result.time("A1") == "2024-12-03T10:00:00-08:00 +60")
    #expect(result.kinds == [.lengthAssumed(minutes: 60)])
  }

  @Test(
    "A time that can't be read, or in two ways, is reported though its date is read",
    arguments: [
      "2024-12-02 1430", "Mon 2 Dec 2024 1h30", "2024-12-02 930-1030", "2024-12-02 06:00-08:00",
      "Mon 2.12", "9.10 - 10.10",
    ])
  func unread(_ text: String) throws {
    for column in ["start", "when"] {
      let result = try read(ImportTimeTests.one(column, text))
      #expect(result.withoutTime == 1)
      #expect(result.kinds == [.timeUnreadable])
      #expect(result.problems.first?.value == text)
    }
  }

  @Test(
    "AM and PM hold across columns",
    arguments: [
      ("1:00,2:00 PM", "13:00", 60), ("1:00 PM,2:00", "13:00", 60), ("11:00,1:00 PM", "11:00", 120),
      ("13:00,2:00 PM", "13:00", 60), ("9:00,9:45 AM", "09:00", 45),
    ])
  func meridiemOfColumns(_ values: String, _ start: String, _ length: Int) throws {
    let result = try read(ImportTimeTests.one("date,start,end", "2024-12-03,\(values)"))
    #expect(result.time("A1") == "2024-12-03T\(start):00-08:00 +\(length)")
    #expect(result.problems.isEmpty)
  }

  @Test(
    "Times inside an object are read by its members",
    arguments: [
      #"{"date":"2024-12-02","time":"10:00 - 11:00"}"#, #"{"when":"2024-12-02 10:00 - 11:00"}"#,
      #"{"date":"2024-12-02","start":"10:00","end":"11:00"}"#,
    ])
  func nested(_ slot: String) throws {
    let result = try read(#"[{"code":"A1","title":"a","slot":\#(slot)}]"#)
    #expect(result.time("A1") == "2024-12-02T10:00:00-08:00 +60")
    #expect(result.problems.isEmpty)
  }

  @Test("Date, start and end in columns of their own; an end before the start is the next day")
  func columns() throws {
    let result = try read(
      "code,title,date,start,end,tz\nA1,a,2024-12-05,19:00,00:00,America/New_York\n"
        + "A2,b,2024-12-05,19:00,24:00,\nA3,c,2024-12-05,,,\nA4,d,2024-12-05,10:00,,\n"
        + "A5,e,2024-12-05,10:00,10:00,\nA6,f,2024-12-05,10:00,11:00,Mars/Olympus\n")
    #expect(result.time("A1") == "2024-12-05T16:00:00-08:00 +300")
    #expect(result.time("A2") == "2024-12-05T19:00:00-08:00 +300")
    #expect(result.time("A3") == nil)
    #expect(result.time("A4") == "2024-12-05T10:00:00-08:00 +60")
    #expect(
      result.kinds == [
        .lengthAssumed(minutes: 60), .endNotAfterStart(assumed: 60), .zoneUnknown(taken: vegas),
      ])
  }

  @Test(
    "A length column is hours or minutes as a whole",
    arguments: [
      (["1", "1.5", "2"], [60, 90, 120]), (["30", "90", "60"], [30, 90, 60]),
      (["01:30", "0:45", "2:00"], [90, 45, 120]),
      (["1h", "90 minutes", "PT1H30M"], [60, 90, 90]),
    ])
  func lengths(_ texts: [String], _ minutes: [Int]) throws {
    let rows = texts.enumerated().map { "A\($0),t,2024-12-02 10:00,\($1)" }
    let result = try read("code,title,start,duration\n" + rows.joined(separator: "\n"))
    #expect(result.catalog.occurrences.compactMap { $0.interval?.length } == minutes.sorted())
  }

  @Test("Start and end decide the unit, and win over the length where they differ")
  func unitBySpan() throws {
    let result = try read(
      "code,title,start,end,duration\nA1,t,2024-12-02 10:00,2024-12-02 12:00,2\n"
        + "A2,t,2024-12-02 10:00,2024-12-02 11:00,1.5\n"
        + "A3,t,2024-12-02 10:00,2024-12-05 16:00,78\n")
    #expect(result.time("A2") == "2024-12-02T10:00:00-08:00 +60")
    #expect(result.time("A3") == "2024-12-02T10:00:00-08:00 +4680")
    #expect(result.kinds == [.lengthMismatch(minutes: 60)])
  }

  @Test("Years and weeks that are missing or wrong are said so")
  func missing() throws {
    let bare = ImportTimeTests.one("dayTime", "Monday 11:30 - 12:30")
    let position = DocumentPosition(row: 1, line: 2)
    #expect(
      refusal(bare) == .weekMissing(value: "Monday 11:30 - 12:30", position: position, year: nil))
    #expect(
      refusal(bare) { $0.year = 2025 }
        == .weekMissing(value: "Monday 11:30 - 12:30", position: position, year: 2025))
    let week = try read(bare) { $0.week = CalendarDay(iso: "2025-12-04") }
    #expect(week.time("A1") == "2025-12-01T11:30:00-08:00 +60")
    let yearless = ImportTimeTests.one("start", "\"Monday, Dec 2, 10:00 AM\"")
    #expect(
      refusal(yearless) == .yearMissing(value: "Monday, Dec 2, 10:00 AM", position: position))
    #expect(
      refusal(yearless) { $0.year = 2025 }
        == .wrongYear(asked: 2025, value: "Monday, Dec 2, 10:00 AM", position: position))
    #expect(try read(yearless) { $0.year = 2024 }.withoutTime == 0)
    #expect(refusal(ImportTimeTests.one("start", "10:00 2024-12-02"), zone: nil) == .zoneMissing)
  }

  @Test("Clocks that change are read by the zone of the date")
  func summerTime() throws {
    let result = try read(
      "code,title,start,end\nA1,t,2024-11-03 00:30,2024-11-03 02:30\n"
        + "A2,t,2024-03-10 01:30,2024-03-10 03:30\n")
    #expect(result.time("A1") == "2024-11-03T00:30:00-07:00 +180")
    #expect(result.time("A2") == "2024-03-10T01:30:00-08:00 +60")
  }
}
