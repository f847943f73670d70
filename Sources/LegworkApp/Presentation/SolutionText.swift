internal import LegworkFormats
internal import LegworkModel
internal import LegworkSolver

/// A solution of a bare problem in words: times are those of the problem, days are numbers.
enum SolutionText {
  static func text(_ solution: Solution, of problem: Problem) -> String {
    let days = solution.days.map { day in
      (["Day \(day.day + 1)"] + day.items.map { "  " + line($0, problem) })
        .joined(separator: "\n")
    }
    return (days + [summary(solution)]).joined(separator: "\n\n")
  }

  private static func line(_ item: Solution.Item, _ problem: Problem) -> String {
    switch item {
    case .occurrence(let id, let begin, let end): "\(stretch(begin, end))  \(id)"
    case .transfer(let mode, let from, let to, let departs, let arrives):
      "\(stretch(departs, arrives))  \(mode) \(venue(from, problem)) → \(venue(to, problem))"
    case .rest(let id, let begin, let end): "\(stretch(begin, end))  break: \(id)"
    case .stop(let id, let begin, let end): "\(stretch(begin, end))  stop: \(id)"
    case .commitment(let id, let begin, let end): "\(stretch(begin, end))  own: \(id)"
    }
  }

  private static func summary(_ solution: Solution) -> String {
    let musts =
      solution.mustsWanted == 0
      ? "" : "; musts \(solution.mustsAttended) of \(solution.mustsWanted)"
    let points = "\(solution.objective.of("point"))\(musts)"
    switch solution.status {
    case .optimal: return "Optimal: \(points) (proven)."
    case .feasible: return "Feasible: \(points); no plan has more than \(solution.bound)."
    case .infeasible:
      return "Infeasible: \(points) at best.\nThese cannot hold together: "
        + solution.conflict.joined(separator: ", ")
    case .unknown: return "Unknown: no plan was found in time."
    }
  }

  private static func stretch(_ from: Minutes, _ to: Minutes) -> String {
    "\(EventCalendar.clock(from))–\(EventCalendar.clock(to))"
  }

  private static func venue(_ index: Int, _ problem: Problem) -> String {
    problem.venues.indices.contains(index)
      ? ImportProblem.shortened(problem.venues[index]) : "venue \(index)"
  }
}
