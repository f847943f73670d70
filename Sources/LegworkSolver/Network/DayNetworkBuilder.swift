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
  /// The passage of each, where they are kept.
  private var passages: [Passage] = []
  private let keepsPassages: Bool
  private var stepNumbers = Numbering()

  private struct GroupKey {
    var venue: Int
    var end: Int
    /// The slot of those who stay in a room, or −1.
    var roomSlot = -1
  }

  private struct Arrival {
    /// The first door at the slot that is not too early.
    var door: Int32
    var event: DayNetwork.Arrival
  }

  /// Builds the event list of the candidates at `indices`; forced ones must be compatible with all.
  ///
  /// Where it is over before that is done, the day cannot be kept. Passages are kept only where they
  /// are wanted: nobody needs those of a whole day.
  static func build(
    frame: DayFrame, trips: Trips, candidates: [Candidate], isForced: [Bool], indices: [Int],
    keepsPassages: Bool = false, isOver: () -> Bool = { false }
  ) -> DayNetwork {
    var builder = DayNetworkBuilder(
      frame: frame, trips: trips, candidates: candidates, isForced: isForced,
      keepsPassages: keepsPassages)
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

  private init(
    frame: DayFrame, trips: Trips, candidates: [Candidate], isForced: [Bool], keepsPassages: Bool
  ) {
    self.frame = frame
    self.keepsPassages = keepsPassages
    venueCount = trips.venueCount
    self.candidates = candidates
    self.isForced = isForced
    finder = PassageFinder(frame, trips)
    net = DayNetwork(frame: frame, moves: LayerMoves(frame.layers))
  }

  private mutating func makeDoors(_ doors: [Int]) {
    net.doorCandidate = doors
    doorTimes = doors.map { candidates[$0].arriveBy }
    net.doors = doors.map {
      DayNetwork.Door(
        slot: candidates[$0].venue, kind: candidates[$0].kind, isForced: isForced[$0])
    }
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
    numberRooms()
    groupKeys.reserveCapacity(net.doors.count + 1)
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
    for (door, index) in net.doorCandidate.enumerated() {
      let (venue, end) = (candidates[index].venue, candidates[index].end)
      net.doors[door].group = group(GroupKey(venue: venue, end: end))
      let room = net.doors[door].roomSlot
      guard room >= 0 else { continue }
      net.doors[door].roomGroup = group(GroupKey(venue: venue, end: end, roomSlot: room))
    }
    net.groupCount = groupKeys.count
    net.groupDoors = IndexLists(
      count: net.groupCount, net.doors.map(\.group), net.doors.map(\.roomGroup))
    slotDoors = IndexLists(
      count: net.slotCount, net.doors.map(\.slot), net.doors.map(\.roomSlot))
    slotTimes = slotDoors.members.map { doorTimes[$0] }
  }

  /// Gives a slot to each room that more than one door is in.
  private mutating func numberRooms() {
    net.slotCount = venueCount
    guard net.doorCandidate.contains(where: { candidates[$0].room >= 0 }) else { return }
    let rooms = net.doorCandidate.map { candidates[$0].room }
    var use: [Int: Int] = [:]
    for room in rooms where room >= 0 { use[room, default: 0] += 1 }
    var slots: [Int: Int] = [:]
    for (door, room) in rooms.enumerated() where room >= 0 && use[room] ?? 0 > 1 {
      let slot = slots[room] ?? net.slotCount
      if slot == net.slotCount { net.slotCount += 1 }
      slots[room] = slot
      net.doors[door].roomSlot = slot
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
    guard !net.starts.isEmpty else { return }
    for (door, by) in doorTimes.enumerated() where doorEpoch[door] == 0 {
      net.doors[door].starts = net.starts.prefix { $0.ready <= by }.count
    }
  }

  private mutating func makeArrivals(_ isOver: () -> Bool) -> Bool {
    let isPlain = finder.isPlain
    if isPlain { pending.reserveCapacity(groupKeys.count * venueCount) }
    for (group, key) in groupKeys.enumerated() {
      if group % DayNetworkBuilder.groupsBetweenQuestions == 0, isOver() { return false }
      let epoch = net.groupDoors[group].first.map(epochAfter) ?? 0
      let isMorning = frame.lodging != nil && group == 0
      if !isPlain || key.roomSlot >= 0 { finder.leave(at: key.end) }
      let slots = key.roomSlot < 0 ? 0..<venueCount : key.roomSlot..<(key.roomSlot + 1)
      for slot in slots {
        let last = slotDoors.starts[slot + 1] - 1
        guard last >= slotDoors.starts[slot], slotTimes[last] >= key.end else { continue }
        let isInRoom = key.roomSlot >= 0
        let way = Way(from: key.venue, to: isInRoom ? key.venue : slot, isInRoom: isInRoom)
        let changes = isInRoom || slot == key.venue || isMorning ? 0 : 1
        if isPlain, !isInRoom {
          guard let passage = finder.walk(way, at: key.end) else { continue }
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
    doorEpoch[door] + (net.doors[door].isForced ? 1 : 0)
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
    guard doorEpoch[door] == epoch,
      let count = frame.counters.count(walking: passage.walking, changes: changes)
    else { return }
    let step = step(passage, changes: changes, count: count)
    if let last = pending.last, last.door == door, last.event.group == group,
      net.steps[last.event.step].move == net.steps[step].move
    {
      pending.removeLast()
      if keepsPassages { passages.removeLast() }
    }
    let event = DayNetwork.Arrival(slot: slot, group: group, step: step)
    pending.append(Arrival(door: Int32(door), event: event))
    if keepsPassages { passages.append(passage) }
  }

  /// The number of the step that a passage is.
  private mutating func step(_ passage: Passage, changes: Int, count: UInt64) -> Int {
    let step = stepNumbers.number(passage.walking, changes << 16 | passage.rests)
    if step == net.steps.count {
      net.steps.append(
        DayNetwork.Step(
          move: net.moves.move(walking: passage.walking, changes: changes, rests: passage.rests),
          value: net.value(passage), walking: passage.walking, count: count))
    }
    return step
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

  /// Puts each arrival before the first door that can make use of it.
  ///
  /// Of those before the same door, which see the same values, the order does not matter.
  private mutating func placeArrivals() {
    var ends = [Int](repeating: 0, count: net.doors.count + 1)
    for arrival in pending { ends[Int(arrival.door) + 1] += 1 }
    for door in net.doors.indices { ends[door + 1] += ends[door] }
    var starts = ends
    var arrivals = pending.map(\.event)
    net.passages = passages
    for (index, arrival) in pending.enumerated() {
      let place = starts[Int(arrival.door)]
      starts[Int(arrival.door)] = place + 1
      arrivals[place] = arrival.event
      if keepsPassages { net.passages[place] = passages[index] }
    }
    net.arrivals = arrivals
    var epochArrival = 0
    for door in net.doors.indices {
      net.doors[door].arrivals = ends[door + 1]
      net.doors[door].epochArrival = epochArrival
      if net.doors[door].isForced { epochArrival = ends[door + 1] }
    }
  }

  private mutating func makeExits(_ isOver: () -> Bool) -> Bool {
    let count = frame.layers.count
    net.groupExit = [Int](repeating: DayNetwork.never, count: net.groupCount * count)
    net.homes.reserveCapacity(net.groupCount)
    net.groupHomeEnd.reserveCapacity(net.groupCount)
    for (group, key) in groupKeys.enumerated() {
      if group % DayNetworkBuilder.groupsBetweenQuestions == 0, isOver() { return false }
      if key.roomSlot < 0, let first = net.groupDoors[group].first,
        epochAfter(first) == forcedCount
      {
        let first = net.homes.count
        addHomes(key)
        for layer in 0..<count {
          if let best = net.bestHome(net.homes[first...], layer: layer) {
            net.groupExit[group * count + layer] = best.value
          }
        }
      }
      net.groupHomeEnd.append(net.homes.count)
    }
    return true
  }

  /// Adds the ways home of a group.
  private mutating func addHomes(_ key: GroupKey) {
    guard let lodging = frame.lodging, finder.isPlain else {
      findHomeward(key)
      net.homes += finder.found
      return
    }
    let way = Way(from: key.venue, to: lodging.venue, latest: lodging.back)
    if let home = finder.walk(way, at: key.end) { net.homes.append(home) }
  }

  /// Finds the ways home that are back in time; breaks after coming home may end later.
  private mutating func findHomeward(_ key: GroupKey) {
    guard let lodging = frame.lodging else { return finder.stay(from: key.end) }
    finder.leave(at: key.end)
    finder.go(Way(from: key.venue, to: lodging.venue, latest: lodging.back))
  }
}
