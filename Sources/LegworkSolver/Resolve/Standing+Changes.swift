import LegworkModel

extension Standing {
  /// What became of some changes.
  enum Outcome {
    /// The best plan of the changed problem is known.
    case found(Solution)
    /// The demands do not hold together; later changes can be followed.
    case impossible
    /// No plan is known; later changes can be followed, best from the plan of an answer from scratch.
    case lost
    /// The changes do not fit what is kept.
    case unfit
  }

  /// What changes mean to a plan and its proof.
  private struct Effect {
    /// Whether the proof has to be made anew: something of the plan is worth less or gone, a demand
    /// is new or gone.
    var isDeep = false
    /// What is worth more or less outside the plan, and by how much.
    var shifts: [Int: Int] = [:]
    /// By how much each session of the plan is worth more.
    var gains: [Int: Int] = [:]
  }

  /// Follows some changes to the best plan of the changed problem.
  ///
  /// The plan known before stays where it is still among the best.
  mutating func follow(
    _ changes: [InteractiveSolver.Change], _ problem: Problem, _ solution: Solution, stop: StopRule
  ) -> Outcome {
    let known = plan
    if isProven, !isSettled { settle() }
    statistics = SolverStatistics()
    let before = board.isAllowed
    let bound = isProven ? week.bound(board) : 0
    var effect = Effect(isDeep: !isProven)
    for change in changes {
      guard mark(change, problem, &effect) else { return .unfit }
    }
    board.settle(problem)
    guard board.isWithinUnits else { return .unfit }
    if !isProven, provenMarks == DemandMarks(problem) {
      // What made the demands impossible is taken back.
      (isProven, limit, isSettled) = (true, plan.value, false)
      return .found(answer(problem, instead: known, solution))
    }
    if effect.isDeep || board.isHopeless || !staysBest(bound, before, effect) {
      let found = board.isHopeless ? false : prove(problem, stop)
      guard found == true else {
        isProven = false
        return found == false && !problem.items.isEmpty ? .impossible : .lost
      }
    }
    provenMarks = isProven ? DemandMarks(problem) : nil
    return .found(answer(problem, instead: known, solution))
  }

  /// Marks a change on the board; false where it does not fit.
  private mutating func mark(
    _ change: InteractiveSolver.Change, _ problem: Problem, _ effect: inout Effect
  ) -> Bool {
    switch change {
    case .pin(let id), .unpin(let id):
      guard let run = board.candidate(id) else { return true }
      let isPin = change == .pin(id)
      effect.isDeep = effect.isDeep || !isPin || !isVisited(run)
      board.setPinned(isPin, run)
      if !isPin { week.release(board.candidates[run].session, board) }
    case .drop(let id), .undrop(let id):
      guard let run = board.candidate(id) else { return true }
      let isDrop = change == .drop(id)
      effect.isDeep = effect.isDeep || (isDrop && isVisited(run))
      board.setDropped(isDrop, run)
    case .must(let name), .unmust(let name):
      guard let session = board.session(name) else { return true }
      let isMust = change == .must(name)
      effect.isDeep =
        effect.isDeep || !isMust || !board.whole.runs[session].contains(where: isVisited)
      board.setMust(isMust, session)
      if !isMust { week.release(session, board) }
    case .skip(let name), .unskip(let name):
      guard let session = board.session(name) else { return true }
      let isSkip = change == .skip(name)
      effect.isDeep =
        effect.isDeep || (isSkip && board.whole.runs[session].contains(where: isVisited))
      board.setSkipped(isSkip, session)
    case .points(_, let id):
      guard let index = board.items[id] else { return true }
      return weigh([index], problem, &effect)
    case .sessionPoints(_, let name):
      guard let session = board.session(name) else { return true }
      return weigh(board.itemsOf(session), problem, &effect)
    case .item, .replace: return false
    }
    return true
  }

  private func isVisited(_ run: Int) -> Bool {
    plan.days[board.candidates[run].day].contains(run)
  }

  /// Gives items the points they have in the problem; false where those do not fit the units.
  private mutating func weigh(_ items: [Int], _ problem: Problem, _ effect: inout Effect) -> Bool {
    for item in items {
      let run = board.candidateOf[item]
      let points = problem.items[item].points
      guard run >= 0 else { continue }
      guard board.fits(points) else { return false }
      provenMarks = nil
      let before = board.candidates[run].value
      board.setPoints(points, of: run)
      let by = board.candidates[run].value - before
      if isVisited(run) {
        dayValues[board.candidates[run].day] += by
        plan.value += by
        effect.gains[board.candidates[run].session, default: 0] += by
        effect.isDeep = effect.isDeep || by < 0
      } else {
        effect.shifts[run, default: 0] += by
      }
    }
    return true
  }

  /// Whether no plan profits from the changes by more than the one known does.
  ///
  /// Any plan visits at most one run of a session, so runs of one session can be judged one by one:
  /// a plan through one of them gains what that run and the other sessions of the plan gain.
  private mutating func staysBest(_ bound: Int, _ before: [Bool], _ effect: Effect) -> Bool {
    let isOpen = board.isAllowed
    let risen = isOpen.indices.filter { isOpen[$0] && (!before[$0] || effect.shifts[$0] ?? 0 > 0) }
    // What has risen while it is closed may be opened by a later change.
    let hasRisen = effect.shifts.values.contains { $0 > 0 }
    if !risen.isEmpty || hasRisen || !effect.gains.isEmpty { isSettled = false }
    guard let first = risen.first else { return true }
    let session = board.candidates[first].session
    let own = effect.gains[session] ?? 0
    let others = effect.gains.values.reduce(-own, +)
    return risen.allSatisfy { run in
      let by = effect.shifts[run] ?? 0
      guard board.candidates[run].session == session else { return false }
      if week.loss[run] >= PricedWeek.hopeless || (before[run] && by <= own) { return true }
      return board.whole.floored(bound - week.loss[run] + by + others) <= plan.value
    }
  }
}
