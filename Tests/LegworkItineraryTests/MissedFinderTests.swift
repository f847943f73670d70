import LegworkItinerary
import LegworkModel
import Testing
import _LegworkTestSupport

@Suite("Missed sessions")
struct MissedFinderTests {
  /// North ── walk 30 ── South; A1 and B1 are planned.
  private func event() throws -> EventBuilder {
    var event = try EventBuilder()
    event.travel("North", "South", .walk, 30)
    event.run("A1", "09:00-10:00", at: "North", points: 100, type: "Workshop")
    event.run("B1", "11:00-12:00", at: "South", points: 60)
    return event
  }

  private func reason(
    _ event: EventBuilder, _ interest: Interest = .want, code: Session.ID = "X1"
  ) throws -> MissedSession.Reason {
    var event = event
    event.preferences.sessions = ["A1": Wish(.must), "B1": Wish(.want), code: Wish(interest)]
    let missed = MissedFinder(event.context).find(event.plan(["A1", "B1"]))
    #expect(missed.map(\.session) == [code])
    #expect(missed.map(\.interest) == [interest])
    return try #require(missed.first).reason
  }

  @Test("have no time, are cancelled, dropped or unknown")
  func cannotBePlanned() throws {
    #expect(try reason(event()) == .notInCatalog)
    var event = try event()
    event.run("X1", nil, at: "North")
    #expect(try reason(event) == .noTime)
    event.run("Y1", "12:00-13:00", at: "North", status: .cancelled)
    #expect(try reason(event, code: "Y1") == .cancelled)
    event.run("Z1", "12:00-13:00", at: "North")
    event.preferences.drops = ["Z1"]
    #expect(try reason(event, code: "Z1") == .dropped)
  }

  @Test("lie outside the day or are open all day")
  func outside() throws {
    var event = try event()
    event.run("X1", "07:59-08:30", at: "North")
    #expect(try reason(event) == .outsideDay(EventBuilder.window("08:00-22:00")))
    event.run("Y1", "13:00-17:01", at: "North")
    #expect(try reason(event, code: "Y1") == .openHouse)
    event.run("Z1", "13:00-17:00", at: "South", points: 5)
    #expect(try reason(event, code: "Z1") == .fits(gain: 5))
  }

  @Test("clash by time or by the way, told for the run with the fewest clashes")
  func clashes() throws {
    var event = try event()
    event.run("X1-R1", "09:30-11:30", at: "North")
    #expect(try reason(event) == .clashes(["A1", "B1"]))
    // From A1 ten minutes are left for thirty.
    event.run("X1-R2", "10:10-10:40", at: "South")
    #expect(try reason(event) == .clashes(["A1"]))
    event.preferences.sessions = ["X1": Wish(.must)]
    let missed = try #require(MissedFinder(event.context).find(event.plan(["A1", "B1"])).first)
    #expect(missed.run == "X1-R2")
    #expect(missed.clashes == ["A1"])
  }

  @Test("meet a limit")
  func limit() throws {
    var event = try event()
    event.run("X1", "14:00-15:00", at: "South", points: 50)
    event.preferences.settings.sessionsPerDay = 2
    #expect(try reason(event) == .limit(.sessions, most: 2))
  }

  @Test(
    "count what the day has",
    arguments: [
      (LimitName.sessions, 1, "the day has its 1 session"),
      (.sessions, 2, "the day has its 2 sessions"),
      (.type("Lab"), 1, "the day has its 1 session of type Lab"),
      (.walking, 40, "the day has its 40 minutes on foot"),
      (.venueChanges, 1, "the day has its 1 venue change"),
    ])
  func words(limit: LimitName, most: Int, words: String) {
    let missed = MissedSession(
      session: "X1", interest: .want, run: nil, reason: .limit(limit, most: most))
    #expect(MissedText.reason(missed) == words)
  }

  @Test("bring less than they cost")
  func worthLess() throws {
    var event = try event()
    // Back to the north and on foot for 30 minutes more: 30 points for a session of 20.
    event.run("X1", "14:00-15:00", at: "North", points: 20)
    #expect(try reason(event, .maybe) == .worthLess(points: 20, cost: 30))
  }

  @Test("cannot be reached beside a break")
  func beside() throws {
    var event = try event()
    event.preferences.breaks = [
      BreakRule(name: "lunch", minutes: 60, window: EventBuilder.window("12:00-14:00"))
    ]
    event.run("X1", "13:20-14:20", at: "North", points: 90)
    event.preferences.sessions = ["X1": Wish(.want)]
    let plan = event.plan(["A1", "B1"], breaks: [event.placed("lunch", "12:10-13:10")])
    let missed = try #require(MissedFinder(event.context).find(plan).first)
    #expect(missed.reason == .clashes(["lunch"]))
  }

  @Test("come musts first, then by code; skipped and later ones never")
  func order() throws {
    var event = try event()
    for code in ["D1", "C1", "E1", "F1", "G1"] { event.run(code, nil) }
    event.preferences.sessions = [
      "D1": Wish(.maybe), "C1": Wish(.want), "E1": Wish(.must), "F1": Wish(.skip),
      "G1": Wish(.later),
    ]
    event.preferences.occurrences = ["B1": Wish(.must)]
    let missed = MissedFinder(event.context).find(event.plan(["A1"]))
    #expect(missed.map(\.session) == ["B1", "E1", "C1", "D1"])
  }
}
