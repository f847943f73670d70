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
  /// Begins that break ties between passages that are otherwise equal.
  fileprivate var begins: [Int] { (before + after).map(\.begin) }
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
  /// as early as they fit, in any order, before the trip or after it. With `rests` none, only trips.
  func passages(after minute: Int, _ trip: TripChoice) -> [Passage] {
    var found: [Passage] = []
    var trips: [Trip] = []
    func go(_ passage: Passage, isDone: Bool) {
      if isDone { found.append(passage) }
      if !isDone, case .any(let collect) = trip {
        collect(passage.ready, &trips)
        for trip in trips {
          var next = passage
          next.trip = trip
          next.ready = trip.arrives
          go(next, isDone: true)
        }
      }
      for index in rests.indices where passage.rests & (1 << index) == 0 {
        guard let begin = rests[index].begin(after: passage.ready, avoiding: busy) else { continue }
        var next = passage
        next.rests |= 1 << index
        next.ready = begin + rests[index].minutes
        let pause = Pause(rest: index, begin: begin)
        if isDone { next.after.append(pause) } else { next.before.append(pause) }
        go(next, isDone: isDone)
      }
    }
    if case .none = trip {
      go(Passage(trip: nil, ready: minute), isDone: true)
    } else {
      go(Passage(trip: nil, ready: minute), isDone: false)
    }
    guard found.count > 1 else { return found }
    found.sort { a, b in
      let x = (a.rests, a.ready, a.walking)
      let y = (b.rests, b.ready, b.walking)
      return x != y ? x < y : a.begins.precedes(b.begins)
    }
    var kept: [Passage] = []
    for passage in found {
      if let last = kept.last, last.rests == passage.rests, last.walking <= passage.walking {
        continue
      }
      kept.append(passage)
    }
    return kept
  }
}
