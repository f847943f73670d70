/// Something placed that a day's path may visit: an occurrence, commitment or stop, by indices.
struct Candidate {
  /// What it is: an index into the problem's items, commitments or stops.
  enum Origin: Hashable {
    /// An occurrence.
    case item(Int)
    /// A placed commitment.
    case commitment(Int)
    /// A visit to a stop that begins at a minute.
    case stop(Int, begin: Int)
  }

  /// What it is.
  var origin: Origin
  /// The day's index.
  var day: Int
  /// The latest minute to be at the door.
  var arriveBy: Int
  /// The minute it ends; later than `arriveBy`.
  var end: Int
  /// The venue's index.
  var venue: Int
  /// The room's index, or −1.
  var room: Int
  /// The index of the session, or of the stop behind the sessions; −1 for a commitment.
  var session: Int
  /// The index of its topic where spread counts it, or −1.
  var topic: Int
  /// Which of the day's layers it leads to: 0 none, 1 a session, above that a limited type.
  var kind: Int
  /// What visiting it is worth, in scaled points.
  var value: Int
  /// What it weighs in the rows, as an index into their profiles; 0 for nothing.
  var profile = 0

  /// Whether it is a visit to a stop.
  var isStop: Bool {
    if case .stop = origin { true } else { false }
  }

  /// Whether one can be kept before or after the other.
  func isCompatible(with other: Candidate) -> Bool {
    end <= other.arriveBy || other.end <= arriveBy
  }
}
