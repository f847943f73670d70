/// Walks a day's event list once, forward or backward.
///
/// Values are kept per layer: `forward` leaves the best value of reaching each door and group,
/// `backward` the best value still to come from each group.
struct DayScan {
  /// Best value of having finished a group's candidates, by `group * layers + layer`.
  private(set) var groupValue: [Int] = []
  /// Best value of standing at a door, by `door * layers + layer`.
  private(set) var doorValue: [Int] = []
  /// Best value from leaving a group to the end of the day.
  private(set) var groupFuture: [Int] = []
  private var slotValue: [Int] = []

  /// The best value of the day when each door is worth `values[door]`; nil where it cannot be kept.
  ///
  /// O((arrivals + doors) × layers).
  mutating func forward(_ net: DayNetwork, values: [Int]) -> Int? {
    guard net.isFeasible else { return nil }
    let count = net.frame.layers.count
    let never = DayNetwork.never
    var groups = reset(&groupValue, to: net.groupCount * count)
    var doors = reset(&doorValue, to: values.count * count)
    var slots = reset(&slotValue, to: net.slotCount * count)
    if net.frame.lodging != nil { groups[0] = 0 }
    var arrival = 0
    for door in values.indices {
      let ahead = net.doorArrivals[door]
      DayScan.raise(&slots, by: arrival..<ahead, net, groups)
      arrival = ahead
      DayScan.enter(door, net, values[door], slots, &doors, &groups)
      if net.doorIsForced[door] {
        for index in slots.indices { slots[index] = never }
      }
    }

    var best = net.idle ?? never
    for index in groups.indices { best = max(best, groups[index] + net.groupExit[index]) }
    (groupValue, doorValue, slotValue) = (groups, doors, slots)
    return best > never / 2 ? best : nil
  }

  /// Raises the slots by those who arrive.
  private static func raise(
    _ slots: inout [Int], by arrivals: Range<Int>, _ net: DayNetwork, _ groups: [Int]
  ) {
    let count = net.frame.layers.count
    for arrival in arrivals {
      let into = net.arrivalSlot[arrival] * count
      let from = net.arrivalGroup[arrival] * count
      let worth = net.arrivalValue[arrival]
      let move = net.arrivalMove[arrival] * count
      if move == 0 {
        for layer in 0..<count {
          slots[into + layer] = max(slots[into + layer], groups[from + layer] + worth)
        }
      } else {
        for layer in 0..<count {
          let after = net.moves.after[move + layer]
          if after >= 0 {
            slots[into + after] = max(slots[into + after], groups[from + layer] + worth)
          }
        }
      }
    }
  }

  /// Goes through a door from whatever waits at its slots, into its groups.
  private static func enter(
    _ door: Int, _ net: DayNetwork, _ value: Int, _ slots: [Int], _ doors: inout [Int],
    _ groups: inout [Int]
  ) {
    let layers = net.frame.layers
    let count = layers.count
    let slot = net.doorSlot[door] * count
    let roomSlot = net.doorRoomSlot[door]
    let here = door * count
    for layer in 0..<count {
      doors[here + layer] =
        roomSlot < 0
        ? slots[slot + layer] : max(slots[slot + layer], slots[roomSlot * count + layer])
    }
    for start in 0..<net.doorStarts[door] {
      let layer = here + net.startLayer[start]
      doors[layer] = max(doors[layer], net.startValue[start])
    }
    let group = net.doorGroup[door] * count
    let roomGroup = net.doorRoomGroup[door] * count
    let kind = net.doorKind[door] * count
    for layer in 0..<count {
      let after = layers.next[kind + layer]
      guard after >= 0 else { continue }
      let done = doors[here + layer] + value
      groups[group + after] = max(groups[group + after], done)
      if roomGroup >= 0 { groups[roomGroup + after] = max(groups[roomGroup + after], done) }
    }
  }

  /// Fills `groupFuture` for the same values.
  mutating func backward(_ net: DayNetwork, values: [Int]) {
    let count = net.frame.layers.count
    let never = DayNetwork.never
    var future = net.groupExit
    var slots = reset(&slotValue, to: net.slotCount * count)
    var arrival = net.arrivalSlot.count
    for door in values.indices.reversed() {
      let ahead = net.doorArrivals[door]
      DayScan.lower(&future, by: ahead..<arrival, net, slots)
      arrival = ahead
      if net.doorIsForced[door] {
        for index in slots.indices { slots[index] = never }
      }
      let roomSlot = net.doorRoomSlot[door]
      for layer in 0..<count {
        let value = through(net, door, layer, values[door], future)
        guard value > never / 2 else { continue }
        let slot = net.doorSlot[door] * count + layer
        slots[slot] = max(slots[slot], value)
        if roomSlot >= 0 {
          slots[roomSlot * count + layer] = max(slots[roomSlot * count + layer], value)
        }
      }
    }
    DayScan.lower(&future, by: 0..<arrival, net, slots)
    (groupFuture, slotValue) = (future, slots)
  }

  /// Hands the slots' futures back to the groups that arrivals come from.
  private static func lower(
    _ future: inout [Int], by arrivals: Range<Int>, _ net: DayNetwork, _ slots: [Int]
  ) {
    let count = net.frame.layers.count
    for arrival in arrivals.reversed() {
      let from = net.arrivalSlot[arrival] * count
      let into = net.arrivalGroup[arrival] * count
      let worth = net.arrivalValue[arrival]
      let move = net.arrivalMove[arrival] * count
      for layer in 0..<count {
        let after = move == 0 ? layer : net.moves.after[move + layer]
        if after >= 0 {
          future[into + layer] = max(future[into + layer], slots[from + after] + worth)
        }
      }
    }
  }

  /// The best value of a whole day that goes through a door; needs both scans.
  func bestThrough(_ net: DayNetwork, door: Int, value: Int) -> Int {
    let count = net.frame.layers.count
    var best = DayNetwork.never
    for layer in 0..<count {
      let before = doorValue[door * count + layer]
      guard before > DayNetwork.never / 2 else { continue }
      best = max(best, before + through(net, door, layer, value, groupFuture))
    }
    return best
  }

  /// The value of a door and all behind it, from a layer.
  private func through(
    _ net: DayNetwork, _ door: Int, _ layer: Int, _ value: Int, _ future: [Int]
  ) -> Int {
    let count = net.frame.layers.count
    let after = net.frame.layers.next[net.doorKind[door] * count + layer]
    guard after >= 0 else { return DayNetwork.never }
    var best = future[net.doorGroup[door] * count + after]
    let roomGroup = net.doorRoomGroup[door]
    if roomGroup >= 0 { best = max(best, future[roomGroup * count + after]) }
    return max(DayNetwork.never, best + value)
  }

  /// Hands out a buffer of that size filled with `never`, reusing its storage.
  private func reset(_ buffer: inout [Int], to size: Int) -> [Int] {
    var taken: [Int] = []
    swap(&taken, &buffer)
    taken.removeAll(keepingCapacity: true)
    taken.append(contentsOf: repeatElement(DayNetwork.never, count: size))
    return taken
  }
}
