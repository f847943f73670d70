import LegworkModel
import LegworkSolver
import Testing
import _LegworkTestSupport

/// Weeks too large for brute force whose best plan is known all the same.
///
/// All runs lie in slots that do not touch, nothing takes travel, and a session is worth the same
/// in each of its runs. A plan is then a matching of sessions and slots, and taking sessions by
/// falling points wherever one more can still be matched is best (matchable sets are a matroid).
@Suite("Matchings")
struct MatchingTests {
  struct Shape: Sendable, CustomTestStringConvertible {
    let sessions: Int
    let slots: Int
    let points: ClosedRange<Int>
    let seed: Int

    var testDescription: String {
      "\(sessions) sessions, \(slots) slots, points \(points), seed \(seed)"
    }

    static let all = (0..<10).flatMap { seed in
      [
        Shape(sessions: 25, slots: 30, points: 10...10, seed: seed),
        Shape(sessions: 40, slots: 30, points: 10...12, seed: seed),
        Shape(sessions: 60, slots: 25, points: 1...50, seed: seed),
      ]
    }
  }

  @Test("flat weeks full of repeats are solved as matchings", arguments: Shape.all)
  func matchings(shape: Shape) throws {
    var random = SeededRandom(seed: shape.seed)
    let week = Week(shape, &random)
    let solution = try Solver.solve(week.problem)
    #expect(ProblemJudge.judge(solution, of: week.problem).errors == [])
    let best = week.bestPoints(musts: [])
    #expect((solution.status, solution.objective, solution.bound) == (.optimal, best, best))
  }

  @Test("musts are matched first, and with them what is left", arguments: Shape.all)
  func musts(shape: Shape) throws {
    var random = SeededRandom(seed: shape.seed)
    let week = Week(shape, &random)
    let musts = (0..<5).map { _ in random.number(0...(shape.sessions - 1)) }
    let problem = week.problem.with { $0.musts = musts.map { "s\($0)" } }
    let solution = try Solver.solve(problem)
    let judgement = ProblemJudge.judge(solution, of: problem)
    #expect(judgement.errors == [])
    #expect(judgement.musts == week.matched(by: Set(musts).sorted()).count)
    #expect(solution.objective == week.bestPoints(musts: musts))
  }
}

/// Sessions, and the slots each of them runs in.
private struct Week {
  private static let slotsPerDay = 6
  private var slots: [[Int]] = []
  private var points: [Int] = []
  private(set) var problem: Problem

  init(_ shape: MatchingTests.Shape, _ random: inout SeededRandom) {
    problem = Problem.tiny(days: (shape.slots + Self.slotsPerDay - 1) / Self.slotsPerDay)
    for session in 0..<shape.sessions {
      let all = random.shuffled(Array(0..<shape.slots))
      slots.append(all.prefix(random.number(1...4)).sorted())
      points.append(random.number(shape.points))
      for slot in slots[session] {
        let start = slot % Self.slotsPerDay * 20
        problem.items.append(
          Problem.Item(
            id: "s\(session)/\(slot)", session: "s\(session)", day: slot / Self.slotsPerDay,
            start: start, end: start + 20, arriveBy: start, venue: 0, points: points[session]))
      }
    }
  }

  /// The points of the best plan among those with the most of these musts.
  func bestPoints(musts: [Int]) -> Int {
    let order = points.indices.sorted {
      (musts.contains($0) ? 0 : 1, -points[$0], $0) < (musts.contains($1) ? 0 : 1, -points[$1], $1)
    }
    return matched(by: order).reduce(0) { $0 + points[$1] }
  }

  /// The sessions that are matched when they are tried in an order, by augmenting paths.
  func matched(by order: [Int]) -> [Int] {
    var taken: [Int: Int] = [:]
    return order.filter { session in
      var seen: Set<Int> = []
      return place(session, &taken, &seen)
    }
  }

  private func place(_ session: Int, _ taken: inout [Int: Int], _ seen: inout Set<Int>) -> Bool {
    for slot in slots[session] where seen.insert(slot).inserted {
      guard let other = taken[slot], !place(other, &taken, &seen) else {
        taken[slot] = session
        return true
      }
    }
    return false
  }
}
