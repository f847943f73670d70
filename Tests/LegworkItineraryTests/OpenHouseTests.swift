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
