import LegworkModel
import LegworkSolver
import Testing
import _LegworkTestSupport

/// Limits on the ways of a day, and spread, worked out by hand.
@Suite("Limits on ways, and spread")
struct WeekRuleTests {
  /// Three sessions of 10, 11 and 12 points, each 10 minutes from the one before.
  private let chain = Problem.tiny(travel: [[0, 10, 10], [10, 0, 10], [10, 10, 0]])
    .session("a", points: 10, .at(0..<10)).session("b", points: 11, .at(30..<40, venue: 1))
    .session("c", points: 12, .at(60..<70, venue: 2))

  @Test("a walking limit leaves out a session, and a shuttle keeps it")
  func walking() throws {
    // two ways of 10 minutes
    #expect(try solved(chain.with { $0.limits.walkingPerDay = 20 }).objective == 33)
    #expect(try solved(chain.with { $0.limits.walkingPerDay = 19 }).attend == ["b/1", "c/1"])
    #expect(try solved(chain.with { $0.limits.walkingPerDay = 9 }).attend == ["c/1"])
    // the shuttle walks 2 minutes, once: 10 + 2
    let ride = chain.mode(
      "shuttle", travel: [[-1, 15, -1], [-1, -1, -1], [-1, -1, -1]],
      walking: [[-1, 2, -1], [-1, -1, -1], [-1, -1, -1]])
    #expect(try solved(ride.with { $0.limits.walkingPerDay = 12 }).objective == 33)
    #expect(try solved(ride.with { $0.limits.walkingPerDay = 11 }).attend == ["b/1", "c/1"])
  }

  @Test("the ways from and to the lodging are walked too")
  func lodging() throws {
    // 10 to b, 10 to c, 10 home; a is where one sleeps
    let problem = chain.lodging(0, 0..<90)
    #expect(try solved(problem.with { $0.limits.walkingPerDay = 30 }).objective == 33)
    #expect(try solved(problem.with { $0.limits.walkingPerDay = 29 }).attend == ["a/1", "c/1"])
    // but they are no changes of venue: from a to b and from b to c are
    #expect(try solved(problem.with { $0.limits.venueChangesPerDay = 2 }).objective == 33)
    #expect(
      try solved(problem.with { $0.limits.venueChangesPerDay = 1 }).attend == ["b/1", "c/1"])
  }

  @Test("a limit holds on each day by itself")
  func eachDay() throws {
    let problem = Problem.tiny(days: 2, travel: [[0, 10], [10, 0]])
      .session("a", .at(0..<10)).session("b", .at(30..<40, venue: 1))
      .session("c", .at(0..<10, day: 1)).session("d", .at(30..<40, day: 1, venue: 1))
    #expect(try solved(problem.with { $0.limits.walkingPerDay = 10 }).objective == 40)
    #expect(try solved(problem.with { $0.limits.walkingPerDay = 9 }).objective == 20)
    #expect(try solved(problem.with { $0.limits.venueChangesPerDay = 1 }).objective == 40)
    #expect(try solved(problem.with { $0.limits.venueChangesPerDay = 0 }).objective == 20)
  }

  @Test("one change of venue a day, and a stop needs one too")
  func changes() throws {
    let limited = chain.with { $0.limits.venueChangesPerDay = 1 }
    #expect(try solved(limited).attend == ["b/1", "c/1"])
    // a stop worth 30 in a's venue, reached before b: 30 + 11 + the change to it, and a as well
    let stop = limited.stop("expo", 5, open: 10..<20, venue: 0, points: 30)
    #expect(try solved(stop).objective == 52)
    // none: what is in one venue
    #expect(try solved(stop.with { $0.limits.venueChangesPerDay = 0 }).objective == 40)
  }

  @Test("commitments that walk too far are a conflict")
  func conflict() throws {
    let problem = Problem.tiny(travel: [[0, 10], [10, 0]])
      .commitment("c", 0..<10, venue: 0).commitment("d", 30..<40, venue: 1)
    let solution = try solved(problem.with { $0.limits.walkingPerDay = 9 })
    #expect(Set(solution.conflict) == ["c", "d", "walkingPerDay"])
    #expect(try solved(problem.with { $0.limits.walkingPerDay = 10 }).conflict == [])
  }

  @Test("the fourth session of a topic is not worth it")
  func spread() throws {
    // four of 10 points on two days, three free; the fourth costs 11, and 9 in the second case
    let problem = Problem.tiny(days: 2)
      .session("a", topic: "x", .at(0..<10)).session("b", topic: "x", .at(10..<20))
      .session("c", topic: "x", .at(0..<10, day: 1)).session("d", topic: "x", .at(10..<20, day: 1))
      .with { $0.spread = .init(free: 3, cost: 11) }
    #expect(try solved(problem).attend.count == 3)
    #expect(try solved(problem).objective == 30)
    #expect(try solved(problem.with { $0.spread?.cost = 9 }).objective == 31)
    // a less worthy one of another topic takes its place: 30 + 1
    let other = problem.session("e", points: 1, topic: "y", .at(10..<20, day: 1))
    #expect(try solved(other).objective == 31)
    // musts come first: 40 − 11
    #expect(try solved(other.must("a", "b", "c", "d")).objective == 29)
  }

  @Test("each session of a topic beyond the free ones costs, without a topic none does")
  func eachTopic() throws {
    // x three times and y twice, one free: 50 − 3 x 4
    let problem = Problem.tiny()
      .session("a", topic: "x", .at(0..<10)).session("b", topic: "x", .at(10..<20))
      .session("c", topic: "x", .at(20..<30)).session("d", topic: "y", .at(30..<40))
      .session("e", topic: "y", .at(40..<50)).with { $0.spread = .init(free: 1, cost: 4) }
    #expect(try solved(problem).objective == 38)
    let untold = problem.with { for index in 0..<3 { $0.items[index].topic = nil } }
    #expect(try solved(untold).objective == 46)
  }
}
