import LegworkModel
import LegworkSolver
import Testing
import _LegworkTestSupport

/// Musts, pins, commitments and limits, worked out by hand.
@Suite("Demands")
struct DemandTests {
  @Test("of a must with three runs only the last may fit")
  func lastRun() throws {
    // the two better sessions take the first two runs' time, but only the first is a must as well
    let problem = Problem.tiny(days: 2)
      .session("m", points: 1, .at(0..<10), .at(20..<30), .at(0..<10, day: 1))
      .session("a", points: 50, .at(0..<10)).session("b", points: 50, .at(20..<30)).must("m")
    #expect(try solved(problem).attend == ["a/1", "b/1", "m/3"])
    // without the third, the must costs 50
    #expect(try solved(problem.drop("m/3")).objective == 51)
    #expect(try solved(problem.drop("m/3").pin("a/1")).attend == ["a/1", "m/2"])
  }

  @Test("musts count before points")
  func mustsFirst() throws {
    let problem = Problem.tiny().session("m", points: -7, .at(0..<10))
      .session("a", points: 100, .at(5..<15)).must("m")
    let solution = try solved(problem)
    #expect((solution.status, solution.objective) == (.optimal, -7))
  }

  @Test("two musts at one time are a conflict; the better one stays")
  func conflict() throws {
    let problem = Problem.tiny().session("a", points: 3, .at(0..<10))
      .session("b", points: 5, .at(9..<20)).session("c", .at(30..<40)).must("a", "b", "c")
    let solution = try solved(problem)
    #expect(solution.status == .infeasible)
    #expect(Set(solution.conflict) == ["a", "b"])
    #expect(solution.attend == ["b/1", "c/1"])
    #expect((solution.mustsWanted, solution.mustsAttended) == (3, 2))
  }

  @Test("a must that is skipped, dropped or unknown is a conflict of its own")
  func alone() throws {
    let problem = Problem.tiny().session("a", .at(0..<10)).session("b", .at(20..<30)).must("a", "b")
    for lone in [problem.skip("a"), problem.drop("a/1")] {
      let solution = try solved(lone)
      #expect(solution.status == .infeasible)
      #expect(solution.conflict == ["a"])
      #expect(solution.attend == ["b/1"])
    }
    let unknown = try solved(problem.must("nowhere"))
    #expect(unknown.status == .infeasible)
    #expect(unknown.conflict == ["nowhere"])
    #expect((unknown.mustsWanted, unknown.mustsAttended) == (3, 2))
  }

  @Test("a must named twice is one must")
  func twice() throws {
    let solution = try solved(Problem.tiny().session("a", .at(0..<10)).must("a", "a"))
    #expect((solution.mustsWanted, solution.mustsAttended) == (1, 1))
  }

  @Test("a pin beats a better plan, and rules out the session's other runs")
  func pins() throws {
    let problem = Problem.tiny(days: 2)
      .session("a", points: 10, .at(0..<10), .at(0..<10, day: 1))
      .session("b", points: 50, .at(5..<15, day: 1))
    #expect(try solved(problem).attend == ["a/1", "b/1"])
    // the best plan without the pin is no plan: 10 instead of 60
    #expect(try solved(problem.pin("a/2")).attend == ["a/2"])
    let both = try solved(problem.pin("a/1", "a/2"))
    #expect(Set(both.conflict) == ["a/1", "a/2"])
    let dropped = try solved(problem.pin("a/1").drop("a/1"))
    #expect(dropped.conflict == ["a/1"])
    #expect(dropped.attend == ["b/1"])
  }

  @Test("a pin that cannot be kept leaves the session's other runs free")
  func lostPin() throws {
    let problem = Problem.tiny(days: 2)
      .session("a", .at(0..<10), .at(0..<10, day: 1)).commitment("call", 5..<15).pin("a/1")
    let solution = try solved(problem)
    #expect(Set(solution.conflict) == ["a/1", "call"])
    #expect(solution.attend == ["a/2"])
  }

  @Test("sessions per day")
  func sessionsPerDay() throws {
    // the best two of the first day and both of the second: 9 + 8 + 1 + 1
    let problem = Problem.tiny(days: 2)
      .session("a", points: 7, .at(0..<10)).session("b", points: 8, .at(10..<20))
      .session("c", points: 9, .at(20..<30)).session("d", points: 1, .at(0..<10, day: 1))
      .session("e", points: 1, .at(10..<20, day: 1)).commitment("call", 40..<50, venue: 0)
      .with { $0.limits.sessionsPerDay = 2 }
    #expect(try solved(problem).objective == 19)
    #expect(try solved(problem.must("a")).objective == 18)
    let conflict = try solved(problem.must("a", "b", "c")).conflict
    #expect(conflict == ["a", "b", "c", "sessionsPerDay"])
    #expect(try solved(problem.with { $0.limits.sessionsPerDay = 0 }).attend == [])
  }

  @Test("sessions of a type per day")
  func typePerDay() throws {
    // one workshop a day: of 7, 8, 9 the 9, with the talk of 2
    let problem = Problem.tiny()
      .session("a", points: 7, type: "W", .at(0..<10)).session(
        "b", points: 8, type: "W", .at(10..<20)
      )
      .session("c", points: 9, type: "W", .at(20..<30)).session(
        "d", points: 2, type: "T", .at(30..<40)
      )
      .with { $0.limits.typePerDay = ["W": 1] }
    #expect(try solved(problem).attend == ["c/1", "d/1"])
    #expect(Set(try solved(problem.must("a", "b")).conflict) == ["a", "b", "typePerDay.W"])
  }

  @Test("a placeless commitment leaves room to travel before or after it, never across")
  func placeless() throws {
    // from 10 to 40, 10 minutes of travel: before a call 20..<40, after one 10..<30
    let problem = Problem.tiny(travel: [[0, 10], [10, 0]])
      .session("a", .at(0..<10)).session("b", .at(40..<50, venue: 1))
    #expect(try solved(problem.commitment("call", 20..<40)).objective == 20)
    #expect(try solved(problem.commitment("call", 10..<30)).objective == 20)
    // 9 minutes before it and 9 after it do not make one way of 10
    #expect(try solved(problem.commitment("call", 19..<31)).objective == 10)
    // a call during a session rules it out
    #expect(try solved(problem.commitment("call", 9..<12)).attend == ["b/1"])
  }

  @Test("commitments that overlap are a conflict, and leave their day empty")
  func overlap() throws {
    let problem = Problem.tiny(days: 2).session("a", .at(60..<70)).session("b", .at(0..<9, day: 1))
      .commitment("c", 0..<10, venue: 0)
    let placeless = try solved(problem.commitment("d", 9..<20))
    #expect(Set(placeless.conflict) == ["c", "d"])
    #expect(placeless.attend == ["b/1"])
    let placed = try solved(problem.commitment("d", 9..<20, venue: 0))
    #expect(Set(placed.conflict) == ["c", "d"])
    #expect(try solved(problem.commitment("d", 10..<20)).objective == 20)
  }

  @Test("a clashing day that is kept has what is possible besides all its commitments")
  func clashingDay() throws {
    var problem = Problem.tiny(days: 2).session("a", .at(60..<70)).session("b", .at(12..<18))
      .session("d", .at(0..<9, day: 1)).stop("s", 5, open: 15..<27, points: 3)
      .commitment("c", 0..<10, venue: 0).commitment("x", 9..<20, venue: 0)
      .commitment("y", 30..<40, venue: 0)
    problem.musts = ["a"]
    problem.keepsClashingDays = true
    // the format's laws would have that day empty
    let plan = try Solver.solve(problem)
    #expect(plan.status == .infeasible && Set(plan.conflict) == ["c", "x"])
    #expect(plan.attend == ["a/1", "d/1"])
    #expect(plan.mustsAttended == 1)
    let first = try #require(plan.days.first)
    #expect(
      first.items.filter(\.isVisit) == [
        .commitment(id: "c", begin: 0, end: 10), .stop(id: "s", begin: 20, end: 25),
        .commitment(id: "y", begin: 30, end: 40), .occurrence(id: "a/1", begin: 60, end: 70),
      ])
  }
}

extension Solution.Item {
  fileprivate var isVisit: Bool {
    switch self {
    case .occurrence, .commitment, .stop: true
    default: false
    }
  }
}
