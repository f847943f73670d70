import LegworkModel

/// A break that one day allows or demands.
struct Rest {
  /// Its index among the problem's breaks.
  var index: Int
  /// How long it is.
  var minutes: Int
  /// Where it lies.
  var window: TimeWindow
  /// Whether a day with sessions has to have it.
  var isRequired: Bool
  /// What taking it is worth.
  var points: Int

  /// The earliest begin not before a minute that keeps clear of busy stretches, if there is one.
  func begin(after minute: Int, avoiding busy: [TimeWindow]) -> Int? {
    var begin = max(minute, window.from)
    for stretch in busy where begin < stretch.to && stretch.from < begin + minutes {
      begin = stretch.to
    }
    return begin + minutes <= window.to ? begin : nil
  }
}

/// A break with its chosen begin.
struct Pause: Equatable {
  /// Its place among the day's breaks.
  var rest: Int
  /// When it begins.
  var begin: Int
}

/// One way of getting from one placed item to the next: a trip, and breaks before and after it.
struct Passage {
  /// The trip; nil where there is none to make.
  var trip: Trip?
  /// Breaks before leaving.
  var before: [Pause] = []
  /// Breaks after arriving.
  var after: [Pause] = []
  /// When all is done and one stands at the door.
  var ready: Int
  /// The breaks taken, one bit each.
  var rests = 0

  /// Minutes on foot.
  var walking: Int { trip?.walking ?? 0 }
}

extension DayFrame {
  /// What is known of a passage's trip while it is put together.
  enum TripChoice {
    /// There is no trip to make.
    case none
    /// Any trip that this finds when leaving at a minute.
    case any((_ minute: Int, _ found: inout [Trip]) -> Void)
  }

  /// All ways of getting on from a minute that are worth knowing.
  ///
  /// For each set of breaks: none that is ready later and walks as much as another. Breaks are taken
  /// as early as they fit, in any order, before the trip or after it. Set by set, each from the sets
  /// with one break less: O(2^breaks × breaks × trips).
  func passages(after minute: Int, _ trip: TripChoice) -> [Passage] {
    let start = Passage(trip: nil, ready: minute)
    guard case .any(let collect) = trip else { return resting([start]) }
    var trips: [Trip] = []
    func travel(_ passage: Passage) -> [Passage] {
      collect(passage.ready, &trips)
      return trips.map {
        var next = passage
        next.trip = $0
        next.ready = $0.arrives
        return next
      }
    }
    if rests.isEmpty { return travel(start) }
    let soonest = resting([start])
    return resting(soonest.flatMap(travel), isAfterTrip: true)
  }

  /// Adds breaks to passages in every way worth knowing.
  private func resting(_ passages: [Passage], isAfterTrip: Bool = false) -> [Passage] {
    var bySet = [[Passage]](repeating: [], count: 1 << rests.count)
    for passage in passages { bySet[passage.rests].append(passage) }
    for set in bySet.indices {
      for index in rests.indices where set & (1 << index) != 0 {
        for passage in bySet[set & ~(1 << index)] {
          guard let begin = rests[index].begin(after: passage.ready, avoiding: busy) else {
            continue
          }
          var next = passage
          next.rests = set
          next.ready = begin + rests[index].minutes
          let pause = Pause(rest: index, begin: begin)
          if isAfterTrip { next.after.append(pause) } else { next.before.append(pause) }
          bySet[set].append(next)
        }
      }
      DayFrame.keepBest(&bySet[set])
    }
    return bySet.flatMap(\.self)
  }

  /// Keeps what is ready earlier or walks less than all others; of equals the first.
  private static func keepBest(_ passages: inout [Passage]) {
    guard passages.count > 1 else { return }
    let order = passages.indices.sorted {
      (passages[$0].ready, passages[$0].walking, $0)
        < (passages[$1].ready, passages[$1].walking, $1)
    }
    var least = Int.max
    passages = order.compactMap { index in
      guard passages[index].walking < least else { return nil }
      least = passages[index].walking
      return passages[index]
    }
  }
}
