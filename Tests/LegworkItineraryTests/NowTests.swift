import LegworkItinerary
import LegworkModel
import Testing
import _LegworkTestSupport

@Suite("Now")
struct NowTests {
  /// North ── walk 20 ── South: A1, lunch, B1 at South, and C1 there on the next day.
  private func event() throws -> EventBuilder {
    var event = try EventBuilder()
    event.travel("North", "South", .walk, 20, low: 15, high: 30)
    event.travel("Inn", "North", .walk, 10)
    event.run("A1", "09:00-10:00", at: "North", room: "1", status: .reserved, points: 100)
    event.run("B1", "12:00-13:00", at: "South", status: .reserved, points: 80)
    event.run("C1", "09:00-10:00", at: "South", day: 1, points: 60)
    event.preferences.breaks = [
      BreakRule(name: "Lunch", minutes: 30, window: EventBuilder.window("10:00-12:00"))
    ]
    return event
  }

  private func guide(
    _ event: EventBuilder, _ clock: String, day: Int = 0, from: Venue.ID? = nil
  ) -> NowGuide {
    let plan = event.plan(["A1", "B1", "C1"], breaks: [event.placed("Lunch", "11:00-11:30")])
    return NowFinder(event.context).guide(plan, at: event.time(clock, day: day), from: from)
  }

  private func name(_ leg: Leg?) -> String? {
    switch leg {
    case .session(let attendance): attendance.occurrence.id.rawValue
    case .rest(let visit), .stop(let visit), .commitment(let visit): visit.name
    case .transfer, .wait, nil: nil
    }
  }

  @Test("in a session, one goes when it ends, and may overrun up to the latest moment to leave")
  func inside() throws {
    let event = try event()
    let now = guide(event, "09:30")
    #expect(name(now.current) == "A1")
    #expect(now.next.map(name) == ["Lunch", "B1"])
    #expect(now.transfer?.departs == event.time("10:00"))
    // Lunch at 11:00 is anywhere, so the way may wait until after it: at the door by 11:50.
    #expect(now.here == Standpoint(venue: "North", room: "1", time: event.time("09:30")))
    #expect(now.placing == .planned)
    #expect(now.nearby.isEmpty && now.ifFull?.alternatives.isEmpty == true)
  }

  @Test("before the first thing one is at the lodging, or nobody knows where")
  func morning() throws {
    var event = try event()
    let unknown = guide(event, "07:30")
    #expect(unknown.placing == .unknown && unknown.transfer == nil)
    #expect(unknown.next.map(name) == ["A1"])
    event.preferences.settings.lodging = "Inn"
    let inn = guide(event, "07:30")
    #expect(inn.here.venue == "Inn" && inn.placing == .planned)
    #expect(inn.transfer?.departs == event.time("08:30"))
    #expect(inn.leaveBy == event.time("08:40"))
  }

  @Test("on the way one is where it leads, once one arrives")
  func onTheWay() throws {
    let event = try event()
    let now = guide(event, "10:05")
    #expect(now.here == Standpoint(venue: "South", time: event.time("10:20")))
    #expect(now.transfer?.before == "B1" && now.transfer?.departs == event.time("10:00"))
    let there = guide(event, "11:40")
    #expect(there.isThere && there.transfer == nil && there.here.venue == "South")
  }

  @Test("from a place given, the way starts there and now")
  func given() throws {
    let event = try event()
    let now = guide(event, "11:35", from: "North")
    #expect(now.placing == .given)
    #expect(now.transfer?.departs == event.time("11:35"))
    // At the door at 11:55, and the seat lapses at 11:50.
    #expect(now.transfer?.verdict == .late)
    #expect(now.transfer?.chance == .likely || now.transfer?.chance == .risky)
    #expect(now.leaveBy == nil)
  }

  @Test("lists what else begins within the hour, and what to do if late or turned away")
  func choices() throws {
    var event = try event()
    event.run("D1", "10:30-11:00", at: "North", room: "2", points: 20)
    event.run("E1", "10:30-11:00", at: "South", points: 0)
    event.run("F1", "12:20-13:00", at: "North", points: 30)
    event.run("G1", "12:30-13:00", at: "South", points: 40)
    let now = guide(event, "10:00", from: "North")
    #expect(now.nearby.map(\.attendance.occurrence.id) == ["D1", "E1"])
    #expect(now.ifFull?.alternatives.map(\.attendance.occurrence.id) == ["G1", "F1"])
    let late = guide(event, "11:25", from: "North")
    #expect(late.leaveBy == event.time("11:30"))
    #expect(late.ifLate.map(\.attendance.occurrence.id) == ["F1", "G1"])
  }

  @Test("what goes on is left only where the plan may do without it, at its price")
  func leaving() throws {
    var event = try event()
    event.run("D1", "09:45-10:15", at: "North", room: "2", points: 130)
    event.run("E1", "10:10-10:40", at: "North", room: "2", points: 20)
    func nearby(_ event: EventBuilder, from: Venue.ID? = nil) -> [Alternative] {
      guide(event, "09:30", from: from).nearby
    }
    for found in [nearby(event), nearby(event, from: "North")] {
      // E1 begins when A1 is over; D1 is 130 for the 100 of A1.
      #expect(found.map(\.attendance.occurrence.id) == ["D1", "E1"])
      #expect(found.map(\.gain) == [30, 20])
      #expect(found.map(\.loses) == [["A1"], []] && found.map(\.leaves) == [["A1"], []])
    }
    event.preferences.pins = ["A1"]
    #expect(nearby(event).map(\.attendance.occurrence.id) == ["E1"])
    event.preferences.pins = []
    event.preferences.sessions["A1"] = Wish(.must)
    #expect(nearby(event, from: "North").map(\.attendance.occurrence.id) == ["E1"])
    // Who is somewhere else does not leave it.
    #expect(nearby(event, from: "South").map(\.attendance.occurrence.id) == ["E1"])
  }

  @Test("a break that goes on is given up only where it may be", arguments: [true, false])
  func inBreak(isRequired: Bool) throws {
    var event = try event()
    event.preferences.breaks[0].isRequired = isRequired
    event.preferences.breaks[0].points = 15
    event.run("D1", "11:10-11:25", at: "South", points: 20)
    for from: Venue.ID? in ["South", nil] {
      let nearby = guide(event, "11:05", from: from).nearby
      #expect(nearby.map(\.loses) == (isRequired ? [] : [["Lunch"]]))
      #expect(nearby.map(\.gain) == (isRequired ? [] : [5]))
    }
  }

  @Test("an appointment that goes on is never left, whether it has a place or not")
  func inAppointment() throws {
    var event = try event()
    event.run("D1", "10:45-11:15", at: "North", points: 130)
    event.run("E1", "11:10-11:40", at: "North", points: 20)
    for venue: Venue.ID? in ["North", nil] {
      event.preferences.commitments = [
        Commitment(
          name: "Call", day: EventBuilder.day(0), window: EventBuilder.window("10:15-11:00"),
          venue: venue)
      ]
      for from: Venue.ID? in ["North", nil] where from != nil || venue != nil {
        let now = guide(event, "10:30", from: from)
        #expect(now.nearby.map(\.attendance.occurrence.id) == ["E1"])
        #expect(now.ifLate.allSatisfy { $0.decideBy >= event.time("11:00") })
        #expect(now.transfer.map { $0.departs >= event.time("11:00") } ?? false)
      }
    }
  }

  @Test("after the last thing, the next day's first is next")
  func evening() throws {
    var event = try event()
    let over = guide(event, "13:30")
    #expect(over.next.isEmpty && over.wayHome == nil)
    #expect(name(over.nextDay?.leg) == "C1")
    #expect(over.nextDay?.day == EventBuilder.day(1))
    event.preferences.settings.lodging = "Inn"
    #expect(guide(event, "12:30").wayHome?.departs == event.time("13:00"))
    #expect(guide(event, "18:00", day: 1).nextDay == nil)
  }
}
