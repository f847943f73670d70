import LegworkModel

/// The stops of one day in order, each begun as early as can be, all by the quickest ways.
struct TourRoute {
  /// The stops, in order.
  var stops: [Int] = []
  /// When each visit begins.
  private(set) var begins: [Int] = []
  /// When each visit may begin at the latest, so that all behind it can be kept.
  private(set) var latest: [Int] = []
  /// What the ways cost, in scaled points.
  private(set) var toll = 0
  /// Minutes on the way.
  private(set) var minutes = 0

  /// Works out the times of all visits; false if they cannot be kept in this order.
  ///
  /// O(stops).
  mutating func schedule(_ day: TourDay, _ table: TourTable) -> Bool {
    begins.removeAll(keepingCapacity: true)
    (toll, minutes) = (0, 0)
    guard let last = stops.last else {
      latest = []
      return true
    }
    var place = table.lodging
    var free = day.bounds?.from ?? Int.min / 4
    for stop in stops {
      let trip = table.minutes(place, stop)
      guard trip >= 0, let begin = day.begin(stop, after: free + trip) else { return false }
      begins.append(begin)
      minutes += trip
      toll += table.toll(place, stop)
      free = begin + day.lengths[stop]
      place = stop
    }
    let home = table.minutes(last, table.lodging)
    guard home >= 0, free + home <= day.bounds?.to ?? Int.max else { return false }
    minutes += home
    toll += table.toll(last, table.lodging)
    latest = begins
    var limit = (day.bounds?.to ?? Int.max / 4) - home
    for index in stops.indices.reversed() {
      let stop = stops[index]
      latest[index] = day.begin(stop, before: limit - day.lengths[stop]) ?? begins[index]
      guard index > 0 else { break }
      limit = latest[index] - table.minutes(stops[index - 1], stop)
    }
    return true
  }

  /// A place for one more stop.
  struct Opening {
    /// Where in the order.
    var place: Int
    /// What the ways cost more, in scaled points.
    var toll: Int
    /// Minutes on the way more.
    var minutes: Int
    /// How much later what follows begins.
    var shift: Int
  }

  /// The place for a stop before which one of those visited stands; nil where it does not fit.
  func opening(for stop: Int, at place: Int, _ day: TourDay, _ table: TourTable) -> Opening? {
    let before = place > 0 ? stops[place - 1] : table.lodging
    let free =
      place > 0 ? begins[place - 1] + day.lengths[before] : day.bounds?.from ?? Int.min / 4
    let there = table.minutes(before, stop)
    guard there >= 0, let begin = day.begin(stop, after: free + there) else { return nil }
    let after = place < stops.count ? stops[place] : table.lodging
    let onward = table.minutes(stop, after)
    guard onward >= 0 else { return nil }
    let ready = begin + day.lengths[stop] + onward
    let direct = max(0, table.minutes(before, after))
    var shift = there + onward - direct
    if place < stops.count {
      guard let next = day.begin(after, after: ready), next <= latest[place] else { return nil }
      shift = next - begins[place]
    } else if let bounds = day.bounds, ready > bounds.to {
      return nil
    }
    return Opening(
      place: place,
      toll: table.toll(before, stop) + table.toll(stop, after) - table.toll(before, after),
      minutes: there + onward - direct, shift: shift)
  }

  /// The legs by the quickest ways.
  func legs(_ day: TourDay) -> [TourLeg] {
    stops.enumerated().map {
      TourLeg(stop: $0.element, way: $0.offset == 0 && day.bounds == nil ? -1 : 0)
    }
  }
}

/// The quickest way between any two stops, or the lodging, at hand.
struct TourTable {
  /// The number that stands for the lodging.
  let lodging: Int
  private let trips: [Int]
  private let tolls: [Int]

  /// Lays out the table; without a lodging, beginning and ending take no time.
  ///
  /// O(stops²).
  init(_ instance: TourInstance) {
    let places = instance.count + 1
    lodging = instance.count
    var trips = [Int](repeating: 0, count: places * places)
    var tolls = trips
    let isFree = instance.problem.lodging == nil
    for from in 0..<places {
      for to in 0..<places
      where from != to && (!isFree || (from < places - 1 && to < places - 1)) {
        let way = instance.ways.between(from, to).first
        trips[from * places + to] = way?.minutes ?? -1
        tolls[from * places + to] = (way?.walking ?? 0) * instance.walkUnit
      }
    }
    (self.trips, self.tolls) = (trips, tolls)
  }

  /// Minutes door to door; −1 where there is no way.
  func minutes(_ from: Int, _ to: Int) -> Int { trips[from * (lodging + 1) + to] }

  /// What the walking costs, in scaled points.
  func toll(_ from: Int, _ to: Int) -> Int { tolls[from * (lodging + 1) + to] }
}
