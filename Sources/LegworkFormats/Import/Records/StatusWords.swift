import LegworkModel

/// Reads words for the state of a seat.
enum StatusWords {
  /// The status a word stands for, or nil where the word is not known.
  static func status(_ word: String) -> ReservationStatus? {
    let key = FieldNames.key(word)
    if let status = table[key] { return status }
    if key.hasPrefix("reserved") { return .reserved }
    if key.hasPrefix("reservable") { return .available }
    if key.hasPrefix("waitlist") { return .waitlisted }
    if key.hasPrefix("full") || key.hasPrefix("soldout") { return .full }
    if key.hasPrefix("cancel") { return .cancelled }
    return nil
  }

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
