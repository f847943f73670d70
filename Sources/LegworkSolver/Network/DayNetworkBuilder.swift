import LegworkModel

/// Turns the candidates of a day into its event list.
struct DayNetworkBuilder {
  private let trips: Trips
  private let frame: DayFrame
  private let candidates: [Candidate]
  private let isForced: [Bool]
  private var net: DayNetwork
  private var forced: [Candidate] = []
  private var doors: [Int] = []
  private var doorEpoch: [Int] = []
  private var roomSlots: [Int: Int] = [:]
  private var groups: [GroupKey: Int] = [:]
  private var groupKeys: [GroupKey] = []
  private var slotTimes: [[(time: Int, epoch: Int)]] = []
  private var pending: [Arrival] = []

  private struct GroupKey: Hashable {
    var venue: Int
    var room: Int
    var end: Int
  }

  private struct Arrival {
    var slot: Int
    var group: Int
    var move: Int
    var passage: Passage
  }

  /// Builds the event list of the candidates at `indices`; forced ones must be compatible with all.
  static func build(
    frame: DayFrame, trips: Trips, candidates: [Candidate], isForced: [Bool], indices: [Int]
  ) -> DayNetwork {
    var builder = DayNetworkBuilder(
      frame: frame, trips: trips, candidates: candidates, isForced: isForced)
    builder.sortDoors(indices)
    builder.makeGroups()
    builder.makeStarts()
    builder.makeArrivals()
    builder.placeArrivals()
    builder.makeExits()
    return builder.net
  }

  private init(frame: DayFrame, trips: Trips, candidates: [Candidate], isForced: [Bool]) {
    self.frame = frame
    self.trips = trips
    self.candidates = candidates
    self.isForced = isForced
    net = DayNetwork(frame: frame, moves: LayerMoves(frame.layers))
  }

  private mutating func sortDoors(_ indices: [Int]) {
    doors = indices.sorted {
      (candidates[$0].arriveBy, $0) < (candidates[$1].arriveBy, $1)
    }
    forced = doors.filter { isForced[$0] }.map { candidates[$0] }
    var epoch = 0
    for door in doors {
      while epoch < forced.count, forced[epoch].end <= candidates[door].arriveBy { epoch += 1 }
      doorEpoch.append(epoch)
    }
    net.isFeasible = frame.isFeasible
    if forced.isEmpty { makeIdle() }
  }

  private mutating func makeIdle() {
    guard !frame.busy.isEmpty else {
      net.idle = 0
      return
    }
    let start = GroupKey(
      venue: frame.lodging?.venue ?? 0, room: -1, end: frame.lodging?.leave ?? Int.min)
    let best = net.bestHome(homeward(start), layer: 0)
    net.idle = best?.value
    net.idlePassage = best?.passage
  }

  private mutating func makeGroups() {
    net.slotCount = trips.venueCount
    var roomUse: [Int: Int] = [:]
    for door in doors where candidates[door].room >= 0 {
      roomUse[candidates[door].room, default: 0] += 1
    }
    if let lodging = frame.lodging {
      _ = group(GroupKey(venue: lodging.venue, room: -1, end: lodging.leave))
    }
    for (index, door) in doors.enumerated() {
      let candidate = candidates[door]
      net.doorCandidate.append(door)
      net.doorSlot.append(candidate.venue)
      net.doorKind.append(candidate.kind)
      net.doorIsForced.append(isForced[door])
      let leaving = group(GroupKey(venue: candidate.venue, room: -1, end: candidate.end))
      net.doorGroup.append(leaving)
      net.groupDoors[leaving].append(index)
      guard candidate.room >= 0, (roomUse[candidate.room] ?? 0) > 1 else {
        net.doorRoomSlot.append(-1)
        net.doorRoomGroup.append(-1)
        continue
      }
      let slot = roomSlots[candidate.room] ?? net.slotCount
      if slot == net.slotCount {
        roomSlots[candidate.room] = slot
        net.slotCount += 1
      }
      let staying = group(
        GroupKey(venue: candidate.venue, room: candidate.room, end: candidate.end))
      net.doorRoomSlot.append(slot)
      net.doorRoomGroup.append(staying)
      net.groupDoors[staying].append(index)
    }
    net.groupCount = groupKeys.count
  }

  private mutating func group(_ key: GroupKey) -> Int {
    // The lodging's group is made first and never shared: one may leave it without having been
    // anywhere.
    if let known = groups[key], known > 0 || frame.lodging == nil { return known }
    let new = groupKeys.count
    groups[key] = new
    groupKeys.append(key)
    net.groupDoors.append([])
    return new
  }

  private mutating func makeStarts() {
    if frame.lodging == nil {
      net.starts = frame.passages(after: Int.min, .none).sorted {
        ($0.ready, $0.rests) < ($1.ready, $1.rests)
      }
    }
    net.startLayer = net.starts.map {
      frame.layers.after(0, walking: 0, changes: 0, rests: $0.rests)
    }
    net.startValue = net.starts.map(net.value)
    for index in doors.indices {
      let by = candidates[doors[index]].arriveBy
      net.doorStarts.append(
        doorEpoch[index] == 0 ? net.starts.prefix { $0.ready <= by }.count : 0)
    }
  }

  private mutating func makeArrivals() {
    slotTimes = Array(repeating: [], count: net.slotCount)
    for index in doors.indices {
      let candidate = candidates[doors[index]]
      let entry = (candidate.arriveBy, doorEpoch[index])
      slotTimes[candidate.venue].append(entry)
      if net.doorRoomSlot[index] >= 0 { slotTimes[net.doorRoomSlot[index]].append(entry) }
    }
    for (index, key) in groupKeys.enumerated() {
      let epoch = net.groupDoors[index].first.map(epochAfter) ?? 0
      let isMorning = frame.lodging != nil && index == 0
      let slots = key.room >= 0 ? [roomSlots[key.room] ?? -1] : Array(0..<trips.venueCount)
      for slot in slots {
        guard let last = slotTimes[slot].last, last.time >= key.end else { continue }
        let changes = key.room < 0 && slot != key.venue && !isMorning ? 1 : 0
        for passage in frame.passages(after: key.end, .any(collector(key, slot))) {
          add(passage, changes: changes, group: index, slot: slot, epoch: epoch)
        }
      }
    }
  }

  /// How many forced candidates lie behind those who leave a door's candidate.
  private func epochAfter(_ door: Int) -> Int {
    doorEpoch[door] + (net.doorIsForced[door] ? 1 : 0)
  }

  private func collector(_ key: GroupKey, _ slot: Int) -> (Int, inout [Trip]) -> Void {
    { [trips, frame] minute, found in
      if key.room >= 0 {
        trips.collectSameRoom(venue: key.venue, after: minute, avoiding: frame.busy, into: &found)
      } else {
        trips.collect(
          from: key.venue, to: slot, after: minute, avoiding: frame.busy, into: &found)
      }
    }
  }

  /// Adds an arrival if a door of its epoch still lies ahead.
  private mutating func add(
    _ passage: Passage, changes: Int, group: Int, slot: Int, epoch: Int
  ) {
    let times = slotTimes[slot]
    let ahead = times.partitioningIndex { $0.time >= passage.ready }
    guard ahead < times.count, times[ahead].epoch == epoch else { return }
    pending.append(
      Arrival(
        slot: slot, group: group,
        move: net.moves.move(walking: passage.walking, changes: changes, rests: passage.rests),
        passage: passage))
  }

  private mutating func placeArrivals() {
    let order = pending.indices.sorted {
      (pending[$0].passage.ready, $0) < (pending[$1].passage.ready, $1)
    }
    net.slotArrivals = [[Int]](repeating: [], count: net.slotCount)
    net.groupArrivals = [[Int]](repeating: [], count: net.groupCount)
    for (position, index) in order.enumerated() {
      let arrival = pending[index]
      net.arrivalSlot.append(arrival.slot)
      net.arrivalGroup.append(arrival.group)
      net.arrivalValue.append(net.value(arrival.passage))
      net.arrivalMove.append(arrival.move)
      net.arrivalPassage.append(arrival.passage)
      net.slotArrivals[arrival.slot].append(position)
      net.groupArrivals[arrival.group].append(position)
    }
    var count = 0
    var epochArrival = 0
    for (index, door) in doors.enumerated() {
      while count < order.count, pending[order[count]].passage.ready <= candidates[door].arriveBy {
        count += 1
      }
      net.doorArrivals.append(count)
      net.doorEpochArrival.append(epochArrival)
      if net.doorIsForced[index] { epochArrival = count }
    }
  }

  private mutating func makeExits() {
    let count = frame.layers.count
    net.groupExit = [Int](repeating: DayNetwork.never, count: net.groupCount * count)
    net.groupHome = Array(repeating: [], count: net.groupCount)
    for (group, key) in groupKeys.enumerated() {
      guard key.room < 0, let first = net.groupDoors[group].first,
        epochAfter(first) == forced.count
      else { continue }
      net.groupHome[group] = homeward(key)
      for layer in 0..<count {
        if let best = net.bestHome(net.groupHome[group], layer: layer) {
          net.groupExit[group * count + layer] = best.value
        }
      }
    }
  }

  /// The ways home that are back in time; breaks after coming home may end later.
  private func homeward(_ key: GroupKey) -> [Passage] {
    guard let lodging = frame.lodging else { return frame.passages(after: key.end, .none) }
    let collect = collector(key, lodging.venue)
    return frame.passages(
      after: key.end,
      .any { minute, found in
        collect(minute, &found)
        found.removeAll { $0.arrives > lodging.back }
      })
  }
}
