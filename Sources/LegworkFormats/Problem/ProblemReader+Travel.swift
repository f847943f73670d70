import LegworkModel

extension ProblemReader {
  /// Reads the matrices, the further modes and the time-of-day factors.
  static func readTravel(
    _ fields: ProblemFields, size: Int, into problem: inout Problem
  ) throws(Failure) {
    let matrices = try matrices(fields, size: size)
    (problem.travel, problem.walking) = matrices
    problem.modes = try fields.list("modes") { node throws(Failure) in
      let fields = try ProblemFields(node)
      let (travel, walking) = try self.matrices(fields, size: size)
      return Problem.Mode(
        name: try fields.text("name"), travel: travel, walking: walking,
        hours: try fields.optional("hours", hours))
    }
    var seen: Set<String> = ["walk"]
    for (index, mode) in problem.modes.enumerated() where !seen.insert(mode.name).inserted {
      throw .wrong(
        path: "modes[\(index)].name", found: "\"\(mode.name)\"",
        expected: "a name not used before, nor walk")
    }
    problem.traffic = try fields.list("tod", traffic)
    problem.sameRoom = try fields.optionalInt("sameRoom", in: minutes)
  }

  private static func matrices(
    _ fields: ProblemFields, size: Int
  ) throws(Failure) -> (travel: [[Int]], walking: [[Int]]) {
    let travel = try fields.required(
      "travel", size == 1 ? "1 row of 1 minute" : "\(size) rows of \(size) minutes"
    ) {
      node throws(Failure) in try matrix(node, size: size)
    }
    let walking = try fields.optional("walking") { node throws(Failure) in
      try matrix(node, size: size)
    }
    guard let walking else { return (travel, travel) }
    for row in 0..<size {
      for column in 0..<size where travel[row][column] >= 0 && walking[row][column] < 0 {
        throw .wrong(
          path: "walking[\(row)][\(column)]", found: String(walking[row][column]),
          expected: "0 or more, as travel serves this trip")
      }
    }
    return (travel, walking)
  }

  private static func matrix(_ node: JSONNode, size: Int) throws(Failure) -> [[Int]] {
    let rows = try node.list { row throws(Failure) in
      let entries = try row.list { entry throws(Failure) in
        try entry.int(in: -1...TravelTime.longest)
      }
      guard entries.count == size else {
        throw .wrong(
          path: "", found: "\(entries.count) numbers", expected: "\(size), one for each venue")
      }
      return entries
    }
    guard rows.count == size else {
      throw .wrong(path: "", found: "\(rows.count) rows", expected: "\(size), one for each venue")
    }
    return rows
  }

  private static func hours(_ node: JSONNode) throws(Failure) -> TimeWindow {
    let ends = try node.list { end throws(Failure) in try end.int(in: moments) }
    guard ends.count == 2, ends[0] <= ends[1] else {
      throw node.isNot("[from, to], from not after to")
    }
    return TimeWindow(from: ends[0], to: ends[1])
  }

  private static func traffic(_ node: JSONNode) throws(Failure) -> Problem.Traffic {
    let parts = try node.list { part throws(Failure) in try part.int(in: moments) }
    guard parts.count == 3, parts[0] <= parts[1], (0...10_000).contains(parts[2]) else {
      throw node.isNot("[from, to, percent], from not after to, percent from 0 to 10000")
    }
    return Problem.Traffic(window: TimeWindow(from: parts[0], to: parts[1]), percent: parts[2])
  }
}
