/// The layers of each group that are worth going on from.
///
/// Where ways are limited there are thousands of layers, and most lose to another one with the same
/// sessions and breaks that has walked no more and changed venue no more often, and is worth as
/// much: whatever comes after the one can come after the other, too. That holds where it does not
/// matter which sessions a path has visited. A path that loses here may be the one that has not yet
/// visited what comes next; so where days remember sessions, nothing is left out.
struct Frontier {
  /// The layers kept, group after group.
  private var layers: [Int] = []
  private var lists: [Range<Int>?]
  private var best: [Int]

  /// Nothing is known yet.
  init(_ net: DayNetwork) {
    lists = Array(repeating: nil, count: net.groupCount)
    best = Array(repeating: 0, count: net.frame.layers.walkStride)
  }

  /// Raises a slot by those who arrive; the values of the group they come from have to be final.
  mutating func raise(
    _ slots: inout [Int], by arrival: Int, _ net: DayNetwork, _ groups: [Int]
  ) {
    let count = net.frame.layers.count
    let group = net.arrivals[arrival].group
    let list = list(group, net, groups)
    let into = net.arrivals[arrival].slot * count
    let from = group * count
    let step = net.step(arrival)
    let worth = step.value
    let move = step.move * count
    let moves = net.moves.after
    for place in list {
      let layer = layers[place]
      let after = moves[move &+ layer]
      guard after >= 0 else { continue }
      let value = groups[from &+ layer] &+ worth
      if value > slots[into &+ after] { slots[into &+ after] = value }
    }
  }

  /// Where the layers of a group are listed; O(layers) the first time.
  private mutating func list(_ group: Int, _ net: DayNetwork, _ values: [Int]) -> Range<Int> {
    if let known = lists[group] { return known }
    let start = layers.count
    collect(net.reach.groups[group], net.frame.layers, values, from: group * net.frame.layers.count)
    lists[group] = start..<layers.count
    return start..<layers.count
  }

  /// Row by row of minutes on foot; `best` holds, for each column, the best of the rows so far that
  /// has changed venue no more often.
  private mutating func collect(
    _ reach: Range<Int>, _ limits: Layers, _ values: [Int], from base: Int
  ) {
    guard !reach.isEmpty else { return }
    let width = limits.walkStride
    let rows = reach.lowerBound / width...(reach.upperBound - 1) / width
    for row in rows {
      if row == rows.lowerBound || row % limits.walkCount == 0 {
        for column in 0..<width { best[column] = DayNetwork.never / 2 }
      }
      for column in 0..<width {
        var known = best[column]
        if column >= limits.changeStride { known = max(known, best[column - limits.changeStride]) }
        let value = values[base + row * width + column]
        if value > known {
          layers.append(row * width + column)
          known = value
        }
        best[column] = known
      }
    }
  }
}
