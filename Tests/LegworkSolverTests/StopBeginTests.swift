import LegworkModel
import LegworkSolver
import Testing
import _LegworkTestSupport

@Suite("Stops")
struct StopBeginTests {
  @Test("a stop begins as early as that costs nothing")
  func early() throws {
    // a ends at 10, the stop is 5 minutes away and open from 12: 15 is the first minute there;
    // it takes 10, and b, 5 minutes back, begins at 60. Any begin from 15 to 45 is worth the same.
    let problem = Problem.tiny(travel: [[0, 5], [5, 0]])
      .session("a", .at(0..<10)).session("b", .at(60..<70))
      .with {
        $0.stops = [
          Problem.Stop(
            id: "expo", venue: 1, minutes: 10,
            open: [Problem.Stop.Opening(day: 0, window: TimeWindow(from: 12, to: 80))],
            isRequired: false, points: 20)
        ]
      }
    let solution = try Solver.solve(problem)
    #expect(solution.status == .optimal)
    #expect(solution.days.first?.items.contains(.stop(id: "expo", begin: 15, end: 25)) == true)
  }
}
