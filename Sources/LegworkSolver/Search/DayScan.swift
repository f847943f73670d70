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
    let gain = net.frame.restGain
    let never = DayNetwork.never
    var groups = reset(&groupValue, to: net.groupCount * count)
    var doors = reset(&doorValue, to: values.count * count)
    var slots = reset(&slotValue, to: net.slotCount * count)
    if net.frame.lodging != nil { groups[0] = 0 }

    var arrival = 0
    for door in values.indices {
      let ahead = net.doorArrivals[door]
      DayScan.raise(&slots, by: arrival..<ahead, net, groups, gain)
      arrival = ahead
      DayScan.enter(door, net, values[door], gain, slots, &doors, &groups)
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
    _ slots: inout [Int], by arrivals: Range<Int>, _ net: DayNetwork, _ groups: [Int], _ gain: Int
  ) {
    let count = net.frame.layers.count
    let rest = net.frame.layers.restStride
    for arrival in arrivals {
      let into = net.arrivalSlot[arrival] * count
      let from = net.arrivalGroup[arrival] * count
      let price = net.arrivalCost[arrival]
      if net.arrivalRest[arrival] < 0 {
        for layer in 0..<count {
          slots[into + layer] = max(slots[into + layer], groups[from + layer] - price)
        }
      } else {
        for layer in 0..<rest {
          let value = groups[from + layer] + gain - price
          slots[into + rest + layer] = max(slots[into + rest + layer], value)
        }
      }
    }
  }

  /// Goes through a door from whatever waits at its slots, into its groups.
  private static func enter(
    _ door: Int, _ net: DayNetwork, _ value: Int, _ gain: Int, _ slots: [Int],
    _ doors: inout [Int], _ groups: inout [Int]
  ) {
    let layers = net.frame.layers
    let count = layers.count
    let slot = net.doorSlot[door] * count
    let roomSlot = net.doorRoomSlot[door]
    let group = net.doorGroup[door] * count
    let roomGroup = net.doorRoomGroup[door] * count
    let kind = net.doorKind[door] * count
    for layer in 0..<count {
      var here = slots[slot + layer]
      if roomSlot >= 0 { here = max(here, slots[roomSlot * count + layer]) }
      if net.doorStarts[door] {
        if layer == 0 { here = max(here, 0) }
        if layer == layers.restStride, layer > 0, net.doorRestStart[door] >= 0 {
          here = max(here, gain)
        }
      }
      doors[door * count + layer] = here
      let after = layers.next[kind + layer]
      guard after >= 0 else { continue }
      groups[group + after] = max(groups[group + after], here + value)
      if roomGroup >= 0 {
        groups[roomGroup + after] = max(groups[roomGroup + after], here + value)
      }
    }
  }

  /// Fills `groupFuture` for the same values.
  mutating func backward(_ net: DayNetwork, values: [Int]) {
    let layers = net.frame.layers
    let count = layers.count
    let rest = layers.restStride
    let gain = net.frame.restGain
    let never = DayNetwork.never
    var future = net.groupExit
    var slots = reset(&slotValue, to: net.slotCount * count)
    var arrival = net.arrivalSlot.count

    func pass(downTo ahead: Int) {
      while arrival > ahead {
        arrival -= 1
        let from = net.arrivalSlot[arrival] * count
        let into = net.arrivalGroup[arrival] * count
        let price = net.arrivalCost[arrival]
        if net.arrivalRest[arrival] < 0 {
          for layer in 0..<count {
            future[into + layer] = max(future[into + layer], slots[from + layer] - price)
          }
        } else {
          for layer in 0..<rest {
            let value = slots[from + rest + layer] + gain - price
            future[into + layer] = max(future[into + layer], value)
          }
        }
      }
    }

    for door in values.indices.reversed() {
      pass(downTo: net.doorArrivals[door])
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
    pass(downTo: 0)
    (groupFuture, slotValue) = (future, slots)
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
