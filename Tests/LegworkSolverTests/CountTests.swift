import LegworkSolver
import Testing
import _LegworkTestSupport

/// The most that the search may do on an invented week; fewer is welcome, and then written here.
struct Allowance: Sendable, CustomTestStringConvertible {
  let kind: ConferenceWeek.Kind
  let occurrences: Int
  let labels: Int
  let scans: Int
  let nodes: Int

  var testDescription: String { "\(kind), \(occurrences)" }
}

@Suite("How much is done")
struct CountTests {
  @Test(
    "proofs stay as short as they are",
    arguments: [
      Allowance(kind: .plain, occurrences: 300, labels: 1_100, scans: 5, nodes: 1),
      Allowance(kind: .plain, occurrences: 2000, labels: 2_600, scans: 5, nodes: 1),
      Allowance(kind: .flat, occurrences: 200, labels: 1_400, scans: 9, nodes: 1),
      Allowance(kind: .fringe, occurrences: 200, labels: 170_000, scans: 1_500, nodes: 1),
    ])
  func counts(allowance: Allowance) throws {
    let week = ConferenceWeek(occurrences: allowance.occurrences, kind: allowance.kind)
    let solution = try Solver.solve(week.problem)
    let done = solution.statistics
    #expect(solution.status == .optimal)
    #expect(done.labels <= allowance.labels)
    #expect(done.scans <= allowance.scans)
    #expect(done.nodes <= allowance.nodes)
  }
}
