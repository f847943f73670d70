import LegworkModel

/// What a day's tours can be worth until each stop and minute, where nothing is remembered.
///
/// A rough, quick bound: tours may come back to a stop, and minutes are rounded down to a coarser
/// clock that no visit is too short for. Read backward it says what labels can still gain.
struct TourOutlook {
  /// The greatest value of any tour.
  private(set) var best = 0
  /// How many ways on and places of the table were looked at.
  private(set) var work = 0
  private let origin: Int
  private let width: Int
  private let ticks: Int
  /// By stop and tick: the most that a visit begun by then, and all before it, is worth.
  private var values: [Int]
  /// The visit before, as `stop * ticks + tick`, or −1.
  private var parents: [Int32]
  private var last = -1
  private static let never = Int.min / 4

  /// Runs over a day; nil where the table would be too large, or time is up.
  ///
  /// O(stops² × ways × ticks), of which there are 2,000 or as many as the shortest visit asks for.
  init?(_ day: TourDay, gains: [Int], stop: inout StopRule) {
    guard let span = day.span else { return nil }
    let shortest = day.arcs.joined().map(\.minutes).min() ?? Int.max
    let minutes = span.upperBound - span.lowerBound + 1
    width = max(1, min(shortest, minutes / 2_000))
    origin = span.lowerBound
    ticks = minutes / width + 1
    guard ticks <= 20_000_000 / max(1, day.count) else { return nil }
    values = Array(repeating: TourOutlook.never, count: ticks * day.count)
    parents = Array(repeating: -1, count: values.count)
    work = values.count
    for start in day.starts {
      guard let begin = day.begin(start.stop, after: start.minutes) else { continue }
      reach(start.stop, begin, worth: gains[start.stop] - start.cost, parent: -1)
    }
    for tick in 0..<ticks {
      if tick % 16 == 0, stop.check() { return nil }
      for stop in 0..<day.count { settle(stop, tick, day, gains) }
    }
  }

  /// Goes on from a stop at a tick, if that is worth more than having begun earlier.
  private mutating func settle(_ stop: Int, _ tick: Int, _ day: TourDay, _ gains: [Int]) {
    let place = stop * ticks + tick
    let worth = values[place]
    if tick > 0, values[place - 1] >= worth {
      values[place] = values[place - 1]
      parents[place] = parents[place - 1]
      return
    }
    guard worth > TourOutlook.never else { return }
    let minute = origin + tick * width
    for exit in day.exits[stop] where minute + exit.minutes <= day.bounds?.to ?? Int.max {
      if worth - exit.cost > best { (best, last) = (worth - exit.cost, place) }
    }
    for arc in day.arcs[stop] {
      if arc.latest < minute { return }
      work += 1
      let begin = day.begin(arc, from: minute)
      reach(arc.stop, begin, worth: worth - arc.cost + gains[arc.stop], parent: Int32(place))
    }
  }

  private mutating func reach(_ stop: Int, _ begin: Int, worth: Int, parent: Int32) {
    let place = stop * ticks + (begin - origin) / width
    guard worth > values[place] else { return }
    values[place] = worth
    parents[place] = parent
  }

  /// The stops of the tour of the greatest value, in order.
  var tour: [Int] {
    var tour: [Int] = []
    var place = last
    while place >= 0 {
      tour.append(place / ticks)
      place = Int(parents[place])
    }
    return tour.reversed()
  }

  /// The most that a visit begun by a minute, and all before it, is worth.
  func value(_ stop: Int, by minute: Int) -> Int {
    let tick = minute < origin ? -1 : min((minute - origin) / width, ticks - 1)
    return tick < 0 ? TourOutlook.never : values[stop * ticks + tick]
  }
}
