internal import LegworkModel
internal import LegworkSolver

/// Finds the plans of a team that together cover the most.
///
/// Where all attend a session that runs several times, all attend the same run. Without that rule the
/// team's problem is one for the solver, and its bound holds with the rule, too; where its answer
/// breaks the rule, one run after the other is tried, the most promising branch first.
struct TeamSearch {
  /// The best plan found.
  struct Answer: Sendable {
    /// The plans of all, as the team's problem has them.
    var solution: Solution
    /// How often the solver was asked.
    var solves: Int
  }

  private struct Node {
    var drops: [String]
    var solution: Solution
  }

  private let team: TeamProblem
  private let together: [String]
  private let options: SolverOptions

  init(_ team: TeamProblem, together: [Session.ID], options: SolverOptions) {
    self.team = team
    self.together = together.map { $0.rawValue.uppercased() }
    self.options = options
  }

  /// Most runs together that are tried before the answer is left as it stands.
  private static let patience = 200

  /// The best plan; nil where not everyone can attend what is wanted together.
  func run() throws -> Answer? {
    var open = [Node(drops: [], solution: try solve(dropping: []))]
    var solves = 1
    while let index = best(of: open) {
      let node = open.remove(at: index)
      guard let session = together.first(where: { !isShared($0, in: node.solution) }) else {
        return Answer(solution: node.solution, solves: solves)
      }
      guard solves < TeamSearch.patience else { return nil }
      for run in runs(of: session) {
        let others = runs(of: session).filter { $0 != run }
        let drops =
          node.drops
          + others.flatMap { other in
            team.members.indices.map { TeamProblem.id(other, of: $0) }
          }
        open.append(Node(drops: drops, solution: try solve(dropping: drops)))
        solves += 1
      }
    }
    return nil
  }

  private func solve(dropping drops: [String]) throws -> Solution {
    var problem = team.problem
    let known = Set(problem.items.map(\.id))
    problem.drops += drops.filter(known.contains)
    return try PlanningWorkflow.solving { () throws(ProblemFault) in
      try Solver.solve(problem, options: options)
    }
  }

  /// The open node of the greatest bound, the first of equals.
  private func best(of open: [Node]) -> Int? {
    open.indices.max { a, b in
      let (x, y) = (open[a].solution, open[b].solution)
      return (x.mustsAttended, x.bound, b) < (y.mustsAttended, y.bound, a)
    }
  }

  /// The codes of a session's runs that somebody could attend, sorted.
  private func runs(of session: String) -> [String] {
    let items = team.problem.items.filter { item in
      team.members.indices.contains { item.session == TeamProblem.id(session, of: $0) }
    }
    return Set(items.compactMap { team.origin(of: $0.id)?.id }).sorted()
  }

  /// Whether all who attend a session attend the same run of it.
  private func isShared(_ session: String, in solution: Solution) -> Bool {
    let runs = Set(runs(of: session))
    let attended = solution.attend.compactMap { team.origin(of: $0)?.id }.filter(runs.contains)
    return Set(attended).count <= 1
  }
}
