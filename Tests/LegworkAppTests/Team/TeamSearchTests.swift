import LegworkItinerary
import LegworkModel
import LegworkSolver
import Testing
import _LegworkTestSupport

@testable import LegworkApp

@Suite("Plans of a team")
struct TeamSearchTests {
  private func member(_ name: String, _ event: EventBuilder) throws -> TeamMember {
    let context = event.context
    let facts = PlanningFacts(
      name: name, catalog: context.catalog, travel: context.travel,
      preferences: context.preferences, calendar: context.calendar)
    return TeamMember(
      name: name, catalog: context.catalog, preferences: context.preferences,
      built: try facts.problem(includesUnwanted: true))
  }

  private func facts(_ member: TeamMember, _ event: EventBuilder) -> PlanningFacts {
    PlanningFacts(
      name: member.name, catalog: member.catalog, travel: event.context.travel,
      preferences: member.preferences, calendar: event.calendar)
  }

  /// A day of nine runs, some repeated, in three halls, with wishes that a seed draws for two.
  private func events(seed: Int) throws -> [EventBuilder] {
    var random = SeededRandom(seed: seed)
    var event = try EventBuilder()
    let halls: [Venue.ID] = ["North", "South", "West"]
    for code in ["A", "B", "B-R1", "C", "D", "D-R1", "E", "F", "G"] {
      let start = 540 + 15 * random.number(0...14)
      let end = start + 15 * random.number(2...5)
      event.run(
        code, "\(EventCalendar.clock(start))-\(EventCalendar.clock(end))", at: random.pick(halls))
    }
    event.travel("North", "South", .walk, random.number(5...30))
    event.travel("South", "West", .walk, random.number(5...30))
    event.travel("North", "West", .shuttle, random.number(5...30), walking: random.number(0...4))
    return ["anna", "ben"].map { _ in
      var own = event
      for session in ["A", "B", "C", "D", "E", "F", "G"] where random.chance(60) {
        let mark = random.pick([Interest.must, .want, .want, .maybe, .maybe, .skip])
        own.preferences.sessions[Session.ID(session)] = Wish(mark)
      }
      if random.chance(40) { own.preferences.settings.lodging = random.pick(halls) }
      if random.chance(30) { own.preferences.settings.travel.pace = 150 }
      return own
    }
  }

  /// The most that two can cover: every plan of the one beside every plan of the other.
  private func truth(_ team: TeamProblem) -> (musts: Int, objective: Int) {
    let plans = team.members.indices.map { number in
      var problem = team.members[number].built.problem
      let worth = Dictionary(
        team.problem.items.compactMap { item in
          team.origin(of: item.id).flatMap { $0.member == number ? ($0.id, item.points) : nil }
        }, uniquingKeysWith: { first, _ in first })
      problem.items = problem.items.filter { worth[$0.id] != nil }
      for index in problem.items.indices { problem.items[index].points = 0 }
      (problem.musts, problem.drops, problem.skips) = ([], [], [])
      return (EveryPlan(problem).entries, worth)
    }
    let musts = Set(team.problem.musts)
    var best = (musts: -1, objective: 0)
    for one in plans[0].0 {
      for other in plans[1].0 {
        var points: [String: Int] = [:]
        for (entry, worth) in [(one, plans[0].1), (other, plans[1].1)] {
          for run in entry.attend {
            let session = run.split(separator: "-").first.map(String.init) ?? run
            points[session] = max(points[session] ?? .min, worth[run] ?? 0)
          }
        }
        let found = (
          musts: musts.count { points[$0] != nil },
          objective: points.values.reduce(0, +) + one.worth.objective + other.worth.objective
        )
        if found > best { best = found }
      }
    }
    return best
  }

  @Test("two cover as much as every pair of plans allows", arguments: [0, 20, 40])
  func oracle(first: Int) throws {
    for seed in first..<(first + 20) {
      let events = try events(seed: seed)
      let team = TeamProblem(try [member("anna", events[0]), member("ben", events[1])])
      let truth = truth(team)
      let answer = try #require(
        try TeamSearch(team, together: [], options: SolverOptions()).run())
      #expect(answer.solution.mustsAttended == truth.musts, "seed \(seed)")
      #expect(answer.solution.objective == truth.objective, "seed \(seed)")
      #expect(answer.solution.bound == truth.objective, "seed \(seed)")
      // every plan has to stand up to the review of its own member
      _ = try TeamPlan(
        answer.solution, of: team, zip(team.members, events).map { facts($0, $1) })
    }
  }

  @Test("a session that all attend is the same run for all, and one each where none can be shared")
  func together() throws {
    var event = try EventBuilder()
    event.run("A", "09:00-10:00", at: "North")
    event.run("A-R1", "11:00-12:00", at: "North")
    event.run("B", "09:00-10:00", at: "North")
    event.run("C", "11:00-12:00", at: "North")
    var (anna, ben) = (event, event)
    anna.preferences.sessions = ["A": Wish(.want), "B": Wish(.must)]
    ben.preferences.sessions = ["A": Wish(.want), "C": Wish(.want)]
    let team = TeamProblem(
      try [member("anna", anna), member("ben", ben)], together: ["A"])
    let shared = try TeamSearch(team, together: ["A"], options: SolverOptions()).run()
    #expect(shared?.solution.attend == ["B@0", "A-R1@0", "A-R1@1"])
    #expect(shared?.solution.status == .optimal)
    ben.preferences.drops = ["A-R1"]
    let apart = TeamProblem(
      try [member("anna", anna), member("ben", ben)], together: ["A"])
    let answer = try TeamSearch(apart, together: ["A"], options: SolverOptions()).run()
    #expect(answer?.solution.status == .infeasible)
  }

  @Test("who goes without wanting it counts a point less, and brings notes")
  func notes() throws {
    var event = try EventBuilder()
    event.run("A", "09:00-10:00", at: "North")
    event.run("B", "09:00-10:00", at: "North")
    var (anna, ben) = (event, event)
    anna.preferences.sessions = ["A": Wish(.want), "B": Wish(.maybe)]
    let members = try [member("anna", anna), member("ben", ben)]
    ben.preferences.sessions = [:]
    let team = TeamProblem(members)
    let answer = try #require(try TeamSearch(team, together: [], options: SolverOptions()).run())
    #expect(answer.solution.objective == 60 + 20 - 1)
    let plan = try TeamPlan(
      answer.solution, of: team, [facts(members[0], anna), facts(members[1], ben)])
    #expect(plan.visits.map(\.notesFor) == [[], [0]])
    #expect(plan.missed.isEmpty)
  }

  @Test("the tightest limit counts for all, and that is said")
  func limits() throws {
    var event = try EventBuilder()
    event.run("A", "09:00-10:00", at: "North")
    event.run("B", "11:00-12:00", at: "North")
    event.preferences.sessions = ["A": Wish(.want), "B": Wish(.want)]
    var other = event
    other.preferences.settings.sessionsPerDay = 1
    let team = TeamProblem(try [member("anna", event), member("ben", other)])
    #expect(team.hasMixedLimits)
    #expect(team.problem.limits.sessionsPerDay == 1)
  }
}
