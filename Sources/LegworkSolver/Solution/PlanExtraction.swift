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

  /// Lays out the chosen candidates of each day.
  init(_ instance: Instance, _ plan: [[Int]]) {
    self.instance = instance
    for (day, chosen) in plan.enumerated() {
      var items = lay(out: chosen, day: day)
      guard !items.isEmpty || !instance.frames[day].busy.isEmpty else { continue }
      insertPlaceless(day, into: &items)
      days.append(Solution.Day(day: day, items: items))
    }
  }

  private mutating func lay(out chosen: [Int], day: Int) -> [Solution.Item] {
    let frame = instance.frames[day]
    var isForced = [Bool](repeating: false, count: instance.candidates.count)
    for candidate in chosen { isForced[candidate] = true }
    let net = DayNetworkBuilder.build(
      frame: frame, trips: instance.trips, candidates: instance.candidates, isForced: isForced,
      indices: chosen)
    let values = net.doorCandidate.map { instance.candidates[$0].value }
    var scan = DayScan()
    guard let best = scan.forward(net, values: values) else { return [] }
    let path = DayPath(net, scan, values: values, best: best)
    var items: [Solution.Item] = []
    var place = frame.lodging?.venue ?? -1
    for (door, entry) in zip(path.doors, path.entries) {
      let candidate = instance.candidates[net.doorCandidate[door]]
      switch entry {
      case .start(let rest):
        if rest >= 0 { items.append(take(frame.rest, at: rest)) }
      case .arrival(let arrival):
        items += go(
          net.arrivalTrip[arrival], from: place, to: candidate.venue, frame,
          rest: net.arrivalRest[arrival], restsFirst: net.arrivalRestsFirst[arrival])
      }
      items.append(visit(candidate))
      place = candidate.venue
    }
    guard let last = path.doors.last else { return items + idle(net) }
    let home = net.groupHome[net.doorGroup[last]]
    return items + end(path.restsLast ? home.resting : home.plain, from: place, frame)
  }

  /// A day with placeless commitments and nothing else.
  private mutating func idle(_ net: DayNetwork) -> [Solution.Item] {
    guard !net.frame.busy.isEmpty else { return [] }
    let plain = net.idleHome.plain.map { -($0.trip?.walking ?? 0) * net.frame.walkUnit }
    let home = plain == net.idle ? net.idleHome.plain : net.idleHome.resting
    return end(home, from: net.frame.lodging?.venue ?? -1, net.frame)
  }

  /// The way home, and the break on it.
  private mutating func end(
    _ home: DayNetwork.Return?, from place: Int, _ frame: DayFrame
  ) -> [Solution.Item] {
    guard let home else { return [] }
    if let trip = home.trip, let lodging = frame.lodging {
      return go(
        trip, from: place, to: lodging.venue, frame, rest: home.rest, restsFirst: home.restsFirst)
    }
    return home.rest >= 0 ? [take(frame.rest, at: home.rest)] : []
  }

  private mutating func visit(_ candidate: Candidate) -> Solution.Item {
    switch candidate.origin {
    case .item(let index):
      let item = instance.problem.items[index]
      objective += item.points
      attend.append(item.id)
      sessions.insert(item.session)
      return .occurrence(id: item.id, begin: item.start, end: item.end)
    case .commitment(let index):
      let item = instance.problem.commitments[index]
      return .commitment(id: item.id, begin: item.start, end: item.end)
    }
  }

  private mutating func go(
    _ trip: Trip, from: Int, to: Int, _ frame: DayFrame, rest: Int, restsFirst: Bool
  ) -> [Solution.Item] {
    objective -= trip.walking * instance.problem.walkCost
    let transfer = Solution.Item.transfer(
      mode: instance.trips.modeNames[trip.mode], from: from, to: to, departs: trip.departs,
      arrives: trip.arrives)
    guard rest >= 0 else { return [transfer] }
    let pause = take(frame.rest, at: rest)
    return restsFirst ? [pause, transfer] : [transfer, pause]
  }

  private mutating func take(_ rest: Rest?, at begin: Int) -> Solution.Item {
    objective += rest?.points ?? 0
    let id = rest.map { instance.problem.breaks[$0.index].id } ?? ""
    return .rest(id: id, begin: begin, end: begin + (rest?.minutes ?? 0))
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
