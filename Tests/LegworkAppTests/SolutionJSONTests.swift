import LegworkApp
import LegworkSolver
import Testing

@Suite("A solver's answer as JSON")
struct SolutionJSONTests {
  @Test("has every part of the format in its order")
  func whole() {
    var statistics = SolverStatistics()
    (statistics.seconds, statistics.rootBound, statistics.rootGap) = (0.5, 12, 2)
    (statistics.labels, statistics.scans, statistics.nodes) = (900, 7, 3)
    let solution = Solution(
      status: .optimal, objective: 10, bound: 10, mustsWanted: 1, mustsAttended: 1, attend: ["X"],
      days: [
        Solution.Day(
          day: 0,
          items: [
            .occurrence(id: "X", begin: 510, end: 570),
            .transfer(mode: "walk", from: 0, to: 1, departs: 570, arrives: 581),
            .rest(id: "lunch", begin: 700, end: 745), .stop(id: "expo", begin: 750, end: 810),
            .commitment(id: "call", begin: 900, end: 930),
          ])
      ], statistics: statistics)
    let lines = SolutionJSON.text(solution).split(separator: "\n").map {
      $0.trimmingPrefix { $0 == " " }
    }
    #expect(
      lines.joined() == """
        {"format": "legwork-solution","version": 1,"status": "optimal","objective": 10,\
        "bound": 10,"musts": {"wanted": 1,"attended": 1},"attend": ["X"],"days": [{"day": 0,\
        "items": [{"kind": "occurrence","id": "X","begin": 510,"end": 570},{"kind": "transfer",\
        "mode": "walk","from": 0,"to": 1,"departs": 570,"arrives": 581},{"kind": "break",\
        "id": "lunch","begin": 700,"end": 745},{"kind": "stop","id": "expo","begin": 750,\
        "end": 810},{"kind": "commitment","id": "call","begin": 900,"end": 930}]}],\
        "statistics": {"seconds": 0.5,"bound0": 12,"gap0": 2,"labels": 900,"scans": 7,"nodes": 3,\
        "paths": 0,"candidates": 0}}
        """)
  }

  @Test("names the conflict where there is one")
  func conflict() {
    let text = SolutionJSON.text(
      Solution(status: .infeasible, mustsWanted: 2, mustsAttended: 1, conflict: ["X", "Y"]))
    #expect(text.contains("\"conflict\": [\n    \"X\",\n    \"Y\"\n  ]"))
  }
}
