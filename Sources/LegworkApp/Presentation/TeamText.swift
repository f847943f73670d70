internal import LegworkItinerary
internal import LegworkModel
internal import LegworkSolver

/// The plans of a team: first who goes where, then everyone's own days.
struct TeamText {
  private let plan: TeamPlan
  private let style: Style

  init(_ plan: TeamPlan, style: Style) {
    self.plan = plan
    self.style = style
  }

  /// The whole answer.
  var text: String {
    let people = plan.parts.indices.map(own)
    return ([heading] + [table, missed].filter { !$0.isEmpty } + people)
      .map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private var heading: [String] {
    let solution = plan.solution
    let names = ConflictText.list(plan.team.members.map(\.name))
    let proof =
      switch solution.status {
      case .optimal: "no plans are better (proven)"
      case .infeasible: "not everything that has to be can be"
      case .feasible, .unknown: "no plans have more than \(solution.bound)"
      }
    var lines = [
      "\(style(.strong, "Team")) of \(plan.parts.count.grouped): \(names)",
      "\(plan.visits.count.of("session")), \(solution.objective.of("point")): \(proof)",
    ]
    if solution.status == .infeasible {
      let demands = solution.conflict.map { plan.words($0) }
      lines.append(style(.bad, "✗ \(ConflictText.notKept(demands))"))
    }
    if plan.team.hasMixedLimits {
      lines.append("Limits differ; the tightest of each counts for everyone.")
    }
    return lines
  }

  private var table: [String] {
    guard let calendar = plan.parts.first?.facts.calendar, !plan.visits.isEmpty else { return [] }
    let rows = plan.visits.map { visit in
      [
        RunLabels.shortTime(visit.run, calendar), TerminalText.clean(visit.run.id.rawValue),
        plan.names(visit.by),
        visit.notesFor.isEmpty ? "" : "notes for \(plan.names(visit.notesFor))",
      ]
    }
    return [
      style(.strong, "Who goes where"), TextColumns(rows.map { ["  " + $0[0]] + $0[1...] }).text,
    ]
  }

  private var missed: [String] {
    guard !plan.missed.isEmpty else { return [] }
    let rows = plan.missed.map { missed in
      [
        "  " + TerminalText.clean(missed.session.id.rawValue),
        "\(missed.isMust ? "a must of" : "wanted by") \(plan.names(missed.wantedBy))",
        TerminalText.cut(missed.session.title, to: 44),
      ]
    }
    return [style(.strong, "Nobody goes to"), TextColumns(rows).text]
  }

  private func own(_ number: Int) -> [String] {
    let part = plan.parts[number]
    let itinerary = ItineraryText(calendar: part.facts.calendar, style: style)
    let days = part.itinerary.days.map { itinerary.day($0).joined(separator: "\n") }
    let facts = AmountText.facts(part.itinerary.sessionCount, part.itinerary.walkingMinutes)
    let name = plan.team.members[number].name
    let head = "\(style(.strong, name.uppercased())) — \(facts)"
    return [([head] + days).joined(separator: "\n\n")]
  }
}

extension TeamPlan {
  /// Members by name, in a sentence.
  func names(_ numbers: [Int]) -> String {
    ConflictText.list(numbers.map { team.members[$0].name })
  }

  /// What a demand of the team's problem is called, and whose it is.
  func words(_ demand: String) -> String {
    guard let origin = team.origin(of: demand) else { return demand }
    let member = team.members[origin.member]
    return "\(member.built.name(of: origin.id)) (\(member.name))"
  }
}

extension CommandAnswer {
  /// Shows the plans of a team; bad news where not all that has to be can be.
  static func team(_ plan: TeamPlan) -> CommandAnswer {
    CommandAnswer(
      plan.solution.status == .infeasible ? .badNews : .done,
      text: { TeamText(plan, style: $0 ? .ansi : .plain).text },
      json: { TeamJSON.document(plan) })
  }
}
