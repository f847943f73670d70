/// Maps the rooms of a schedule without buildings to venues.
enum FrabRooms {
  /// Gives each row with a room, and no venue yet, its venue.
  static func settle(_ draft: inout CatalogDraft, rule: RoomRule, conference: String?) {
    let rooms = Set(draft.rows.filter { $0.venue == nil }.compactMap(\.room))
    let applied = rule == .automatic ? automatic(rooms) : rule
    let wings = wings(of: rooms)
    for index in draft.rows.indices {
      guard draft.rows[index].venue == nil, let room = draft.rows[index].room else { continue }
      switch applied {
      case .prefix: draft.rows[index].venue = prefix(of: room).map { wings[$0] ?? $0 } ?? room
      case .venue:
        draft.rows[index].venue = room
        draft.rows[index].room = nil
      default: draft.rows[index].venue = conference ?? room
      }
    }
  }

  /// By prefix where most rooms are numbered after letters and two buildings or more are seen.
  private static func automatic(_ rooms: Set<String>) -> RoomRule {
    let prefixes = rooms.compactMap(prefix(of:))
    return Set(prefixes).count >= 2 && prefixes.count * 2 > rooms.count ? .prefix : .conference
  }

  /// Prefixes that differ only in their last letter are wings of one building: `UA`, `UD` of `U`.
  private static func wings(of rooms: Set<String>) -> [String: String] {
    let prefixes = Set(rooms.compactMap(prefix(of:))).filter { $0.count > 1 }
    let siblings = Dictionary(grouping: prefixes) { String($0.dropLast()) }
    var building: [String: String] = [:]
    for (stem, wings) in siblings where wings.count > 1 {
      for wing in wings { building[wing] = stem }
    }
    return building
  }

  /// The letters in front of `H.1302 (Depage)`, `UB2.252A` or `AW1.121`: `H`, `UB`, `AW`.
  ///
  /// Letters of one to three capitals before the first dot or digit.
  static func prefix(of room: String) -> String? {
    let letters = room.prefix { $0.isASCII && $0.isUppercase }
    let rest = room.dropFirst(letters.count)
    guard (1...3).contains(letters.count), let next = rest.first, next == "." || next.isNumber,
      rest.contains(where: \.isNumber)
    else { return nil }
    return String(letters)
  }
}
