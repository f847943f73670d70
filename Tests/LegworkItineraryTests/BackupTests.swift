import LegworkItinerary
import LegworkModel
import Testing
import _LegworkTestSupport

@Suite("Backup")
struct BackupTests {
  /// North ── walk 20 ── South: A1 is planned at North, Z1 at South after lunch.
  private func event() throws -> EventBuilder {
    var event = try EventBuilder()
    event.travel("North", "South", .walk, 20)
    event.run("A1", "09:00-10:00", at: "North", room: "1", status: .reserved, points: 100)
    event.run("Z1", "13:00-14:00", at: "South", status: .reserved, points: 80)
    return event
  }

  private func backup(
    _ event: EventBuilder, of code: Occurrence.ID = "A1", _ plan: Plan? = nil, most: Int = 2
  ) throws -> Backup {
    try #require(
      BackupFinder(event.context).backup(
        of: code, in: plan ?? event.plan(["A1", "Z1"]), most: most)
    )
  }

  private func codes(_ backup: Backup) -> [String] {
    backup.alternatives.map(\.attendance.occurrence.id.rawValue)
  }

  @Test("takes what brings most, the way to it deducted")
  func best() throws {
    var event = try event()
    event.run("B1", "09:30-10:30", at: "North", room: "2", points: 30)
    event.run("C1", "09:30-10:30", at: "South", points: 45)
    event.run("D1", "09:30-10:30", at: "North", room: "3", points: 10)
    let backup = try backup(event)
    // From North one walks to South once in any case, so that nothing is lost by going early.
    #expect(codes(backup) == ["C1", "B1"])
    #expect(backup.loss == 100)
    #expect(backup.alternatives.map(\.gain) == [45, 30])
    #expect(backup.cost(of: backup.alternatives[0]) == 55)
    #expect(backup.alternatives.map(\.transfer?.minutes) == [20, 5])
    #expect(backup.alternatives.map(\.decideBy) == [event.time("09:10"), event.time("09:25")])
    #expect(backup.alternatives.allSatisfy { $0.isDirect })
  }

  @Test(
    "takes only what can be entered from that door",
    arguments: [
      ("09:30-10:00", ReservationStatus.notRequired, true),
      // Twenty minutes on the way, so the door at 09:20 is just reached, that at 09:19 is not.
      ("09:20-10:00", .notRequired, true), ("09:19-10:00", .notRequired, false),
      // With a seat to claim ten minutes before, it takes ten more.
      ("09:30-10:00", .available, true), ("09:29-10:00", .available, false),
      ("09:39-10:00", .full, false), ("08:30-10:00", .notRequired, false),
      ("09:40-10:40", .cancelled, false), ("10:01-10:40", .notRequired, false),
    ])
  func reachable(times: String, status: ReservationStatus, isFound: Bool) throws {
    var event = try event()
    event.run("B1", times, at: "South", status: status, points: 30)
    #expect(try codes(backup(event)) == (isFound ? ["B1"] : []))
  }

  @Test("prefers another run of the session that leaves all else as it is")
  func otherRun() throws {
    var event = try event()
    event.run("B1", "09:30-10:30", at: "North", room: "2", points: 300)
    event.run("A1-R1", "15:00-16:00", at: "South", status: .reserved, points: 100)
    event.run("A1-R2", "13:30-14:30", at: "South", status: .reserved, points: 100)
    let other = try backup(event)
    #expect(codes(other) == ["A1-R1", "B1"])
    #expect(other.alternatives[0].isOtherRun && !other.alternatives[0].isDirect)
    // Its walk is that of the day without it.
    #expect(other.cost(of: other.alternatives[0]) == 0)
    #expect(other.alternatives[0].decideBy == event.time("14:45"))
  }

  @Test("finds another run on another day")
  func otherDay() throws {
    var event = try event()
    event.run("A1-R1", "09:00-10:00", at: "North", day: 1, points: 100)
    let other = try backup(event)
    #expect(codes(other) == ["A1-R1"])
    #expect(other.alternatives[0].day == EventBuilder.day(1))
    #expect(other.alternatives[0].transfer == nil)
  }

  @Test("says which planned thing would be lost, and never loses a must or an appointment")
  func loses() throws {
    var event = try event()
    event.run("B1", "09:50-13:30", at: "North", room: "2", points: 120)
    let rich = try backup(event)
    #expect(codes(rich) == ["B1"])
    #expect(rich.alternatives[0].loses == ["Z1"])
    // 120 less 80, and the walk of 20 minutes saved.
    #expect(rich.alternatives[0].gain == 60)
    event.preferences.sessions["Z1"] = Wish(.must)
    #expect(try codes(backup(event)) == [])
    event.preferences.sessions = [:]
    event.preferences.pins = ["Z1"]
    #expect(try codes(backup(event)) == [])
    event.preferences.pins = []
    event.preferences.commitments = [
      Commitment(name: "Call", day: EventBuilder.day(0), window: EventBuilder.window("10:30-11:00"))
    ]
    #expect(try codes(backup(event)) == [])
  }

  @Test("moves a break where it stands in the way, or gives it up where it may")
  func breaks() throws {
    var event = try event()
    event.run("B1", "09:55-12:00", at: "North", room: "2", points: 60)
    event.preferences.breaks = [
      BreakRule(
        name: "Lunch", minutes: 30, window: EventBuilder.window("11:00-14:00"), points: 15)
    ]
    let plan = event.plan(["A1", "Z1"], breaks: [event.placed("Lunch", "11:15-11:45")])
    let moved = try backup(event, plan)
    #expect(moved.alternatives.map(\.gain) == [60])
    #expect(moved.alternatives[0].loses == [])
    event.preferences.breaks[0].window = EventBuilder.window("11:00-12:00")
    let lost = try backup(event, plan)
    #expect(lost.alternatives.map(\.gain) == [45])
    #expect(lost.alternatives[0].loses == ["Lunch"])
    event.preferences.breaks[0].isRequired = true
    #expect(try codes(backup(event, plan)) == [])
  }

  @Test("keeps a break before a long way, where it was")
  func breakBeforeAWay() throws {
    var event = try event()
    event.run("B1", "09:30-10:30", at: "North", room: "2", points: 30)
    event.preferences.breaks = [
      BreakRule(
        name: "Lunch", minutes: 45, window: EventBuilder.window("10:00-11:30"),
        isRequired: true, points: 25)
    ]
    // The way to South takes 20 minutes: behind it, the window of the break is over.
    let plan = event.plan(["A1", "Z1"], breaks: [event.placed("Lunch", "10:45-11:30")])
    #expect(try codes(backup(event, plan)) == ["B1"])
    #expect(try backup(event, plan).alternatives[0].loses == [])
  }

  @Test("keeps the limits of the day")
  func limits() throws {
    var event = try event()
    event.run("B1", "09:30-10:30", at: "North", room: "2", points: 30, type: "Workshop")
    event.run("C1", "09:30-10:30", at: "North", room: "3", points: 20)
    event.preferences.settings.typePerDay = ["Workshop": 0]
    #expect(try codes(backup(event)) == ["C1"])
    event.preferences.settings.sessionsPerDay = 2
    #expect(try codes(backup(event)) == ["C1"])
    event.run("A1-R1", "15:00-16:00", at: "South", points: 100)
    #expect(try codes(backup(event, most: 9)) == ["A1-R1", "C1"])
  }

  @Test(
    "leaves out what is skipped, dropped, planned anyhow or an open house; fills with the unmarked")
  func unwanted() throws {
    var event = try event()
    event.run("B1", "09:30-10:30", at: "North", points: 30)
    event.run("C1", "09:30-10:30", at: "North", points: 30)
    event.run("D1", "09:30-10:30", at: "North", points: 0)
    event.run("E1", "09:30-14:30", at: "North", points: 30)
    event.run("Z1-R1", "09:30-10:30", at: "North", points: 80)
    event.preferences.sessions["B1"] = Wish(.skip)
    event.preferences.drops = ["C1"]
    #expect(try codes(backup(event)) == ["D1"])
    event.preferences.sessions["D1"] = Wish(.later)
    #expect(try codes(backup(event)) == [])
  }

  @Test("keeps to the hours of the day")
  func hours() throws {
    var event = try event()
    event.run("B1", "09:30-10:30", at: "North", room: "2", points: 30)
    event.run("A1-R1", "21:30-22:30", at: "North", points: 100)
    #expect(try codes(backup(event)) == ["B1"])
    event.preferences.settings.dayEnd = 23 * 60
    #expect(try codes(backup(event)) == ["A1-R1", "B1"])
  }

  @Test("is found for each planned run, in order")
  func all() throws {
    let event = try event()
    let all = BackupFinder(event.context).backups(of: event.plan(["Z1", "A1"]))
    #expect(all.map(\.planned.occurrence.id) == ["A1", "Z1"])
    #expect(BackupFinder(event.context).backup(of: "X1", in: event.plan(["A1"])) == nil)
  }
}
