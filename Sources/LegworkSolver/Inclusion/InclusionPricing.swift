/// Works out what including each candidate of a board would cost a plan.
///
/// From below by the bound on every plan through it: both scans of its day at the best prices known.
/// From above by real plans: its day at its best beside the other days as they are, or beside them
/// without the run of the same session that the plan attends now.
struct InclusionPricing {
  private let board: Board
  private let week: PricedWeek
  private let plan: Incumbent
  /// The day on which the plan visits a session; −1 for none.
  private var dayOf: [Int]
  private var isInPlan: [Bool]
  private var isChosen: [Bool]
  /// What each day of the plan is worth alone.
  private let dayValues: [Int]
  private var scan = DayScan()
  /// The greatest value a plan through each candidate could have; nil where there is none.
  private(set) var most: [Int?]
  /// The value of a plan through each candidate, where one is known.
  private(set) var least: [Int?]

  /// Works out all of them; the week has to be refreshed.
  ///
  /// Four scans of each day, and up to four more for each attended session with other runs.
  init(_ board: Board, _ week: PricedWeek, _ plan: Incumbent, dayValues: [Int]) {
    self.board = board
    self.week = week
    self.plan = plan
    self.dayValues = dayValues
    most = Array(repeating: nil, count: board.candidates.count)
    least = most
    isInPlan = Array(repeating: false, count: board.candidates.count)
    isChosen = isInPlan
    dayOf = Array(repeating: -1, count: board.whole.runs.count)
    for (day, path) in plan.days.enumerated() {
      for candidate in path where board.candidates[candidate].session >= 0 {
        isInPlan[candidate] = true
        dayOf[board.candidates[candidate].session] = day
      }
    }
    boundAll()
    choose()
    for day in week.networks.indices { planAll(day) }
    for session in board.whole.runs.indices where dayOf[session] >= 0 {
      if board.whole.runs[session].count > 1 { moveRuns(of: session) }
    }
    for candidate in plan.days.joined() {
      most[candidate] = plan.value
      least[candidate] = plan.value
    }
  }

  /// The bound on any plan through each candidate, at the week's prices.
  private mutating func boundAll() {
    let bound = week.bound(board)
    for candidate in board.candidates.indices {
      let loss = week.loss[candidate]
      most[candidate] = loss < PricedWeek.hopeless ? possible(bound - loss) : nil
    }
  }

  /// A bound, unless it shows that a demand would be missed.
  private func possible(_ bound: Int) -> Int? { bound < -week.demandUnit / 2 ? nil : bound }

  /// The best plans through the candidates of a day that leave all other days as they are.
  private mutating func planAll(_ day: Int) {
    let open = week.networks[day].doorCandidate.filter {
      board.candidates[$0].session >= 0 && dayOf[board.candidates[$0].session] < 0
    }
    let rest = others(than: [day])
    let sure = open.filter { isSingle($0) || isChosen[$0] }
    let unsure = open.filter { !isSingle($0) && !isChosen[$0] }
    for (runs, withChosen) in [(sure, true), (unsure, false)] where !runs.isEmpty {
      let (values, wanted) = realValues(day, without: -1, withChosen: withChosen)
      guard scan.forward(week.networks[day], values: values) != nil else { return }
      noteRuns(runs, on: day, values, wanted, rest: rest)
    }
  }

  /// Whether a candidate is the only run of its session on its day.
  private func isSingle(_ run: Int) -> Bool {
    let candidate = board.candidates[run]
    return board.whole.runs[candidate.session].count { board.candidates[$0].day == candidate.day }
      == 1
  }

  /// Chooses, of several runs of a session on a day, the one that costs the day least.
  private mutating func choose() {
    for runs in board.whole.runs where runs.count > 1 {
      for run in runs where board.isAllowed[run] && !isSingle(run) {
        let day = board.candidates[run].day
        let rivals = runs.filter { board.candidates[$0].day == day && board.isAllowed[$0] }
        isChosen[run] = rivals.min { (week.loss[$0], $0) < (week.loss[$1], $1) } == run
      }
    }
  }

  /// Prices the other runs of a session that the plan attends.
  private mutating func moveRuns(of session: Int) {
    let day = dayOf[session]
    let runs = board.whole.runs[session].filter { !plan.days[day].contains($0) }
    for run in runs { most[run] = nil }
    if board.hasPin(session) { return }
    if board.isDemanded(session), board.allowedRuns(session).count == 1 {
      boundReplaced(session, runs)
    } else {
      boundMoved(session, runs, from: day)
    }
    planMoves(of: session, runs, from: day)
  }

  /// Bounds plans with another run of a session: its present day does without.
  private mutating func boundMoved(_ session: Int, _ runs: [Int], from day: Int) {
    let net = week.networks[day]
    var relaxed = week.values(ofDay: day)
    for run in board.whole.runs[session] where board.candidates[run].day == day {
      if week.doorOf[run] >= 0 { relaxed[week.doorOf[run]] = DayNetwork.never }
    }
    guard let without = scan.forward(net, values: relaxed) else { return }
    scan.backward(net, values: relaxed)
    let bound = week.bound(board) - week.dayBest[day]
    for run in runs where week.doorOf[run] >= 0 {
      let candidate = board.candidates[run]
      if candidate.day != day {
        most[run] =
          week.loss[run] < PricedWeek.hopeless
          ? possible(bound + without - week.loss[run]) : nil
      } else {
        let through = scan.bestThrough(net, door: week.doorOf[run], value: week.worth(candidate))
        most[run] = through > DayNetwork.never / 2 ? possible(bound + through) : nil
      }
    }
  }

  /// Bounds plans with another run of a session that has to be visited and has one run left.
  ///
  /// That run has closed others, which are open again for plans without it.
  private mutating func boundReplaced(_ session: Int, _ runs: [Int]) {
    var board = board.without(session)
    var week = week
    week.release(session, board)
    week.refresh(&board)
    if week.isHopeless(board) { return }
    let bound = week.bound(board)
    for run in runs where week.loss[run] < PricedWeek.hopeless {
      most[run] = possible(bound - week.loss[run])
    }
  }

  /// The best plans that attend another run of a session, with its present day at its best.
  private mutating func planMoves(of session: Int, _ runs: [Int], from day: Int) {
    let (values, wanted) = realValues(day, without: session, ownOnly: true)
    guard let left = scan.forward(week.networks[day], values: values) else { return }
    noteRuns(runs, on: day, values, wanted, rest: others(than: [day]))
    let kept = left - wanted * week.demandUnit
    guard kept > -week.demandUnit / 2 else { return }
    for other in Set(runs.map { board.candidates[$0].day }).sorted() where other != day {
      let (values, wanted) = realValues(other, without: session)
      guard scan.forward(week.networks[other], values: values) != nil else { continue }
      noteRuns(runs, on: other, values, wanted, rest: others(than: [day, other]) + kept)
    }
  }

  /// Notes the best plans through some runs of a day that was just scanned forward.
  private mutating func noteRuns(
    _ runs: [Int], on day: Int, _ values: [Int], _ wanted: Int, rest: Int
  ) {
    let net = week.networks[day]
    scan.backward(net, values: values)
    for run in runs where board.candidates[run].day == day && week.doorOf[run] >= 0 {
      let through = scan.bestThrough(net, door: week.doorOf[run], value: real(run))
      guard through > DayNetwork.never / 2 else { continue }
      let value = through - wanted * week.demandUnit
      guard value > -week.demandUnit / 2 else { continue }
      least[run] = max(least[run] ?? Int.min, rest + value)
    }
  }

  /// What the doors of a day are worth beside the other days of the plan, and how many demands it keeps.
  ///
  /// Leaves out whatever another day visits, and of several runs of a session on this day all but the
  /// one attended or chosen, so that no path visits a session twice. With `ownOnly` also what could
  /// be visited on another day. Demands the plan keeps on this day are worth more than all else.
  private func realValues(
    _ day: Int, without session: Int, withChosen: Bool = true, ownOnly: Bool = false
  ) -> (values: [Int], wanted: Int) {
    var wanted = 0
    let isElsewhere = { (run: Int) in board.candidates[run].day != day }
    let values = week.networks[day].doorCandidate.map { index -> Int in
      let candidate = board.candidates[index]
      guard candidate.session >= 0 else { return candidate.value }
      guard board.isAllowed[index], candidate.session != session else { return DayNetwork.never }
      let attended = dayOf[candidate.session]
      if attended == day {
        guard isInPlan[index] else { return DayNetwork.never }
        let isWanted = board.isDemanded(candidate.session)
        if isWanted { wanted += 1 }
        return real(index) + (isWanted ? week.demandUnit : 0)
      }
      guard attended < 0 else { return DayNetwork.never }
      if ownOnly, board.whole.runs[candidate.session].contains(where: isElsewhere) {
        return DayNetwork.never
      }
      let isFree = isSingle(index) || (withChosen && isChosen[index])
      return isFree ? real(index) : DayNetwork.never
    }
    return (values, wanted)
  }

  /// A candidate's own value less the full spread cost of its topic, which is never too little.
  private func real(_ candidate: Int) -> Int {
    board.candidates[candidate].value
      - (board.candidates[candidate].topic < 0 ? 0 : board.whole.spread.cost)
  }

  /// What the other days of the plan are worth.
  private func others(than days: [Int]) -> Int {
    let kept = plan.days.indices.filter { !days.contains($0) }
    return kept.reduce(0) { $0 + dayValues[$1] }
      - board.whole.spread.cost(kept.map { plan.days[$0] }, board.candidates)
  }
}
