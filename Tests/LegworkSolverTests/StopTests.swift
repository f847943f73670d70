import LegworkModel
import LegworkSolver
import Testing
import _LegworkTestSupport

/// Stops on the way, worked out by hand.
@Suite("Stops on the way")
struct StopTests {
  /// A session until 10, another from 60, both in the first venue; the expo is 10 minutes off.
  private let day = Problem.tiny(travel: [[0, 10], [10, 0]])
    .session("a", .at(0..<10)).session("b", .at(60..<70))

  @Test("a stop is reached between two sessions, where there is time both ways")
  func between() throws {
    // there at 20, 30 minutes, back at 60
    let fits = try solved(day.stop("expo", 30, open: 15..<55, venue: 1))
    #expect(fits.objective == 30)
    #expect(fits.steps.contains(.stop(id: "expo", begin: 20, end: 50)))
    // 31 minutes: one of the three goes
    #expect(try solved(day.stop("expo", 31, open: 15..<55, venue: 1)).objective == 20)
    // the ways count: 10 + 10 minutes for a stop worth 10 points
    let dear = day.with { $0.walkCost = 1 }.stop("expo", 30, open: 15..<55, venue: 1)
    #expect(try solved(dear).steps.count == 3)
  }

  @Test("a stop waits for its opening, and takes the later of two")
  func waits() throws {
    // there at 20, opened at 25: 25..<45
    let late = try solved(day.stop("expo", 20, open: 25..<45, venue: 1))
    #expect(late.steps.contains(.stop(id: "expo", begin: 25, end: 45)))
    // the first opening is over too early, the second is whole: 40..<50
    let second = day.stop("expo", 10, open: 5..<25, 40..<55, venue: 1)
    #expect(try solved(second).steps.contains(.stop(id: "expo", begin: 40, end: 50)))
    // not in two parts: 20..<25 and 40..<50
    #expect(try solved(day.stop("expo", 15, open: 5..<25, 40..<54, venue: 1)).objective == 20)
  }

  @Test("a stop is made once a week, on the day where it costs nothing")
  func oneDay() throws {
    // on the first day it takes the place of a session, on the second of none
    let problem = Problem.tiny(days: 2).session("a", .at(0..<10))
      .session("b", .at(0..<10, day: 1)).stop("expo", 10, open: 0..<10, points: 15)
    #expect(try solved(problem).objective == 25)
    let twoDays = problem.with {
      $0.stops[0].open.append(.init(day: 1, window: TimeWindow(from: 10, to: 20)))
    }
    #expect(try solved(twoDays).objective == 35)
  }

  @Test("a required stop is made whatever it costs, on a day of its own if need be")
  func required() throws {
    let problem = Problem.tiny(travel: [[0, 10], [10, 0]], walkCost: 1).lodging(0, 0..<100)
      .stop("expo", 20, open: 0..<60, venue: 1, points: 0, isRequired: true)
    // 10 there and 10 back
    #expect(try solved(problem).objective == -20)
    #expect(try solved(problem.with { $0.stops[0].isRequired = false }).days == [])
    // a break counts beside a stop: 5 − 20
    #expect(try solved(problem.lunch(10, in: 60..<70, points: 5)).objective == -15)
  }

  @Test("a required stop and a must at one time are a conflict")
  func conflict() throws {
    // the expo closes at 35, and until 31 one is in the session: 31 + 10 + 0 > 35 − 20
    let problem = Problem.tiny(travel: [[0, 10], [10, 0]]).session("a", .at(10..<31))
      .stop("expo", 20, open: 10..<35, venue: 1, isRequired: true)
    // without the must the stop is made
    #expect(try solved(problem).attend == [])
    let solution = try solved(problem.must("a"))
    #expect(solution.status == .infeasible)
    #expect(Set(solution.conflict) == ["a", "expo"])
    #expect((solution.attend, solution.objective) == (["a/1"], 10))
  }

  @Test("two stops are visited in the order their openings ask for")
  func order() throws {
    // 10..<20 at the desk, 25..<35 at the expo, 5 minutes apart; never the other way round
    let problem = Problem.tiny(travel: [[0, 5, 5], [5, 0, 5], [5, 5, 0]])
      .session("a", .at(0..<5)).session("b", .at(40..<50))
      .stop("expo", 10, open: 0..<35, venue: 1).stop("desk", 10, open: 0..<21, venue: 2)
    #expect(try solved(problem).objective == 40)
    #expect(try solved(problem.with { $0.stops[0].open[0].window.to = 34 }).objective == 30)
  }

  @Test("a call is not interrupted by a stop")
  func call() throws {
    // 20..<30 and 40..<50 are left at the expo
    let problem = day.commitment("call", 30..<40)
    #expect(try solved(problem.stop("expo", 10, open: 20..<50, venue: 1)).objective == 30)
    #expect(try solved(problem.stop("expo", 11, open: 20..<50, venue: 1)).objective == 20)
  }
}
