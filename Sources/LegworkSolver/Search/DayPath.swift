/// One way through a day: the doors in order, and how one gets from each to the next.
struct DayPath {
  /// How one comes to a door.
  enum Entry {
    /// The day begins here, in one of the network's ways to begin.
    case start(Int)
    /// By an arrival of the network.
    case arrival(Int)
  }

  /// The doors in order.
  var doors: [Int] = []
  /// How one comes to each.
  var entries: [Entry] = []
  /// The way home.
  var home: Passage?

  /// A path by its parts.
  init(doors: [Int], entries: [Entry], home: Passage?) {
    (self.doors, self.entries, self.home) = (doors, entries, home)
  }

  /// Reads the best path off a forward scan.
  ///
  /// Of equally good ways the one found first going back in time is taken; that depends on the
  /// network alone.
  init(_ net: DayNetwork, _ scan: DayScan, values: [Int], best: Int) {
    let count = net.frame.layers.count
    if net.idle == best {
      home = net.idlePassage
      return
    }
    guard
      var state = scan.groupValue.indices.first(where: {
        scan.groupValue[$0] > DayNetwork.never / 2
          && scan.groupValue[$0] + net.groupExit[$0] == best
      })
    else { return }
    home = net.bestHome(net.homes(state / count), layer: state % count)?.passage
    while true {
      let group = state / count
      let layer = state % count
      guard let (door, before) = DayPath.door(net, scan, values, group, layer) else { break }
      doors.append(door)
      let wanted = scan.doorValue[door * count + before]
      guard let entry = DayPath.entry(net, scan, door, before, wanted) else { break }
      entries.append(entry.how)
      guard let from = entry.from else { break }
      state = from
      if net.frame.lodging != nil, from / count == 0 { break }
    }
    doors.reverse()
    entries.reverse()
  }

  /// The door, and the layer before it, that gave a group its value.
  private static func door(
    _ net: DayNetwork, _ scan: DayScan, _ values: [Int], _ group: Int, _ layer: Int
  ) -> (door: Int, before: Int)? {
    let layers = net.frame.layers
    let count = layers.count
    let value = scan.groupValue[group * count + layer]
    for door in net.groupDoors[group] {
      for before in 0..<count
      where layers.next[net.doors[door].kind * count + before] == layer
        && scan.doorValue[door * count + before] + values[door] == value
      {
        return (door, before)
      }
    }
    return nil
  }

  /// How the best value at a door came about, and the group and layer it came from.
  private static func entry(
    _ net: DayNetwork, _ scan: DayScan, _ door: Int, _ layer: Int, _ wanted: Int
  ) -> (how: Entry, from: Int?)? {
    let count = net.frame.layers.count
    for start in 0..<net.doors[door].starts
    where net.startLayer[start] == layer && net.startValue[start] == wanted {
      return (.start(start), nil)
    }
    for slot in [net.doors[door].roomSlot, net.doors[door].slot] where slot >= 0 {
      let arrivals = net.doors[door].epochArrival..<net.doors[door].arrivals
      for arrival in arrivals.reversed() where net.arrivals[arrival].slot == slot {
        let from = net.arrivals[arrival].group * count
        let step = net.step(arrival)
        let move = step.move * count
        for before in move == 0 ? layer..<(layer + 1) : 0..<count
        where net.moves.after[move + before] == layer
          && scan.groupValue[from + before] + step.value == wanted
        {
          return (.arrival(arrival), from + before)
        }
      }
    }
    return nil
  }
}
