import LegworkModel
import LegworkSolver
import Testing
import _LegworkTestSupport

/// Lunch in the middle of a day, worked out by hand.
@Suite("Breaks")
struct BreakTests {
  /// Until 10 in one place, from 40 in another 10 minutes away: 30 minutes, 10 of them on the way.
  private let gap = Problem.tiny(travel: [[0, 10], [10, 0]])
    .session("a", .at(0..<10)).session("b", .at(40..<50, venue: 1))

  @Test("lunch fits before leaving, after arriving, and not in two parts")
  func around() throws {
    // before leaving: 10..<30, there at 40
    let before = try solved(gap.lunch(20, in: 10..<30, points: 5))
    #expect(before.objective == 25)
    #expect(before.steps.contains(.rest(id: "lunch", begin: 10, end: 30)))
    // after arriving at 20: 20..<40
    let after = try solved(gap.lunch(20, in: 20..<40, points: 5))
    #expect(after.objective == 25)
    #expect(after.steps.contains(.rest(id: "lunch", begin: 20, end: 40)))
    // 21 minutes are free only with the way in between; lunch is worth less than a session
    #expect(try solved(gap.lunch(21, in: 10..<40, points: 5)).objective == 20)
    // worth more than one, it takes the place of one; before a or after b there is no time
    #expect(try solved(gap.lunch(21, in: 10..<40, points: 15)).objective == 25)
  }

  @Test("nobody leaves before lunch is over")
  func leavesAfter() throws {
    // lunch 11..<31 ends too late to leave for 40: 31 + 10 = 41
    #expect(try solved(gap.lunch(20, in: 11..<31, points: 5)).objective == 20)
    // and from 19 on it begins before one is there: 20
    #expect(try solved(gap.lunch(20, in: 19..<39, points: 5)).objective == 20)
  }

  @Test("required lunch makes a session impossible")
  func required() throws {
    // only 30 minutes between the two, and lunch needs 25 and the way 10: one of them goes
    let problem = gap.lunch(25, in: 5..<45, isRequired: true)
    #expect(try solved(problem).objective == 10)
    let both = try solved(problem.must("a", "b"))
    #expect(both.status == .infeasible)
    #expect(Set(both.conflict) == ["a", "b", "lunch"])
    #expect(both.mustsAttended == 1)
  }

  @Test("lunch that fits nowhere rules out all sessions of its days")
  func impossible() throws {
    let problem = Problem.tiny(days: 2).session("a", .at(0..<10))
      .session("b", .at(0..<10, day: 1)).lunch(20, in: 0..<19, isRequired: true)
      .with { $0.breaks[0].days = [0] }
    #expect(try solved(problem).attend == ["b/1"])
  }

  @Test("lunch on a day with nothing else is worth nothing")
  func idle() throws {
    let lunch = Problem.tiny(days: 2).lunch(10, in: 0..<60, points: 25)
    #expect(try solved(lunch).objective == 0)
    // two days of lunch, one of them with a session
    #expect(try solved(lunch.session("a", .at(60..<70))).objective == 35)
    // a commitment is something else, wherever it is
    #expect(try solved(lunch.commitment("call", 60..<70)).objective == 25)
    #expect(try solved(lunch.commitment("call", 60..<70, venue: 0)).objective == 25)
    #expect(try solved(lunch.commitment("call", 5..<55)).objective == 0)
  }

  @Test("a worthless session is attended for the lunch that comes with it")
  func company() throws {
    // −5 + 25
    let problem = Problem.tiny().lunch(10, in: 0..<60, points: 25)
      .session("a", points: -5, .at(60..<70))
    #expect(try solved(problem).objective == 20)
    #expect(try solved(problem.with { $0.breaks[0].points = 5 }).objective == 0)
  }

  @Test("required lunch counts its points, also negative ones")
  func negative() throws {
    let problem = Problem.tiny().session("a", .at(60..<70))
    #expect(try solved(problem.lunch(10, in: 0..<60, points: -3, isRequired: true)).objective == 7)
    #expect(try solved(problem.lunch(10, in: 0..<60, points: -3)).objective == 10)
    // lunch costs more than the session is worth
    let dear = problem.lunch(10, in: 0..<60, points: -11, isRequired: true)
    #expect(try solved(dear).objective == 0)
  }

  @Test("lunch at home in the evening may end after the day")
  func evening() throws {
    // back at 45, the day ends at 45, lunch 45..<65
    let problem = Problem.tiny(travel: [[0, 5], [5, 0]]).lodging(0, 0..<45)
      .session("a", .at(10..<40, venue: 1))
    #expect(try solved(problem.lunch(20, in: 45..<65, points: 5)).objective == 15)
    // in the morning the day has to have begun: 0 + 5 + 5 = 10
    #expect(try solved(problem.lunch(5, in: 0..<10, points: 5)).objective == 15)
    #expect(try solved(problem.lunch(6, in: 0..<11, points: 5)).objective == 10)
  }

  @Test("two breaks before one way")
  func twoBreaks() throws {
    // 10..<20 and 20..<30, then 10 minutes on the way to be there at 40
    let problem = gap.lunch(10, in: 10..<30, points: 5).rest("coffee", 10, in: 10..<30, points: 5)
    let both = try solved(problem)
    #expect(both.objective == 30)
    #expect(both.steps.count == 5)
    // the one that has to be first is
    let first = try solved(problem.with { $0.breaks[0].window.to = 20 })
    #expect(first.steps.contains(.rest(id: "lunch", begin: 10, end: 20)))
    #expect(first.steps.contains(.rest(id: "coffee", begin: 20, end: 30)))
    // a minute more and only one fits
    #expect(try solved(problem.with { $0.breaks[1].minutes = 11 }).objective == 25)
    // one before the way, one after it
    let around = gap.lunch(15, in: 10..<25, points: 5).rest("coffee", 5, in: 35..<40, points: 5)
    #expect(try solved(around).objective == 30)
  }

  @Test("two required breaks that do not fit beside each other")
  func twoRequired() throws {
    // both want 0..<15, 10 minutes each: no day with sessions has both
    let problem = Problem.tiny(days: 2).session("a", .at(20..<30))
      .lunch(10, in: 0..<15, isRequired: true).rest("coffee", 10, in: 0..<15, isRequired: true)
    #expect(try solved(problem).attend == [])
    let must = try solved(problem.must("a"))
    #expect(Set(must.conflict) == ["a", "lunch", "coffee"])
    #expect(try solved(problem.with { $0.breaks[1].days = [1] }).attend == ["a/1"])
  }

  @Test("a break may be taken before midnight")
  func beforeMidnight() throws {
    // the session starts at 5: −10..<0 or −5..<5
    let problem = Problem.tiny().session("a", .at(5..<60))
    #expect(try solved(problem.lunch(10, in: -10..<60, points: 5)).objective == 15)
    #expect(try solved(problem.lunch(16, in: -10..<60, points: 5)).objective == 10)
  }
}
