import LegworkItinerary
import LegworkModel
import Testing
import _LegworkTestSupport

@testable import LegworkApp

/// A plan whose review disagrees with the search is not shown at all, so these only need to plan.
@Suite("Unusual settings plan")
struct UnusualSettingsTests {
  /// Two halls, twenty minutes apart.
  private func event() throws -> EventBuilder {
    var event = try EventBuilder()
    event.travel("North", "South", .walk, 20)
    event.run("AAA1", "09:00-10:00", at: "North", type: "Talk")
    event.preferences.sessions = ["AAA1": Wish(.must), "BBB1": Wish(.want), "CCC1": Wish(.want)]
    return event
  }

  private func plan(_ event: EventBuilder) throws -> PlannedEvent {
    let context = event.context
    return try PlanningWorkflow.plan(
      PlanningFacts(
        name: "Test", catalog: context.catalog, travel: context.travel,
        preferences: context.preferences, calendar: context.calendar))
  }

  @Test("with leave to come later than a session ends", arguments: [-59, -60, -120, -240])
  func longLateness(lead: Minutes) throws {
    var event = try event()
    event.run("BBB1", "09:30-10:30", at: "South")
    event.run("CCC1", "10:00-10:50", at: "North")
    event.preferences.settings.leads = [.notRequired: lead]
    #expect(try plan(event).plan.attend.contains("AAA1"))
  }

  @Test("with a break between the start of a session and the time to be there")
  func breakBeforeComingLate() throws {
    var event = try event()
    event.run("BBB1", "10:00-11:00", at: "North")
    event.preferences.settings.leads = [.notRequired: -30]
    event.preferences.breaks = [
      BreakRule(name: "Tea", minutes: 15, window: TimeWindow(from: 605, to: 625), points: 25)
    ]
    let planned = try plan(event)
    #expect(planned.plan.attend == ["AAA1", "BBB1"])
    #expect(planned.plan.breaks.count == 1)
    let names = planned.itinerary.days.flatMap(\.legs).compactMap { leg -> String? in
      switch leg {
      case .session(let attendance): attendance.occurrence.id.rawValue
      case .rest(let visit): visit.name
      default: nil
      }
    }
    #expect(names == ["AAA1", "Tea", "BBB1"])
    #expect(!PlanText.full(planned.shown(), colour: false).contains("overlaps"))
  }

  @Test("with walking that costs nothing but is limited", arguments: [nil, "Home" as Venue.ID?])
  func freeButLimitedWalking(lodging: Venue.ID?) throws {
    var event = try event()
    event.travel("North", "South", .shuttle, 30, walking: 5)
    event.travel("Home", "North", .walk, 0)
    event.travel("Home", "South", .walk, 40)
    event.travel("Home", "South", .ride, 45, walking: 1)
    event.run("BBB1", "11:00-12:00", at: "South")
    event.preferences.settings.walkCost = 0
    event.preferences.settings.walkingPerDay = 10
    event.preferences.settings.lodging = lodging
    let planned = try plan(event)
    #expect(planned.plan.attend == ["AAA1", "BBB1"])
    let between = planned.itinerary.days.flatMap(\.transfers).filter { $0.role == .between }
    #expect(between.map(\.mode) == [.shuttle])
  }

  @Test("without sessions that go on into the next day, even where a day may end late")
  func overnight() throws {
    var event = try event()
    event.run("BBB1", "20:00-34:00", at: "North")
    event.run("CCC1", "09:00-10:00", at: "North", day: 1)
    event.preferences.sessions["BBB1"] = Wish(.want)
    event.preferences.settings.dayEnd = 2160
    event.preferences.settings.openHouse = 1440
    let planned = try plan(event)
    #expect(planned.plan.attend == ["AAA1", "CCC1"])
    let bounds = TimeWindow(from: 480, to: 1680)
    #expect(planned.missed.map(\.reason) == [.outsideDay(bounds)])
  }

  @Test("with a limit for a type whose name the wanted sessions have only in part")
  func typeLimit() throws {
    var event = try event()
    event.run("BBB1", "10:00-11:00", at: "North", type: "Lightning Talk")
    event.run("CCC1", "11:00-12:00", at: "North", type: "Lightning Talk")
    event.run("DDD1", "11:00-12:00", at: "North", type: "Lightning")
    event.preferences.settings.typePerDay = ["lightning": 1]
    #expect(try plan(event).plan.attend.contains("AAA1"))
  }
}
