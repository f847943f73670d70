import LegworkModel
import LegworkSolver
import _LegworkTestSupport

/// The changes of somebody who adjusts a plan for a long time, the same for the same seed.
///
/// Occurrences and sessions are picked at random, and so is what becomes of them. What turns out to
/// be impossible is taken back next.
struct ChangeWalk {
  private var random: SeededRandom
  private var undo: InteractiveSolver.Change?

  /// Starts the walk of a seed.
  init(seed: Int = 1) { random = SeededRandom(seed: seed) }

  /// What is changed next, seeing the problem and its answer.
  mutating func next(_ problem: Problem, _ solution: Solution) -> InteractiveSolver.Change {
    if solution.status == .infeasible, let undo {
      self.undo = nil
      return undo
    }
    undo = nil
    let item = random.pick(problem.items)
    switch random.number(0...9) {
    case 0:
      if !problem.pins.contains(item.id) { undo = .unpin(item.id) }
      return .pin(item.id)
    case 1: return .unpin(problem.pins.isEmpty ? item.id : random.pick(problem.pins))
    case 2:
      if !problem.drops.contains(item.id) { undo = .undrop(item.id) }
      return .drop(item.id)
    case 3: return .undrop(problem.drops.isEmpty ? item.id : random.pick(problem.drops))
    case 4:
      if !problem.musts.contains(item.session) { undo = .unmust(item.session) }
      return .must(item.session)
    case 5: return .unmust(problem.musts.isEmpty ? item.session : random.pick(problem.musts))
    case 6:
      if !problem.skips.contains(item.session) { undo = .unskip(item.session) }
      return .skip(item.session)
    case 7: return .unskip(problem.skips.isEmpty ? item.session : random.pick(problem.skips))
    default: return .points(random.number(0...100), occurrence: item.id)
    }
  }
}
