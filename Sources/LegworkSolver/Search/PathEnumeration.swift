/// A day path within the gap, with what matters to the other days.
struct EnumeratedPath {
  /// Its value at the current prices.
  var value: Int
  /// What it visits, in order.
  var candidates: [Int]
  /// The coupled sessions it visits, sorted.
  var coupled: [Int]
}

/// Lists every path of a day whose value reaches a threshold.
///
/// Depth first from the morning; a branch is left as soon as its value and the best future of its
/// group fall short. Of paths that visit the same coupled sessions only the best is kept, which is
/// exact: to the other days they are the same. A path that would visit a session twice is left out.
struct PathEnumeration {
  /// The paths found, best first.
  private(set) var paths: [EnumeratedPath] = []
  /// Whether there were more than could be listed.
  private(set) var isCutOff = false
  /// How many steps were taken.
  private(set) var steps = 0

  private let net: DayNetwork
  private let values: [Int]
  private let future: [Int]
  private let threshold: Int
  private let sessionOf: [Int]
  private let isCoupled: [Bool]
  private let limit: Int
  private var slotDoors: [[Int]]
  private var known: [[Int]: Int] = [:]
  private var doors: [Int] = []

  private struct Move {
    var door: Int
    var layer: Int
    var value: Int
  }

  /// Lists the paths of a network whose backward scan left `future`.
  init(
    _ net: DayNetwork, values: [Int], future: [Int], threshold: Int, sessionOf: [Int],
    isCoupled: [Bool], limit: Int
  ) {
    self.net = net
    self.values = values
    self.future = future
    self.threshold = threshold
    self.sessionOf = sessionOf
    self.isCoupled = isCoupled
    self.limit = limit
    slotDoors = Array(repeating: [], count: net.slotCount)
    for door in values.indices {
      slotDoors[net.doorSlot[door]].append(door)
      if net.doorRoomSlot[door] >= 0 { slotDoors[net.doorRoomSlot[door]].append(door) }
    }
    if let idle = net.idle, idle >= threshold { record(idle) }
    for move in firstMoves() { follow(move) }
    paths.sort { $0.value != $1.value ? $0.value > $1.value : $0.coupled.precedes($1.coupled) }
  }

  private func firstMoves() -> [Move] {
    guard net.frame.lodging == nil else { return moves(from: [0], layer: 0, value: 0) }
    let rest = net.frame.layers.restStride
    let gain = net.frame.restGain
    return values.indices.flatMap { door -> [Move] in
      guard net.doorStarts[door] else { return [] }
      var moves = [Move(door: door, layer: 0, value: 0)]
      if rest > 0, net.doorRestStart[door] >= 0 {
        moves.append(Move(door: door, layer: rest, value: gain))
      }
      return moves
    }
  }

  /// Visits a door and goes on to all that can still reach the threshold.
  private mutating func follow(_ move: Move) {
    steps += 1
    if steps > limit * 16 || paths.count > limit { isCutOff = true }
    let count = net.frame.layers.count
    let layer = net.frame.layers.next[net.doorKind[move.door] * count + move.layer]
    guard !isCutOff, layer >= 0 else { return }
    let session = sessionOf[net.doorCandidate[move.door]]
    if session >= 0, isCoupled[session],
      doors.contains(where: { sessionOf[net.doorCandidate[$0]] == session })
    {
      return
    }
    let value = move.value + values[move.door]
    let groups = [net.doorGroup[move.door], net.doorRoomGroup[move.door]].filter { $0 >= 0 }
    guard groups.contains(where: { value + future[$0 * count + layer] >= threshold }) else {
      return
    }
    doors.append(move.door)
    let exit = net.groupExit[net.doorGroup[move.door] * count + layer]
    if value + exit >= threshold { record(value + exit) }
    for next in moves(from: groups, layer: layer, value: value) { follow(next) }
    doors.removeLast()
  }

  /// The best way to each door that can be next, by door.
  private func moves(from groups: [Int], layer: Int, value: Int) -> [Move] {
    let rest = net.frame.layers.restStride
    let gain = net.frame.restGain
    var best: [Move] = []
    for arrival in groups.flatMap({ net.groupArrivals[$0] }) {
      let isResting = net.arrivalRest[arrival] >= 0
      if isResting, layer >= rest { continue }
      let after = isResting ? layer + rest : layer
      let worth = value - net.arrivalCost[arrival] + (isResting ? gain : 0)
      let ahead = slotDoors[net.arrivalSlot[arrival]]
      var index = ahead.partitioningIndex { net.doorArrivals[$0] > arrival }
      while index < ahead.count, net.doorEpochArrival[ahead[index]] <= arrival {
        best.append(Move(door: ahead[index], layer: after, value: worth))
        index += 1
      }
    }
    best.sort { ($0.door, $0.layer, $1.value) < ($1.door, $1.layer, $0.value) }
    var kept: [Move] = []
    for move in best where kept.last?.door != move.door || kept.last?.layer != move.layer {
      kept.append(move)
    }
    return kept
  }

  private mutating func record(_ value: Int) {
    let visited = doors.map { net.doorCandidate[$0] }
    let coupled = visited.map { sessionOf[$0] }.filter { $0 >= 0 && isCoupled[$0] }.sorted()
    let path = EnumeratedPath(value: value, candidates: visited, coupled: coupled)
    if let index = known[coupled] {
      if value > paths[index].value { paths[index] = path }
    } else {
      known[coupled] = paths.count
      paths.append(path)
    }
  }
}

extension Array where Element: Comparable {
  /// Whether the array comes first in the order of words in a dictionary.
  func precedes(_ other: [Element]) -> Bool { lexicographicallyPrecedes(other) }
}
