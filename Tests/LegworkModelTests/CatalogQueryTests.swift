import LegworkModel
import Testing

@Suite("Searching the catalog")
struct CatalogQueryTests {
  private static let calendar = try? EventCalendar(zone: "America/Los_Angeles")

  private static func catalog(_ calendar: EventCalendar) throws -> Catalog {
    let monday = try #require(CalendarDay(iso: "2024-12-02"))
    func at(_ day: Int, _ minute: Int) -> Interval {
      let start = calendar.timePoint(on: monday + day, atMinute: minute)
      return Interval(start: start, end: start + 60)
    }
    return Catalog(
      sessions: [
        Session(
          id: "DAT300", title: "Data lakes", type: "Chalk talk", level: 300, topics: ["Analytics"],
          speakers: ["Ana Ruiz"], abstract: "Table formats, and LAMBDA architectures."),
        Session(
          id: "SVS401", title: "Lambda internals", type: "Breakout session", level: 400,
          topics: ["Serverless"], speakers: ["Zoë Müller"]),
        Session(id: "TBD1", title: "Soon", type: "Workshop"),
        Session(id: "NONE1", title: "Without any run"),
      ],
      occurrences: [
        Occurrence(
          id: "SVS401-R", session: "SVS401", venue: "Caesars Forum", interval: at(0, 600),
          status: .full),
        Occurrence(
          id: "SVS401-R1", session: "SVS401", venue: "Wynn", interval: at(1, 1470),
          status: .available),
        Occurrence(
          id: "DAT300-R", session: "DAT300", venue: "Wynn", interval: at(0, 600),
          status: .available),
        Occurrence(id: "TBD1", session: "TBD1"),
      ], venues: [])
  }

  private static let all = ["DAT300-R", "SVS401-R", "SVS401-R1", "TBD1", "NONE1"]

  static let queries: [(@Sendable (inout CatalogQuery) -> Void, [String])] = [
    ({ _ in }, all),
    ({ $0.words = ["lambda"] }, all),
    ({ $0.words = ["svs401"] }, all),
    ({ $0.words = ["svs401-r1", "lambda"] }, ["DAT300-R", "SVS401-R1", "TBD1", "NONE1"]),
    ({ $0.words = ["DAT300-r"] }, all),
    ({ $0.type = "chalk" }, ["DAT300-R"]),
    ({ $0.type = "talk" }, ["DAT300-R"]),
    ({ $0.type = "tal" }, []),
    ({ $0.levels = 350...500 }, ["SVS401-R", "SVS401-R1"]),
    ({ $0.topic = "serverless" }, ["SVS401-R", "SVS401-R1"]),
    ({ $0.speaker = "ruiz" }, ["DAT300-R"]),
    ({ $0.venue = "caesars" }, ["SVS401-R"]),
    ({ $0.status = .full }, ["SVS401-R"]),
    ({ $0.status = .waitlisted }, ["DAT300-R"]),
    ({ $0.day = CalendarDay(iso: "2024-12-02") }, ["DAT300-R", "SVS401-R"]),
    // Half past midnight is still the evening before.
    ({ $0.day = CalendarDay(iso: "2024-12-03") }, ["SVS401-R1"]),
    ({ $0.from = 601 }, ["SVS401-R1"]),
    (
      {
        $0.from = 600; $0.to = 660
      }, ["DAT300-R", "SVS401-R"]
    ),
    ({ $0.to = 659 }, []),
    ({ $0.interest = .want }, ["SVS401-R"]),
    ({ $0.interest = .must }, ["SVS401-R1"]),
    ({ $0.interest = .maybe }, ["NONE1"]),
  ]

  @Test("finds what matches, by time and code", arguments: queries.indices)
  func finds(index: Int) throws {
    let calendar = try #require(Self.calendar)
    var preferences = Preferences()
    preferences.sessions = ["SVS401": Wish(.want), "NONE1": Wish(.maybe)]
    preferences.occurrences = ["SVS401-R1": Wish(.must)]
    preferences.statuses = ["DAT300-R": .waitlisted]
    var query = CatalogQuery()
    Self.queries[index].0(&query)
    let found = query.run(on: try Self.catalog(calendar), preferences, calendar)
    #expect(
      found.map { $0.occurrence?.id.rawValue ?? $0.session.id.rawValue } == Self.queries[index].1)
  }

  @Test(
    "reads levels",
    arguments: [
      ("400", 400...400), ("300-400", 300...400), ("advanced", 300...300), (">=300", 300...999),
    ])
  func levels(text: String, expected: ClosedRange<Int>) {
    #expect(CatalogQuery.levels(text) == expected)
  }

  @Test("refuses what is no level", arguments: ["", "40", "hard", "300 type:x", "/3/"])
  func badLevels(text: String) { #expect(CatalogQuery.levels(text) == nil) }
}
