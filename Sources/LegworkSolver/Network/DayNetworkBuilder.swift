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
  private var roomSlots: [Int: Int] = [:]
  private var groups: [GroupKey: Int] = [:]
  private var groupKeys: [GroupKey] = []
  private var pending: [Arrival] = []

  private struct GroupKey: Hashable {
    var venue: Int
    var room: Int
    var end: Int
  }

  private struct Arrival {
    var time: Int
    var slot: Int
    var group: Int
    var cost: Int
    var trip: Trip
    var rest: Int
    var restsFirst: Bool
  }

  /// Builds the event list of the candidates at `indices`; forced ones must be compatible with all.
  static func build(
    frame: DayFrame, trips: Trips, candidates: [Candidate], isForced: [Bool], indices: [Int]
  ) -> DayNetwork {
    var builder = DayNetworkBuilder(
      frame: frame, trips: trips, candidates: candidates, isForced: isForced)
    builder.sortDoors(indices)
    builder.makeGroups()
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
    net = DayNetwork(frame: frame)
  }

  private mutating func sortDoors(_ indices: [Int]) {
    doors = indices.sorted {
      (candidates[$0].arriveBy, $0) < (candidates[$1].arriveBy, $1)
    }
    forced = doors.filter { isForced[$0] }.map { candidates[$0] }
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
    net.idleHome = (plain: plainReturn(start), resting: restingReturn(start))
    net.idle = [
      net.idleHome.plain.map { -cost($0) }, net.idleHome.resting.map { frame.restGain - cost($0) },
    ].compactMap(\.self).max()
  }

  /// How many forced candidates come before a door, and before leaving it.
  private func epochs(of door: Int) -> (door: Int, after: Int) {
    let before = forced.prefix { $0.end <= candidates[door].arriveBy }.count
    return (before, isForced[door] ? before + 1 : before)
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
      let hasRoom = candidate.room >= 0 && (roomUse[candidate.room] ?? 0) > 1
      net.doorCandidate.append(door)
      net.doorSlot.append(candidate.venue)
      net.doorKind.append(candidate.kind)
      net.doorIsForced.append(isForced[door])
      let leaving = group(GroupKey(venue: candidate.venue, room: -1, end: candidate.end))
      net.doorGroup.append(leaving)
      net.groupDoors[leaving].append(index)
      guard hasRoom else {
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
    makeStarts()
  }

  private mutating func makeStarts() {
    for door in doors {
      let candidate = candidates[door]
      let starts = frame.lodging == nil && epochs(of: door).door == 0
      net.doorStarts.append(starts)
      var rest = -1
      if starts, let begin = frame.rest?.begin(after: Int.min, avoiding: frame.busy),
        let minutes = frame.rest?.minutes, begin + minutes <= candidate.arriveBy
      {
        rest = begin
      }
      net.doorRestStart.append(rest)
    }
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

  private mutating func makeArrivals() {
    var slotTimes = [[(time: Int, epoch: Int)]](repeating: [], count: net.slotCount)
    for index in doors.indices {
      let candidate = candidates[doors[index]]
      let entry = (candidate.arriveBy, epochs(of: doors[index]).door)
      slotTimes[candidate.venue].append(entry)
      if net.doorRoomSlot[index] >= 0 { slotTimes[net.doorRoomSlot[index]].append(entry) }
    }
    var found: [Trip] = []
    for (index, key) in groupKeys.enumerated() {
      let epoch = net.groupDoors[index].first.map { epochs(of: doors[$0]).after } ?? 0
      if key.room >= 0 {
        guard let slot = roomSlots[key.room] else { continue }
        trips.collectSameRoom(
          venue: key.venue, after: key.end, avoiding: frame.busy, into: &found)
        add(found, group: index, slot: slot, epoch: epoch, times: slotTimes[slot])
        continue
      }
      for slot in 0..<trips.venueCount {
        guard let last = slotTimes[slot].last, last.time >= key.end else { continue }
        trips.collect(
          from: key.venue, to: slot, after: key.end, avoiding: frame.busy, into: &found)
        add(found, group: index, slot: slot, epoch: epoch, times: slotTimes[slot])
      }
    }
    addRestingArrivals(slotTimes)
  }

  private mutating func addRestingArrivals(_ slotTimes: [[(time: Int, epoch: Int)]]) {
    guard let rest = frame.rest else { return }
    var plain: [Trip] = []
    for (index, key) in groupKeys.enumerated() {
      let epoch = net.groupDoors[index].first.map { epochs(of: doors[$0]).after } ?? 0
      let slots = key.room >= 0 ? [roomSlots[key.room] ?? -1] : Array(0..<trips.venueCount)
      for slot in slots where slot >= 0 {
        guard let last = slotTimes[slot].last, last.time >= key.end + rest.minutes else { continue }
        var options: [(trip: Trip, rest: Int, first: Bool, ready: Int)] = []
        collect(key, slot, after: key.end, into: &plain)
        for trip in plain {
          guard let begin = rest.begin(after: trip.arrives, avoiding: frame.busy) else { continue }
          options.append((trip, begin, false, begin + rest.minutes))
        }
        if let begin = rest.begin(after: key.end, avoiding: frame.busy) {
          collect(key, slot, after: begin + rest.minutes, into: &plain)
          for trip in plain { options.append((trip, begin, true, trip.arrives)) }
        }
        options.sort {
          ($0.ready, $0.trip.walking, $0.rest) < ($1.ready, $1.trip.walking, $1.rest)
        }
        var least = Int.max
        for option in options where option.trip.walking < least {
          least = option.trip.walking
          add(
            option.trip, at: option.ready, rest: option.rest, restsFirst: option.first,
            group: index, slot: slot, epoch: epoch, times: slotTimes[slot])
        }
      }
    }
  }

  private func collect(
    _ key: GroupKey, _ slot: Int, after minute: Int, into found: inout [Trip]
  ) {
    if key.room >= 0 {
      trips.collectSameRoom(venue: key.venue, after: minute, avoiding: frame.busy, into: &found)
    } else {
      trips.collect(
        from: key.venue, to: slot, after: minute, avoiding: frame.busy, into: &found)
    }
  }

  private mutating func add(
    _ found: [Trip], group: Int, slot: Int, epoch: Int, times: [(time: Int, epoch: Int)]
  ) {
    for trip in found {
      add(
        trip, at: trip.arrives, rest: -1, restsFirst: false, group: group, slot: slot,
        epoch: epoch, times: times)
    }
  }

  /// Adds an arrival if a door of its epoch still lies ahead.
  private mutating func add(
    _ trip: Trip, at time: Int, rest: Int, restsFirst: Bool, group: Int, slot: Int, epoch: Int,
    times: [(time: Int, epoch: Int)]
  ) {
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if times[middle].time < time { low = middle + 1 } else { high = middle }
    }
    guard low < times.count, times[low].epoch == epoch else { return }
    pending.append(
      Arrival(
        time: time, slot: slot, group: group, cost: trip.walking * frame.walkUnit, trip: trip,
        rest: rest, restsFirst: restsFirst))
  }

  private mutating func placeArrivals() {
    let order = pending.indices.sorted { (pending[$0].time, $0) < (pending[$1].time, $1) }
    net.slotArrivals = [[Int]](repeating: [], count: net.slotCount)
    net.groupArrivals = [[Int]](repeating: [], count: net.groupCount)
    for (position, index) in order.enumerated() {
      let arrival = pending[index]
      net.arrivalSlot.append(arrival.slot)
      net.arrivalGroup.append(arrival.group)
      net.arrivalCost.append(arrival.cost)
      net.arrivalRest.append(arrival.rest)
      net.arrivalTrip.append(arrival.trip)
      net.arrivalRestsFirst.append(arrival.restsFirst)
      net.slotArrivals[arrival.slot].append(position)
      net.groupArrivals[arrival.group].append(position)
    }
    var count = 0
    var epochArrival = 0
    for (index, door) in doors.enumerated() {
      while count < order.count, pending[order[count]].time <= candidates[door].arriveBy {
        count += 1
      }
      net.doorArrivals.append(count)
      net.doorEpochArrival.append(epochArrival)
      if net.doorIsForced[index] { epochArrival = count }
    }
  }

  private mutating func makeExits() {
    let layers = frame.layers
    let gain = frame.restGain
    net.groupExit = [Int](repeating: DayNetwork.never, count: net.groupCount * layers.count)
    net.groupHome = Array(repeating: (nil, nil), count: net.groupCount)
    for (group, key) in groupKeys.enumerated() {
      guard key.room < 0, let first = net.groupDoors[group].first,
        epochs(of: doors[first]).after == forced.count
      else { continue }
      let home = (plain: plainReturn(key), resting: restingReturn(key))
      net.groupHome[group] = home
      for layer in 0..<layers.count {
        let mayEnd =
          frame.rest?.isRequired != true || layers.hasRest[layer] || !layers.hasSession[layer]
        var value = DayNetwork.never
        if mayEnd, let plain = home.plain { value = -cost(plain) }
        if layers.restStride > 0, !layers.hasRest[layer], let resting = home.resting {
          value = max(value, gain - cost(resting))
        }
        net.groupExit[group * layers.count + layer] = value
      }
    }
  }

  private func cost(_ home: DayNetwork.Return) -> Int {
    (home.trip?.walking ?? 0) * frame.walkUnit
  }

  private func plainReturn(_ key: GroupKey) -> DayNetwork.Return? {
    guard let lodging = frame.lodging else {
      return DayNetwork.Return(trip: nil, rest: -1, restsFirst: false)
    }
    return homeward(key.venue, after: key.end, to: lodging).last.map {
      DayNetwork.Return(trip: $0, rest: -1, restsFirst: false)
    }
  }

  private func restingReturn(_ key: GroupKey) -> DayNetwork.Return? {
    guard let rest = frame.rest else { return nil }
    let begin = rest.begin(after: key.end, avoiding: frame.busy)
    guard let lodging = frame.lodging else {
      return begin.map { DayNetwork.Return(trip: nil, rest: $0, restsFirst: true) }
    }
    var best: DayNetwork.Return?
    func offer(_ new: DayNetwork.Return) {
      if best.map({ cost(new) < cost($0) }) ?? true { best = new }
    }
    if let begin {
      for trip in homeward(key.venue, after: begin + rest.minutes, to: lodging) {
        offer(DayNetwork.Return(trip: trip, rest: begin, restsFirst: true))
      }
    }
    for trip in homeward(key.venue, after: key.end, to: lodging) {
      guard let begin = rest.begin(after: trip.arrives, avoiding: frame.busy) else { continue }
      offer(DayNetwork.Return(trip: trip, rest: begin, restsFirst: false))
    }
    return best
  }

  /// The trips home that are back in time; the last one walks least.
  private func homeward(_ venue: Int, after minute: Int, to lodging: DayFrame.Lodging) -> [Trip] {
    var found: [Trip] = []
    trips.collect(
      from: venue, to: lodging.venue, after: minute, avoiding: frame.busy, into: &found)
    return found.filter { $0.arrives <= lodging.back }
  }
}
