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
      for next in arrival..<net.doorArrivals[door] {
        let move = net.arrivalMove[next] * layers.count
        let after = groups[net.arrivalGroup[next]].span { net.moves.after[move + $0] }
        slots[net.arrivalSlot[next]].cover(after)
      }
      arrival = net.doorArrivals[door]
      var here = slots[net.doorSlot[door]]
      if net.doorRoomSlot[door] >= 0 { here.cover(slots[net.doorRoomSlot[door]]) }
      for start in net.startLayer.prefix(net.doorStarts[door]) { here.cover(start..<(start + 1)) }
      doors.append(here)
      let kind = net.doorKind[door] * layers.count
      let after = here.span { layers.next[kind + $0] }
      groups[net.doorGroup[door]].cover(after)
      if net.doorRoomGroup[door] >= 0 { groups[net.doorRoomGroup[door]].cover(after) }
      if net.doorIsForced[door] { slots = Array(repeating: none, count: slots.count) }
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
