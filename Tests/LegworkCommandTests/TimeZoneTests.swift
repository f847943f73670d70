import Testing

/// Nights on which clocks are changed, and days that are easily forgotten; wherever the laptop is.
@Suite("Clocks")
struct TimeZoneTests {
  /// A session by the clock on the wall, and the row of the itinerary that it has to be.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var zone: String
    var start: String
    var minutes: Int
    /// Date, start and end as the itinerary shows them.
    var row: String
  }

  static let cases = [
    Case(
      testDescription: "Las Vegas, clocks go back", zone: "America/Los_Angeles",
      start: "2026-11-01T00:30", minutes: 90, row: "2026-11-01,00:30,01:00"),
    Case(
      testDescription: "Las Vegas, the repeated hour is the first", zone: "America/Los_Angeles",
      start: "2026-11-01T01:15", minutes: 90, row: "2026-11-01,01:15,01:45"),
    Case(
      testDescription: "Brussels, clocks go forward", zone: "Europe/Brussels",
      start: "2026-03-29T01:30", minutes: 60, row: "2026-03-29,01:30,03:30"),
    Case(
      testDescription: "Brussels, in the hour that is left out", zone: "Europe/Brussels",
      start: "2026-03-29T02:30", minutes: 30, row: "2026-03-29,03:30,04:00"),
    Case(
      testDescription: "Brussels, after clocks go forward", zone: "Europe/Brussels",
      start: "2026-03-29T04:30", minutes: 60, row: "2026-03-29,04:30,05:30"),
    Case(
      testDescription: "Las Vegas, until the day ends after clocks go back",
      zone: "America/Los_Angeles", start: "2026-11-01T03:15", minutes: 45,
      row: "2026-11-01,03:15,04:00"),
    Case(
      testDescription: "Sydney, clocks go forward", zone: "Australia/Sydney",
      start: "2026-10-04T01:30", minutes: 60, row: "2026-10-04,01:30,03:30"),
    Case(
      testDescription: "Sydney, clocks go back", zone: "Australia/Sydney",
      start: "2026-04-05T02:30", minutes: 60, row: "2026-04-05,02:30,02:30"),
    Case(
      testDescription: "Lord Howe, half an hour forward", zone: "Australia/Lord_Howe",
      start: "2026-10-04T01:45", minutes: 60, row: "2026-10-04,01:45,03:15"),
    Case(
      testDescription: "Lord Howe, half an hour back", zone: "Australia/Lord_Howe",
      start: "2026-04-05T01:15", minutes: 60, row: "2026-04-05,01:15,01:45"),
    Case(
      testDescription: "Kolkata", zone: "Asia/Kolkata", start: "2026-05-04T09:15", minutes: 45,
      row: "2026-05-04,09:15,10:00"),
    Case(
      testDescription: "a leap day", zone: "Europe/Brussels", start: "2028-02-29T10:00",
      minutes: 60, row: "2028-02-29,10:00,11:00"),
    Case(
      testDescription: "the end of a year", zone: "Europe/Brussels", start: "2026-12-31T23:30",
      minutes: 60, row: "2026-12-31,23:30,00:30"),
  ]

  @Test("are those of the event", arguments: cases, ["UTC", "America/Los_Angeles", "Asia/Kolkata"])
  func shown(example: Case, laptop: String) throws {
    let scratch = try Scratch()
    let there = ["TZ": laptop]
    try scratch.write(
      """
      [{"code": "AAA101", "title": "Night", "start": "\(example.start)",
        "minutes": \(example.minutes), "venue": "North"}]
      """, to: "catalog.json")
    try scratch.run("new", "event", "--zone", example.zone, environment: there)
    try scratch.run("import", "catalog.json", environment: there)
    try scratch.run("must", "AAA101", environment: there)
    try scratch.run("set", "day-start", "00:00", environment: there)
    try scratch.run("set", "day-end", "28:00", environment: there)
    try #require(scratch.run("plan", environment: there).code == 0)
    let table = try scratch.run("itinerary", "--format", "csv", environment: there).output
    let rows = table.split(whereSeparator: \.isNewline).filter { $0.contains(",session,") }
    #expect(rows.count == 1 && rows[0].hasPrefix(example.row + ",session,"), "\(table)")
    #expect(table.contains(",\(example.minutes),"), "\(table)")
  }

  /// Zone, a moment as it is typed, and that moment.
  static let moments = [
    ("America/Los_Angeles", "2026-03-08T01:35", "2026-03-08T01:35:00-08:00"),
    ("America/Los_Angeles", "2026-03-08T00:30", "2026-03-08T00:30:00-08:00"),
    ("America/Los_Angeles", "2026-03-07 25:35", "2026-03-08T01:35:00-08:00"),
    ("America/Los_Angeles", "2026-11-01T00:30", "2026-11-01T00:30:00-07:00"),
    ("America/Los_Angeles", "2026-11-01T01:35", "2026-11-01T01:35:00-07:00"),
    ("America/Los_Angeles", "2026-10-31 26:10", "2026-11-01T02:10:00-08:00"),
    ("America/Havana", "2026-03-08T01:30", "2026-03-08T01:30:00-04:00"),
    ("Asia/Beirut", "2026-03-29T01:30", "2026-03-29T01:30:00+03:00"),
  ]

  @Test("of a moment are those on the wall", arguments: moments)
  func moment(zone: String, typed: String, moment: String) throws {
    let scratch = try scratch(in: zone, "2026-05-04T12:00")
    try scratch.run("plan")
    let now = try JSONText(scratch.run("now", "--at", typed, "--json").output)
    #expect(now.text("at") == moment)
  }

  /// Zone, day boundary, a clock of a date, and the row of the itinerary.
  static let appointments = [
    ("America/Los_Angeles", "04:00", "2026-10-31", "26:10", "26:40", "2026-11-01,02:10,02:40"),
    ("America/Los_Angeles", "00:00", "2026-11-01", "00:20", "00:50", "2026-11-01,00:20,00:50"),
    ("America/Los_Angeles", "00:00", "2026-03-08", "01:10", "01:40", "2026-03-08,01:10,01:40"),
    ("America/Los_Angeles", "00:00", "2026-03-08", "00:20", "00:50", "2026-03-08,00:20,00:50"),
    ("Australia/Sydney", "04:00", "2026-04-04", "27:10", "27:40", "2026-04-05,03:10,03:40"),
  ]

  @Test("of one's own are planned as they are listed", arguments: appointments)
  func own(
    zone: String, boundary: String, date: String, from: String, to: String, row: String
  ) throws {
    let scratch = try scratch(in: zone, "\(date)T12:00")
    try scratch.run("set", "day-boundary", boundary)
    try scratch.run("block", "Own", "--day", date, "--from", from, "--to", to)
    #expect(try scratch.run("block", "list").output.contains("\(from)–\(to)"))
    try #require(scratch.run("plan").code == 0)
    let table = try scratch.run("itinerary", "--format", "csv").output
    #expect(table.contains("\(row),"), "\(table)")
  }

  /// An event with one session of an hour, which is wanted.
  private func scratch(in zone: String, _ start: String) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(
      """
      [{"code": "AAA101", "title": "Day", "start": "\(start)", "minutes": 60, "venue": "North"}]
      """, to: "catalog.json")
    try scratch.run("new", "event", "--zone", zone)
    try scratch.run("import", "catalog.json")
    try scratch.run("want", "AAA101")
    return scratch
  }
}
