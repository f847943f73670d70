import LegworkModel

/// One way from a venue to another that starts at a fixed minute.
struct Trip: Equatable {
  /// The mode's index; 0 is walking.
  var mode: Int
  /// When one leaves.
  var departs: Int
  /// When one is there.
  var arrives: Int
  /// Minutes of it on foot.
  var walking: Int
}

/// From where to where a trip goes.
struct Way {
  /// The venue one leaves.
  var from: Int
  /// The venue one goes to.
  var to: Int
  /// Whether one stays inside a room.
  var isInRoom = false
  /// The latest minute to arrive.
  var latest = Int.max
}

/// All ways of going between venues: modes, their hours, traffic by time of day.
///
/// A later departure can be better than an early one only at a *boundary*: where the traffic factor
/// changes, a mode starts to run, or a placeless commitment ends. So the trips worth knowing leave
/// at once or at a boundary.
struct Trips {
  /// Minutes from row to column, row after row, in few bytes each: of many venues there are millions.
  private struct Mode {
    let travel: [Int32]
    let walking: [Int32]
    var hours: TimeWindow?

    init(travel: [[Int]], walking: [[Int]], hours: TimeWindow? = nil) {
      self.travel = Mode.flat(travel)
      self.walking = walking == travel ? self.travel : Mode.flat(walking)
      self.hours = hours
    }

    private static func flat(_ rows: [[Int]]) -> [Int32] {
      var all: [Int32] = []
      all.reserveCapacity(rows.reduce(0) { $0 + $1.count })
      for row in rows { all.append(contentsOf: row.lazy.map { Int32($0) }) }
      return all
    }

    func minutes(_ pair: Int) -> Int { Int(travel[pair]) }
    func walkingMinutes(_ pair: Int) -> Int { Int(walking[pair]) }
  }

  /// How many venues there are.
  let venueCount: Int
  /// Names of the modes, walking first.
  let modeNames: [String]
  /// The most minutes on foot that any trip can take.
  let longestWalk: Int
  private let modes: [Mode]
  private let traffic: [Problem.Traffic]
  private let boundaries: [Int]
  private let sameRoomMinutes: Int?

  /// Takes the travel side of a problem that was validated.
  init(_ problem: Problem) {
    venueCount = problem.venues.count
    modeNames = ["walk"] + problem.modes.map(\.name)
    modes =
      [Mode(travel: problem.travel, walking: problem.walking)]
      + problem.modes.map { Mode(travel: $0.travel, walking: $0.walking, hours: $0.hours) }
    traffic = problem.traffic
    boundaries = Set(
      problem.traffic.flatMap { [$0.window.from, $0.window.to] }
        + problem.modes.compactMap { $0.hours?.from }
    ).sorted()
    sameRoomMinutes = problem.sameRoom
    let percent = problem.traffic.map(\.percent).reduce(100, max)
    let longest = modes.reduce(0) { $1.walking.reduce($0, max) }
    longestWalk = Trips.scaled(Int(longest), percent)
  }

  /// The percent that trips leaving at a minute take.
  func percent(at minute: Int) -> Int {
    for stretch in traffic where stretch.window.from <= minute && minute < stretch.window.to {
      return stretch.percent
    }
    return 100
  }

  /// Collects the trips worth knowing: none arrives later and walks as much as another.
  ///
  /// Sorted by arrival; walking falls strictly. O(modes × boundaries).
  func collect(
    _ way: Way, after minute: Int, avoiding busy: [TimeWindow], into trips: inout [Trip]
  ) {
    trips.removeAll(keepingCapacity: true)
    add(way, at: minute, avoiding: busy, into: &trips)
    for boundary in boundaries where boundary > minute && !way.isInRoom {
      add(way, at: boundary, avoiding: busy, into: &trips)
    }
    for stretch in busy where stretch.to > minute {
      add(way, at: stretch.to, avoiding: busy, into: &trips)
    }
    Trips.keepBest(&trips)
  }

  /// Whether all one can do is walk, in the same time at any hour; what is busy aside.
  var isPlain: Bool { isPlainOutside && sameRoomMinutes == nil }

  /// The same of ways that do not stay inside a room.
  var isPlainOutside: Bool { modes.count == 1 && traffic.isEmpty }

  /// Beyond so many venues nobody looks for ways by way of others: it would take seconds.
  static let mostCompared = 512

  /// Whether walking by way of a third venue is known to be never shorter; O(venues³).
  var goStraight: Bool {
    guard venueCount <= Trips.mostCompared else { return false }
    let venues = 0..<venueCount
    let ways = [modes[0].travel, modes[0].walking]
    guard ways.allSatisfy({ $0.allSatisfy { $0 >= 0 } }) else { return false }
    return ways.allSatisfy { minutes in
      venues.allSatisfy { from in
        venues.allSatisfy { by in
          let first = minutes[from * venueCount + by]
          return venues.allSatisfy {
            minutes[from * venueCount + $0] <= first + minutes[by * venueCount + $0]
          }
        }
      }
    }
  }

  /// The walk that leaves at a minute, if there is one; all there is where that is plain.
  func walk(_ way: Way, at departs: Int) -> Trip? {
    let pair = way.from * venueCount + way.to
    let minutes = modes[0].minutes(pair)
    let arrives = departs + minutes
    guard minutes >= 0, arrives <= way.latest else { return nil }
    return Trip(
      mode: 0, departs: departs, arrives: arrives, walking: modes[0].walkingMinutes(pair))
  }

  /// Whether a move inside a room is never worse than one inside its venue.
  var sameRoomIsBest: Bool {
    guard let minutes = sameRoomMinutes else { return true }
    let percents = [100] + traffic.map(\.percent)
    for venue in 0..<venueCount {
      let pair = venue * venueCount + venue
      for mode in modes where mode.travel[pair] >= 0 {
        for percent in percents
        where Trips.scaled(mode.minutes(pair), percent) < minutes
          || Trips.scaled(mode.walkingMinutes(pair), percent)
            < min(minutes, mode.walkingMinutes(pair))
        {
          return false
        }
      }
    }
    return true
  }

  private func add(
    _ way: Way, at departs: Int, avoiding busy: [TimeWindow], into trips: inout [Trip]
  ) {
    if way.isInRoom { return stay(way, at: departs, avoiding: busy, into: &trips) }
    let percent = traffic.isEmpty ? 100 : percent(at: departs)
    let pair = way.from * venueCount + way.to
    for index in modes.indices where modes[index].travel[pair] >= 0 {
      let arrives = departs + Trips.scaled(modes[index].minutes(pair), percent)
      if arrives > way.latest { continue }
      if let hours = modes[index].hours, departs < hours.from || arrives > hours.to { continue }
      guard Trips.isFree(departs, arrives, busy) else { continue }
      trips.append(
        Trip(
          mode: index, departs: departs, arrives: arrives,
          walking: Trips.scaled(modes[index].walkingMinutes(pair), percent)))
    }
  }

  /// Adds the one trip inside a room: by the mode that walks least there, if any goes.
  private func stay(
    _ way: Way, at departs: Int, avoiding busy: [TimeWindow], into trips: inout [Trip]
  ) {
    guard let minutes = sameRoomMinutes, Trips.isFree(departs, departs + minutes, busy) else {
      return
    }
    let pair = way.from * venueCount + way.from
    var best: (mode: Int, walking: Int)?
    for index in modes.indices where modes[index].travel[pair] >= 0 {
      let walking = min(minutes, modes[index].walkingMinutes(pair))
      if best.map({ walking < $0.walking }) ?? true { best = (index, walking) }
    }
    guard let best else { return }
    trips.append(
      Trip(mode: best.mode, departs: departs, arrives: departs + minutes, walking: best.walking))
  }

  /// Whether [from, to) keeps clear of all busy stretches.
  static func isFree(_ from: Int, _ to: Int, _ busy: [TimeWindow]) -> Bool {
    busy.isEmpty || busy.allSatisfy { to <= $0.from || from >= $0.to }
  }

  /// An entry under a traffic percentage, rounded up.
  static func scaled(_ entry: Int, _ percent: Int) -> Int {
    percent == 100 ? entry : (entry * percent + 99) / 100
  }

  private static func keepBest(_ trips: inout [Trip]) {
    guard trips.count > 1 else { return }
    trips.sort {
      ($0.arrives, $0.walking, $0.mode, $0.departs) < ($1.arrives, $1.walking, $1.mode, $1.departs)
    }
    var least = Int.max
    trips.removeAll { trip in
      if trip.walking >= least { return true }
      least = trip.walking
      return false
    }
  }
}
