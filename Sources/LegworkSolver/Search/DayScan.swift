/// Walks a day's event list once, forward or backward.
///
/// Values are kept per layer: `forward` leaves the best value of reaching each door and group,
/// `backward` the best value still to come from each group. A value is at least `never`, and far
/// from overflow, so sums wrap without harm. The arrays are bound to constants before each loop;
/// days with one layer, which most are, have loops of their own.
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
  /// O((arrivals + doors) × layers). Nil, too, where it is over before the day is; that is asked
  /// now and then. Where layers limit ways, paths go on only from those of a group's layers that no
  /// other beats: the best path through any door is found all the same, but a value in one layer may
  /// be too low. With `inFull` each of them is right, as labels need it.
  mutating func forward(
    _ net: DayNetwork, values: [Int], inFull: Bool = false, isOver: () -> Bool = { false }
  ) -> Int? {
    guard net.isFeasible else { return nil }
    let count = net.frame.layers.count
    let never = DayNetwork.never
    DayScan.reset(&groupValue, to: net.groupCount * count)
    DayScan.reset(&doorValue, to: values.count * count)
    DayScan.reset(&slotValue, to: net.slotCount * count)
    if net.frame.lodging != nil { groupValue[0] = 0 }
    if count == 1 {
      DayScan.forward(net, values, &slotValue, &doorValue, &groupValue)
    } else if !DayScan.forwardInLayers(
      net, values, &slotValue, &doorValue, &groupValue, inFull: inFull, isOver: isOver)
    {
      return nil
    }
    var best = net.idle ?? never
    let exits = net.groupExit
    for index in exits.indices { best = max(best, groupValue[index] &+ exits[index]) }
    return best > never / 2 ? best : nil
  }

  /// The forward scan of a day with one layer.
  ///
  /// The hottest loop of all goes without checks of bounds: every index was made by the network's
  /// builder, which counts arrivals, steps, moves, slots and groups as it numbers them.
  private static func forward(
    _ net: DayNetwork, _ values: [Int], _ slots: inout [Int], _ doors: inout [Int],
    _ groups: inout [Int]
  ) {
    let arrivals = net.arrivals.span
    let steps = net.steps.span
    let moves = net.moves.after.span
    var slots = slots.mutableSpan
    var groups = groups.mutableSpan
    var next = 0
    for (index, door) in net.doors.enumerated() {
      while next < door.arrivals {
        let arrival = unsafe arrivals[unchecked: next]
        let step = unsafe steps[unchecked: arrival.step]
        let value = unsafe groups[unchecked: arrival.group] &+ step.value
        if unsafe value > slots[unchecked: arrival.slot] && moves[unchecked: step.move] >= 0 {
          unsafe slots[unchecked: arrival.slot] = value
        }
        next += 1
      }
      var value = unsafe slots[unchecked: door.slot]
      if door.roomSlot >= 0 { value = max(value, slots[door.roomSlot]) }
      for start in 0..<door.starts where net.startLayer[start] == 0 {
        value = max(value, net.startValue[start])
      }
      doors[index] = value
      if net.frame.layers.next[door.kind] >= 0 {
        let done = value &+ values[index]
        unsafe groups[unchecked: door.group] = max(groups[unchecked: door.group], done)
        if door.roomGroup >= 0 { groups[door.roomGroup] = max(groups[door.roomGroup], done) }
      }
      if door.isForced {
        for slot in slots.indices { slots[slot] = DayNetwork.never }
      }
    }
  }

  /// The forward scan of a day with several layers; false where it was over before.
  private static func forwardInLayers(
    _ net: DayNetwork, _ values: [Int], _ slots: inout [Int], _ doors: inout [Int],
    _ groups: inout [Int], inFull: Bool, isOver: () -> Bool
  ) -> Bool {
    let count = net.frame.layers.count
    let next = net.frame.layers.next
    var arrival = 0
    var unasked = 0
    var frontier = net.frame.layers.limitsWays && !inFull ? Frontier(net) : nil
    for door in values.indices {
      let ahead = net.doors[door].arrivals
      unasked += (ahead - arrival + 1) * count
      if unasked > labelsBetweenQuestions {
        if isOver() { return false }
        unasked = 0
      }
      if frontier == nil {
        raise(&slots, by: arrival..<ahead, net, groups)
      } else {
        for next in arrival..<ahead { frontier?.raise(&slots, by: next, net, groups) }
      }
      arrival = ahead
      let reach = net.reach.doors[door]
      let slot = net.doors[door].slot * count
      let roomSlot = net.doors[door].roomSlot * count
      let here = door * count
      for layer in reach { doors[here &+ layer] = slots[slot &+ layer] }
      if roomSlot >= 0 {
        for layer in reach {
          doors[here &+ layer] = max(doors[here &+ layer], slots[roomSlot &+ layer])
        }
      }
      for start in 0..<net.doors[door].starts {
        let layer = here + net.startLayer[start]
        doors[layer] = max(doors[layer], net.startValue[start])
      }
      let group = net.doors[door].group * count
      let roomGroup = net.doors[door].roomGroup * count
      let kind = net.doors[door].kind * count
      let value = values[door]
      for layer in reach {
        let after = kind == 0 ? layer : next[kind &+ layer]
        guard after >= 0 else { continue }
        let done = doors[here &+ layer] &+ value
        if done > groups[group &+ after] { groups[group &+ after] = done }
        if roomGroup >= 0 { groups[roomGroup &+ after] = max(groups[roomGroup &+ after], done) }
      }
      if net.doors[door].isForced { reset(&slots, to: slots.count) }
    }
    return true
  }

  /// How many labels are written before it is asked again whether the search is over.
  private static let labelsBetweenQuestions = 500_000

  /// Raises the slots by those who arrive.
  private static func raise(
    _ slots: inout [Int], by arrivals: Range<Int>, _ net: DayNetwork, _ groups: [Int]
  ) {
    let count = net.frame.layers.count
    let moves = net.moves.after
    for arrival in arrivals {
      let group = net.arrivals[arrival].group
      let into = net.arrivals[arrival].slot * count
      let from = group * count
      let step = net.step(arrival)
      let worth = step.value
      let move = step.move * count
      if move == 0 {
        for layer in net.reach.groups[group] {
          let value = groups[from &+ layer] &+ worth
          if value > slots[into &+ layer] { slots[into &+ layer] = value }
        }
      } else {
        for layer in net.reach.groups[group] {
          let after = moves[move &+ layer]
          guard after >= 0 else { continue }
          let value = groups[from &+ layer] &+ worth
          if value > slots[into &+ after] { slots[into &+ after] = value }
        }
      }
    }
  }

  /// Fills `groupFuture` for the same values.
  ///
  /// O((arrivals + doors) × layers).
  mutating func backward(_ net: DayNetwork, values: [Int]) {
    let count = net.frame.layers.count
    DayScan.reset(&slotValue, to: net.slotCount * count)
    groupFuture = net.groupExit
    var arrival = net.arrivals.count
    for door in values.indices.reversed() {
      let ahead = net.doors[door].arrivals
      DayScan.lower(&groupFuture, by: ahead..<arrival, net, slotValue)
      arrival = ahead
      if net.doors[door].isForced { DayScan.reset(&slotValue, to: slotValue.count) }
      DayScan.leave(door, net, values[door], groupFuture, &slotValue)
    }
    DayScan.lower(&groupFuture, by: 0..<arrival, net, slotValue)
  }

  /// Hands the slots' futures back to the groups that arrivals come from.
  private static func lower(
    _ future: inout [Int], by arrivals: Range<Int>, _ net: DayNetwork, _ slots: [Int]
  ) {
    let count = net.frame.layers.count
    let moves = net.moves.after
    for arrival in arrivals.reversed() {
      let group = net.arrivals[arrival].group
      let from = net.arrivals[arrival].slot * count
      let into = group * count
      let step = net.step(arrival)
      let worth = step.value
      let move = step.move * count
      for layer in net.reach.groups[group] {
        let after = move == 0 ? layer : moves[move &+ layer]
        guard after >= 0 else { continue }
        let value = slots[from &+ after] &+ worth
        if value > future[into &+ layer] { future[into &+ layer] = value }
      }
    }
  }

  /// Hands the future behind a door to its slots.
  private static func leave(
    _ door: Int, _ net: DayNetwork, _ value: Int, _ future: [Int], _ slots: inout [Int]
  ) {
    let count = net.frame.layers.count
    let slot = net.doors[door].slot * count
    let roomSlot = net.doors[door].roomSlot * count
    for layer in net.reach.doors[door] {
      let through = through(net, door, layer, value, future)
      guard through > DayNetwork.never / 2 else { continue }
      slots[slot &+ layer] = max(slots[slot &+ layer], through)
      if roomSlot >= 0 { slots[roomSlot &+ layer] = max(slots[roomSlot &+ layer], through) }
    }
  }

  /// The best value of a whole day that goes through a door; needs both scans.
  func bestThrough(_ net: DayNetwork, door: Int, value: Int) -> Int {
    let count = net.frame.layers.count
    var best = DayNetwork.never
    for layer in net.reach.doors[door] {
      let before = doorValue[door * count + layer]
      guard before > DayNetwork.never / 2 else { continue }
      best = max(best, before + DayScan.through(net, door, layer, value, groupFuture))
    }
    return best
  }

  /// The value of a door and all behind it, from a layer.
  private static func through(
    _ net: DayNetwork, _ door: Int, _ layer: Int, _ value: Int, _ future: [Int]
  ) -> Int {
    let count = net.frame.layers.count
    let after = net.frame.layers.next[net.doors[door].kind * count + layer]
    guard after >= 0 else { return DayNetwork.never }
    var best = future[net.doors[door].group * count + after]
    let roomGroup = net.doors[door].roomGroup
    if roomGroup >= 0 { best = max(best, future[roomGroup * count + after]) }
    return max(DayNetwork.never, best + value)
  }

  /// Fills a buffer of that size with `never`, reusing its storage.
  private static func reset(_ buffer: inout [Int], to size: Int) {
    buffer.removeAll(keepingCapacity: true)
    buffer.append(contentsOf: repeatElement(DayNetwork.never, count: size))
  }
}
