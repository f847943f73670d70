internal import LegworkItinerary
internal import LegworkModel
internal import LegworkSolver

/// Breaks that are offered to those who have thought of none; nothing is ever forced.
enum BreakIdeas {
  /// Lunch at noon and a rest in the afternoon, worth taking where little stands against it.
  static let all = [
    BreakRule(
      name: "Lunch", minutes: 45, window: TimeWindow(from: 11 * 60 + 30, to: 14 * 60), points: 25),
    BreakRule(
      name: "Rest", minutes: 20, window: TimeWindow(from: 14 * 60 + 30, to: 17 * 60), points: 10),
  ]

  /// Those of which the attendee has none of the name.
  static func open(to preferences: Preferences) -> [BreakRule] {
    let names = Set(preferences.breaks.map { $0.name.lowercased() })
    return all.filter { !names.contains($0.name.lowercased()) }
  }

  /// Days with sessions that leave no time for lunch, where the attendee has asked for no break.
  static func daysWithoutLunch(_ itinerary: Itinerary, in context: PlanContext) -> [CalendarDay] {
    guard context.preferences.breaks.isEmpty, let lunch = all.first else { return [] }
    return itinerary.days.filter { day in
      let window = context.calendar.interval(of: lunch.window, on: day.day)
      return !day.sessions.isEmpty && !day.hasRoom(for: lunch.minutes, in: window)
    }.map(\.day)
  }
}

/// What a break that is offered would come to.
struct BreakOffer: Equatable, Sendable {
  var rule: BreakRule
  /// On how many of the days with sessions the best plan would take it, and what that costs the rest
  /// of the plan; nil where nothing can be planned yet.
  var effect: Effect?

  struct Effect: Equatable, Sendable {
    var taken: Int
    var days: Int
    var cost: Int
  }

  /// Works out what each offer comes to, by planning with it and without.
  static func all(_ facts: PlanningFacts) throws -> [BreakOffer] {
    let ideas = BreakIdeas.open(to: facts.preferences)
    guard !ideas.isEmpty, let base = try solution(facts, adding: nil), !base.attend.isEmpty else {
      return ideas.map { BreakOffer(rule: $0) }
    }
    return try ideas.map { idea in
      guard let with = try solution(facts, adding: idea) else { return BreakOffer(rule: idea) }
      let taken = with.days.flatMap(\.items).count { item in
        if case .rest(idea.name, _, _) = item { true } else { false }
      }
      let effect = Effect(
        taken: taken, days: base.days.count { $0.hasSession },
        cost: base.objective - (with.objective - taken * idea.points))
      return BreakOffer(rule: idea, effect: effect)
    }
  }

  private static func solution(
    _ facts: PlanningFacts, adding rule: BreakRule?
  ) throws -> Solution? {
    var facts = facts
    if let rule { facts.preferences.breaks.append(rule) }
    let problem = try facts.problem().problem
    let solution = try PlanningWorkflow.solving { () throws(ProblemFault) in
      try Solver.solve(problem, options: SolverOptions(timeLimit: 5))
    }
    return solution.status == .optimal || solution.status == .feasible ? solution : nil
  }
}

extension Solution.Day {
  /// Whether a session is attended on it.
  fileprivate var hasSession: Bool {
    items.contains { if case .occurrence = $0 { true } else { false } }
  }
}
