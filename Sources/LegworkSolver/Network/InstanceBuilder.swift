import LegworkModel

/// Turns names into indices and removes what no plan can use or needs.
///
/// Items may come in any order: they are sorted once hopeless ones are gone. Everything else is
/// expected in canonical order, so that comparing indices is comparing names.
struct InstanceBuilder {
  /// How musts and pins are meant.
  enum Demands {
    /// They have to be kept.
    case hard
    /// As many musts as possible are kept, then as many pins and required stops, before any points
    /// count.
    case asManyAsPossible
  }

  let problem: Problem
  let trips: Trips
  let demands: Demands
  let rows: Rows
  /// How many doors times layers a day may have before limits are left to counters.
  let mostLayered: Int
  let pins: Set<String>
  /// The sessions of pins.
  let pinned: Set<String>
  /// Placeless commitments of each day, sorted.
  let busy: [[TimeWindow]]
  var traits: ItemTraits
  /// The names of sessions as presolve numbers them.
  var names = NameNumbers()
  /// The index of each such session among those with candidates and demands, or −1.
  private var sessionIndex: [Int] = []
  private var sessionCount = 0

  /// How many doors times layers a day may have before its limits are counted path by path.
  static let mostLayered = 200_000
  /// The same where scans have to do without labels.
  static let mostScanned = 50_000_000

  /// Builds the instance of a problem.
  ///
  /// O(n log n). The problem was checked; throws only where its numbers or limits are too large.
  /// With `keepsDominated` occurrences that a better one can always stand in for stay, too. Where
  /// it is over before that is done, the instance is good for nothing.
  static func build(
    _ problem: Problem, demands: Demands, rows: [Row] = [], keepsDominated: Bool = false,
    mostLayered: Int = InstanceBuilder.mostLayered, isOver: () -> Bool = { false }
  ) throws(ProblemFault) -> Instance {
    var builder = InstanceBuilder(problem, demands, Rows(rows), mostLayered)
    return try builder.build(keepsDominated: keepsDominated, isOver)
  }

  private init(_ problem: Problem, _ demands: Demands, _ rows: Rows, _ mostLayered: Int) {
    let problem = problem.limitingKnownTypes
    self.mostLayered = mostLayered
    self.problem = problem
    self.demands = demands
    self.rows = rows
    let pins = Set(problem.pins)
    self.pins = pins
    pinned =
      pins.isEmpty ? [] : Set(problem.items.filter { pins.contains($0.id) }.map(\.session))
    trips = Trips(problem)
    traits = ItemTraits(problem)
    var busy = [[TimeWindow]](repeating: [], count: problem.days)
    for commitment in problem.commitments where commitment.venue == nil {
      busy[commitment.day].append(TimeWindow(from: commitment.start, to: commitment.end))
    }
    for day in busy.indices {
      busy[day].sort { ($0.from, $0.to) < ($1.from, $1.to) }
    }
    self.busy = busy
  }

  private mutating func build(
    keepsDominated: Bool, _ isOver: () -> Bool
  ) throws(ProblemFault) -> Instance {
    var items = isOver() ? [] : plannable()
    if keepsDominated { sort(&items) } else if !isOver() { removeDominated(&items) }
    var candidates = isOver() ? [] : occurrences(items)
    numberSessions(&candidates)
    let isMust = demanded()
    let chain = longestChains(candidates)
    let units = try units(candidates, chain: chain)
    weigh(&candidates, units)
    let frames = try makeFrames(candidates, units, chain: chain)
    candidates += commitments()
    candidates += StopVisits(problem, trips, frames, candidates).candidates(
      firstSession: sessionCount, unit: units.point,
      bonus: demands == .hard ? 0 : units.demand, rows: rows, isOver: isOver)
    sort(&candidates)

    let hard = demands == .hard
    let fixed = candidates.indices.filter { isFixed(candidates[$0]) }
    let pinned = fixed.count { candidates[$0].session >= 0 }
    return Instance(
      problem: problem, trips: trips, frames: frames, candidates: candidates,
      runs: IndexLists(count: isMust.count, candidates.map(\.session)),
      dayCandidates: IndexLists(count: problem.days, candidates.map(\.day)),
      musts: hard ? isMust.indices.filter { isMust[$0] } : [],
      isMust: hard ? isMust : Array(repeating: false, count: isMust.count),
      spread: Spread(
        topics: traits.topics.count, free: problem.spread?.free ?? 0,
        cost: (problem.spread?.cost ?? 0) * units.point),
      rows: rows, fixed: fixed, hasAllPins: !hard || pinned == pins.count,
      pointUnit: units.point, demandUnit: units.demand, grain: units.grain)
  }

  /// Scales the points and, where demands are soft, adds what keeping them is worth.
  private func weigh(_ candidates: inout [Candidate], _ units: Units) {
    let musts = Set(problem.musts)
    let others = pins.count + problem.stops.count(where: \.isRequired)
    for index in candidates.indices {
      candidates[index].value *= units.point
      guard demands != .hard, case .item(let item) = candidates[index].origin else { continue }
      if musts.contains(problem.items[item].session) {
        candidates[index].value += units.demand * (others + 1)
      }
      if pins.contains(problem.items[item].id) { candidates[index].value += units.demand }
    }
  }

  /// Whether every plan visits a candidate from the start.
  private func isFixed(_ candidate: Candidate) -> Bool {
    switch candidate.origin {
    case .commitment: true
    case .item(let index): demands == .hard && pins.contains(problem.items[index].id)
    case .stop: false
    }
  }

  /// Which sessions and stops have to be visited: musts, those of pins, required ones.
  private func demanded() -> [Bool] {
    var isMust = [Bool](repeating: false, count: sessionCount)
    for name in problem.musts + Array(pinned) {
      if let number = names.known(name) { isMust[sessionIndex[number]] = true }
    }
    return isMust + problem.stops.map(\.isRequired)
  }

  /// Items as candidates; their sessions are numbers of names.
  private mutating func occurrences(_ rows: [PlannableItem]) -> [Candidate] {
    let items = problem.items
    return rows.map { row in
      Candidate(
        origin: .item(row.item), day: items[row.item].day, arriveBy: items[row.item].arriveBy,
        end: items[row.item].end, venue: items[row.item].venue,
        room: traits.room(items[row.item].room, at: items[row.item].venue), session: row.session,
        topic: traits.topic(items[row.item].topic), kind: traits.kind(items[row.item].type),
        value: row.points, profile: self.rows.profile(of: .item(row.item)))
    }
  }

  /// Numbers the sessions as they come up, then the demanded ones that have no candidate.
  private mutating func numberSessions(_ candidates: inout [Candidate]) {
    let demanded = (problem.musts + pinned.sorted()).map { names.number($0) }
    sessionIndex = Array(repeating: -1, count: names.count)
    func index(_ number: Int) -> Int {
      if sessionIndex[number] < 0 {
        sessionIndex[number] = sessionCount
        sessionCount += 1
      }
      return sessionIndex[number]
    }
    for place in candidates.indices {
      candidates[place].session = index(candidates[place].session)
    }
    for number in demanded { _ = index(number) }
  }

  /// Sorts by day, door time and end; occurrences before commitments before stops, each in order.
  private func sort(_ candidates: inout [Candidate]) {
    guard !problem.commitments.isEmpty || !problem.stops.isEmpty else { return }
    let all = candidates
    let order = all.indices.sorted {
      (all[$0].day, all[$0].arriveBy, all[$0].end, $0)
        < (all[$1].day, all[$1].arriveBy, all[$1].end, $1)
    }
    candidates = order.map { all[$0] }
  }

  private func commitments() -> [Candidate] {
    problem.commitments.enumerated().compactMap { index, commitment in
      commitment.venue.map {
        Candidate(
          origin: .commitment(index), day: commitment.day, arriveBy: commitment.start,
          end: commitment.end, venue: $0, room: -1, session: -1, topic: -1, kind: 0, value: 0)
      }
    }
  }
}

extension Problem {
  /// The same without limits on types that no occurrence has: each limit takes room on every day.
  fileprivate var limitingKnownTypes: Problem {
    guard !limits.typePerDay.isEmpty else { return self }
    let types = Set(items.lazy.compactMap(\.type))
    var problem = self
    problem.limits.typePerDay = limits.typePerDay.filter { types.contains($0.key) }
    return problem
  }
}
