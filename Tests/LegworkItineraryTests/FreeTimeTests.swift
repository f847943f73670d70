import LegworkItinerary
import LegworkModel
import Testing
import _LegworkTestSupport

@Suite("Free time")
struct FreeTimeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let clock: String
    var venue: Venue.ID? = "South"
    var status = ReservationStatus.reserved
    let fits: Bool
  }

  /// Planned: A1 at North until 10:00, lunch 11:00 to 11:30, B1 at South from 12:00.
  private static let cases = [
    Case(testDescription: "after the way, before lunch", clock: "10:30-11:00", fits: true),
    Case(testDescription: "before one can be there", clock: "10:25-10:55", fits: false),
    Case(
      testDescription: "where one is, with the way after", clock: "10:20-11:00",
      venue: "North", fits: true),
    Case(
      testDescription: "too late for the way after", clock: "11:30-11:50",
      venue: "North", fits: false),
    Case(testDescription: "over lunch", clock: "10:30-11:15", fits: false),
    Case(testDescription: "over a session", clock: "12:30-13:30", fits: false),
    Case(testDescription: "after everything", clock: "14:00-15:00", venue: "North", fits: true),
    Case(testDescription: "cancelled", clock: "14:00-15:00", status: .cancelled, fits: false),
  ]

  @Test("a run fits where nothing else has to move", arguments: cases)
  func fits(one: Case) throws {
    var event = try EventBuilder()
    event.travel("North", "South", .walk, 20)
    event.run("A1", "09:00-10:00", at: "North", status: .reserved)
    event.run("B1", "12:00-13:00", at: "South", status: .reserved)
    event.run("X1", one.clock, at: one.venue, status: one.status)
    event.preferences.breaks = [
      BreakRule(name: "Lunch", minutes: 30, window: EventBuilder.window("10:00-12:00"))
    ]
    let plan = event.plan(["A1", "B1"], breaks: [event.placed("Lunch", "11:00-11:30")])
    let free = FreeTime(plan, in: event.context)
    let run = try #require(event.context.catalog.occurrence("X1"))
    #expect(free.fits(run) == one.fits)
    let reviewed = PlanReviewer(event.context).review(
      event.plan(["A1", "X1", "B1"], breaks: plan.breaks))
    let isWrong = reviewed.violations.contains { [.overlap, .late, .impossible].contains($0.kind) }
    if one.fits { #expect(!isWrong) }
  }
}
