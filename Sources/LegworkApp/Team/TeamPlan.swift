internal import LegworkItinerary
internal import LegworkModel
internal import LegworkSolver

/// The plans of a team: who goes where, each plan judged as its member's own.
struct TeamPlan: Sendable {
  /// One member with a plan.
  struct Part: Sendable {
    var facts: PlanningFacts
    var plan: Plan
    var itinerary: Itinerary
    var points: PointsTable
  }

  /// A session that somebody attends.
  struct Visit: Sendable {
    /// The run.
    var run: Occurrence
    /// Its session.
    var session: Session
    /// Who attends, by number.
    var by: [Int]
    /// Who wants it and does not attend: they get notes.
    var notesFor: [Int]
  }

  /// A session that somebody wants and nobody attends.
  struct Missed: Sendable {
    var session: Session
    /// Who wants it, by number.
    var wantedBy: [Int]
    /// Whether it is a must of any of them.
    var isMust: Bool
  }

  /// Everyone's part, in the order they were named.
  private(set) var parts: [Part] = []
  /// What is attended, by time.
  private(set) var visits: [Visit] = []
  /// What is not, musts first.
  private(set) var missed: [Missed] = []
  /// What was proven of all plans together.
  let solution: Solution
  /// The problem behind it.
  let team: TeamProblem

  /// Takes the answer apart; throws where a plan does not stand up to its review.
  init(_ solution: Solution, of team: TeamProblem, _ facts: [PlanningFacts]) throws {
    self.solution = solution
    self.team = team
    for number in team.members.indices {
      parts.append(try TeamPlan.part(number, solution, team, facts[number]))
    }
    addVisits()
    addMissed()
  }

  private static func part(
    _ number: Int, _ solution: Solution, _ team: TeamProblem, _ facts: PlanningFacts
  ) throws -> Part {
    let member = team.members[number]
    var built = member.built
    built.days = team.days
    let own = solution.part(of: number, in: team)
    let plan = PlanExtraction(built: built, calendar: facts.calendar).plan(own)
    let review = PlanReviewer(facts.context(points: built.points)).review(plan)
    let faults = review.violations.filter { $0.kind != .tight && !isTeamwork($0) }
    guard faults.isEmpty || solution.status == .infeasible else {
      throw PlanAudit.Fault.violations(faults)
    }
    return Part(facts: facts, plan: plan, itinerary: review.itinerary, points: built.points)
  }

  /// A must that another member attends is no fault.
  private static func isTeamwork(_ violation: Violation) -> Bool {
    if case .missingMust = violation.cause { true } else { false }
  }
}

// What is attended by whom, and what is not.
extension TeamPlan {
  private mutating func addVisits() {
    var runs: [Occurrence.ID: (run: Occurrence, by: [Int])] = [:]
    for (number, part) in parts.enumerated() {
      for code in part.plan.attend {
        guard let run = part.facts.catalog.occurrence(code) else { continue }
        let key = Occurrence.ID(code.rawValue.uppercased())
        runs[key, default: (run, [])].by.append(number)
      }
    }
    let all = runs.values.compactMap { entry in
      parts[entry.by[0]].facts.catalog.session(entry.run.session).map { session in
        Visit(
          run: entry.run, session: session, by: entry.by,
          notesFor: wanting(session.id).filter { !entry.by.contains($0) })
      }
    }
    visits = all.sorted { a, b in
      (a.run.interval?.start.minutes ?? .max, a.run.id)
        < (b.run.interval?.start.minutes ?? .max, b.run.id)
    }
  }

  private mutating func addMissed() {
    let attended = Set(visits.map { $0.session.id.rawValue.uppercased() })
    var seen: Set<String> = []
    for part in parts {
      for session in part.facts.catalog.sessions {
        let code = session.id.rawValue.uppercased()
        let wanting = attended.contains(code) || seen.contains(code) ? [] : wanting(session.id)
        guard !wanting.isEmpty else { continue }
        seen.insert(code)
        let isMust = team.problem.musts.contains(code)
        missed.append(Missed(session: session, wantedBy: wanting, isMust: isMust))
      }
    }
    missed.sort { a, b in
      (a.isMust ? 0 : 1, -a.wantedBy.count, a.session.id)
        < (b.isMust ? 0 : 1, -b.wantedBy.count, b.session.id)
    }
  }

  /// Who marked a session; what only their rules like is not asked for by name.
  private func wanting(_ session: Session.ID) -> [Int] {
    parts.indices.filter { number in
      let facts = parts[number].facts
      guard let known = facts.catalog.session(session) else { return false }
      let marks =
        [facts.preferences.sessions[known.id]]
        + facts.catalog.occurrences(of: known.id).map { facts.preferences.occurrences[$0.id] }
      return marks.contains { $0?.interest.isPlannable ?? false }
    }
  }
}

extension Solution {
  /// One member's days and runs, under the names the member knows.
  fileprivate func part(of number: Int, in team: TeamProblem) -> Solution {
    func own(_ id: String) -> String? {
      team.origin(of: id).flatMap { $0.member == number ? $0.id : nil }
    }
    var part = self
    part.attend = attend.compactMap(own)
    part.conflict = []
    part.days = days.filter { $0.day / team.days.count == number }.map { day in
      Day(day: day.day % team.days.count, items: day.items.map { $0.renamed { own($0) ?? $0 } })
    }
    return part
  }
}

extension Solution.Item {
  fileprivate func renamed(_ name: (String) -> String) -> Solution.Item {
    switch self {
    case .occurrence(let id, let begin, let end):
      .occurrence(id: name(id), begin: begin, end: end)
    case .rest(let id, let begin, let end): .rest(id: name(id), begin: begin, end: end)
    case .stop(let id, let begin, let end): .stop(id: name(id), begin: begin, end: end)
    case .commitment(let id, let begin, let end):
      .commitment(id: name(id), begin: begin, end: end)
    case .transfer: self
    }
  }
}
