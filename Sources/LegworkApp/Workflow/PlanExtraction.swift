internal import LegworkModel
internal import LegworkSolver

/// Turns the solver's answer back into codes, dates and moments; indices end here.
struct PlanExtraction {
  let built: BuiltProblem
  let calendar: EventCalendar

  /// The plan that a solution describes.
  func plan(_ solution: Solution) -> Plan {
    Plan(
      attend: solution.attend.map { Occurrence.ID($0) },
      breaks: placed(solution) { item in
        if case .rest(let id, let begin, let end) = item { (id, begin, end) } else { nil }
      },
      stops: placed(solution) { item in
        if case .stop(let id, let begin, let end) = item { (id, begin, end) } else { nil }
      },
      status: PlanExtraction.status(solution.status), objective: solution.objective,
      bound: solution.bound, conflict: solution.conflict.map(built.name(of:)))
  }

  private func placed(
    _ solution: Solution, _ pick: (Solution.Item) -> (id: String, begin: Int, end: Int)?
  ) -> [Plan.Placed] {
    solution.days.flatMap { day in
      day.items.compactMap(pick).compactMap { id, begin, end in
        guard built.days.indices.contains(day.day) else { return nil }
        let midnight = calendar.midnight(of: built.days[day.day])
        return Plan.Placed(
          name: built.name(of: id), day: built.days[day.day],
          interval: Interval(start: midnight + begin, end: midnight + end))
      }
    }
  }

  private static func status(_ status: SolveStatus) -> PlanStatus {
    switch status {
    case .optimal: .optimal
    case .feasible: .feasible
    case .infeasible: .infeasible
    case .unknown: .unknown
    }
  }
}
