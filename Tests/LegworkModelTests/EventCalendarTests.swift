import LegworkModel
import Testing

@Suite("Event calendar")
struct EventCalendarTests {
  private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(iso: text)) }

  @Test(
    "turns a clock on the wall into a moment",
    arguments: [
      ("America/Los_Angeles", "2024-12-02", 510, "2024-12-02T08:30:00-08:00"),
      ("America/Los_Angeles", "2024-07-02", 510, "2024-07-02T08:30:00-07:00"),
      ("Europe/Berlin", "2024-12-31", 1500, "2025-01-01T01:00:00+01:00"),
      ("Asia/Kolkata", "2024-12-02", 0, "2024-12-02T00:00:00+05:30"),
      ("UTC", "1969-12-31", 1439, "1969-12-31T23:59:00+00:00"),
      // 02:30 is skipped that night: taken as if clocks had not gone forward.
      ("America/Los_Angeles", "2024-03-10", 150, "2024-03-10T03:30:00-07:00"),
      // 01:30 occurs twice that night: the first one.
      ("America/Los_Angeles", "2024-11-03", 90, "2024-11-03T01:30:00-07:00"),
      ("Europe/Berlin", "2024-10-27", 150, "2024-10-27T02:30:00+02:00"),
    ])
  func timePoint(zone: String, date: String, minute: Int, expected: String) throws {
    let calendar = try EventCalendar(zone: zone)
    #expect(calendar.iso8601(calendar.timePoint(on: try day(date), atMinute: minute)) == expected)
  }

  @Test(
    "knows which times clocks skip, and which they show twice",
    arguments: [
      ("America/Los_Angeles", "2024-03-10", [119: 1, 120: 0, 179: 0, 180: 1]),
      ("America/Los_Angeles", "2024-11-03", [59: 1, 60: 2, 119: 2, 120: 1]),
      ("America/Los_Angeles", "2024-03-09", [1560: 0, 1620: 1]),
      // Half an hour, and a night that begins with it.
      ("Australia/Lord_Howe", "2024-10-06", [119: 1, 120: 0, 149: 0, 150: 1]),
      ("Africa/Cairo", "2024-04-26", [0: 0, 59: 0, 60: 1]),
      // Samoa left out a whole day.
      ("Pacific/Apia", "2011-12-30", [0: 0, 720: 0, 1439: 0]),
      ("Asia/Kolkata", "2024-03-10", [120: 1]),
    ])
  func showings(zone: String, date: String, times: [Int: Int]) throws {
    let (calendar, day) = (try EventCalendar(zone: zone), try day(date))
    for (minute, expected) in times {
      #expect(calendar.shown(on: day, atMinute: minute).times == expected, "\(minute)")
    }
  }

  @Test(
    "leaves the night to the evening before",
    arguments: [
      (240, 239, "2024-12-01"), (240, 240, "2024-12-02"), (0, 0, "2024-12-02"),
      (360, 359, "2024-12-01"), (240, 1440 + 239, "2024-12-02"),
    ])
  func dayBoundary(boundary: Int, minute: Int, expected: String) throws {
    let calendar = try EventCalendar(zone: "America/Los_Angeles", dayBoundary: boundary)
    let point = calendar.timePoint(on: try day("2024-12-02"), atMinute: minute)
    #expect(calendar.day(of: point).iso == expected)
  }

  @Test(
    "counts true minutes, equal to the clock by day, also when clocks change",
    arguments: ["2024-03-10", "2024-11-03", "2024-12-02"])
  func minutes(date: String) throws {
    let calendar = try EventCalendar(zone: "America/Los_Angeles")
    let day = try day(date)
    for minute in [300, 510, 720, 1380, 1500] {
      let point = calendar.timePoint(on: day, atMinute: minute)
      #expect(calendar.minute(of: point, on: day) == minute)
    }
  }

  @Test(
    "counts the skipped and the repeated hour as real time",
    arguments: [("2024-03-10", -60), ("2024-11-03", 60)])
  func changedNight(date: String, change: Int) throws {
    let calendar = try EventCalendar(zone: "America/Los_Angeles")
    let day = try day(date)
    let early = calendar.timePoint(on: day, atMinute: 30)
    #expect(calendar.minute(of: early, on: day) == 30 - change)
    #expect(calendar.timePoint(on: day, atMinute: 720) - early == 690 + change)
  }

  @Test("refuses a zone it does not know")
  func unknownZone() {
    #expect(throws: EventCalendar.UnknownZone.self) { try EventCalendar(zone: "Mars/Olympus") }
  }
}
