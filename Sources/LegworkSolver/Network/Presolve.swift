import LegworkModel

extension InstanceBuilder {
  /// The items that may be planned at all: not skipped, dropped, pinned elsewhere, or in the way of
  /// a placeless commitment.
  func plannable() -> [Int] {
    let items = problem.items
    let skips = Set(problem.skips)
    let drops = Set(problem.drops)
    let onlyPins = demands == .hard && !pinned.isEmpty
    return items.indices.filter { index in
      if !skips.isEmpty, skips.contains(items[index].session) { return false }
      if !drops.isEmpty, drops.contains(items[index].id) { return false }
      if onlyPins, pinned.contains(items[index].session), !pins.contains(items[index].id) {
        return false
      }
      return busy[items[index].day].allSatisfy {
        items[index].end <= $0.from || $0.to <= items[index].arriveBy
      }
    }
  }

  /// Drops items that a better one can always stand in for.
  ///
  /// Of those that share day, door time, end, venue, room, kind, counted topic and weight in the
  /// rows, whichever plan takes one could take the best one whose session has no other run instead;
  /// what scores no more can go. Exact by exchange; repeated, as sessions lose runs. O(n).
  ///
  /// Sessions are told apart by the hashes of their names. Should two share one, they are taken for
  /// one session that runs more often, which only keeps more.
  mutating func withoutDominated(_ indices: [Int]) -> [Int] {
    let items = problem.items
    let isPlain = rows.isEmpty && traits.isPlain
    var sessions = Numbering(expecting: indices.count)
    var classes = Numbering()
    var rows = indices.map { index in
      PresolveRow(
        item: Int32(index), session: Int32(sessions.number(items[index].session.hashValue)),
        group: Int32(
          classes.number(
            Int(bitPattern: items[index].moment), isPlain ? items[index].venue : place(index))),
        points: items[index].points)
    }
    var isMust = [Bool](repeating: false, count: sessions.count)
    for name in problem.musts + Array(pinned) {
      let session = sessions.number(name.hashValue)
      if session < isMust.count { isMust[session] = true }
    }
    func beats(_ a: PresolveRow, _ b: PresolveRow) -> Bool {
      a.points != b.points
        ? a.points > b.points : items[Int(a.item)].id < items[Int(b.item)].id
    }
    for _ in 0..<3 {
      var runs = [Int32](repeating: 0, count: isMust.count)
      for row in rows { runs[Int(row.session)] += 1 }
      var best = [PresolveRow?](repeating: nil, count: classes.count)
      for row in rows where runs[Int(row.session)] == 1 && !isMust[Int(row.session)] {
        if best[Int(row.group)].map({ beats(row, $0) }) ?? true { best[Int(row.group)] = row }
      }
      let before = rows.count
      rows.removeAll { row in
        guard !isMust[Int(row.session)], let champion = best[Int(row.group)] else { return false }
        return row.item != champion.item && row.points <= champion.points
      }
      if rows.count == before { break }
    }
    return rows.map { Int($0.item) }
  }

  /// Where an item is, what it counts as, and what it weighs in the rows, in one number.
  private mutating func place(_ index: Int) -> Int {
    let place = traits.place(problem.items[index])
    return rows.isEmpty ? place : place * rows.weights.count + rows.profile(of: .item(index))
  }
}

/// An item while presolve looks at it.
private struct PresolveRow {
  var item: Int32
  var session: Int32
  /// Those that can stand in for each other.
  var group: Int32
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
