/// A board at fixed prices: what each day is worth, and what any candidate would lose of that.
///
/// No plan that visits a candidate has a value above `bound − loss`, whether or not the candidate may
/// be visited; and no plan at all has one above `bound` (Lagrangian relaxation). Sessions that have to
/// be visited and have one run left are priced so far below zero that every best path takes them.
struct PricedWeek {
  /// Each day with all its candidates; only commitments are forced.
  let networks: [DayNetwork]
  /// The prices; 0 or more but for sessions and stops that have to be visited.
  private(set) var prices: Prices
  /// Each day's best value; below all reason where it cannot be kept.
  private(set) var dayBest: [Int]
  /// What a day loses that has to visit a candidate; `hopeless` where it cannot.
  private(set) var loss: [Int]
  /// The door of each candidate in its day's network; −1 for one that overlaps a commitment.
  let doorOf: [Int]
  /// A price so low that nothing outweighs it, turned positive.
  let demandUnit: Int

  private var values: [[Int]]
  /// A scan's memory, used again and again.
  var scan = DayScan()
  private var isStale: [Bool]

  /// A loss that stands for "cannot be".
  static let hopeless = -(DayNetwork.never / 2)

  /// Lays out the days of a board; all prices are those given.
  init(_ board: Board, _ prices: Prices) {
    let whole = board.whole
    var isForced = [Bool](repeating: false, count: whole.candidates.count)
    for candidate in whole.fixed { isForced[candidate] = true }
    let alive = Domain(whole)?.isAlive ?? []
    networks = whole.frames.indices.map { day in
      DayNetworkBuilder.build(
        frame: whole.frames[day], trips: whole.trips, candidates: whole.candidates,
        isForced: isForced, indices: whole.dayCandidates[day].filter { alive[$0] })
    }
    var doors = [Int](repeating: -1, count: whole.candidates.count)
    for net in networks {
      for (door, candidate) in net.doorCandidate.enumerated() { doors[candidate] = door }
    }
    doorOf = doors
    demandUnit = whole.demandUnit
    self.prices = prices
    dayBest = Array(repeating: DayNetwork.never, count: networks.count)
    loss = Array(repeating: PricedWeek.hopeless, count: whole.candidates.count)
    values = networks.map { Array(repeating: DayNetwork.never, count: $0.doorCandidate.count) }
    isStale = Array(repeating: true, count: networks.count)
  }

  /// No plan has a greater value.
  func bound(_ board: Board) -> Int {
    dayBest.reduce(0, +) + prices.sessions.reduce(0, +)
      + board.whole.spread.free * prices.topics.reduce(0, +)
  }

  /// Whether some day cannot keep what it has to; as far as one can see at these prices.
  func isHopeless(_ board: Board) -> Bool {
    dayBest.contains { $0 <= DayNetwork.never / 2 } || bound(board) < -demandUnit / 2
  }

  /// What visiting a candidate is worth less its prices.
  func worth(_ candidate: Candidate) -> Int {
    candidate.value - (candidate.session < 0 ? 0 : prices.sessions[candidate.session])
      - (candidate.topic < 0 ? 0 : prices.topics[candidate.topic])
  }

  /// Brings prices in line with the demands and scans the days that have changed, both ways.
  ///
  /// O((arrivals + doors) × layers) for each of them.
  mutating func refresh(_ board: inout Board) {
    for day in networks.indices where board.hasChanged[day] { isStale[day] = true }
    for day in networks.indices { board.hasChanged[day] = false }
    for session in board.demanded { reprice(session, board) }
    for day in networks.indices where isStale[day] { rescan(day, board) }
  }

  /// Gives a session that must be visited a price that its runs allow.
  private mutating func reprice(_ session: Int, _ board: Board) {
    let old = prices.sessions[session]
    let isDecided = board.allowedRuns(session).count == 1
    let new = isDecided ? -demandUnit : old == -demandUnit ? 0 : old
    if new != old { setPrice(new, session, board) }
  }

  /// Gives a session that need not be visited any more a price of 0 or more.
  mutating func release(_ session: Int, _ board: Board) {
    if prices.sessions[session] < 0, !board.isDemanded(session) { setPrice(0, session, board) }
  }

  private mutating func setPrice(_ price: Int, _ session: Int, _ board: Board) {
    prices.sessions[session] = price
    for run in board.whole.runs[session] { isStale[board.candidates[run].day] = true }
  }

  /// Takes over prices if they bound the week better.
  mutating func adopt(_ prices: Prices, _ board: inout Board) {
    var other = self
    for session in prices.sessions.indices
    where prices.sessions[session] != self.prices.sessions[session] {
      other.setPrice(prices.sessions[session], session, board)
    }
    if prices.topics != self.prices.topics {
      other.prices.topics = prices.topics
      for day in networks.indices { other.isStale[day] = true }
    }
    other.refresh(&board)
    if !other.isHopeless(board), other.bound(board) < bound(board) { self = other }
  }

  private mutating func rescan(_ day: Int, _ board: Board) {
    isStale[day] = false
    let net = networks[day]
    for (door, candidate) in net.doorCandidate.enumerated() {
      values[day][door] =
        board.isAllowed[candidate] ? worth(board.candidates[candidate]) : DayNetwork.never
    }
    guard let best = scan.forward(net, values: values[day]) else {
      dayBest[day] = DayNetwork.never
      return
    }
    dayBest[day] = best
    scan.backward(net, values: values[day])
    for (door, candidate) in net.doorCandidate.enumerated() {
      let through = scan.bestThrough(net, door: door, value: worth(board.candidates[candidate]))
      loss[candidate] = through > DayNetwork.never / 2 ? best - through : PricedWeek.hopeless
    }
  }

  /// The values of a day's doors at these prices; never where a candidate may not be visited.
  func values(ofDay day: Int) -> [Int] { values[day] }
}
