import LegworkModel

/// Turns the candidates of a day into its event list.
///
/// O(doors × log doors + groups × venues × trips × log doors).
struct DayNetworkBuilder {
  private let frame: DayFrame
  private let venueCount: Int
  private let candidates: [Candidate]
  private let isForced: [Bool]
  private var finder: PassageFinder
  private var net: DayNetwork
  /// Candidates that end at one venue, or in one room, at one minute.
  private var groups = Numbering()
  private var groupKeys: [GroupKey] = []
  /// When one has to be at each door.
  private var doorTimes: [Int] = []
  private var doorEpoch: [Int] = []
  private var forcedCount = 0
  private var slotDoors = IndexLists()
  /// When one has to be at each of the slots' doors.
  private var slotTimes: [Int] = []
  private var pending: [Arrival] = []

  private struct GroupKey {
    var venue: Int
    var end: Int
    /// The slot of those who stay in a room, or −1.
    var roomSlot = -1
  }

  private struct Arrival {
    var slot: Int
    var group: Int
    var move: Int
    /// The first door at the slot that is not too early.
    var door: Int
    var passage: Passage
  }

  /// Builds the event list of the candidates at `indices`; forced ones must be compatible with all.
  ///
  /// Where it is over before that is done, the day cannot be kept.
  static func build(
    frame: DayFrame, trips: Trips, candidates: [Candidate], isForced: [Bool], indices: [Int],
    isOver: () -> Bool = { false }
  ) -> DayNetwork {
    var builder = DayNetworkBuilder(
      frame: frame, trips: trips, candidates: candidates, isForced: isForced)
    // Candidates are numbered by door time.
    builder.makeDoors(indices.sorted())
    builder.makeGroups()
    builder.makeStarts()
    if builder.makeArrivals(isOver) {
      builder.placeArrivals()
      if builder.makeExits(isOver) {
        builder.net.reach = Reach(builder.net)
        return builder.net
      }
    }
    builder.net.isFeasible = false
    return builder.net
  }

  private init(frame: DayFrame, trips: Trips, candidates: [Candidate], isForced: [Bool]) {
    self.frame = frame
    venueCount = trips.venueCount
    self.candidates = candidates
    self.isForced = isForced
    finder = PassageFinder(frame, trips)
    net = DayNetwork(frame: frame, moves: LayerMoves(frame.layers))
  }

  private mutating func makeDoors(_ doors: [Int]) {
    net.doorCandidate = doors
    doorTimes = doors.map { candidates[$0].arriveBy }
    net.doorSlot = doors.map { candidates[$0].venue }
    net.doorKind = doors.map { candidates[$0].kind }
    net.doorIsForced = doors.map { isForced[$0] }
    let forcedEnds = doors.filter { isForced[$0] }.map { candidates[$0].end }
    forcedCount = forcedEnds.count
    var epoch = 0
    doorEpoch = doorTimes.map { time in
      while epoch < forcedEnds.count, forcedEnds[epoch] <= time { epoch += 1 }
      return epoch
    }
    net.isFeasible = frame.isFeasible
    if forcedEnds.isEmpty { makeIdle() }
  }

  private mutating func makeIdle() {
    guard !frame.busy.isEmpty else {
      net.idle = 0
      return
    }
    findHomeward(
      GroupKey(venue: frame.lodging?.venue ?? 0, end: frame.lodging?.leave ?? Int.min))
    let best = net.bestHome(finder.found[...], layer: 0)
    net.idle = best?.value
    net.idlePassage = best?.passage
  }

  private mutating func makeGroups() {
    let rooms = roomSlots()
    // The lodging's group is made first and never shared: one may leave it without having been
    // anywhere.
    if let lodging = frame.lodging {
      groupKeys.append(GroupKey(venue: lodging.venue, end: lodging.leave))
    }
    let first = groupKeys.count
    func group(_ key: GroupKey) -> Int {
      let place = key.roomSlot < 0 ? key.venue : key.roomSlot
      let group = first + groups.number(key.end, place)
      if group == groupKeys.count { groupKeys.append(key) }
      return group
    }
    net.doorRoomSlot = rooms
    net.doorRoomGroup = rooms
    net.doorGroup = net.doorSlot
    for (door, index) in net.doorCandidate.enumerated() {
      let candidate = candidates[index]
      net.doorGroup[door] = group(GroupKey(venue: candidate.venue, end: candidate.end))
      guard rooms[door] >= 0 else { continue }
      net.doorRoomGroup[door] = group(
        GroupKey(venue: candidate.venue, end: candidate.end, roomSlot: rooms[door]))
    }
    net.groupCount = groupKeys.count
    net.groupDoors = IndexLists(count: net.groupCount, net.doorGroup, net.doorRoomGroup)
    slotDoors = IndexLists(count: net.slotCount, net.doorSlot, net.doorRoomSlot)
    slotTimes = slotDoors.members.map { doorTimes[$0] }
  }

  /// The slot of each door's room, or −1: of those that more than one door is in.
  private mutating func roomSlots() -> [Int] {
    net.slotCount = venueCount
    let rooms = net.doorCandidate.map { candidates[$0].room }
    guard rooms.contains(where: { $0 >= 0 }) else { return rooms }
    var use: [Int: Int] = [:]
    for room in rooms where room >= 0 { use[room, default: 0] += 1 }
    var slots: [Int: Int] = [:]
    return rooms.map { room in
      guard room >= 0, use[room] ?? 0 > 1 else { return -1 }
      if let known = slots[room] { return known }
      slots[room] = net.slotCount
      net.slotCount += 1
      return net.slotCount - 1
    }
  }

  private mutating func makeStarts() {
    if frame.lodging == nil {
      finder.stay(from: Int.min)
      net.starts = finder.found.sorted { ($0.ready, $0.rests) < ($1.ready, $1.rests) }
    }
    net.startLayer = net.starts.map {
      frame.layers.after(0, walking: 0, changes: 0, rests: $0.rests)
    }
    net.startValue = net.starts.map(net.value)
    net.doorStarts = net.doorCandidate.indices.map { door in
      let by = doorTimes[door]
      return doorEpoch[door] == 0 ? net.starts.prefix { $0.ready <= by }.count : 0
    }
  }

  private mutating func makeArrivals(_ isOver: () -> Bool) -> Bool {
    for (group, key) in groupKeys.enumerated() {
      if group % DayNetworkBuilder.groupsBetweenQuestions == 0, isOver() { return false }
      let epoch = net.groupDoors[group].first.map(epochAfter) ?? 0
      let isMorning = frame.lodging != nil && group == 0
      finder.leave(at: key.end)
      let slots = key.roomSlot < 0 ? 0..<venueCount : key.roomSlot..<(key.roomSlot + 1)
      for slot in slots {
        let last = slotDoors.starts[slot + 1] - 1
        guard last >= slotDoors.starts[slot], slotTimes[last] >= key.end else { continue }
        let isInRoom = key.roomSlot >= 0
        let way = Way(from: key.venue, to: isInRoom ? key.venue : slot, isInRoom: isInRoom)
        let changes = isInRoom || slot == key.venue || isMorning ? 0 : 1
        if finder.isPlain {
          guard let passage = finder.walk(way) else { continue }
          add(passage, changes: changes, group: group, slot: slot, epoch: epoch)
          continue
        }
        finder.go(way)
        for passage in finder.found {
          add(passage, changes: changes, group: group, slot: slot, epoch: epoch)
        }
      }
    }
    return true
  }

  private static let groupsBetweenQuestions = 16

  /// How many forced candidates lie behind those who leave a door's candidate.
  private func epochAfter(_ door: Int) -> Int {
    doorEpoch[door] + (net.doorIsForced[door] ? 1 : 0)
  }

  /// Adds an arrival if a door of its epoch still lies ahead.
  ///
  /// Passages come soonest first, and a later one walks less. So where both serve the same door and
  /// differ in nothing else, the later one takes the other's place.
  private mutating func add(
    _ passage: Passage, changes: Int, group: Int, slot: Int, epoch: Int
  ) {
    let end = slotDoors.starts[slot + 1]
    let ahead = firstDoor(slotDoors.starts[slot]..<end, after: passage.ready)
    guard ahead < end else { return }
    let door = slotDoors.members[ahead]
    guard doorEpoch[door] == epoch else { return }
    let move = net.moves.move(walking: passage.walking, changes: changes, rests: passage.rests)
    if let last = pending.last, last.door == door, last.group == group, last.move == move {
      pending.removeLast()
    }
    pending.append(Arrival(slot: slot, group: group, move: move, door: door, passage: passage))
  }

  /// The first of some doors of a slot, by place, that one is in time for at a minute.
  private func firstDoor(_ places: Range<Int>, after minute: Int) -> Int {
    var (low, high) = (places.lowerBound, places.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if slotTimes[middle] >= minute { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Puts each arrival before the first door that can make use of it, by time.
  private mutating func placeArrivals() {
    let soonest = pending.reduce(0) { min($0, $1.passage.ready) }
    let order = pending.map { UInt($0.door) << 32 | UInt($0.passage.ready - soonest) }
      .ascendingOrder()
    net.arrivalSlot = order.map { pending[$0].slot }
    net.arrivalGroup = order.map { pending[$0].group }
    net.arrivalValue = order.map { net.value(pending[$0].passage) }
    net.arrivalMove = order.map { pending[$0].move }
    net.arrivalPassage = order.map { pending[$0].passage }
    net.slotArrivals = IndexLists(count: net.slotCount, net.arrivalSlot)
    net.groupArrivals = IndexLists(count: net.groupCount, net.arrivalGroup)
    var counts = [Int](repeating: 0, count: net.doorCandidate.count)
    for arrival in pending { counts[arrival.door] += 1 }
    var placed = 0
    net.doorArrivals = counts.map { count in
      placed += count
      return placed
    }
    var epochArrival = 0
    net.doorEpochArrival = net.doorCandidate.indices.map { door in
      defer { if net.doorIsForced[door] { epochArrival = net.doorArrivals[door] } }
      return epochArrival
    }
  }

  private mutating func makeExits(_ isOver: () -> Bool) -> Bool {
    let count = frame.layers.count
    net.groupExit = [Int](repeating: DayNetwork.never, count: net.groupCount * count)
    for (group, key) in groupKeys.enumerated() {
      if group % DayNetworkBuilder.groupsBetweenQuestions == 0, isOver() { return false }
      if key.roomSlot < 0, let first = net.groupDoors[group].first,
        epochAfter(first) == forcedCount
      {
        findHomeward(key)
        net.homes += finder.found
        for layer in 0..<count {
          if let best = net.bestHome(finder.found[...], layer: layer) {
            net.groupExit[group * count + layer] = best.value
          }
        }
      }
      net.groupHomeEnd.append(net.homes.count)
    }
    return true
  }

  /// Finds the ways home that are back in time; breaks after coming home may end later.
  private mutating func findHomeward(_ key: GroupKey) {
    guard let lodging = frame.lodging else { return finder.stay(from: key.end) }
    finder.leave(at: key.end)
    finder.go(Way(from: key.venue, to: lodging.venue, latest: lodging.back))
  }
}
