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
    let isBusy = busy.contains { !$0.isEmpty }
    var rows: [PlannableItem] = []
    rows.reserveCapacity(items.count)
    for index in items.indices {
      let session = names.number(items[index].session)
      if session < skipped || (drops.count > 0 && drops.known(items[index].id) != nil) { continue }
      if onlyPins, pinned.contains(items[index].session), !pins.contains(items[index].id) {
        continue
      }
      if isBusy {
        let isFree = busy[items[index].day].allSatisfy {
          items[index].end <= $0.from || $0.to <= items[index].arriveBy
        }
        guard isFree else { continue }
      }
      rows.append(
        PlannableItem(
          item: index, session: session, moment: items[index].moment, points: items[index].points))
    }
    return rows
  }

  /// Sorts rows by day, door time, end and id.
  func sort(_ rows: inout [PlannableItem]) {
    let items = problem.items
    var sorted = rows.map(\.moment).ascendingOrder().map { rows[$0] }
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[end].moment == sorted[start].moment { end += 1 }
      if end - start > 1 { sorted[start..<end].sort { items[$0.item].id < items[$1.item].id } }
      start = end
    }
    rows = sorted
  }
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

  /// Which layers an item of a type leads to: that of a limited type, or 1.
  func kind(_ type: String?) -> Int {
    guard !kinds.isEmpty, let type else { return 1 }
    return kinds[type] ?? 1
  }

  /// The index of a topic where spread counts it, or −1.
  func topic(_ topic: String?) -> Int {
    guard !topics.isEmpty, let topic else { return -1 }
    return topics[topic] ?? -1
  }

  /// The index of a venue's room, or −1; rooms are numbered as they come up.
  mutating func room(_ name: String?, at venue: Int) -> Int {
    guard hasRooms, let name else { return -1 }
    let room = Room(venue: venue, name: name)
    if let known = rooms[room] { return known }
    rooms[room] = rooms.count
    return rooms.count - 1
  }

  /// Room or venue, kind and topic of one of some items in one number.
  mutating func place(_ items: [Problem.Item], _ index: Int) -> Int {
    let venue = items[index].venue
    let room = room(items[index].room, at: venue)
    let place = room < 0 ? venue : venueCount + room
    let kind = kind(items[index].type)
    return (place * (kinds.count + 2) + kind) * (topics.count + 1) + topic(items[index].topic) + 1
  }
}
