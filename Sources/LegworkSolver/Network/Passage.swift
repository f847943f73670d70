import LegworkModel

/// One way of getting from one placed item to the next: a trip, and breaks before and after it.
///
/// Kept without arrays, as there are many; which break was taken when is worked out again for the
/// few that a plan takes.
struct Passage {
  /// The trip; nil where there is none to make.
  private(set) var trip: Trip?
  /// When all is done and one stands at the door.
  private(set) var ready: Int
  /// The breaks taken, one bit each.
  private(set) var rests = 0
  /// Trip and breaks in their order, four bits each, the last one lowest: 15 is the trip, any other
  /// one more than the break's place.
  private var steps = 0

  /// Minutes on foot.
  var walking: Int { trip?.walking ?? 0 }

  /// Nothing done yet at a minute.
  init(from minute: Int) { ready = minute }

  /// The same with a trip made now.
  func making(_ trip: Trip) -> Passage {
    var next = self
    next.trip = trip
    next.ready = trip.arrives
    next.steps = steps << 4 | 15
    return next
  }

  /// The same with a break taken now, until a minute.
  func taking(_ rest: Int, until end: Int) -> Passage {
    var next = self
    next.rests |= 1 << rest
    next.ready = end
    next.steps = steps << 4 | (rest + 1)
    return next
  }

  /// The breaks before the trip and after it, for someone who sets out at a minute.
  func pauses(after minute: Int, _ frame: DayFrame) -> (before: [Pause], after: [Pause]) {
    var pauses: (before: [Pause], after: [Pause]) = ([], [])
    var now = minute
    var isThere = false
    for place in (0..<16).reversed() {
      let step = steps >> (4 * place) & 15
      if step == 15, let trip {
        isThere = true
        now = trip.arrives
      } else if step > 0, let begin = frame.rests[step - 1].begin(after: now, avoiding: frame.busy)
      {
        let pause = Pause(rest: step - 1, begin: begin)
        if isThere { pauses.after.append(pause) } else { pauses.before.append(pause) }
        now = begin + frame.rests[step - 1].minutes
      }
    }
    return pauses
  }
}

/// Finds the passages worth knowing.
///
/// For each set of breaks: none that is ready later and walks as much as another. Breaks are taken
/// as early as they fit, in any order, before the trip or after it. Set by set, each from the sets
/// with one break less: O(2^breaks × breaks × trips).
struct PassageFinder {
  /// What was found last, by set of breaks, then soonest ready first.
  private(set) var found: [Passage] = []
  private let rests: [Rest]
  private let busy: [TimeWindow]
  private let trips: Trips
  private var before: [Passage] = []
  private var made: [Passage] = []
  private var choice: [Trip] = []
  private var starts: [Int]

  /// Prepares the search on a day.
  init(_ frame: DayFrame, _ trips: Trips) {
    rests = frame.rests
    busy = frame.busy
    self.trips = trips
    starts = Array(repeating: 0, count: 1 << frame.rests.count + 1)
  }

  /// Finds the ways of spending the time from a minute on without a trip.
  mutating func stay(from minute: Int) {
    leave(at: minute)
    found = before
  }

  /// Sets out at a minute, for the ways that are asked for next.
  mutating func leave(at minute: Int) {
    PassageFinder.rest([Passage(from: minute)], rests, busy, &starts, into: &before)
  }

  /// Whether one can only walk, at once: there are no breaks, modes, traffic or commitments; inside
  /// a room there may be another way.
  var isPlain: Bool { rests.isEmpty && busy.isEmpty && trips.isPlainOutside }

  /// The one passage that takes a way at a minute, where that is plain; nil where nobody goes there.
  func walk(_ way: Way, at minute: Int) -> Passage? {
    trips.walk(way, at: minute).map { Passage(from: minute).making($0) }
  }

  /// Finds the passages that take a way.
  mutating func go(_ way: Way) {
    made.removeAll(keepingCapacity: true)
    for passage in before {
      trips.collect(way, after: passage.ready, avoiding: busy, into: &choice)
      for trip in choice { made.append(passage.making(trip)) }
    }
    if rests.isEmpty {
      swap(&made, &found)
    } else {
      PassageFinder.rest(made, rests, busy, &starts, into: &found)
    }
  }

  /// Adds breaks in every way worth knowing to passages, which come by set of breaks.
  private static func rest(
    _ passages: [Passage], _ rests: [Rest], _ busy: [TimeWindow], _ starts: inout [Int],
    into found: inout [Passage]
  ) {
    found.removeAll(keepingCapacity: true)
    var next = 0
    for set in 0..<(1 << rests.count) {
      let start = found.count
      starts[set] = start
      while next < passages.count, passages[next].rests == set {
        found.append(passages[next])
        next += 1
      }
      for index in rests.indices where set & (1 << index) != 0 {
        let without = set & ~(1 << index)
        for place in starts[without]..<starts[without + 1] {
          let passage = found[place]
          if let begin = rests[index].begin(after: passage.ready, avoiding: busy) {
            found.append(passage.taking(index, until: begin + rests[index].minutes))
          }
        }
      }
      keepBest(&found, from: start)
      starts[set + 1] = found.count
    }
  }

  /// Keeps what is ready earlier or walks less than all others; of equals the first.
  private static func keepBest(_ passages: inout [Passage], from start: Int) {
    guard passages.count - start > 1 else { return }
    passages[start...].sort { ($0.ready, $0.walking) < ($1.ready, $1.walking) }
    var least = Int.max
    var kept = start
    for place in start..<passages.count where passages[place].walking < least {
      least = passages[place].walking
      passages[kept] = passages[place]
      kept += 1
    }
    passages.removeSubrange(kept...)
  }
}
