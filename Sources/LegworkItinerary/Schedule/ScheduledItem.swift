import LegworkModel

/// Anything of a plan that has its time: what transfers join and what they must not overlap.
struct ScheduledItem: Hashable {
  enum Content: Hashable {
    case session(Attendance)
    case rest
    case stop
    case commitment
  }

  /// The occurrence's code or the visit's name.
  var name: String
  var content: Content
  var day: CalendarDay
  var interval: Interval
  /// The latest moment to be there.
  var arriveBy: TimePoint
  var venue: Venue.ID?
  var room: String?
  /// Whether one has to go somewhere for it; a session in an unknown place is placed all the same.
  var isPlaced: Bool

  var start: TimePoint { interval.start }
  var end: TimePoint { interval.end }

  /// When it needs its visitor: a negative lead allows for coming late, up to `arriveBy`.
  var begins: TimePoint { isPlaced ? max(start, arriveBy) : start }

  /// The item as a leg.
  var leg: Leg {
    let visit = Visit(name: name, venue: venue, interval: interval)
    switch content {
    case .session(let attendance): return .session(attendance)
    case .rest: return .rest(visit)
    case .stop: return .stop(visit)
    case .commitment: return .commitment(visit)
    }
  }

  /// Whether its time is the plan's choice.
  var isFlexible: Bool { content == .rest || content == .stop }

  var attendance: Attendance? {
    if case .session(let attendance) = content { attendance } else { nil }
  }

  /// Whether this one, being the earlier, still goes on when the other needs its visitor.
  func overlaps(later other: ScheduledItem) -> Bool { end > other.begins }

  /// Whether this one has no place and, being the earlier, goes on when the other's door closes: it
  /// takes its time, wherever one is, and so does standing at a door.
  func holdsUp(_ other: ScheduledItem) -> Bool {
    !isPlaced && other.isPlaced && end > other.arriveBy && end <= other.begins
  }

  /// Orders by when they need their visitor, then start, end and name.
  static func precedes(_ a: ScheduledItem, _ b: ScheduledItem) -> Bool {
    let (x, y) = ((a.begins, a.start, a.end), (b.begins, b.start, b.end))
    if x != y { return x < y }
    return a.name.utf8.lexicographicallyPrecedes(b.name.utf8)
  }
}
