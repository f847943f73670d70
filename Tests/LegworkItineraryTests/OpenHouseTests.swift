import LegworkItinerary
import LegworkModel
import Testing
import _LegworkTestSupport

@Suite("Open houses")
struct OpenHouseTests {
  /// An exhibition on two days, and one long workshop.
  private func event() throws -> EventBuilder {
    var event = try EventBuilder()
    event.run("EXP1", "10:00-18:00", at: "North", title: "Expo")
    event.run("EXP1-R1", "10:00-16:00", at: "North", day: 1)
    event.run("EXP1-R2", "10:00-16:00", at: "South", day: 2)
    event.run("A1", "09:00-10:00", at: "North")
    return event
  }

  private func stops(_ event: EventBuilder) -> [Stop] {
    let context = event.context
    return event.preferences.withOpenHouses(of: context.catalog, event.calendar).stops
  }

  @Test("that are wanted become stops, open while they run")
  func wanted() throws {
    var event = try event()
    #expect(stops(event) == [])
    event.preferences.sessions["EXP1"] = Wish(.want, points: 33)
    event.preferences.sessions["A1"] = Wish(.want)
    let expo = Stop(
      name: "EXP1 Expo", venue: "North", minutes: 45,
      openings: [
        .init(day: EventBuilder.day(0), window: EventBuilder.window("10:00-18:00")),
        .init(day: EventBuilder.day(1), window: EventBuilder.window("10:00-16:00")),
      ], points: 33)
    #expect(stops(event) == [expo])
    event.preferences.stops = [expo]
    #expect(stops(event) == [expo])
  }

  @Test(
    "that go on over night are open each day, within the hours for sessions",
    arguments: [
      ("00:00-23:59", ["0 08:00-22:00"]),
      ("09:00-65:00", ["0 09:00-22:00", "1 08:00-22:00", "2 08:00-17:00"]),
      ("22:30-27:30", ["0 22:30-27:30"]), ("16:00-25:00", ["0 16:00-22:00"]),
      ("23:00-33:00", ["1 08:00-09:00"]),
    ])
  func nights(times: String, open: [String]) throws {
    var event = try EventBuilder()
    event.run("EXP1", times, at: "North", title: "Expo")
    event.preferences.sessions["EXP1"] = Wish(.want)
    let openings = stops(event).flatMap(\.openings)
    #expect(
      openings.map { opening in
        let day = (0..<4).first { EventBuilder.day($0) == opening.day }.map(String.init) ?? "?"
        let clocks = [opening.window.from, opening.window.to].map(EventCalendar.clock)
        return "\(day) \(clocks.joined(separator: "-"))"
      } == open)
  }

  @Test(
    "stay stops beside a short run that nobody can attend, and only then",
    arguments: [("06:00-07:00", true), ("22:30-23:00", true), ("08:00-09:00", false)])
  func beside(short: String, isStop: Bool) throws {
    var event = try EventBuilder()
    event.run("EXP1", "10:00-18:00", at: "North", title: "Expo")
    event.run("EXP1-R1", short, at: "North", title: "Expo")
    event.preferences.sessions["EXP1"] = Wish(.want)
    #expect(stops(event).map(\.openings.count) == (isStop ? [1] : []))
  }

  @Test("whose runs are worth less at some times are visited at the others")
  func values() throws {
    var event = try EventBuilder()
    event.run("LAB1", "10:00-16:00", at: "North", status: .full, title: "Lab")
    event.run("LAB1-R1", "10:00-16:00", at: "North", day: 1, status: .available)
    event.preferences.sessions["LAB1"] = Wish(.want)
    #expect(stops(event).map(\.points) == [60])
    #expect(stops(event).flatMap(\.openings).map(\.day) == [EventBuilder.day(1)])
    // A run that can be attended stands for the session: it counts once.
    event.run("LAB1-R2", "10:00-11:00", at: "North", day: 1)
    #expect(stops(event) == [])
  }

  @Test("that are musts, pinned, skipped or of unknown place do not")
  func others() throws {
    var event = try event()
    event.preferences.sessions["EXP1"] = Wish(.must)
    #expect(stops(event) == [])
    event.preferences.sessions["EXP1"] = Wish(.skip)
    #expect(stops(event) == [])
    event.preferences.sessions = [:]
    event.preferences.rules = [Rule(expression: "title:expo", points: 40)]
    #expect(stops(event) == [])
    event.run("LNG1", "09:00-18:00")
    event.preferences.sessions["LNG1"] = Wish(.want)
    #expect(stops(event) == [])
  }

  @Test("are part of the problem, with the points of rules")
  func problem() throws {
    var event = try event()
    event.preferences.sessions["EXP1"] = Wish(.maybe)
    event.preferences.rules = [Rule(expression: "title:expo", points: 5)]
    let context = event.context
    let built = try ProblemBuilder.build(
      catalog: context.catalog, travel: context.travel, preferences: event.preferences,
      calendar: event.calendar)
    #expect(built.problem.stops.map(\.id) == ["EXP1 Expo"])
    #expect(built.problem.stops.map(\.points) == [25])
    #expect(built.problem.stops.first?.open.count == 2)
    #expect(built.excluded["EXP1"] == .openHouse)
  }
}
