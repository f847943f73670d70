extension Search {
  /// Makes a plan of a relaxed one and improves it day by day.
  ///
  /// Days are taken in turn; one that visits what an earlier one has is scanned again without it.
  /// Then each day is made best against all others, which never makes the plan worse.
  mutating func repair(_ week: Week, _ relaxed: Relaxation, reversed: Bool) {
    var isUsed = [Bool](repeating: false, count: instance.runs.count)
    var plan = relaxed.paths
    var values = [Int](repeating: 0, count: plan.count)
    let order = reversed ? Array(plan.indices.reversed()) : Array(plan.indices)
    for day in order {
      if relaxed.isWithin[day], isClean(plan[day], isUsed) {
        values[day] = relaxed.trueValue(ofDay: day, instance)
      } else {
        guard
          let found = bestDay(
            day, week.networks[day], price: relaxed.price, isUsed: isUsed, isPriced: true)
        else { return }
        (plan[day], values[day]) = found
      }
      mark(plan[day], in: &isUsed, as: true)
    }
    improve(&plan, &values, week, relaxed, order: order, isUsed: &isUsed)
    offer(plan, value: values.reduce(0, +) - instance.spread.cost(plan, instance.candidates))
  }

  /// Makes each day best against all others until none gets better, in three turns at most.
  private mutating func improve(
    _ plan: inout [[Int]], _ values: inout [Int], _ week: Week, _ relaxed: Relaxation, order: [Int],
    isUsed: inout [Bool]
  ) {
    /// How many days in a row are best against all others.
    var settled = 0
    for turn in 0..<(3 * order.count) where settled < order.count {
      let day = order[turn % order.count]
      mark(plan[day], in: &isUsed, as: false)
      let missing = missingMusts(week, isUsed)
      if missing.isEmpty, isBest(day, values[day]) {
        settled += 1
        mark(plan[day], in: &isUsed, as: true)
        continue
      }
      let old = plan[day]
      plan[day] = []
      let found = bestDay(
        day, week.networks[day], price: marginalPrice(plan), isUsed: isUsed, missing: missing,
        room: instance.rows.room(beside: plan, instance.candidates),
        rowPrices: relaxed.prices.rows)
      if let found,
        worth(found.path, found.value, missing, plan) > worth(old, values[day], missing, plan)
      {
        (plan[day], values[day]) = found
        settled = 1
      } else {
        plan[day] = old
        settled += 1
      }
      mark(plan[day], in: &isUsed, as: true)
    }
  }

  /// Whether a day can be worth no more than so much, whatever is on the others.
  private func isBest(_ day: Int, _ value: Int) -> Bool {
    instance.spread.topics == 0 && instance.rows.isEmpty && !dayLimits.isEmpty
      && value >= dayLimits[day]
  }

  /// What one more session of a topic costs beside what the other days visit.
  private func marginalPrice(_ others: [[Int]]) -> (Candidate) -> Int {
    let spread = instance.spread
    guard spread.topics > 0 else { return { _ in 0 } }
    let counts = spread.counts(others, instance.candidates)
    return { $0.topic >= 0 && counts[$0.topic] >= spread.free ? spread.cost : 0 }
  }

  /// What a day's path is worth beside the other days: broken rows, then its value and missing musts
  /// less spread.
  private func worth(
    _ path: [Int], _ value: Int, _ missing: Set<Int>, _ others: [[Int]]
  ) -> (Int, Int) {
    (
      -instance.rows.excess(others + [path], instance.candidates),
      value + bonus(path, missing) - instance.spread.cost(others + [path], instance.candidates)
    )
  }

  /// The best path of a day that visits no used session, and no session twice; with its true value.
  ///
  /// Where a path visits a session twice, its first run stays and the day is scanned again: exact
  /// but for that choice. At the prices of a relaxation a day that remembers needs no choice.
  mutating func bestDay(
    _ day: Int, _ net: DayNetwork, price: (Candidate) -> Int, isUsed: [Bool],
    missing: Set<Int> = [], isPriced: Bool = false
  ) -> (path: [Int], value: Int)? {
    var values = net.doorCandidate.map { candidate -> Int in
      let visited = instance.candidates[candidate]
      guard visited.session >= 0 else { return visited.value }
      if isUsed[visited.session] { return DayNetwork.never / 8 }
      let extra = missing.contains(visited.session) ? instance.demandUnit : 0
      return visited.value - price(visited) + extra
    }
    if (isPriced && remembers) || !net.frame.counters.isEmpty {
      let clean = bestCleanDay(day, net, values)
      if clean != nil || !net.frame.counters.isEmpty { return clean }
    }
    while true {
      guard let best = forward(day, net, values), best > DayNetwork.never / 16 else { return nil }
      let path = DayPath(net, scans[day], values: values, best: best)
      let sessions = path.doors.map { instance.candidates[net.doorCandidate[$0]].session }
      let again = sessions.indices.last {
        sessions[$0] >= 0 && sessions[..<$0].contains(sessions[$0])
      }
      guard let again = again.map({ sessions[$0] }) else {
        let visited = path.doors.map { net.doorCandidate[$0] }
        let gifts = zip(path.doors, visited).reduce(0) {
          $0 + values[$1.0] - instance.candidates[$1.1].value
        }
        return (visited, best - gifts)
      }
      var isFirst = true
      for door in path.doors
      where instance.candidates[net.doorCandidate[door]].session == again && isFirst {
        isFirst = false
        for other in values.indices
        where other != door && instance.candidates[net.doorCandidate[other]].session == again {
          values[other] = DayNetwork.never / 8
        }
      }
    }
  }

  private func bonus(_ path: [Int], _ missing: Set<Int>) -> Int {
    path.count { missing.contains(instance.candidates[$0].session) } * instance.demandUnit
  }

  private func missingMusts(_ week: Week, _ isUsed: [Bool]) -> Set<Int> {
    Set(week.coupledMusts.filter { !isUsed[$0] })
  }

  private func isClean(_ path: [Int], _ isUsed: [Bool]) -> Bool {
    let sessions = path.map { instance.candidates[$0].session }
    return sessions.indices.allSatisfy {
      sessions[$0] < 0 || (!isUsed[sessions[$0]] && !sessions[..<$0].contains(sessions[$0]))
    }
  }

  private func mark(_ path: [Int], in isUsed: inout [Bool], as value: Bool) {
    for candidate in path where instance.candidates[candidate].session >= 0 {
      isUsed[instance.candidates[candidate].session] = value
    }
  }
}
