internal import Foundation
internal import LegworkModel
internal import LegworkSolver
internal import LegworkStore

/// Plans for several people at one event.
public enum TeamPlanning {
  /// Reads everyone's document and finds the plans that together cover the most; saves nothing.
  ///
  /// All attend each of the sessions `together`.
  public static func plan(
    _ files: [String], together codes: [String], timeLimit: Double?
  ) throws -> CommandAnswer {
    let facts = try files.map { path in
      try PlanningFacts(
        try EventDocument.open(at: path, readOnly: true).state(catalog: .withoutAbstracts))
    }
    let members = try zip(names(of: files), facts).map { name, facts in
      TeamMember(
        name: name, catalog: facts.catalog, preferences: facts.preferences,
        built: try facts.problem(includesUnwanted: true))
    }
    let together = try sessions(codes, facts)
    let team = TeamProblem(members, together: Set(together))
    let options = SolverOptions(timeLimit: timeLimit ?? PlanRequest.defaultTimeLimit)
    guard let answer = try TeamSearch(team, together: together, options: options).run() else {
      throw VerbFault.notTogether(together.map(\.rawValue))
    }
    guard answer.solution.status != .unknown else { throw VerbFault.noPlanInTime }
    return .team(try TeamPlan(answer.solution, of: team, facts))
  }

  /// The codes of sessions that all know, as the first of them writes them.
  private static func sessions(
    _ codes: [String], _ facts: [PlanningFacts]
  ) throws -> [Session.ID] {
    guard let first = facts.first else { return [] }
    for facts in facts.dropFirst() { _ = try CodeLookup(catalog: facts.catalog).matches(codes) }
    var sessions: [Session.ID] = []
    for match in try CodeLookup(catalog: first.catalog).matches(codes) {
      let session = first.catalog.runs(of: match).first?.session ?? Session.ID(match.code)
      if !sessions.contains(session) { sessions.append(session) }
    }
    return sessions
  }

  /// The files' names without their endings; numbered where two are called the same.
  private static func names(of files: [String]) -> [String] {
    let stems = files.map { URL(fileURLWithPath: $0).deletingPathExtension().lastPathComponent }
    return stems.enumerated().map { number, stem in
      stems.count { $0 == stem } > 1 ? "\(stem) \(number + 1)" : stem
    }
  }
}
