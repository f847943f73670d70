import LegworkItinerary
import LegworkModel
import Testing
import _LegworkTestSupport

@Suite("Review of demands")
struct DemandReviewTests {
  /// One change to the wishes of a plan that attends A1 and B1, and the violation it leads to.
  struct Demand: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var kind: Violation.Kind
    var first: String?
    var change: @Sendable (inout Preferences) -> Void
  }

  private static let lunch = BreakRule(
    name: "lunch", minutes: 45, window: EventBuilder.window("11:30-14:00"), isRequired: true)
  private static let booth = Stop(
    name: "booth", venue: "South", minutes: 20,
    openings: [.init(day: EventBuilder.day(0), window: EventBuilder.window("10:00-17:00"))],
    isRequired: true)

  static let demands = [
    Demand(testDescription: "must", kind: .missingMust, first: "C1") {
      $0.sessions["C1"] = Wish(.must)
    },
    Demand(testDescription: "must for another run", kind: .missingMust, first: "B1") {
      $0.occurrences["B1-R1"] = Wish(.must)
    },
    Demand(testDescription: "pin", kind: .missingMust, first: "C1") { $0.pins = ["C1"] },
    Demand(testDescription: "drop", kind: .limit, first: "A1") { $0.drops = ["A1"] },
    Demand(testDescription: "skip", kind: .limit, first: "A1") {
      $0.sessions["A1"] = Wish(.skip)
    },
    Demand(testDescription: "too early", kind: .outsideDay, first: "A1") {
      $0.settings.dayStart = 541
    },
    Demand(testDescription: "too late", kind: .outsideDay, first: "B1") {
      $0.settings.dayEnd = 11 * 60 + 59
    },
    Demand(testDescription: "sessions per day", kind: .limit, first: nil) {
      $0.settings.sessionsPerDay = 1
    },
    Demand(testDescription: "sessions of a type per day", kind: .limit, first: nil) {
      $0.settings.typePerDay = ["workshop": 1]
    },
    Demand(testDescription: "walking per day", kind: .limit, first: nil) {
      $0.settings.walkingPerDay = 29
    },
    Demand(testDescription: "venue changes per day", kind: .limit, first: nil) {
      $0.settings.venueChangesPerDay = 0
    },
    Demand(testDescription: "required break", kind: .noBreak, first: "lunch") {
      $0.breaks = [lunch]
    },
    Demand(testDescription: "required stop", kind: .noBreak, first: "booth") {
      $0.stops = [booth]
    },
  ]

  private func event() throws -> EventBuilder {
    var event = try EventBuilder()
    event.travel("North", "South", .walk, 30)
    event.run("A1", "09:00-10:00", at: "North", type: "Workshop")
    event.run("B1", "11:00-12:00", at: "South", type: "Workshop")
    event.run("B1-R1", "15:00-16:00", at: "South", type: "Workshop")
    event.run("C1", "15:00-16:00", at: "North", type: "Chalk talk")
    return event
  }

  @Test(
    "finds what is not met in one's own plan, and holds a list to a day's bounds",
    arguments: demands)
  func demand(_ demand: Demand) throws {
    var event = try event()
    #expect(PlanReviewer(event.context).review(event.plan(["A1", "B1"])).violations.isEmpty)
    demand.change(&event.preferences)
    let review = PlanReviewer(event.context).review(event.plan(["A1", "B1"]))
    #expect(review.violations.map(\.kind) == [demand.kind])
    #expect(review.violations.first?.first == demand.first)
    #expect(!review.ok)
    let list = PlanReviewer(event.context).review(attend: ["A1", "B1"], scope: .list)
    let isBound =
      switch review.violations.first?.cause {
      case .outsideDay, .limit: true
      default: false
      }
    #expect(list.violations == (isBound ? review.violations : []))
  }

  @Test("of limits that are just kept finds nothing")
  func keptLimits() throws {
    var event = try event()
    event.preferences.settings.sessionsPerDay = 2
    event.preferences.settings.typePerDay = ["Workshop": 2]
    event.preferences.settings.walkingPerDay = 30
    event.preferences.settings.venueChangesPerDay = 1
    event.preferences.settings.dayStart = 540
    event.preferences.settings.dayEnd = 720
    #expect(PlanReviewer(event.context).review(event.plan(["A1", "B1"])).violations.isEmpty)
  }

  @Test("asks no must that has no time")
  func mustWithoutTime() throws {
    var event = try event()
    event.run("T1", nil)
    event.preferences.sessions["T1"] = Wish(.must)
    let review = PlanReviewer(event.context).review(event.plan(["A1"]))
    #expect(review.violations.isEmpty)
    #expect(review.musts == MustCount(wanted: 0, attended: 0))
  }

  @Test(
    "finds misplaced breaks",
    arguments: [
      ("12:00-12:45", nil), ("11:29-12:14", Violation.Kind.overlap), ("13:16-14:01", .outsideDay),
      ("12:00-12:44", .outsideDay), ("13:15-14:00", nil),
    ])
  func breaks(times: String, kind: Violation.Kind?) throws {
    var event = try event()
    event.preferences.breaks = [DemandReviewTests.lunch]
    let plan = event.plan(["A1", "B1"], breaks: [event.placed("lunch", times)])
    let kinds = PlanReviewer(event.context).review(plan).violations.map(\.kind)
    #expect(kinds.contains(.noBreak) == (kind != nil))
    #expect(kinds.first { $0 != .noBreak } == kind)
  }

  @Test("finds stops while the place is closed, and those made twice")
  func stops() throws {
    var event = try event()
    event.preferences.stops = [DemandReviewTests.booth]
    let reviewer = PlanReviewer(event.context)
    func kinds(_ times: [String]) -> [Violation.Kind] {
      let stops = times.map { event.placed("booth", $0) }
      return reviewer.review(event.plan(["A1"], stops: stops)).violations.map(\.kind)
    }
    #expect(kinds(["16:40-17:00"]) == [])
    #expect(kinds(["16:41-17:01"]) == [.noBreak, .outsideDay])
    #expect(kinds(["16:00-16:20", "16:30-16:50"]) == [.duplicateSession])
  }

  @Test("knows breaks of one name apart by day and window")
  func namesakes() throws {
    var event = try event()
    event.run("M1", "09:00-10:00", at: "North", day: 1)
    event.preferences.breaks = [
      BreakRule(
        name: "rest", minutes: 20, window: EventBuilder.window("10:00-11:00"), isRequired: true,
        points: 3, days: [EventBuilder.day(0)]),
      BreakRule(
        name: "rest", minutes: 30, window: EventBuilder.window("14:00-15:00"), isRequired: true,
        points: 4, days: [EventBuilder.day(1)]),
    ]
    let breaks = [event.placed("rest", "10:00-10:20"), event.placed("rest", "14:00-14:30", day: 1)]
    let review = PlanReviewer(event.context).review(event.plan(["A1", "M1"], breaks: breaks))
    #expect(review.violations.isEmpty)
    #expect(review.score[.breaks] == 7)
  }

  @Test("finds a break on a day with nothing else")
  func idleBreak() throws {
    var event = try event()
    event.preferences.breaks = [
      BreakRule(name: "rest", minutes: 20, window: EventBuilder.window("10:00-11:00"))
    ]
    let plan = event.plan(["A1"], breaks: [event.placed("rest", "10:00-10:20", day: 1)])
    #expect(PlanReviewer(event.context).review(plan).violations.map(\.kind) == [.outsideDay])
  }
}
