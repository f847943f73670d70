import LegworkModel

/// Cuts problems of some demands out of one problem, where nothing is worth anything.
///
/// The demanded occurrences are looked up once, so that cutting is as small as what is cut.
struct DemandProblems {
  /// The problem without its occurrences and demands: what every cut begins with.
  private let base: Problem
  private let whole: Problem
  private let itemsOfSession: [String: [Problem.Item]]
  private let itemsOfPin: [String: Problem.Item]
  private let commitmentsOfName: [String: [Problem.Commitment]]
  private let stopsOfName: [String: [Problem.Stop]]
  private let breaksOfName: [String: [Problem.Break]]
  private let skips: Set<String>
  private let drops: Set<String>

  /// Looks up what is demanded of a problem; O(occurrences and demands).
  init(_ problem: Problem) {
    let (skips, drops) = (Set(problem.skips), Set(problem.drops))
    let (musts, pins) = (Set(problem.musts), Set(problem.pins))
    var ofSession: [String: [Problem.Item]] = [:]
    var ofPin: [String: Problem.Item] = [:]
    for item in problem.items {
      let (isMust, isPin) = (musts.contains(item.session), pins.contains(item.id))
      guard isMust || isPin, !skips.contains(item.session), !drops.contains(item.id) else {
        continue
      }
      if isMust { ofSession[item.session, default: []].append(item.worthless) }
      if isPin { ofPin[item.id] = item.worthless }
    }
    (itemsOfSession, itemsOfPin) = (ofSession, ofPin)
    commitmentsOfName = Dictionary(grouping: problem.commitments, by: \.id)
    stopsOfName = Dictionary(grouping: problem.stops, by: \.id)
    breaksOfName = Dictionary(grouping: problem.breaks, by: \.id)
    (self.skips, self.drops) = (skips, drops)
    whole = problem
    var base = problem
    (base.items, base.musts, base.skips, base.pins, base.drops) = ([], [], [], [], [])
    (base.commitments, base.breaks, base.stops) = ([], [], [])
    (base.limits, base.spread, base.walkCost) = (Problem.Limits(), nil, 0)
    self.base = base
  }

  /// The occurrences that can meet a must or a pin.
  func items(_ demand: Demand) -> [Problem.Item] {
    switch demand {
    case .must(let session): itemsOfSession[session] ?? []
    case .pin(let occurrence): itemsOfPin[occurrence].map { [$0] } ?? []
    default: []
    }
  }

  /// The commitments of a name.
  func commitments(_ demand: Demand) -> [Problem.Commitment] {
    guard case .commitment(let id) = demand else { return [] }
    return commitmentsOfName[id] ?? []
  }

  /// The demands in groups that share no day but for what binds on all days; each in their order.
  func groups(_ demands: [Demand]) -> [[Demand]] {
    var groupOfDay = Array(0..<max(1, whole.days))
    func join(_ days: [Int]) {
      guard let first = days.first.map({ groupOfDay[$0] }) else { return }
      let joined = Set(days.map { groupOfDay[$0] })
      for day in groupOfDay.indices where joined.contains(groupOfDay[day]) {
        groupOfDay[day] = first
      }
    }
    let daysOf = demands.map(days)
    for days in daysOf { join(days) }
    let groupOf = daysOf.map { $0.first.map { groupOfDay[$0] } }
    var seen: Set<Int> = []
    return groupOf.compactMap { $0 }.filter { seen.insert($0).inserted }.map { group in
      demands.indices.filter { groupOf[$0] == nil || groupOf[$0] == group }.map { demands[$0] }
    }
  }

  /// The days on which a demand can be met; none for what binds on all days.
  private func days(_ demand: Demand) -> [Int] {
    switch demand {
    case .must, .pin: items(demand).map(\.day)
    case .commitment: commitments(demand).map(\.day)
    case .stop(let id): (stopsOfName[id] ?? []).flatMap(\.open).map(\.day)
    case .rest, .limit: []
    }
  }

  /// Whether a demand is met only where one is not on the way: one can stay somewhere meanwhile.
  func splitsTrips(_ demand: Demand) -> Bool {
    if case .rest = demand { return true }
    return commitments(demand).contains { $0.venue == nil }
  }

  /// The problem of some demands and nothing else.
  func alone(_ demands: [Demand]) -> Problem {
    var cut = base
    var known: Set<String> = []
    for demand in demands {
      cut.items += items(demand).filter { known.insert($0.id).inserted }
      switch demand {
      case .must(let session): cut.musts.append(session)
      case .pin(let occurrence): cut.pins.append(occurrence)
      case .commitment: cut.commitments += commitments(demand)
      case .rest(let id):
        cut.breaks += (breaksOfName[id] ?? []).filter(\.isRequired).map(\.worthless)
      case .stop(let id):
        cut.stops += (stopsOfName[id] ?? []).filter(\.isRequired).map(\.worthless)
      case .limit(let limit): cut.limits[limit] = whole.limits[limit]
      }
    }
    return cut
  }

  /// The problem of some demands, with everything else to stay at on their days if one likes.
  ///
  /// A commitment that is not demanded is like a stop that is open just then.
  func amidOthers(_ demands: [Demand]) -> Problem {
    var cut = alone(demands)
    let days = Set(
      cut.items.map(\.day) + cut.commitments.map(\.day) + cut.stops.flatMap(\.open).map(\.day))
    let known = Set(cut.items.map(\.id))
    cut.items += whole.items.filter { item in
      days.contains(item.day) && !known.contains(item.id) && !skips.contains(item.session)
        && !drops.contains(item.id)
    }.map(\.worthless)
    let stops = Set(cut.stops.map(\.id))
    cut.stops += whole.stops.filter { !stops.contains($0.id) }.map { stop in
      var free = stop.worthless
      free.isRequired = false
      return free
    }
    let kept = Set(cut.commitments)
    cut.stops += whole.commitments.filter { !kept.contains($0) }.compactMap { commitment in
      commitment.venue.map { venue in
        let window = TimeWindow(from: commitment.start, to: commitment.end)
        return Problem.Stop(
          id: commitment.id, venue: venue, minutes: commitment.end - commitment.start,
          open: [Problem.Stop.Opening(day: commitment.day, window: window)], isRequired: false,
          points: 0)
      }
    }
    return cut
  }

  /// Whether a limit can be reached by so many demands alone.
  func canReach(_ limit: Demand.Limit, by demands: [Demand]) -> Bool {
    guard let value = whole.limits[limit] else { return false }
    return switch limit {
    case .sessionsPerDay: demands.count { !items($0).isEmpty } > value
    case .typePerDay(let type):
      demands.count { items($0).contains { $0.type == type } } > value
    case .walkingPerDay: true
    case .venueChangesPerDay: demands.count > value + 1
    }
  }
}

extension Problem.Item {
  fileprivate var worthless: Self {
    var free = self
    free.points = 0
    return free
  }
}

extension Problem.Break {
  fileprivate var worthless: Self {
    var free = self
    free.points = 0
    return free
  }
}

extension Problem.Stop {
  fileprivate var worthless: Self {
    var free = self
    free.points = 0
    return free
  }
}
