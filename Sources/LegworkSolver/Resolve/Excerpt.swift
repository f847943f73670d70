import LegworkModel

/// The part of a board that a search has to look at, as an instance of its own.
struct Excerpt {
  /// The instance; its candidates and sessions are numbered anew.
  let instance: Instance
  /// The board's number of each candidate.
  let candidates: [Int]
  /// The board's number of each session and stop.
  let sessions: [Int]

  /// Takes the allowed candidates that `isWanted` accepts, and all of commitments and demands.
  ///
  /// O(candidates of the board).
  init(_ board: Board, _ problem: Problem, isWanted: (Int) -> Bool) {
    let whole = board.whole
    var number = [Int](repeating: -1, count: whole.runs.count)
    var sessions = board.demanded
    for (index, session) in sessions.enumerated() { number[session] = index }
    var kept: [Int] = []
    var candidates: [Candidate] = []
    for (index, candidate) in board.candidates.enumerated() {
      let isFixed = candidate.session < 0 || board.isPinned[index]
      guard
        isFixed
          || (board.isAllowed[index] && (board.isDemanded(candidate.session) || isWanted(index)))
      else { continue }
      kept.append(index)
      candidates.append(candidate)
      guard candidate.session >= 0 else { continue }
      if number[candidate.session] < 0 {
        number[candidate.session] = sessions.count
        sessions.append(candidate.session)
      }
      candidates[candidates.count - 1].session = number[candidate.session]
    }
    let isMust = sessions.map(board.isDemanded)
    self.candidates = kept
    self.sessions = sessions
    instance = Instance(
      problem: problem, trips: whole.trips, frames: whole.frames, candidates: candidates,
      runs: IndexLists(count: sessions.count, candidates.map(\.session)),
      dayCandidates: IndexLists(count: whole.frames.count, candidates.map(\.day)),
      musts: isMust.indices.filter { isMust[$0] },
      isMust: isMust, spread: whole.spread, rows: whole.rows,
      fixed: kept.indices.filter { candidates[$0].session < 0 || board.isPinned[kept[$0]] },
      hasAllPins: true, pointUnit: whole.pointUnit, demandUnit: whole.demandUnit,
      grain: whole.grain)
  }

  /// A search that starts from known prices and, if there is one, a known plan.
  func search(_ plan: Incumbent?, _ prices: Prices, _ board: Board, stop: StopRule) -> Search {
    var search = Search(instance, stop: stop)
    search.prices.topics = prices.topics
    for (index, session) in sessions.enumerated() {
      // A demand with one run left is forced here, which needs no price.
      let isForced = board.isDemanded(session) && instance.runs[index].count == 1
      search.prices.sessions[index] = isForced ? 0 : prices.sessions[session]
    }
    if let plan {
      var number = [Int: Int](minimumCapacity: candidates.count)
      for (index, candidate) in candidates.enumerated() { number[candidate] = index }
      search.incumbent = Incumbent(
        value: plan.value, days: plan.days.map { $0.compactMap { number[$0] } })
    }
    return search
  }

  /// A plan of this part as one of the board.
  func plan(_ found: Incumbent) -> Incumbent {
    Incumbent(value: found.value, days: found.days.map { $0.map { candidates[$0] } })
  }

  /// Known prices with those of this part replaced.
  func prices(_ found: Prices, over known: Prices) -> Prices {
    var prices = known
    prices.topics = found.topics
    for (index, session) in sessions.enumerated() where instance.runs[index].count > 1 {
      prices.sessions[session] = found.sessions[index]
    }
    return prices
  }
}
