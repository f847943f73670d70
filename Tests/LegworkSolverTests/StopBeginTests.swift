import LegworkModel
import Testing
import _LegworkTestSupport

@testable import LegworkSolver

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

  @Test("a stop that is open for months begins no oftener for that", arguments: [1, 3])
  func openForMonths(stops: Int) throws {
    let problem = Problem.tiny(travel: [[5, 10], [10, 5]])
      .session("a", .at(0..<10)).session("b", .at(60..<70))
      .with { problem in
        problem.stops = (0..<stops).map {
          Problem.Stop(
            id: "expo \($0)", venue: 1, minutes: 7,
            open: [Problem.Stop.Opening(day: 0, window: TimeWindow(from: 12, to: 1_000_000))],
            isRequired: false, points: 20)
        }
      }
    let instance = try InstanceBuilder.build(problem.inCanonicalOrder(), demands: .hard)
    // Each stop at its opening, and behind either session and up to two other stops.
    #expect((1...60).contains(instance.candidates.count))
  }
}
