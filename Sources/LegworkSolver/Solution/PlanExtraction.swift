import LegworkModel

/// Turns an incumbent's indices back into names and a sequence that can be walked.
///
/// The only place where indices become ids again. Each day is laid out once more with exactly the
/// chosen candidates, all forced, so it is as good as any way of visiting them.
struct PlanExtraction {
  private let instance: Instance
  /// The days on which something happens.
  private(set) var days: [Solution.Day] = []
  /// What attending and resting is worth, less what walking costs.
  private(set) var objective = 0
  /// The occurrences attended, chronological.
  private(set) var attend: [String] = []
  /// The sessions attended.
  private(set) var sessions: Set<String> = []
  private var topics: [String: Int] = [:]

  /// Lays out the chosen candidates of each day.
  init(_ instance: Instance, _ plan: [[Int]]) {
    self.instance = instance
    for (day, chosen) in plan.enumerated() {
      var items = lay(out: early(chosen, day), day: day)
      guard !items.isEmpty || !instance.frames[day].busy.isEmpty else { continue }
      insertPlaceless(day, into: &items)
      days.append(Solution.Day(day: day, items: items))
    }
    if let spread = instance.problem.spread {
      let counts = topics.values.map { max(0, $0 - spread.free) }
      objective -= spread.cost * counts.reduce(0, +)
    }
  }

  /// The same visits with each stop made as early as that costs nothing.
  private func early(_ chosen: [Int], _ day: Int) -> [Int] {
    var early = chosen
    for (place, candidate) in chosen.enumerated() where instance.candidates[candidate].isStop {
      let value = instance.value(of: early, day: day)
      let free = place > 0 ? instance.candidates[early[place - 1]].end : Int.min
      for run in instance.runs[instance.candidates[candidate].session]
      where run < candidate && instance.candidates[run].day == day
        && instance.candidates[run].arriveBy >= free
      {
        var trial = early
        trial[place] = run
        if instance.value(of: trial, day: day) == value {
          early = trial
          break
        }
      }
    }
    return early
  }

  private mutating func lay(out chosen: [Int], day: Int) -> [Solution.Item] {
    let frame = instance.frames[day]
    let net = instance.network(of: chosen, day: day, keepsPassages: true)
    let values = net.doorCandidate.map { instance.candidates[$0].value }
    guard let path = net.best(values)?.path else { return [] }
    var items: [Solution.Item] = []
    var place = frame.lodging?.venue ?? -1
    var end = frame.lodging?.leave ?? Int.min
    for (door, entry) in zip(path.doors, path.entries) {
      let candidate = instance.candidates[net.doorCandidate[door]]
      switch entry {
      case .start(let start):
        items += go(net.starts[start], from: place, to: -1, leaving: end, frame)
      case .arrival(let arrival):
        items += go(
          net.passages[arrival], from: place, to: candidate.venue, leaving: end, frame)
      }
      items.append(visit(candidate))
      place = candidate.venue
      end = candidate.end
    }
    guard let home = path.home else { return items }
    return items + go(home, from: place, to: frame.lodging?.venue ?? -1, leaving: end, frame)
  }

  private mutating func visit(_ candidate: Candidate) -> Solution.Item {
    switch candidate.origin {
    case .item(let index):
      let item = instance.problem.items[index]
      objective += item.points
      attend.append(item.id)
      sessions.insert(item.session)
      if let topic = item.topic { topics[topic, default: 0] += 1 }
      return .occurrence(id: item.id, begin: item.start, end: item.end)
    case .commitment(let index):
      let item = instance.problem.commitments[index]
      return .commitment(id: item.id, begin: item.start, end: item.end)
    case .stop(let index, let begin):
      let stop = instance.problem.stops[index]
      objective += stop.points
      return .stop(id: stop.id, begin: begin, end: begin + stop.minutes)
    }
  }

  /// The steps of a passage.
  private mutating func go(
    _ passage: Passage, from: Int, to: Int, leaving minute: Int, _ frame: DayFrame
  ) -> [Solution.Item] {
    let pauses = passage.pauses(after: minute, frame)
    var items = pauses.before.map { take($0, frame) }
    if let trip = passage.trip {
      objective -= trip.walking * instance.problem.walkCost
      items.append(
        .transfer(
          mode: instance.trips.modeNames[trip.mode], from: from, to: to, departs: trip.departs,
          arrives: trip.arrives))
    }
    return items + pauses.after.map { take($0, frame) }
  }

  private mutating func take(_ pause: Pause, _ frame: DayFrame) -> Solution.Item {
    let rest = frame.rests[pause.rest]
    objective += rest.points
    return .rest(
      id: instance.problem.breaks[rest.index].id, begin: pause.begin,
      end: pause.begin + rest.minutes)
  }

  private func insertPlaceless(_ day: Int, into items: inout [Solution.Item]) {
    for commitment in instance.problem.commitments
    where commitment.day == day && commitment.venue == nil {
      let place = items.firstIndex { $0.end > commitment.start } ?? items.count
      items.insert(
        .commitment(id: commitment.id, begin: commitment.start, end: commitment.end), at: place)
    }
  }
}

extension Solution.Item {
  /// When the step ends.
  var end: Int {
    switch self {
    case .occurrence(_, _, let end), .rest(_, _, let end), .stop(_, _, let end),
      .commitment(_, _, let end):
      end
    case .transfer(_, _, _, _, let arrives): arrives
    }
  }
}
