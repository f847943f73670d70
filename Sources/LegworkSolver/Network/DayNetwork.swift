/// One day as a list of events in time order, not as arcs between pairs of candidates.
///
/// Candidates that end at the same venue and minute form a *group*. For each group and each place
/// worth going to there is an *arrival*; each candidate is a *door*. Walking the list once in time
/// order, a *slot* per venue (and per room, where rooms matter) holds the best value of anyone
/// waiting there; an arrival raises it, a door reads it and writes its candidate's group. A scan is
/// O((arrivals + doors) × layers). Where candidates are forced, the list falls into *epochs*: what
/// happens before the first, between the first and the second, and so on; a forced door empties
/// all slots behind it, so no path gets around it.
///
/// All arrays of a kind run in parallel.
struct DayNetwork {
  /// The day without its candidates.
  var frame: DayFrame
  /// Whether the day's commitments can be kept at all.
  var isFeasible = true
  /// What a day with no placed item is worth; nil where that is not allowed.
  ///
  /// A day with nothing on it is worth 0. One with placeless commitments counts the way from the
  /// lodging back to it, and may have its break.
  var idle: Int?
  /// How a day with placeless commitments alone is spent, without and with the break.
  var idleHome: (plain: Return?, resting: Return?) = (nil, nil)

  // Doors, by `arriveBy`.
  /// The candidate behind a door, as an index into the candidates of the week.
  var doorCandidate: [Int] = []
  /// The slot of its venue.
  var doorSlot: [Int] = []
  /// The slot of its room, or −1.
  var doorRoomSlot: [Int] = []
  /// The group of those who leave its venue when it ends.
  var doorGroup: [Int] = []
  /// The group of those who stay in its room, or −1.
  var doorRoomGroup: [Int] = []
  /// The kind, for the layers.
  var doorKind: [Int] = []
  /// Whether every path has to go through.
  var doorIsForced: [Bool] = []
  /// Whether a day can begin here, with no break and with the break before.
  var doorStarts: [Bool] = []
  /// When the break before a first door begins, or −1 where it does not fit.
  var doorRestStart: [Int] = []
  /// How many arrivals come before the door in the list.
  var doorArrivals: [Int] = []
  /// The first arrival of its epoch.
  var doorEpochArrival: [Int] = []

  // Arrivals, by time.
  /// The slot one arrives at.
  var arrivalSlot: [Int] = []
  /// The group one comes from.
  var arrivalGroup: [Int] = []
  /// What the trip costs.
  var arrivalCost: [Int] = []
  /// When the break on the way begins, or −1 for none.
  var arrivalRest: [Int] = []
  /// The trip itself.
  var arrivalTrip: [Trip] = []
  /// Whether the break comes before the trip.
  var arrivalRestsFirst: [Bool] = []

  // Groups. Group 0 is the lodging in the morning, where there is one.
  /// How many there are.
  var groupCount = 0
  /// What going home from a group costs in each layer, by `group * layers + layer`; `never` where
  /// a path cannot end there.
  var groupExit: [Int] = []
  /// The doors that lead to a group.
  var groupDoors: [[Int]] = []
  /// The arrivals that come from a group.
  var groupArrivals: [[Int]] = []
  /// The way home of a group, without and with the break.
  var groupHome: [(plain: Return?, resting: Return?)] = []

  /// How many slots there are: venues, then rooms.
  var slotCount = 0
  /// The arrivals at a slot, in order.
  var slotArrivals: [[Int]] = []

  /// The way home at the end of a day.
  struct Return {
    /// The trip; nil without lodging.
    var trip: Trip?
    /// When the break begins, or −1 for none.
    var rest: Int
    /// Whether the break comes before the trip.
    var restsFirst: Bool
  }

  /// Stands for "cannot be": far below any value, far above overflow.
  static let never = Int.min / 4
}
