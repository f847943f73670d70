import LegworkModel

/// The stops that are open on a day, when one may begin them, and the ways between them.
///
/// Days with the same opening hours are one `TourDay`. Read backward in time it is a `TourDay`, too,
/// so that one kind of labelling serves both directions.
struct TourDay {
  /// A way on from one stop to another.
  struct Arc {
    /// The stop it leads to; for a way to the day's end, the stop it comes from.
    var stop: Int
    /// Which of the pair's ways it is.
    var way: Int
    /// Minutes from the begin of one visit until one stands at the next door.
    var minutes: Int
    /// What its walking costs, in scaled points.
    var cost: Int
    /// Whoever begins the visit it comes from later has no use for it.
    var latest = Int.max
    /// When the place it leads to opens first.
    var opens = Int.min
    /// Whether that place closes in between.
    var hasGaps = false
  }

  /// Minutes of each visit.
  let lengths: [Int]
  /// For each stop, the stretches in which a visit may begin: sorted, apart.
  let begins: [[TimeWindow]]
  /// The ways on from each stop, those of use for longest first.
  private(set) var arcs: [[Arc]] = []
  /// The ways from the day's beginning; `minutes` is when one stands at the door.
  private(set) var starts: [Arc] = []
  /// The ways from each stop to the day's end.
  private(set) var exits: [[Arc]] = []
  /// When the day begins and ends, if it has a lodging.
  let bounds: TimeWindow?

  /// How many stops there are, open or not.
  var count: Int { lengths.count }

  /// When a visit at the end of a way begins for one whose last began in time for it.
  func begin(_ arc: Arc, from minute: Int) -> Int {
    let ready = max(minute + arc.minutes, arc.opens)
    return arc.hasGaps ? begin(arc.stop, after: ready) ?? ready : ready
  }

  /// The first begin not before a minute, if there is one.
  func begin(_ stop: Int, after ready: Int) -> Int? {
    for window in begins[stop] where ready <= window.to { return max(ready, window.from) }
    return nil
  }

  /// The last begin not after a minute, if there is one.
  func begin(_ stop: Int, before latest: Int) -> Int? {
    for window in begins[stop].reversed() where latest >= window.from {
      return min(latest, window.to)
    }
    return nil
  }

  /// The minutes in which anything begins or ends; nil where nothing is open.
  var span: ClosedRange<Int>? {
    let from = begins.compactMap(\.first?.from).min()
    let to = zip(begins, lengths).compactMap { open, length in open.last.map { $0.to + length } }
    guard let from, let last = to.max() else { return nil }
    return from...last
  }
}

extension TourDay {
  /// The begins that a stop's openings on one day leave, merged where they meet.
  static func begins(of stop: Problem.Stop, on day: Int) -> [TimeWindow] {
    let open = stop.open.filter { $0.day == day && $0.window.to - stop.minutes >= $0.window.from }
      .map { TimeWindow(from: $0.window.from, to: $0.window.to - stop.minutes) }
      .sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    var merged: [TimeWindow] = []
    for window in open {
      if let last = merged.last, window.from <= last.to + 1 {
        merged[merged.count - 1].to = max(last.to, window.to)
      } else {
        merged.append(window)
      }
    }
    return merged
  }

  /// Finds the arcs that some plan could use, between stops with such begins.
  ///
  /// O(stops² × ways).
  init(
    lengths: [Int], begins: [[TimeWindow]], bounds: TimeWindow?, walkUnit: Int, ways: TourWays
  ) {
    let stops = lengths.indices.filter { !begins[$0].isEmpty }
    self.lengths = lengths
    self.begins = begins
    self.bounds = bounds
    arcs = Array(repeating: [], count: lengths.count)
    exits = arcs
    func list(_ from: Int, _ to: Int, _ stop: Int, length: Int) -> [Arc] {
      ways.between(from, to).enumerated().map {
        Arc(
          stop: stop, way: $0.offset, minutes: length + $0.element.minutes,
          cost: $0.element.walking * walkUnit)
      }
    }
    for stop in stops {
      let first = begins[stop][0].from
      for other in stops where other != stop {
        arcs[stop] += list(stop, other, other, length: lengths[stop]).filter {
          begin(other, after: first + $0.minutes) != nil
        }
      }
      sortArcs(stop)
      if let bounds {
        starts += list(ways.lodging, stop, stop, length: bounds.from).filter {
          begin(stop, after: $0.minutes) != nil
        }
        exits[stop] = list(stop, ways.lodging, stop, length: lengths[stop]).filter {
          first + $0.minutes <= bounds.to
        }
      } else {
        starts.append(Arc(stop: stop, way: -1, minutes: first, cost: 0))
        exits[stop] = [Arc(stop: stop, way: -1, minutes: lengths[stop], cost: 0)]
      }
    }
  }

  private mutating func sortArcs(_ stop: Int) {
    for index in arcs[stop].indices {
      let arc = arcs[stop][index]
      arcs[stop][index].latest = (begins[arc.stop].last?.to ?? arc.minutes) - arc.minutes
      arcs[stop][index].opens = begins[arc.stop].first?.from ?? Int.min
      arcs[stop][index].hasGaps = begins[arc.stop].count > 1
    }
    arcs[stop].sort { ($1.latest, $0.stop, $0.way) < ($0.latest, $1.stop, $1.way) }
  }

  /// The same day read backward: a visit begins at minus the minute it ends.
  var mirrored: TourDay { TourDay(mirroring: self) }

  private init(mirroring day: TourDay) {
    lengths = day.lengths
    begins = zip(day.begins, day.lengths).map { windows, length in
      windows.reversed().map { TimeWindow(from: -$0.to - length, to: -$0.from - length) }
    }
    bounds = day.bounds.map { TimeWindow(from: -$0.to, to: -$0.from) }
    arcs = Array(repeating: [], count: day.count)
    exits = arcs
    for (stop, ways) in day.arcs.enumerated() {
      for way in ways {
        var back = way
        back.stop = stop
        back.minutes += lengths[way.stop] - lengths[stop]
        arcs[way.stop].append(back)
      }
      for way in day.exits[stop] {
        var start = way
        start.minutes += (bounds?.from ?? begins[stop][0].from) - lengths[stop]
        starts.append(start)
      }
    }
    for way in day.starts {
      var exit = way
      let leave = day.bounds?.from ?? way.minutes
      exit.minutes += lengths[way.stop] - leave
      exits[way.stop].append(exit)
    }
    for stop in lengths.indices { sortArcs(stop) }
  }
}
