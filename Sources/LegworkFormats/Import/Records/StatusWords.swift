import LegworkModel

/// Reads words for the state of a seat.
enum StatusWords {
  /// The status a word stands for, or nil where the word is not known.
  static func status(_ word: String) -> ReservationStatus? {
    let key = FieldNames.key(word)
    if let status = table[key] { return status }
    if FieldNames.key(firstPhrase(of: word)) == "full" { return .full }
    return beginnings.first { key.hasPrefix($0.0) }?.1
  }

  /// What stands before a remark: `Full` of `Full (walk-up only)`, but all of `Full-day pass`.
  private static func firstPhrase(of word: String) -> String {
    let end = word.firstIndex { "(,.;:/|–—".contains($0) } ?? word.firstRange(of: " - ")?.lowerBound
    return String(word[..<(end ?? word.endIndex)])
  }

  /// Words that mean the same whatever follows: `Waitlist open`, `Cancelled by the speaker`.
  private static let beginnings: [(String, ReservationStatus)] = [
    ("reserved", .reserved), ("reservable", .available), ("waitlist", .waitlisted),
    ("fullybooked", .full), ("fullyreserved", .full), ("soldout", .full),
    ("cancelled", .cancelled), ("canceled", .cancelled),
  ]

  private static let table: [String: ReservationStatus] = [
    "reserved": .reserved, "booked": .reserved, "enrolled": .reserved, "registered": .reserved,
    "waitlisted": .waitlisted, "waitlist": .waitlisted, "waiting": .waitlisted,
    "available": .available, "open": .available, "bookable": .available,
    "limited": .limited, "verylimited": .limited, "almostfull": .limited, "fewleft": .limited,
    "unavailable": .full, "full": .full, "closed": .full, "fullwalkup": .full,
    "walkup": .walkUpOnly, "walkuponly": .walkUpOnly, "walkin": .walkUpOnly,
    "notrequired": .notRequired, "none": .notRequired, "free": .notRequired,
    "noreservation": .notRequired,
    "cancelled": .cancelled, "canceled": .cancelled, "withdrawn": .cancelled,
    "ended": .ended, "over": .ended, "past": .ended,
    "unknown": .unknown, "active": .unknown, "confirmed": .unknown, "accepted": .unknown,
    "scheduled": .unknown, "published": .unknown, "tentative": .unknown, "": .unknown,
  ]
}
