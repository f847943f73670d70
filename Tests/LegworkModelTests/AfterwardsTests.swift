import LegworkModel
import Testing

@Suite("Afterwards")
struct AfterwardsTests {
  private static let sessions = [
    Session(id: "A1", title: "a", level: 200, topics: ["Edge"], recorded: .no),
    Session(id: "A2", title: "b", level: 200, topics: ["Edge", "Web"]),
    Session(id: "A3", title: "c", level: 200, topics: ["Edge"], recorded: .yes),
    Session(id: "B1", title: "d", topics: ["Edge"], recorded: .yes),
    Session(id: "B2", title: "e", topics: ["Data"], recorded: .no),
    Session(id: "77", title: "f"), Session(id: "CCC1", title: "g"),
  ]
  private static let catalog = Catalog(
    sessions: sessions,
    occurrences: sessions.enumerated().map { number, session in
      let start = TimePoint(minutes: 28_885_000 + number * 600)
      return Occurrence(
        id: Occurrence.ID("\(session.id)-R"), session: session.id,
        interval: number == 6 ? nil : Interval(start: start, end: start + 60))
    }, venues: [])

  private func list(_ preferences: Preferences, seen: Set<Session.ID>?) -> [String] {
    WatchList(AfterwardsTests.catalog, preferences, seen: seen).groups.map { group in
      let codes = group.entries.map { "\($0.session.id) \($0.interest)" }
      return "\(group.topic ?? "-") \(group.level.map(String.init) ?? "-"): "
        + codes.joined(separator: ", ")
    }
  }

  @Test("what to watch is grouped by topic and level, recorded sessions first")
  func watchList() {
    var preferences = Preferences()
    for session in AfterwardsTests.sessions { preferences.sessions[session.id] = Wish(.later) }
    #expect(
      list(preferences, seen: nil) == [
        "CCC -: CCC1 later", "Data -: B2 later", "Edge 200: A3 later, A2 later, A1 later",
        "Edge -: B1 later", "- -: 77 later",
      ])
    #expect(list(preferences, seen: ["A1", "A2", "A3", "77"]).count == 3)
  }

  @Test("what was wanted and missed is listed once something was seen, if it may be recorded")
  func missed() {
    var preferences = Preferences()
    preferences.sessions = [
      "A1": Wish(.must), "A2": Wish(.want), "A3": Wish(.skip), "B1": Wish(.must),
      "B2": Wish(.later),
    ]
    preferences.occurrences = ["A2-R": Wish(.must), "CCC1-R": Wish(.maybe)]
    #expect(list(preferences, seen: nil) == ["Data -: B2 later"])
    #expect(
      list(preferences, seen: ["B1"]) == [
        "CCC -: CCC1 maybe", "Data -: B2 later", "Edge 200: A2 must",
      ])
  }

  @Test("the plan stands in where nothing is marked as attended")
  func attended() throws {
    let calendar = try EventCalendar(zone: "UTC")
    var preferences = Preferences()
    func runs(_ plan: Plan?) -> AttendedRuns {
      AttendedRuns(AfterwardsTests.catalog, preferences, plan: plan, calendar)
    }
    #expect(runs(nil).sessions == nil && !runs(nil).isFromPlan)
    let plan = Plan(attend: ["A2-R", "A1-R", "GONE-R"])
    #expect(runs(plan).isFromPlan)
    #expect(runs(plan).runs.map(\.id) == ["A1-R", "A2-R"])
    #expect(runs(plan).unknown == ["GONE-R"])
    preferences.attended = ["CCC1-R", "77-R", "A3-R", "B1-R"]
    #expect(!runs(plan).isFromPlan)
    #expect(runs(plan).sessions == ["CCC1", "77", "A3", "B1"])
    #expect(runs(plan).days.map(\.runs.count) == [1, 2, 1])
    #expect(runs(plan).days.map { $0.day == nil } == [false, false, true])
  }

  @Test("what was attended stays so under another code")
  func renamed() {
    var preferences = Preferences()
    preferences.attended = ["A1-R", "A2-R"]
    let codes = CodeChanges(runs: ["A1-R": "A1-R1"])
    #expect(preferences.renamed(by: codes).attended == ["A1-R1", "A2-R"])
  }
}
