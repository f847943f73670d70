import LegworkModel
import LegworkSolver
import Testing
import _LegworkTestSupport

/// Mistakes that planners of this kind are known to make, one test each.
@Suite("Known mistakes")
struct KnownMistakeTests {
  @Test("an open gap is closed also where nothing is left to branch on")
  func openGap() throws {
    // three equal sessions, each in conflict with the next one's other run: the relaxation takes
    // runs of one session twice, and only two different ones fit: 2 x 10
    let problem = Problem.tiny(days: 2)
      .session("a", .at(0..<10), .at(0..<10, day: 1)).session("b", .at(5..<15), .at(5..<15, day: 1))
      .session("c", .at(8..<18), .at(8..<18, day: 1))
    let solution = try solved(problem)
    #expect((solution.status, solution.objective) == (.optimal, 20))
  }

  @Test("an incumbent has to keep the pins")
  func pinnedIncumbent() throws {
    // the obvious plan is a and b for 100; the pin allows only 1
    let problem = Problem.tiny(days: 2)
      .session("a", points: 50, .at(0..<10), .at(0..<10, day: 1))
      .session("b", points: 50, .at(10..<20), .at(10..<20, day: 1))
      .session("p", points: 1, .at(0..<20)).pin("p/1")
    // p on the first day, a and b on the second
    #expect(try solved(problem).objective == 101)
    #expect(try solved(problem.drop("a/2", "b/2")).attend == ["p/1"])
  }

  @Test("repairing a day never makes it worse")
  func repair() throws {
    // what a repeat leaves free on one day is best filled by what another day has to give back:
    // day 0 a or d (9), day 1 a or b, day 2 b or c; a 10, b 10, c 9: a, b, c or d, a, b = 29
    let problem = Problem.tiny(days: 3)
      .session("a", points: 10, .at(0..<10), .at(0..<10, day: 1))
      .session("b", points: 10, .at(5..<15, day: 1), .at(5..<15, day: 2))
      .session("c", points: 9, .at(5..<15, day: 2)).session("d", points: 9, .at(5..<15))
    #expect(try solved(problem).objective == 29)
  }

  @Test("of two at one time the worse one may be there earlier or later")
  func dominanceByArrival() throws {
    // a ends at 10, the way is 5: only the worse run has its door open at 15
    let problem = Problem.tiny(travel: [[0, 5], [5, 0]]).session("a", .at(0..<10))
      .session("strict", points: 12, .at(20..<30, venue: 1, arriveBy: 14))
      .session("lax", points: 11, .at(20..<30, venue: 1, arriveBy: 15))
    #expect(try solved(problem).attend == ["a/1", "lax/1"])
  }

  @Test("of two at one time the worse one may be in the right room")
  func dominanceByRoom() throws {
    // 5 minutes to another room, none to the same; a until 10, both from 10
    let problem = Problem.tiny(travel: [[5]]).with { $0.sameRoom = 0 }
      .session("a", .at(0..<10, room: "r1"))
      .session("far", points: 12, .at(10..<20, room: "r2"))
      .session("near", points: 11, .at(10..<20, room: "r1"))
    #expect(try solved(problem).attend == ["a/1", "near/1"])
    // and the other way round: the room afterwards matters
    let after = Problem.tiny(travel: [[5]]).with { $0.sameRoom = 0 }
      .session("far", points: 12, .at(0..<10, room: "r2"))
      .session("near", points: 11, .at(0..<10, room: "r1")).session("b", .at(10..<20, room: "r1"))
    #expect(try solved(after).attend == ["near/1", "b/1"])
  }

  @Test("of two at one time the worse one may be of the right type")
  func dominanceByType() throws {
    // one workshop a day: 12 + 1 talk of 11 are better than two workshops may be
    let problem = Problem.tiny().session("w1", points: 20, type: "W", .at(0..<10))
      .session("w2", points: 12, type: "W", .at(20..<30))
      .session("talk", points: 11, type: "T", .at(20..<30))
      .with { $0.limits.typePerDay = ["W": 1] }
    #expect(try solved(problem).attend == ["w1/1", "talk/1"])
  }

  @Test("of two at one time the better one may be needed elsewhere")
  func dominanceByRepeats() throws {
    // the better one runs again where nothing else is: 12 there and 11 here
    let problem = Problem.tiny(days: 2).session(
      "twice", points: 12, .at(0..<10), .at(0..<10, day: 1)
    )
    .session("once", points: 11, .at(0..<10))
    #expect(try solved(problem).objective == 23)
    // a worse must is needed all the same
    let must = Problem.tiny().session("a", points: 12, .at(0..<10))
      .session("m", points: 1, .at(0..<10)).must("m")
    #expect(try solved(must).attend == ["m/1"])
    // a dropped or skipped one keeps nobody out
    #expect(try solved(must.with { $0.musts = [] }.skip("a")).attend == ["m/1"])
  }

  @Test("no break on a day with nothing else")
  func idleBreak() throws {
    let solution = try solved(Problem.tiny(days: 3).lunch(10, in: 0..<100, points: 50))
    #expect((solution.objective, solution.days) == (0, []))
  }

  @Test("no trip leaves before the break is over")
  func breakThenTrip() throws {
    // lunch at 10..<20 only, then 10 minutes to be there by 29: one minute short
    let problem = Problem.tiny(travel: [[0, 10], [10, 0]]).session("a", .at(0..<10))
      .session("b", .at(29..<40, venue: 1)).lunch(10, in: 10..<20, isRequired: true)
    #expect(try solved(problem).objective == 10)
    #expect(try solved(problem.with { $0.items[1].arriveBy = 30 }).objective == 20)
  }
}
