import LegworkModel
import LegworkSolver
import Testing
import _LegworkTestSupport

/// Going from one place to another, worked out by hand.
@Suite("Transfers")
struct TransferTests {
  /// Two sessions of 10 points; the second is 10 minutes away and starts at 30.
  private func pair(arriveBy: Int) -> Problem {
    Problem.tiny(travel: [[0, 10], [10, 0]])
      .session("a", .at(0..<10))
      .session("b", .at(30..<40, venue: 1, arriveBy: arriveBy))
  }

  @Test("one may arrive at the last minute, and not one later")
  func onTheMinute() throws {
    // 10 + 10 = 20: on time for 20, late for 19
    #expect(try solved(pair(arriveBy: 20)).objective == 20)
    #expect(try solved(pair(arriveBy: 19)).objective == 10)
  }

  @Test("arriveBy may lie after the start, where coming late is allowed")
  func comingLate() throws {
    // a ends at 35 and b began at 30; 35 + 0 = 35 is in time for 35, not for 34
    let problem = Problem.tiny().session("a", .at(0..<35))
    let late = problem.session("b", .at(30..<40, arriveBy: 35))
    #expect(try solved(late).attend == ["a/1", "b/1"])
    #expect(try solved(problem.session("b", .at(30..<40, arriveBy: 34))).attend.count == 1)
  }

  @Test("waiting for lighter traffic saves walking")
  func waiting() throws {
    // departing before 20 takes 10 x 150 % = 15 minutes on foot, from 20 on 10; 20 + 10 = 30
    let problem = Problem.tiny(travel: [[0, 10], [10, 0]], walkCost: 1)
      .session("a", points: 20, .at(0..<10)).session("b", points: 30, .at(30..<40, venue: 1))
      .traffic(0..<20, percent: 150)
    let solution = try solved(problem)
    // 20 + 30 − 10
    #expect(solution.objective == 40)
    #expect(
      solution.steps.contains(
        .transfer(mode: "walk", from: 0, to: 1, departs: 20, arrives: 30)))
    // at the door by 29: too late for lighter traffic, so one leaves before 20: 50 − 15
    #expect(try solved(problem.with { $0.items[1].arriveBy = 29 }).objective == 35)
  }

  @Test("waiting makes it in time where traffic is light enough")
  func waitingIsFaster() throws {
    // at 10: 10 x 300 % = 30, there at 40; at 15: 10, there at 25
    let problem = pair(arriveBy: 25).traffic(0..<15, percent: 300)
    #expect(try solved(problem).objective == 20)
    #expect(try solved(pair(arriveBy: 24).traffic(0..<15, percent: 300)).objective == 10)
  }

  @Test("percentages round up")
  func rounding() throws {
    // 10 x 101 % = 10.1, so 11 minutes: there at 21
    let slower = { (by: Int) in self.pair(arriveBy: by).traffic(0..<100, percent: 101) }
    #expect(try solved(slower(21)).objective == 20)
    #expect(try solved(slower(20)).objective == 10)
  }

  @Test(
    "a mode departs and arrives inside its hours",
    arguments: [
      // one is free at 10, the ride takes 5, the door closes at 18
      (10..<15, true), (11..<16, true), (13..<18, true), (14..<19, false), (10..<14, false),
      (0..<14, false), (0..<15, true), (12..<16, false),
    ])
  func hours(hours: Range<Int>, isServed: Bool) throws {
    let ride = [[-1, 5], [5, -1]]
    let problem = pair(arriveBy: 18).mode("shuttle", travel: ride, hours: hours)
    #expect(try solved(problem).objective == (isServed ? 20 : 10))
  }

  @Test("a mode that does not go there is not taken")
  func notServed() throws {
    let nowhere = [[0, -1], [-1, 0]]
    #expect(try solved(pair(arriveBy: 19).mode("shuttle", travel: nowhere)).objective == 10)
  }

  @Test("among equals less walking is chosen, even where walking costs nothing")
  func lessWalking() throws {
    let ride = [[0, 10], [10, 0]]
    let solution = try solved(pair(arriveBy: 30).mode("shuttle", travel: ride))
    #expect(solution.objective == 20)
    #expect(
      solution.steps.contains(
        .transfer(mode: "shuttle", from: 0, to: 1, departs: 10, arrives: 20)))
  }

  @Test("staying in a room takes no time, another room of the venue does")
  func sameRoom() throws {
    // 5 minutes inside the venue; a ends at 10, b starts at 10
    let problem = Problem.tiny(travel: [[5]]).with { $0.sameRoom = 0 }
      .session("a", .at(0..<10, room: "r1"))
    let same = problem.session("b", .at(10..<20, room: "r1"))
    #expect(try solved(same).objective == 20)
    #expect(try solved(problem.session("b", .at(10..<20, room: "r2"))).objective == 10)
    #expect(try solved(problem.session("b", .at(10..<20, room: nil))).objective == 10)
    #expect(try solved(same.with { $0.sameRoom = nil }).objective == 10)
  }

  @Test("the way by a third venue may be the only one")
  func byTheThird() throws {
    // b cannot be reached from a, nor home from a, but both by c in between: a 0..<10,
    // c 15..<20 five minutes off, b 25..<30 five minutes further, five minutes home
    let problem = Problem.tiny(travel: [
      [0, 5, 5, 5], [-1, 0, 5, -1], [-1, -1, 0, 5], [5, -1, -1, 0],
    ])
    .lodging(0, -5..<40)
    .session("a", .at(0..<10, venue: 1)).session("c", .at(15..<20, venue: 2))
    .session("b", .at(25..<30, venue: 3)).with { $0.travel[3][0] = 10 }
    #expect(try solved(problem).attend == ["a/1", "c/1", "b/1"])
  }

  @Test("with a lodging, a day's first and last ways have to fit")
  func lodging() throws {
    // there 10, back 15: leaving at 20 one arrives at 30, leaving at 40 one is back at 55
    func problem(_ hours: Range<Int>) -> Problem {
      Problem.tiny(travel: [[0, 10], [15, 0]], walkCost: 1).lodging(0, hours)
        .session("a", points: 30, .at(30..<40, venue: 1))
    }
    #expect(try solved(problem(20..<55)).objective == 5)
    #expect(try solved(problem(21..<55)).attend == [])
    #expect(try solved(problem(20..<54)).attend == [])
  }
}
