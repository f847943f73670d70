/// Which layers a day's paths can be in, whatever the candidates are worth.
///
/// Early in the day few layers are reached, and once the last break is past, few others. One range
/// for each door and group holds all that can be; a scan looks at no layer outside.
struct Reach {
  /// The layers one can stand at a door in.
  private(set) var doors: [Range<Int>] = []
  /// The layers one can leave a group in.
  private(set) var groups: [Range<Int>] = []

  /// Nothing is reached.
  init() {}

  /// Walks the event list once: O((arrivals + doors) × layers).
  init(_ net: DayNetwork) {
    let layers = net.frame.layers
    if layers.count == 1 {
      doors = Array(repeating: 0..<1, count: net.doorCandidate.count)
      groups = Array(repeating: 0..<1, count: net.groupCount)
      return
    }
    let none = 0..<0
    groups = Array(repeating: none, count: net.groupCount)
    doors.reserveCapacity(net.doorCandidate.count)
    var slots = [Range<Int>](repeating: none, count: net.slotCount)
    if net.frame.lodging != nil { groups[0] = 0..<1 }
    var arrival = 0
    for door in net.doorCandidate.indices {
      for next in arrival..<net.doors[door].arrivals {
        let move = net.step(next).move * layers.count
        let after = groups[net.arrivals[next].group].span { net.moves.after[move + $0] }
        slots[net.arrivals[next].slot].cover(after)
      }
      arrival = net.doors[door].arrivals
      var here = slots[net.doors[door].slot]
      if net.doors[door].roomSlot >= 0 { here.cover(slots[net.doors[door].roomSlot]) }
      for start in net.startLayer.prefix(net.doors[door].starts) { here.cover(start..<(start + 1)) }
      doors.append(here)
      let kind = net.doors[door].kind * layers.count
      let after = here.span { layers.next[kind + $0] }
      groups[net.doors[door].group].cover(after)
      if net.doors[door].roomGroup >= 0 { groups[net.doors[door].roomGroup].cover(after) }
      if net.doors[door].isForced { slots = Array(repeating: none, count: slots.count) }
    }
  }
}

extension Range<Int> {
  /// Grows to hold another range, too.
  fileprivate mutating func cover(_ other: Range<Int>) {
    if other.isEmpty { return }
    self =
      isEmpty
      ? other : Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
  }

  /// The range that holds what each of its members leads to; −1 leads nowhere.
  fileprivate func span(_ step: (Int) -> Int) -> Range<Int> {
    var span = 0..<0
    for member in self {
      let after = step(member)
      if after >= 0 { span.cover(after..<(after + 1)) }
    }
    return span
  }
}
