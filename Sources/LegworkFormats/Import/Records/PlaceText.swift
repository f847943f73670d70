/// Tells building and room apart where they stand in one text.
enum PlaceText {
  /// Building and room: `MGM Grand | Level 1 | Grand 116` alone gives both, and a room that
  /// repeats its building in front loses it.
  static func split(venue: String?, room: String?) -> (venue: String?, room: String?) {
    if let venue, room == nil, venue.utf8.contains(UInt8(ascii: "|")) {
      return split(venue: nil, room: venue)
    }
    guard let room, room.utf8.contains(UInt8(ascii: "|")) else { return (venue, room) }
    let all = room.split(separator: "|", omittingEmptySubsequences: false)
      .map { String($0).trimmed }
    let parts = all.filter { !$0.isEmpty }
    guard let first = parts.first else { return (venue, nil) }
    if all.first?.isEmpty == true { return (venue, parts.joined(separator: " | ")) }
    let rest = parts.dropFirst().joined(separator: " | ").nonEmpty
    guard let venue else { return (first, rest) }
    return venue == first || VenueNames.key(venue) == VenueNames.key(first)
      ? (venue, rest) : (venue, parts.joined(separator: " | "))
  }
}
