internal import LegworkFormats
internal import LegworkItinerary
internal import LegworkModel
internal import LegworkSolver

/// The plans of a team, as JSON.
enum TeamJSON {
  static func document(_ plan: TeamPlan) -> OrderedJSON {
    let solution = plan.solution
    return [
      "format": "legwork-team", "version": 1, "status": .string(solution.status.rawValue),
      "objective": .int(solution.objective), "bound": .int(solution.bound),
      "gap": .int(solution.bound - solution.objective),
      "musts": [
        "wanted": .int(solution.mustsWanted), "attended": .int(solution.mustsAttended),
      ],
      "mixedLimits": .bool(plan.team.hasMixedLimits),
      "conflict": .texts(solution.conflict.map { plan.words($0) }),
      "sessions": .array(plan.visits.map { visit($0, plan) }),
      "missed": .array(plan.missed.map { missed($0, plan) }),
      "members": .array(plan.parts.indices.map { member($0, plan) }),
    ]
  }

  private static func visit(_ visit: TeamPlan.Visit, _ plan: TeamPlan) -> OrderedJSON {
    let calendar = plan.parts[visit.by[0]].facts.calendar
    return [
      "code": .string(visit.run.id.rawValue), "session": .string(visit.session.id.rawValue),
      "title": .string(visit.session.title),
      "start": .text(visit.run.interval.map { calendar.iso8601($0.start) }),
      "end": .text(visit.run.interval.map { calendar.iso8601($0.end) }),
      "venue": .text(visit.run.venue?.rawValue),
      "by": .texts(visit.by.map { plan.team.members[$0].name }),
      "notesFor": .texts(visit.notesFor.map { plan.team.members[$0].name }),
    ]
  }

  private static func missed(_ missed: TeamPlan.Missed, _ plan: TeamPlan) -> OrderedJSON {
    [
      "session": .string(missed.session.id.rawValue), "title": .string(missed.session.title),
      "must": .bool(missed.isMust),
      "wantedBy": .texts(missed.wantedBy.map { plan.team.members[$0].name }),
    ]
  }

  private static func member(_ number: Int, _ plan: TeamPlan) -> OrderedJSON {
    let part = plan.parts[number]
    return [
      "name": .string(plan.team.members[number].name),
      "walkingMinutes": .int(part.itinerary.walkingMinutes),
      "venueChanges": .int(part.itinerary.venueChanges),
      "attend": .texts(part.plan.attend.map(\.rawValue)),
      "days": PlanJSON.days(of: part.itinerary, calendar: part.facts.calendar),
    ]
  }
}
