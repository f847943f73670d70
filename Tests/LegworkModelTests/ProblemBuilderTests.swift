import LegworkModel
import Testing

@Suite("Building a problem")
struct ProblemBuilderTests {
  private let calendar: EventCalendar
  private let monday: CalendarDay

  init() throws {
    calendar = try EventCalendar(zone: "America/Los_Angeles")
    monday = try #require(CalendarDay(iso: "2024-12-02"))
  }

  private func at(_ day: Int, _ start: Minutes, _ end: Minutes) -> Interval {
    Interval(
      start: calendar.timePoint(on: monday + day, atMinute: start),
      end: calendar.timePoint(on: monday + day, atMinute: end))
  }

  /// A run of a session with the same code, wanted unless said otherwise.
  private func build(
    _ runs: [Occurrence], rows: [TravelTime] = [], wish: Wish? = Wish(.want),
    includesUnwanted: Bool = false, _ edit: (inout Preferences) -> Void = { _ in }
  ) throws -> BuiltProblem {
    var preferences = Preferences()
    let ids = Set(runs.map(\.session)).sorted()
    for id in ids { preferences.sessions[id] = wish }
    edit(&preferences)
    let catalog = Catalog(
      sessions: ids.map { Session(id: $0, title: "", type: "Workshop") }, occurrences: runs,
      venues: [])
    return try ProblemBuilder.build(
      catalog: catalog,
      travel: TravelTable(times: rows, venues: [], settings: preferences.settings),
      preferences: preferences, calendar: calendar, includesUnwanted: includesUnwanted)
  }

  /// Wishes of every kind.
  private var wishes: Preferences {
    var preferences = Preferences()
    preferences.sessions = ["SVS401": Wish(.must), "KEY1": Wish(.skip), "NET2": Wish(.want)]
    preferences.rules = [Rule(expression: "type:workshop", points: 12)]
    preferences.pins = ["NET2"]
    preferences.drops = ["SVS401-R1"]
    preferences.commitments = [
      Commitment(
        name: "survey", day: monday, window: TimeWindow(from: 1020, to: 1140), venue: "Encore"),
      Commitment(name: "survey", day: monday + 1, window: TimeWindow(from: 600, to: 630)),
    ]
    preferences.breaks = [
      BreakRule(name: "lunch", minutes: 45, window: TimeWindow(from: 690, to: 840), points: 25)
    ]
    preferences.stops = [
      Stop(
        name: "expo", venue: "Wynn", minutes: 60,
        openings: [Stop.Opening(day: monday + 2, window: TimeWindow(from: 600, to: 1080))],
        isRequired: true, points: 40)
    ]
    preferences.settings.lodging = "Hotel"
    preferences.settings.walkCost = 2
    preferences.settings.sessionsPerDay = 6
    preferences.settings.typePerDay = ["workshop": 2, "Chalk": 1]
    preferences.settings.spreadFree = 3
    preferences.settings.spreadCost = 10
    return preferences
  }

  /// Sessions with and without a venue, some of them not wanted.
  private var program: Catalog {
    Catalog(
      sessions: [
        Session(id: "SVS401", title: "A", type: "Workshop", topics: ["Serverless", "AI"]),
        Session(id: "NET2", title: "B", type: "Chalk talk"),
        Session(id: "KEY1", title: "C", type: "Keynote"),
        Session(id: "WKS1", title: "D", type: "Workshop"),
      ],
      occurrences: [
        Occurrence(
          id: "SVS401-R1", session: "SVS401", venue: "Wynn", room: "1", interval: at(0, 600, 720),
          status: .full),
        Occurrence(
          id: "SVS401-R", session: "SVS401", venue: "Wynn", room: "1", interval: at(1, 1300, 1320),
          status: .reserved),
        Occurrence(id: "NET2", session: "NET2", room: "2", interval: at(0, 480, 540)),
        Occurrence(id: "KEY1", session: "KEY1", interval: at(0, 480, 540)),
        Occurrence(
          id: "WKS1", session: "WKS1", venue: "Wynn", interval: at(0, 900, 1020),
          status: .walkUpOnly, isSimulcast: true),
      ], venues: [])
  }

  @Test("turns an event into indices, minutes and points")
  func whole() throws {
    let rows = [
      TravelTime(from: "Wynn", to: "Encore", likely: 7, source: "s"),
      TravelTime(
        from: "Hotel", to: "Wynn", mode: .shuttle, likely: 12, walking: 3,
        hours: TimeWindow(from: 420, to: 1380), source: "s"),
    ]
    let built = try ProblemBuilder.build(
      catalog: program,
      travel: TravelTable(times: rows, venues: [], settings: wishes.settings),
      preferences: wishes, calendar: calendar, name: "week")

    var expected = expectedPlaces()
    expectSessions(in: &expected)
    expectOwnTime(in: &expected)

    #expect(built.problem == expected)
    #expect(built.days == [monday, monday + 1, monday + 2])
    #expect(built.venues == ["Encore", "Hotel", "Wynn", nil])
    #expect(built.excluded == ["KEY1": .interest(.skip)])
    #expect(built.name(of: "survey#2") == "survey")
    #expect(built.name(of: "lunch") == "lunch")
  }

  private func expectedPlaces() -> Problem {
    var expected = Problem()
    expected.name = "week"
    expected.keepsClashingDays = true
    expected.days = 3
    expected.venues = ["Encore", "Hotel", "Wynn", "(no venue)"]
    expected.travel = [[5, 30, 7, 30], [30, 5, -1, 30], [7, -1, 5, 30], [30, 30, 30, 30]]
    expected.walking = [[0, 30, 7, 30], [30, 0, -1, 30], [7, -1, 0, 30], [30, 30, 30, 30]]
    expected.modes = [
      Problem.Mode(
        name: "shuttle",
        travel: [[-1, -1, -1, -1], [-1, -1, 12, -1], [-1, 12, -1, -1], [-1, -1, -1, -1]],
        walking: [[-1, -1, -1, -1], [-1, -1, 3, -1], [-1, 3, -1, -1], [-1, -1, -1, -1]],
        hours: TimeWindow(from: 420, to: 1380))
    ]
    return expected
  }

  private func expectSessions(in expected: inout Problem) {
    expected.sameRoom = 0
    expected.lodging = 1
    (expected.dayStart, expected.dayEnd, expected.walkCost) = (240, 1680, 2)
    expected.items = [
      Problem.Item(
        id: "NET2", session: "NET2", day: 0, start: 480, end: 540, arriveBy: 480, venue: 3,
        points: 60, type: "Chalk talk", topic: "NET"),
      Problem.Item(
        id: "SVS401-R", session: "SVS401", day: 1, start: 1300, end: 1320, arriveBy: 1290, venue: 2,
        room: "1", points: 112, type: "Workshop", topic: "Serverless"),
      Problem.Item(
        id: "SVS401-R1", session: "SVS401", day: 0, start: 600, end: 720, arriveBy: 580, venue: 2,
        room: "1", points: 56, type: "Workshop", topic: "Serverless"),
      Problem.Item(
        id: "WKS1", session: "WKS1", day: 0, start: 900, end: 1020, arriveBy: 880, venue: 2,
        points: 4, type: "Workshop", topic: "WKS"),
    ]
    (expected.musts, expected.skips) = (["SVS401"], ["KEY1"])
    (expected.pins, expected.drops) = (["NET2"], ["SVS401-R1"])
  }

  private func expectOwnTime(in expected: inout Problem) {
    expected.breaks = [
      Problem.Break(
        id: "lunch", days: [0, 1, 2], minutes: 45, window: TimeWindow(from: 690, to: 840),
        isRequired: false, points: 25)
    ]
    expected.stops = [
      Problem.Stop(
        id: "expo", venue: 2, minutes: 60,
        open: [Problem.Stop.Opening(day: 2, window: TimeWindow(from: 600, to: 1080))],
        isRequired: true, points: 40)
    ]
    expected.commitments = [
      Problem.Commitment(id: "survey", day: 0, start: 1020, end: 1140, venue: 0),
      Problem.Commitment(id: "survey#2", day: 1, start: 600, end: 630),
    ]
    expected.limits.sessionsPerDay = 6
    expected.limits.typePerDay = ["Workshop": 2, "Chalk talk": 1]
    expected.spread = Problem.Spread(free: 3, cost: 10)
  }

  @Test("leaves out what cannot be planned, with the reason")
  func excluded() throws {
    let runs = [
      Occurrence(id: "early", session: "early", interval: at(0, 479, 540)),
      Occurrence(id: "first", session: "first", interval: at(0, 480, 720)),
      Occurrence(id: "last", session: "last", interval: at(0, 1260, 1320)),
      Occurrence(id: "late", session: "late", interval: at(0, 1290, 1321)),
      Occurrence(id: "night", session: "night", interval: at(1, 60, 120)),
      Occurrence(id: "lounge", session: "lounge", interval: at(0, 600, 841)),
      Occurrence(id: "noTime", session: "noTime"),
      Occurrence(id: "gone", session: "gone", interval: at(0, 600, 660), status: .cancelled),
      Occurrence(id: "over", session: "over", interval: at(0, 600, 660)),
      Occurrence(id: "later", session: "later", interval: at(0, 600, 660)),
    ]
    let built = try build(runs) {
      $0.statuses["over"] = .ended
      $0.sessions["later"] = Wish(.later)
    }
    #expect(built.problem.items.map(\.id) == ["first", "last"])
    #expect(
      built.excluded == [
        "early": .outsideDay, "late": .outsideDay, "night": .outsideDay, "lounge": .openHouse,
        "noTime": .noTime, "gone": .status(.cancelled), "over": .status(.ended),
        "later": .interest(.later),
      ])
  }

  @Test(
    "plans an unmarked session only where its rules add up to more than 0", arguments: [-1, 0, 1])
  func unmarked(points: Int) throws {
    let built = try build(
      [Occurrence(id: "X", session: "X", interval: at(0, 600, 660))], wish: nil
    ) { $0.rules = [Rule(expression: "type:workshop", points: points)] }
    #expect(built.problem.items.count == (points > 0 ? 1 : 0))
    #expect(built.excluded == (points > 0 ? [:] : ["X": .notWanted(points: points)]))
  }

  @Test("offers what nobody asked for as drops, where it could be attended")
  func unwanted() throws {
    let runs = [
      Occurrence(id: "wanted", session: "wanted", interval: at(0, 600, 660)),
      Occurrence(id: "dropped", session: "wanted", interval: at(1, 600, 660)),
      Occurrence(id: "bad", session: "bad", interval: at(0, 600, 660)),
      Occurrence(id: "later", session: "later", interval: at(0, 600, 660)),
      Occurrence(id: "pinned", session: "later", interval: at(0, 700, 760)),
      Occurrence(id: "early", session: "early", interval: at(0, 300, 360)),
      Occurrence(id: "gone", session: "gone", interval: at(0, 600, 660), status: .cancelled),
      Occurrence(id: "noTime", session: "noTime"),
    ]
    let built = try build(runs, wish: nil, includesUnwanted: true) {
      $0.rules = [Rule(expression: "type:workshop", points: -5)]
      $0.sessions = ["wanted": Wish(.want), "later": Wish(.later), "early": Wish(.want)]
      ($0.pins, $0.drops) = (["pinned"], ["dropped"])
    }
    #expect(built.problem.items.map(\.id) == ["bad", "dropped", "later", "pinned", "wanted"])
    #expect(built.problem.items.map(\.points) == [-5, 55, -5, -5, 55])
    #expect(built.problem.drops == ["bad", "dropped", "later", "pinned"])
    #expect(built.problem.pins == [] && built.problem.skips == [])
    #expect(built.excluded["bad"] == .notWanted(points: -5))
  }

  @Test("takes a pin even where nothing else speaks for it")
  func pinned() throws {
    let runs = [Occurrence(id: "X", session: "X", interval: at(0, 480, 1200))]
    let built = try build(runs, wish: nil) { $0.pins = ["X"] }
    #expect(built.problem.items.map(\.id) == ["X"])
    #expect(built.problem.pins == ["X"])
  }

  @Test("keeps a must that cannot be planned, and lets go of one without a time")
  func musts() throws {
    let runs = [
      Occurrence(id: "early", session: "early", interval: at(0, 300, 360)),
      Occurrence(id: "lounge", session: "lounge", interval: at(0, 480, 1200)),
      Occurrence(id: "noTime", session: "noTime"),
    ]
    let built = try build(runs, wish: Wish(.must))
    #expect(built.problem.musts == ["early", "lounge"])
    #expect(built.problem.items.map(\.id) == ["lounge"])
    #expect(built.excluded == ["early": .outsideDay, "noTime": .noTime])
  }

  private var repeated: [Occurrence] {
    ["X-R", "X-R1"].enumerated().map { day, id in
      Occurrence(id: Occurrence.ID(id), session: "X", interval: at(day, 600, 660))
    }
  }

  @Test("lets only the one run satisfy a must for that run")
  func runMust() throws {
    let built = try build(repeated) { $0.occurrences["X-R1"] = Wish(.must) }
    #expect(built.problem.musts == ["X"])
    #expect(built.problem.items.map(\.id) == ["X-R1"])
    #expect(built.problem.items.map(\.points) == [100])
    #expect(built.excluded == ["X-R": .otherRunIsMust])
  }

  @Test("keeps the other runs of a session when one is skipped or wanted more")
  func runWish() throws {
    let skipped = try build(repeated, wish: Wish(.must)) { $0.occurrences["X-R"] = Wish(.skip) }
    #expect(skipped.problem.items.map(\.id) == ["X-R1"])
    #expect(skipped.excluded == ["X-R": .interest(.skip)])
    let wanted = try build(repeated, wish: Wish(.maybe)) { $0.occurrences["X-R"] = Wish(.want) }
    #expect(wanted.problem.items.map(\.points) == [60, 20])
    let only = try build(repeated, wish: Wish(.skip)) { $0.occurrences["X-R"] = Wish(.want) }
    #expect(only.problem.items.map(\.id) == ["X-R"])
    #expect(only.problem.skips == [])
  }

  @Test("counts a night as the evening before, past midnight")
  func night() throws {
    let runs = [Occurrence(id: "X", session: "X", interval: at(1, 30, 90))]
    let built = try build(runs) { $0.settings.dayEnd = 1560 }
    #expect(built.days == [monday])
    #expect(built.problem.items.map(\.start) == [1470])
    #expect(built.problem.items.map(\.end) == [1530])
  }

  @Test("takes leads from the seat, also negative ones")
  func leads() throws {
    let runs = [
      Occurrence(id: "X", session: "X", interval: at(0, 600, 610), status: .reserved),
      Occurrence(id: "Y", session: "Y", interval: at(0, 600, 660), status: .full),
    ]
    let built = try build(runs) { $0.settings.leads = [.reserved: -5, .full: 30] }
    #expect(built.problem.items.map(\.arriveBy) == [605, 570])
    let absurd = try build(runs) { $0.settings.leads[.reserved] = -60 }
    #expect(absurd.problem.items.map(\.arriveBy) == [609, 580])
  }

  @Test("tells rows of one mode with other hours apart")
  func hours() throws {
    let runs = ["A", "B", "C"].map { venue in
      Occurrence(
        id: Occurrence.ID(venue), session: Session.ID(venue), venue: Venue.ID(venue),
        interval: at(0, 600, 660))
    }
    let day = TimeWindow(from: 420, to: 1380)
    let rows = [
      TravelTime(from: "A", to: "B", mode: .shuttle, likely: 8, hours: day, source: "s"),
      TravelTime(from: "B", to: "C", mode: .shuttle, likely: 9, source: "s"),
      TravelTime(from: "A", to: "C", mode: .ride, likely: 6, source: "s"),
      TravelTime(from: "A", to: "C", likely: 6, hours: day, source: "s"),
    ]
    let built = try build(runs, rows: rows)
    #expect(built.problem.travel == [[5, -1, -1], [-1, 5, -1], [-1, -1, 5]])
    #expect(built.problem.modes.map(\.name) == ["walk#2", "shuttle", "shuttle#2", "ride"])
    #expect(built.problem.modes.map(\.hours) == [day, nil, day, nil])
    #expect(
      built.problem.modes.map { BuiltProblem.mode(named: $0.name) } == [
        .walk, .shuttle, .shuttle, .ride,
      ])
  }

  @Test("does not depend on the order of the rows")
  func order() throws {
    let runs = (0..<20).map { number in
      Occurrence(
        id: Occurrence.ID("X\(number)"), session: Session.ID("X\(number)"),
        venue: Venue.ID("V\(number % 7)"), interval: at(number % 3, 600, 660))
    }
    #expect(try build(runs) == build(runs.reversed()))
  }
}
