import LegworkFormats
public import LegworkSolver

/// Writes a solver's answer in the format legwork-solution, version 1.
public enum SolutionJSON {
  /// The answer as indented JSON.
  public static func text(_ solution: Solution) -> String { document(solution).text() + "\n" }

  /// The answer as a JSON value.
  static func document(_ solution: Solution) -> OrderedJSON {
    var members: [OrderedJSON.Member] = [
      .init("format", "legwork-solution"), .init("version", 1),
      .init("status", .string(solution.status.rawValue)),
      .init("objective", .int(solution.objective)), .init("bound", .int(solution.bound)),
      .init(
        "musts",
        ["wanted": .int(solution.mustsWanted), "attended": .int(solution.mustsAttended)]),
      .init("attend", .texts(solution.attend)), .init("days", .array(solution.days.map(day))),
    ]
    if solution.status == .infeasible {
      members.append(.init("conflict", .texts(solution.conflict)))
    }
    members.append(.init("statistics", statistics(solution.statistics)))
    return .object(members)
  }

  private static func day(_ day: Solution.Day) -> OrderedJSON {
    ["day": .int(day.day), "items": .array(day.items.map(item))]
  }

  private static func item(_ item: Solution.Item) -> OrderedJSON {
    switch item {
    case .occurrence(let id, let begin, let end): stay("occurrence", id, begin, end)
    case .rest(let id, let begin, let end): stay("break", id, begin, end)
    case .stop(let id, let begin, let end): stay("stop", id, begin, end)
    case .commitment(let id, let begin, let end): stay("commitment", id, begin, end)
    case .transfer(let mode, let from, let to, let departs, let arrives):
      [
        "kind": "transfer", "mode": .string(mode), "from": .int(from), "to": .int(to),
        "departs": .int(departs), "arrives": .int(arrives),
      ]
    }
  }

  private static func stay(_ kind: String, _ id: String, _ begin: Int, _ end: Int) -> OrderedJSON {
    ["kind": .string(kind), "id": .string(id), "begin": .int(begin), "end": .int(end)]
  }

  private static func statistics(_ statistics: SolverStatistics) -> OrderedJSON {
    [
      "seconds": .double(statistics.seconds), "bound0": .int(statistics.rootBound),
      "gap0": .int(statistics.rootGap), "labels": .int(statistics.labels),
      "scans": .int(statistics.scans), "nodes": .int(statistics.nodes),
      "paths": .int(statistics.paths), "candidates": .int(statistics.candidates),
    ]
  }
}
