import LegworkModel

/// An item that may be planned, while presolve looks at it.
struct PlannableItem {
  /// Its index in the problem.
  var item: Int
  /// The number of its session's name.
  var session: Int
  /// Its day, door time and end.
  var moment: UInt
  /// What it is worth.
  var points: Int
  /// The number of its place, and of what it counts as.
  var place = 0
  /// The number of its place and moment together.
  var group = 0
}

extension InstanceBuilder {
  /// Drops items that no plan needs, because a better one can always stand in for them.
  ///
  /// Exact by exchange. Musts and pins are left alone, and whatever stands in is the only run of its
  /// session, so that no plan has it already. Repeated, as sessions lose runs. Leaves the rest by
  /// day, door time, end and id. O(n log n).
  mutating func removeDominated(_ rows: inout [PlannableItem]) {
    var isDemanded = [Bool](repeating: false, count: names.count)
    for name in problem.musts + Array(pinned) {
      if let session = names.known(name) { isDemanded[session] = true }
    }
    let isWorthless = { (row: PlannableItem) in row.points <= 0 && !isDemanded[row.session] }
    if rows.contains(where: isWorthless), detoursAreNeedless { rows.removeAll(where: isWorthless) }
    let (places, groups) = number(&rows)
    var runs = [Int](repeating: 0, count: names.count)
    for row in rows { runs[row.session] += 1 }
    for _ in 0..<3 where !removeSimultaneous(&rows, &runs, isDemanded, groups: groups) { break }
    sort(&rows)
    removeEnclosing(&rows, runs, isDemanded, places: places)
  }

  /// Whether visiting what is worth nothing is of no use: not to walk less by way of it, nor to have
  /// a break on its day, nor to get around a commitment.
  private var detoursAreNeedless: Bool {
    rows.isEmpty && problem.breaks.isEmpty && busy.allSatisfy(\.isEmpty) && trips.isPlain
      && trips.goStraight
  }

  /// Numbers the rows' places and groups, and returns how many there are.
  private mutating func number(_ rows: inout [PlannableItem]) -> (places: Int, groups: Int) {
    var (places, groups) = (Numbering(), Numbering(expecting: rows.count / 2))
    let isPlain = self.rows.isEmpty && traits.isPlain
    for index in rows.indices {
      let item = rows[index].item
      rows[index].place = isPlain ? problem.items[item].venue : places.number(place(item))
      rows[index].group = groups.number(Int(bitPattern: rows[index].moment), rows[index].place)
    }
    return (isPlain ? problem.venues.count : places.count, groups.count)
  }

  /// Where an item is, what it counts as, and what it weighs in the rows, in one number.
  private mutating func place(_ index: Int) -> Int {
    let place = traits.place(problem.items, index)
    return rows.isEmpty ? place : place * rows.weights.count + rows.profile(of: .item(index))
  }

  /// Of each group drops what scores no more than the best one.
  ///
  /// Counts the sessions' runs anew; returns whether any has only one now.
  private func removeSimultaneous(
    _ rows: inout [PlannableItem], _ runs: inout [Int], _ isDemanded: [Bool], groups: Int
  ) -> Bool {
    /// The index of the best row of each group, or −1.
    var best = [Int](repeating: -1, count: groups)
    for (index, row) in rows.enumerated() where runs[row.session] == 1 && !isDemanded[row.session] {
      let champion = best[row.group]
      if champion < 0 || beats(row, rows[champion]) { best[row.group] = index }
    }
    var isKept = [Bool](repeating: true, count: rows.count)
    var leavesOne = false
    for (index, row) in rows.enumerated() where !isDemanded[row.session] {
      let champion = best[row.group]
      if champion < 0 || champion == index || row.points > rows[champion].points { continue }
      isKept[index] = false
      runs[row.session] -= 1
      leavesOne = leavesOne || runs[row.session] == 1
    }
    rows.keep(isKept)
    return leavesOne
  }

  private func beats(_ a: PlannableItem, _ b: PlannableItem) -> Bool {
    a.points != b.points
      ? a.points > b.points : problem.items[a.item].id < problem.items[b.item].id
  }

  /// Drops each row in whose time another one of the same place begins and ends that scores no less.
  ///
  /// Whoever goes to the shorter one can wait before it and after it. Takes sorted rows, the latest
  /// doors first.
  private func removeEnclosing(
    _ rows: inout [PlannableItem], _ runs: [Int], _ isDemanded: [Bool], places: Int
  ) {
    var ladders = [Ladder](repeating: Ladder(), count: places)
    var isKept = [Bool](repeating: true, count: rows.count)
    var end = rows.count
    while end > 0 {
      let door = rows[end - 1].door
      var start = end - 1
      while start > 0, rows[start - 1].door == door { start -= 1 }
      for index in start..<end {
        let row = rows[index]
        if runs[row.session] == 1, !isDemanded[row.session] { ladders[row.place].add(row) }
      }
      for index in start..<end where !isDemanded[rows[index].session] {
        let row = rows[index]
        if let other = ladders[row.place].best(for: row), other.item != row.item {
          isKept[index] = other.points < row.points
        }
      }
      end = start
    }
    rows.keep(isKept)
  }
}

/// Of rows that begin no earlier than some minute of one day: what can be had by each end.
///
/// Steps end later and score more from one to the next.
private struct Ladder {
  private var steps: [PlannableItem] = []

  /// Takes a row on, unless one that ends no later scores no less.
  mutating func add(_ row: PlannableItem) {
    if let step = steps.first, step.day != row.day { steps.removeAll(keepingCapacity: true) }
    let later = steps.partitioningIndex { $0.end > row.end }
    if later > 0, steps[later - 1].points >= row.points { return }
    let first = later > 0 && steps[later - 1].end == row.end ? later - 1 : later
    let last = steps[later...].firstIndex { $0.points > row.points } ?? steps.count
    steps.replaceSubrange(first..<last, with: CollectionOfOne(row))
  }

  /// The best that ends no later than a row.
  func best(for row: PlannableItem) -> PlannableItem? {
    let later = steps.partitioningIndex { $0.end > row.end }
    guard later > 0, steps[later - 1].day == row.day else { return nil }
    return steps[later - 1]
  }
}

extension PlannableItem {
  /// Day and door time.
  fileprivate var door: UInt { moment >> 25 }
  fileprivate var day: UInt { moment >> 50 }
  fileprivate var end: UInt { moment & (1 << 25 - 1) }
}

extension [PlannableItem] {
  /// Keeps what is marked.
  fileprivate mutating func keep(_ isKept: [Bool]) {
    var kept = 0
    for index in indices where isKept[index] {
      self[kept] = self[index]
      kept += 1
    }
    removeSubrange(kept...)
  }
}
