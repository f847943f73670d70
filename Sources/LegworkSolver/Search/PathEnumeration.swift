import LegworkModel

/// A day path within the gap, with what matters to the other days.
struct EnumeratedPath {
  /// Its value at the current prices.
  var value: Int
  /// What it visits, in order.
  var candidates: [Int]
  /// The coupled sessions it visits, sorted.
  var coupled: [Int]
  /// The topics it counts towards, sorted, each as often as it does.
  var topics: [Int]
  /// What it weighs in each row.
  var loads: [Int]

  /// Notes what of a path matters to the other days.
  init(_ path: [Int], value: Int, _ instance: Instance, _ isCoupled: [Bool]) {
    self.value = value
    candidates = path
    let visits = path.lazy.map { instance.candidates[$0] }
    coupled = visits.map(\.session).filter { $0 >= 0 && isCoupled[$0] }.sorted()
    topics = visits.map(\.topic).filter { $0 >= 0 }.sorted()
    loads = instance.rows.isEmpty ? [] : instance.rows.loads(path, instance.candidates)
  }

  /// Equal for paths that are the same to the other days.
  var key: [Int] { coupled + [-1] + topics + loads }

  /// Whether a path comes first, by value and then by what it visits.
  static func isBetter(_ one: EnumeratedPath, than other: EnumeratedPath) -> Bool {
    one.value != other.value
      ? one.value > other.value : one.candidates.lexicographicallyPrecedes(other.candidates)
  }
}

/// Lists every path of a day whose value reaches a threshold.
///
/// Depth first from the morning; a branch is left as soon as its value and the best future of its
/// group fall short; on a day with labels also where the same visits led to the same place before,
/// at no less value. Of paths that visit the same coupled sessions, and each topic as often, and
/// weigh the same in every row, only the best is kept, which is exact: to the other days they are
/// the same. A path that would visit a session twice is left out.
struct PathEnumeration {
  /// The paths found, best first.
  private(set) var paths: [EnumeratedPath] = []
  /// Whether there were more than could be listed.
  private(set) var isCutOff = false
  /// How many steps were taken.
  private(set) var steps = 0

  private let net: DayNetwork
  private let values: [Int]
  private let future: DayFuture
  private let threshold: Int
  private let instance: Instance
  private let candidates: [Candidate]
  private let counters: Counters
  private let isCoupled: [Bool]
  private let limit: Int
  private var stop: StopRule
  private let slotDoors: IndexLists
  private let groupArrivals: IndexLists
  private var known: [[Int]: Int] = [:]
  private var doors: [Int] = []
  /// The greatest value so far of reaching a place and layer with visits that are the same to others.
  private var reached: [[Int]: Int] = [:]

  private struct Move {
    var door: Int
    var layer: Int
    var value: Int
    /// What the way so far counts.
    var count: UInt64 = 0
  }

  /// Lists the paths of a network whose backward scan left `future`.
  init(
    _ net: DayNetwork, values: [Int], future: DayFuture, threshold: Int, instance: Instance,
    isCoupled: [Bool], limit: Int, stop: StopRule
  ) {
    self.net = net
    self.values = values
    self.future = future
    self.threshold = threshold
    self.instance = instance
    candidates = instance.candidates
    counters = net.frame.counters
    self.isCoupled = isCoupled
    self.limit = limit
    self.stop = stop
    slotDoors = IndexLists(
      count: net.slotCount, net.doors.map(\.slot), net.doors.map(\.roomSlot))
    groupArrivals = IndexLists(count: net.groupCount, net.arrivals.map(\.group))
    if let idle = net.idle, idle >= threshold { record(visited(idle)) }
    for move in firstMoves() { follow(move) }
    paths.sort(by: EnumeratedPath.isBetter)
  }

  private func session(_ door: Int) -> Int { candidates[net.doorCandidate[door]].session }

  private func firstMoves() -> [Move] {
    guard net.frame.lodging == nil else { return moves(from: [0], layer: 0, value: 0, count: 0) }
    return values.indices.flatMap { door in
      (0..<net.doors[door].starts).map {
        Move(door: door, layer: net.startLayer[$0], value: net.startValue[$0])
      }
    }
  }

  /// Visits a door and goes on to all that can still reach the threshold.
  private mutating func follow(_ move: Move) {
    steps += 1
    if steps > limit * future.patience || paths.count > limit { isCutOff = true }
    if steps % 1024 == 0, stop.check() { isCutOff = true }
    let count = net.frame.layers.count
    let layer = net.frame.layers.next[net.doors[move.door].kind * count + move.layer]
    let counted = counters.isEmpty ? 0 : move.count + counters.kinds[net.doors[move.door].kind]
    guard !isCutOff, layer >= 0, counters.allow(counted) else { return }
    let session = session(move.door)
    if session >= 0, isCoupled[session],
      doors.contains(where: { self.session($0) == session })
    {
      return
    }
    let value = move.value + values[move.door]
    let groups = [net.doors[move.door].group, net.doors[move.door].roomGroup].filter { $0 >= 0 }
    let needed = threshold - value
    let seeming = needed + counters.toll(counted, future.tolls)
    guard groups.contains(where: { future.plain[$0 * count + layer] >= seeming }) else { return }
    doors.append(move.door)
    defer { doors.removeLast() }
    if future.hasLabels {
      guard
        groups.contains(where: { future.reaches(needed, from: $0, layer, after: doors, counted) }),
        isNews(move.door, layer, value, counted)
      else { return }
    }
    let end = value + exit(net.doors[move.door].group, layer, after: counted)
    if end >= threshold { record(visited(end)) }
    for next in moves(from: groups, layer: layer, value: value, count: counted) { follow(next) }
  }

  /// What going home from a group is worth within what a count leaves of the caps.
  private func exit(_ group: Int, _ layer: Int, after counted: UInt64) -> Int {
    let exit = net.groupExit[group * net.frame.layers.count + layer]
    if counters.isEmpty || exit <= DayNetwork.never / 2 { return exit }
    var best = DayNetwork.never
    for home in net.homes(group) {
      if let count = net.canEnd(with: home, layer: layer), counters.allow(counted + count) {
        best = max(best, net.value(home))
      }
    }
    return best
  }

  /// Whether the same visits led behind a door at less value so far, or not at all.
  private mutating func isNews(_ door: Int, _ layer: Int, _ value: Int, _ count: UInt64) -> Bool {
    let place =
      [net.doors[door].group, net.doors[door].roomGroup, layer, Int(bitPattern: UInt(count))]
      + visited(value).key
    if let known = reached[place], known >= value { return false }
    reached[place] = value
    return true
  }

  /// The path so far, with its value if it ended here.
  private func visited(_ value: Int) -> EnumeratedPath {
    EnumeratedPath(doors.map { net.doorCandidate[$0] }, value: value, instance, isCoupled)
  }

  /// The best way to each door that can be next, in each layer, by door.
  private func moves(from groups: [Int], layer: Int, value: Int, count counted: UInt64) -> [Move] {
    let count = net.frame.layers.count
    var best: [Move] = []
    for arrival in groups.flatMap({ groupArrivals[$0] }) {
      let step = net.step(arrival)
      let after = net.moves.after[step.move * count + layer]
      if after < 0 { continue }
      let counted = counted + step.count
      guard counters.allow(counted) else { continue }
      let worth = value + step.value
      let ahead = slotDoors[net.arrivals[arrival].slot]
      var index = ahead.partitioningIndex { net.doors[$0].arrivals > arrival }
      var stops: [Int] = []
      while index < ahead.endIndex, net.doors[ahead[index]].epochArrival <= arrival {
        let door = ahead[index]
        index += 1
        // Of the visits to a stop the earliest is as good as any: one can wait afterwards.
        if candidates[net.doorCandidate[door]].isStop {
          if stops.contains(session(door)) { continue }
          stops.append(session(door))
        }
        best.append(Move(door: door, layer: after, value: worth, count: counted))
      }
    }
    // From one place, with the same breaks, whatever is worth more walks less, and so counts less.
    best.sort {
      ($0.door, $0.layer, $1.value, $0.count) < ($1.door, $1.layer, $0.value, $1.count)
    }
    var kept: [Move] = []
    for move in best where kept.last?.door != move.door || kept.last?.layer != move.layer {
      kept.append(move)
    }
    return kept
  }

  private mutating func record(_ path: EnumeratedPath) {
    let key = path.key
    if let index = known[key] {
      if path.value > paths[index].value { paths[index] = path }
    } else {
      known[key] = paths.count
      paths.append(path)
    }
  }
}
