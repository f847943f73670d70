import LegworkModel
import Testing
import _LegworkTestSupport

/// Clocks of a day on the nights when clocks are changed.
@Suite("Clocks of a day, where clocks are changed")
struct ClockChangeTests {
  private static let vegas = "America/Los_Angeles"

  /// Zone, day boundary, day, a clock of it, and the moment that it is.
  static let clocks = [
    (vegas, "04:00", "2026-03-07", "25:35", "2026-03-08T01:35:00-08:00"),
    (vegas, "04:00", "2026-03-07", "27:10", "2026-03-08T03:10:00-07:00"),
    (vegas, "04:00", "2026-03-08", "04:00", "2026-03-08T04:00:00-07:00"),
    (vegas, "00:00", "2026-03-08", "01:10", "2026-03-08T01:10:00-08:00"),
    (vegas, "04:00", "2026-10-31", "25:30", "2026-11-01T01:30:00-07:00"),
    (vegas, "04:00", "2026-10-31", "26:10", "2026-11-01T02:10:00-08:00"),
    (vegas, "04:00", "2026-10-31", "27:59", "2026-11-01T03:59:00-08:00"),
    (vegas, "04:00", "2026-11-01", "04:00", "2026-11-01T04:00:00-08:00"),
    (vegas, "00:00", "2026-11-01", "00:20", "2026-11-01T00:20:00-07:00"),
    ("America/Havana", "04:00", "2026-03-07", "25:30", "2026-03-08T01:30:00-04:00"),
    ("Asia/Beirut", "00:00", "2026-03-29", "01:00", "2026-03-29T01:00:00+03:00"),
    ("Europe/Brussels", "04:00", "2026-10-24", "27:10", "2026-10-25T03:10:00+01:00"),
    ("Australia/Sydney", "04:00", "2026-04-04", "27:10", "2026-04-05T03:10:00+10:00"),
  ]

  @Test("are the wall's, and belong to that day", arguments: clocks)
  func clock(zone: String, boundary: String, date: String, clock: String, moment: String) throws {
    let calendar = try EventCalendar(zone: zone, dayBoundary: EventBuilder.minutes(boundary))
    let day = try #require(CalendarDay(iso: date))
    let minute = EventBuilder.minutes(clock)
    let point = calendar.timePoint(on: day, atMinute: minute)
    #expect(calendar.iso8601(point) == moment)
    #expect(calendar.clock(of: point, on: day) == minute)
    #expect(calendar.day(of: point) == day)
  }

  /// A window of a night, where it starts, how long it is, and what clocks on the wall show of it.
  static let windows = [
    ("2026-03-07", "25:30-27:30", "2026-03-08T01:30:00-08:00", 60, "25:30-27:30"),
    ("2026-03-07", "26:00-27:00", "2026-03-08T03:00:00-07:00", 60, "27:00-28:00"),
    ("2026-03-07", "26:30-27:00", "2026-03-08T03:30:00-07:00", 30, "27:30-28:00"),
    ("2026-10-31", "25:30-26:30", "2026-11-01T01:30:00-07:00", 120, "25:30-26:30"),
    ("2026-10-31", "26:10-26:40", "2026-11-01T02:10:00-08:00", 30, "26:10-26:40"),
    ("2026-11-07", "25:30-26:30", "2026-11-08T01:30:00-08:00", 60, "25:30-26:30"),
  ]

  @Test("make stretches", arguments: windows)
  func window(date: String, text: String, start: String, minutes: Int, shown: String) throws {
    let calendar = try EventCalendar(zone: ClockChangeTests.vegas)
    let day = try #require(CalendarDay(iso: date))
    let interval = calendar.interval(of: EventBuilder.window(text), on: day)
    #expect(calendar.iso8601(interval.start) == start)
    #expect(interval.length == minutes)
    #expect(calendar.window(of: interval, on: day) == EventBuilder.window(shown))
    #expect(calendar.part(of: interval, on: day) == EventBuilder.window(shown))
  }

  @Test("are never those of an end before its start, in the hour that occurs twice")
  func repeatedHour() throws {
    let calendar = try EventCalendar(zone: ClockChangeTests.vegas)
    let day = try #require(CalendarDay(iso: "2026-10-31"))
    let start = calendar.timePoint(on: day, atMinute: EventBuilder.minutes("25:30"))
    let shown = calendar.window(of: Interval(start: start, end: start + 40), on: day)
    #expect(shown == EventBuilder.window("25:30-26:10"))
  }

  @Test("have every moment on one day, and days in order", arguments: ["00:00", "01:30", "02:30"])
  func order(boundary: String) throws {
    let calendar = try EventCalendar(
      zone: ClockChangeTests.vegas, dayBoundary: EventBuilder.minutes(boundary))
    for date in ["2026-03-07", "2026-10-31"] {
      let day = try #require(CalendarDay(iso: date))
      let morning = calendar.start(of: day + 1)
      for minute in stride(from: -300, through: 300, by: 10) {
        #expect(calendar.day(of: morning + minute) == (minute < 0 ? day : day + 1))
      }
    }
  }

  @Test("in the hour that is skipped reach the next day as the next day's")
  func skippedHour() throws {
    let calendar = try EventCalendar(zone: ClockChangeTests.vegas)
    let day = try #require(CalendarDay(iso: "2026-03-07"))
    let window = EventBuilder.window("26:50-27:40")
    var preferences = Preferences()
    preferences.commitments = [Commitment(name: "own", day: day, window: window)]
    preferences.breaks = [BreakRule(name: "nap", minutes: 10, window: window, days: [day])]
    let own = preferences.onReadersDays(of: calendar).commitments
    #expect(own.map(\.day) == [day, day + 1])
    #expect(own.map(\.window) == ["27:50-28:00", "04:00-04:40"].map(EventBuilder.window))
    let built = try ProblemBuilder.build(
      catalog: Catalog(sessions: [], occurrences: [], venues: []),
      travel: TravelTable(times: [], venues: [], settings: preferences.settings),
      preferences: preferences, calendar: calendar)
    #expect(built.problem.breaks.map(\.window) == [EventBuilder.window("26:50-27:00")])
  }

  @Test("of a break end with the day, on any night")
  func breakOverTheEnd() throws {
    let calendar = try EventCalendar(zone: ClockChangeTests.vegas)
    let day = try #require(CalendarDay(iso: "2026-12-02"))
    var preferences = Preferences()
    preferences.breaks = [
      BreakRule(
        name: "nap", minutes: 20, window: EventBuilder.window("27:30-28:40"), days: [day])
    ]
    preferences.commitments = [
      Commitment(name: "own", day: day, window: EventBuilder.window("09:00-10:00"))
    ]
    let built = try ProblemBuilder.build(
      catalog: Catalog(sessions: [], occurrences: [], venues: []),
      travel: TravelTable(times: [], venues: [], settings: preferences.settings),
      preferences: preferences, calendar: calendar)
    #expect(built.problem.breaks.map(\.window) == [EventBuilder.window("27:30-28:00")])
  }

  @Test(
    "are true minutes in a problem",
    arguments: [
      ("04:00", "2026-10-31", "26:10-26:40", "27:10-27:40"),
      ("04:00", "2026-03-07", "25:10-25:40", "25:10-25:40"),
      ("04:00", "2026-03-07", "27:10-27:40", "26:10-26:40"),
      ("00:00", "2026-03-08", "01:00-01:30", "02:00-02:30"),
      ("00:00", "2026-03-08", "10:00-10:30", "10:00-10:30"),
    ])
  func problem(boundary: String, date: String, clocks: String, minutes: String) throws {
    let calendar = try EventCalendar(
      zone: ClockChangeTests.vegas, dayBoundary: EventBuilder.minutes(boundary))
    let day = try #require(CalendarDay(iso: date))
    let window = EventBuilder.window(clocks)
    let expected = EventBuilder.window(minutes)
    var preferences = Preferences()
    preferences.settings.dayBoundary = calendar.dayBoundary
    preferences.settings.dayStart = 0
    preferences.settings.dayEnd = preferences.settings.endOfDay
    preferences.sessions = ["N": Wish(.want)]
    preferences.commitments = [Commitment(name: "own", day: day, window: window)]
    preferences.breaks = [
      BreakRule(name: "nap", minutes: 20, window: window, days: [day, day + 7])
    ]
    preferences.stops = [
      Stop(name: "bar", venue: "V", minutes: 30, openings: [.init(day: day, window: window)])
    ]
    let run = Occurrence(
      id: "N", session: "N", venue: "V", interval: calendar.interval(of: window, on: day))
    let built = try ProblemBuilder.build(
      catalog: Catalog(
        sessions: [Session(id: "N", title: "Night")], occurrences: [run], venues: []),
      travel: TravelTable(times: [], venues: [], settings: preferences.settings),
      preferences: preferences, calendar: calendar)
    let problem = built.problem
    #expect(problem.items.map { TimeWindow(from: $0.start, to: $0.end) } == [expected])
    #expect(problem.commitments.map { TimeWindow(from: $0.start, to: $0.end) } == [expected])
    #expect(problem.stops.flatMap(\.open).map(\.window) == [expected])
    #expect(problem.breaks.map(\.window) == (window == expected ? [window] : [expected, window]))
    #expect(problem.breaks.map(\.days) == (window == expected ? [[0, 1]] : [[0], [1]]))
    #expect(problem.breaks.allSatisfy { built.name(of: $0.id) == "nap" })
    #expect(built.excluded.isEmpty)
  }
}
