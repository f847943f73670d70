import LegworkModel

extension Standing {
  /// Finds the best plan of the board as it is marked now; false if there is none, nil if that is not
  /// known.
  ///
  /// First the plan known is made valid; where that fails, nothing is known. Where the week's bound does
  /// not prove it, a search looks at what a better plan could visit.
  mutating func prove(_ problem: Problem, _ stop: StopRule) -> Bool? {
    settle()
    guard !week.isHopeless(board) else { return false }
    guard repair() else { return nil }
    provenMarks = nil
    if slack < 0 {
      (isProven, limit) = (true, plan.value)
      return true
    }
    let excerpt = excerpt(problem)
    var search = excerpt.search(plan, week.prices, board, stop: stop)
    let bound = search.run()
    statistics = search.points()
    guard let found = search.incumbent, let bound else { return nil }
    if found.value > plan.value {
      let days = excerpt.plan(found).days
      for day in days.indices where days[day] != plan.days[day] {
        guard let value = value(of: days[day], day: day) else { return nil }
        dayValues[day] = value
      }
      plan = Incumbent(value: found.value, days: days)
    }
    limit = max(bound, plan.value)
    isProven = board.whole.points(board.whole.floored(limit)) <= board.whole.points(plan.value)
    if slack >= 0 { week.adopt(excerpt.prices(search.prices, over: week.prices), &board) }
    return true
  }

  /// What a day of exactly these candidates is worth now; nil where it cannot be.
  func value(of chosen: [Int], day: Int) -> Int? {
    guard let value = board.whole.value(of: chosen, day: day) else { return nil }
    return chosen.reduce(value) {
      $0 + board.candidates[$1].value - board.whole.candidates[$1].value
    }
  }

  /// Takes out of the plan what may not stay and puts in what has to be; false if that fails.
  ///
  /// Each day concerned is made best beside all others.
  private mutating func repair() -> Bool {
    var days = plan.days
    var values = dayValues
    var isVisited = [Bool](repeating: false, count: board.whole.runs.count)
    var lost: [Int] = []
    for day in days.indices {
      days[day].removeAll { board.candidates[$0].session >= 0 && !board.isAllowed[$0] }
      if days[day].count < plan.days[day].count { lost.append(day) }
      for candidate in days[day] where board.candidates[candidate].session >= 0 {
        isVisited[board.candidates[candidate].session] = true
      }
    }
    let missing = board.demanded.filter { !isVisited[$0] }
    let sought = missing.flatMap { board.allowedRuns($0).map { board.candidates[$0].day } }
    for day in Set(sought).sorted() + lost {
      guard let best = week.bestDay(day, beside: days, board) else { return false }
      (days[day], values[day]) = best
    }
    let visited = Set(days.joined().map { board.candidates[$0].session })
    guard board.demanded.allSatisfy(visited.contains) else { return false }
    dayValues = values
    plan = Incumbent(
      value: values.reduce(0, +) - board.whole.spread.cost(days, board.candidates), days: days)
    return true
  }

  /// The answer that the plan is; days that are as in the plan known before keep their layout.
  func answer(_ problem: Problem, instead known: Incumbent, _ last: Solution) -> Solution {
    var solution = last
    let changed = plan.days.indices.filter { !last.hasPlan || plan.days[$0] != known.days[$0] }
    if !changed.isEmpty {
      let partial = plan.days.indices.map { changed.contains($0) ? plan.days[$0] : [] }
      let layout = PlanExtraction(board.whole, partial).days.filter { changed.contains($0.day) }
      solution.days.removeAll { changed.contains($0.day) }
      solution.days = (solution.days + layout).sorted { $0.day < $1.day }
      solution.attend = solution.days.flatMap(\.items).compactMap { item in
        if case .occurrence(let id, _, _) = item { id } else { nil }
      }
    }
    let points = board.whole.points
    solution.objective = points(plan.value)
    solution.bound = isProven ? solution.objective : points(board.whole.floored(limit))
    solution.conflict = []
    solution.status = isProven ? .optimal : .feasible
    solution.mustsWanted = problem.musts.count
    solution.mustsAttended = problem.musts.count
    solution.statistics = statistics
    return solution
  }
}

extension Solution {
  /// Whether it is a plan that keeps all demands.
  var hasPlan: Bool { status == .optimal || status == .feasible }
}

extension PricedWeek {
  /// The best path of a day beside the other days of a plan, and its value before spread.
  ///
  /// Demands the other days leave out are worth more than all else. Where a path visits a session
  /// twice, its first run stays and the day is scanned again.
  mutating func bestDay(
    _ day: Int, beside plan: [[Int]], _ board: Board
  ) -> (path: [Int], value: Int)? {
    let others = plan.indices.filter { $0 != day }.map { plan[$0] }
    let used = Set(others.joined().map { board.candidates[$0].session })
    let spread = board.whole.spread
    let counts = spread.topics > 0 ? spread.counts(others, board.candidates) : []
    let net = networks[day]
    var values = net.doorCandidate.map { index -> Int in
      let candidate = board.candidates[index]
      guard candidate.session >= 0 else { return candidate.value }
      guard board.isAllowed[index], !used.contains(candidate.session) else {
        return DayNetwork.never
      }
      let price = candidate.topic >= 0 && counts[candidate.topic] >= spread.free ? spread.cost : 0
      return candidate.value - price + (board.isDemanded(candidate.session) ? demandUnit : 0)
    }
    while let best = scan.forward(net, values: values) {
      let doors = DayPath(net, scan, values: values, best: best).doors
      let sessions = doors.map { board.candidates[net.doorCandidate[$0]].session }
      guard
        let again = sessions.indices.first(where: {
          sessions[$0] >= 0 && sessions[..<$0].contains(sessions[$0])
        })
      else {
        let path = doors.map { net.doorCandidate[$0] }
        let real = path.reduce(0) { $0 + board.candidates[$1].value }
        return (path, best + real - doors.reduce(0) { $0 + values[$1] })
      }
      let first = doors[sessions.firstIndex(of: sessions[again]) ?? again]
      for run in board.whole.runs[sessions[again]]
      where board.candidates[run].day == day && doorOf[run] >= 0 && doorOf[run] != first {
        values[doorOf[run]] = DayNetwork.never
      }
    }
    return nil
  }
}
