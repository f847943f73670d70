import LegworkModel

extension InstanceBuilder {
  /// The items that may be planned at all: not skipped, dropped, pinned elsewhere, or in the way of
  /// a placeless commitment.
  ///
  /// Numbers their sessions, the skipped ones first.
  mutating func plannable() -> [PlannableItem] {
    let items = problem.items
    names = NameNumbers(expecting: items.count)
    for name in problem.skips { _ = names.number(name) }
    let skipped = names.count
    var drops = NameNumbers()
    for id in problem.drops { _ = drops.number(id) }
    let onlyPins = demands == .hard && !pinned.isEmpty
    var rows: [PlannableItem] = []
    rows.reserveCapacity(items.count)
    for index in items.indices {
      let session = names.number(items[index].session)
      if session < skipped || (drops.count > 0 && drops.known(items[index].id) != nil) { continue }
      if onlyPins, pinned.contains(items[index].session), !pins.contains(items[index].id) {
        continue
      }
      let isFree = busy[items[index].day].allSatisfy {
        items[index].end <= $0.from || $0.to <= items[index].arriveBy
      }
      guard isFree else { continue }
      rows.append(
        PlannableItem(item: Int32(index), session: Int32(session), points: items[index].points))
    }
    return rows
  }

  /// Drops items that a better one can always stand in for.
  ///
  /// Of those that share day, door time, end, venue, room, kind, counted topic and weight in the
  /// rows, whichever plan takes one could take the best one whose session has no other run instead;
  /// what scores no more can go. Exact by exchange; repeated, as sessions lose runs. O(n).
  mutating func removeDominated(_ rows: inout [PlannableItem]) {
    let items = problem.items
    let isPlain = self.rows.isEmpty && traits.isPlain
    var classes = Numbering(expecting: rows.count / 2)
    let classOf = rows.map { row in
      let index = Int(row.item)
      return Int32(
        classes.number(
          Int(bitPattern: items[index].moment), isPlain ? items[index].venue : place(index)))
    }
    for index in rows.indices { rows[index].group = classOf[index] }
    var isMust = [Bool](repeating: false, count: names.count)
    for name in problem.musts + Array(pinned) {
      if let session = names.known(name) { isMust[session] = true }
    }
    func beats(_ a: PlannableItem, _ b: PlannableItem) -> Bool {
      a.points != b.points
        ? a.points > b.points : items[Int(a.item)].id < items[Int(b.item)].id
    }
    for _ in 0..<3 {
      var runs = [Int32](repeating: 0, count: names.count)
      for row in rows { runs[Int(row.session)] += 1 }
      // The place of the best row of each class, or −1.
      var best = [Int32](repeating: -1, count: classes.count)
      for (place, row) in rows.enumerated()
      where runs[Int(row.session)] == 1 && !isMust[Int(row.session)] {
        let champion = Int(best[Int(row.group)])
        if champion < 0 || beats(row, rows[champion]) { best[Int(row.group)] = Int32(place) }
      }
      let before = rows
      rows.removeAll { row in
        let champion = Int(best[Int(row.group)])
        guard champion >= 0, !isMust[Int(row.session)] else { return false }
        return row.item != before[champion].item && row.points <= before[champion].points
      }
      if rows.count == before.count { break }
    }
  }

  /// Where an item is, what it counts as, and what it weighs in the rows, in one number.
  private mutating func place(_ index: Int) -> Int {
    let place = traits.place(problem.items[index])
    return rows.isEmpty ? place : place * rows.weights.count + rows.profile(of: .item(index))
  }
}

/// An item that may be planned, while presolve looks at it.
struct PlannableItem {
  /// Its index in the problem.
  var item: Int32
  /// The number of its session's name.
  var session: Int32
  /// Those of one number can stand in for each other.
  var group: Int32 = 0
  /// What it is worth.
  var points: Int
}

extension Problem.Item {
  /// Day, door time and end in one word that is sorted in this order.
  ///
  /// 14 bits hold 10,000 days, and 25 bits ten million minutes either way.
  var moment: UInt {
    UInt(day) << 50 | UInt(arriveBy + 10_000_000) << 25 | UInt(end + 10_000_000)
  }
}

/// What tells items apart where limits, rooms or spread make it matter, by indices.
struct ItemTraits {
  private struct Room: Hashable {
    var venue: Int
    var name: String
  }

  /// The kind of each limited type, from 2 on.
  let kinds: [String: Int]
  /// The topics that spread counts.
  let topics: [String: Int]
  private let hasRooms: Bool
  private let venueCount: Int
  private var rooms: [Room: Int] = [:]

  /// Whether an item's venue is all there is.
  var isPlain: Bool { kinds.isEmpty && topics.isEmpty && !hasRooms }

  /// Reads what matters from a problem's rules.
  init(_ problem: Problem) {
    let types = problem.limits.typePerDay.keys.sorted()
    kinds = Dictionary(uniqueKeysWithValues: types.enumerated().map { ($1, $0 + 2) })
    topics = problem.countedTopics
    hasRooms = problem.sameRoom != nil
    venueCount = problem.venues.count
  }

  /// Which layers an item leads to: that of its limited type, or 1.
  func kind(_ item: Problem.Item) -> Int {
    guard !kinds.isEmpty, let type = item.type else { return 1 }
    return kinds[type] ?? 1
  }

  /// The index of its topic where spread counts it, or −1.
  func topic(_ item: Problem.Item) -> Int {
    guard !topics.isEmpty, let topic = item.topic else { return -1 }
    return topics[topic] ?? -1
  }

  /// The index of its room, or −1; rooms are numbered as they come up.
  mutating func room(_ item: Problem.Item) -> Int {
    guard hasRooms, let name = item.room else { return -1 }
    let room = Room(venue: item.venue, name: name)
    if let known = rooms[room] { return known }
    rooms[room] = rooms.count
    return rooms.count - 1
  }

  /// Room or venue, kind and topic in one number.
  mutating func place(_ item: Problem.Item) -> Int {
    let room = room(item)
    let place = room < 0 ? item.venue : venueCount + room
    return (place * (kinds.count + 2) + kind(item)) * (topics.count + 1) + topic(item) + 1
  }
}
