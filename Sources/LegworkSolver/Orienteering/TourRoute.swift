import LegworkModel

/// A day as the routes of an improvement see it.
struct TourDayBook {
  /// The day.
  let day: TourDay
  /// When each stop may begin.
  let doors: [TourDoor]
  /// The ways between the stops.
  let table: TourTable
  /// What each stop is worth, in scaled points.
  let gains: [Int]
  /// The first and the last minute on the way.
  let bounds: TimeWindow

  /// Opens the book of a day.
  init(_ day: TourDay, _ table: TourTable, gains: [Int]) {
    self.day = day
    self.table = table
    self.gains = gains
    doors = TourDoor.all(day)
    bounds = TimeWindow(
      from: day.bounds?.from ?? -TourTable.far, to: min(day.bounds?.to ?? .max, TourTable.far / 2))
  }
}

/// The stops of one day in order, each begun as early as can be, all by the quickest ways.
///
/// Each visit knows how late it may begin without making any behind it late, so whether one more stop
/// fits between two is known at once (Vansteenwegen et al. 2009).
struct TourRoute {
  /// One visit; at both ends of a route there is one of the lodging.
  struct Visit {
    /// The stop.
    var stop: Int
    /// When it begins.
    var begin: Int
    /// When it ends.
    var leave: Int
    /// When it may begin at the latest, so that all behind it can be kept.
    var latest: Int
    /// Minutes of the trip to it.
    var trip: Int
    /// What that trip costs, in scaled points.
    var toll: Int
  }

  /// The visits, in order, between the two of the lodging.
  private(set) var visits: [Visit]
  /// What the stops are worth less the ways, in scaled points.
  private(set) var value = 0
  /// Minutes on the way.
  private(set) var minutes = 0

  /// A day on which nothing is visited.
  init(lodging: Int) {
    let home = Visit(stop: lodging, begin: 0, leave: 0, latest: 0, trip: 0, toll: 0)
    visits = [home, home]
  }

  /// How many stops are visited.
  var count: Int { visits.count - 2 }

  /// The stops, in order.
  var stops: [Int] { visits.dropFirst().dropLast().map(\.stop) }

  /// Works out the times of all visits; false if they cannot be kept in this order.
  ///
  /// O(stops).
  mutating func schedule(_ book: TourDayBook) -> Bool {
    let end = visits.count - 1
    (visits[0].begin, visits[0].leave) = (book.bounds.from, book.bounds.from)
    (value, minutes) = (0, 0)
    guard end > 1 else {
      visits[end].latest = book.bounds.to
      visits[end].begin = book.bounds.from
      (visits[end].trip, visits[end].toll) = (0, 0)
      return true
    }
    for index in 1...end {
      let (before, stop) = (visits[index - 1], visits[index].stop)
      let pair = book.table.rows[stop][before.stop]
      var begin = before.leave + pair.there
      visits[index].trip = pair.there
      visits[index].toll = pair.tollThere
      minutes += pair.there
      value -= pair.tollThere
      if index < end {
        let door = book.doors[stop]
        guard begin <= door.last else { return false }
        begin = door.hasGaps ? book.day.begin(stop, after: begin) ?? begin : max(begin, door.first)
        visits[index].leave = begin + door.length
        value += book.gains[stop]
      }
      visits[index].begin = begin
    }
    guard visits[end].begin <= book.bounds.to else { return false }
    visits[end].latest = book.bounds.to
    for index in (1..<end).reversed() {
      let door = book.doors[visits[index].stop]
      let last = visits[index + 1].latest - visits[index + 1].trip - door.length
      visits[index].latest =
        door.hasGaps
        ? book.day.begin(visits[index].stop, before: last) ?? last : min(last, door.last)
    }
    return true
  }

  /// Adds a visit before another.
  mutating func insert(_ stop: Int, at place: Int) {
    visits.insert(
      Visit(stop: stop, begin: 0, leave: 0, latest: 0, trip: 0, toll: 0), at: place)
  }

  /// Takes the visits of all stops out that are not wanted.
  mutating func keep(where isWanted: (Int) -> Bool) {
    let end = visits.count - 1
    var kept = 1
    for index in 1..<end where isWanted(visits[index].stop) {
      visits[kept] = visits[index]
      kept += 1
    }
    visits[kept] = visits[end]
    visits.removeLast(end - kept)
  }

  /// The legs by the quickest ways.
  func legs(hasLodging: Bool) -> [TourLeg] {
    stops.enumerated().map {
      TourLeg(stop: $0.element, way: $0.offset == 0 && !hasLodging ? -1 : 0)
    }
  }
}

extension TourRoute {
  /// How the places for a stop are compared.
  enum Measure {
    /// By minutes on the way more.
    case minutes
    /// By how much later what follows begins.
    case shift
  }

  /// A place for one more stop: the visit it comes before, and what it costs.
  struct Opening {
    /// The visit's place.
    var place: Int
    /// Its cost by the measure.
    var cost: Int
  }

  /// The place where a stop fits and costs least, below a cost; a few places are overlooked, by lot.
  ///
  /// O(stops).
  func opening(
    for stop: Int, _ book: TourDayBook, by measure: Measure, below most: Int,
    _ lots: inout TourLots
  ) -> Opening? {
    let door = book.doors[stop]
    let gain = book.gains[stop]
    var best: Opening?
    var least = most
    let pairs = book.table.rows[stop]
    let row = pairs.span
    let visits = visits.span
    for place in 1..<visits.count {
      let before = visits[place - 1]
      if before.leave > door.last { break }
      let after = visits[place]
      let there = row[before.stop]
      var begin = max(before.leave + there.there, door.first)
      if begin > door.last { continue }
      if door.hasGaps { begin = book.day.begin(stop, after: begin) ?? begin }
      let back = row[after.stop]
      let ready = begin + door.length + back.back
      if ready > after.latest { continue }
      let cost =
        measure == .shift
        ? max(0, ready - after.begin) : there.there + back.back - after.trip
      if cost >= least || there.tollThere + back.tollBack - after.toll >= gain { continue }
      if lots.overlooks() { continue }
      least = cost
      best = Opening(place: place, cost: cost)
    }
    return best
  }
}
