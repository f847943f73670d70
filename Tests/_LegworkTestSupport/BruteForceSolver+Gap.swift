import LegworkModel

extension BruteForceSolver.DaySearch {
  /// Where one is between two stations.
  private enum Place: Hashable {
    case origin
    /// There, and not yet in.
    case before(stop: Int)
    case after(stop: Int)
    case target
  }

  /// Somewhere, with some things done since the last station.
  private struct Standing: Hashable {
    var place: Place
    var doing = Doing()
  }

  /// The time between two stations; where a venue is nil one may be anywhere.
  private struct Frame {
    var origin: Int?
    var target: Int?
    var opens: Int
    /// When breaks and stops are over.
    var closes: Int
    /// The latest arrival at the target.
    var latest: Int
    var isSameRoom: Bool
    var isMorning: Bool
    var isEvening: Bool
  }

  /// The least walking for each choice of breaks and stops between two stations.
  ///
  /// From −1 is the day's beginning, to `stations.count` its end. One may always wait, so that of
  /// two ways to stand somewhere one that is no later and walks no more is as good.
  mutating func searchGap(from: Int, to: Int) -> [Doing: Int] {
    let frame = frame(from: from, to: to)
    guard frame.opens <= frame.closes else { return [:] }
    let start = Standing(place: .origin)
    var known = [start: [Moment(time: frame.opens)]]
    var open = [(start, Moment(time: frame.opens))]
    while let (standing, moment) = open.popLast() {
      for (next, then) in steps(from: standing, at: moment, in: frame)
      where isWithinLimits(next.doing, then.walking) && known[next, default: []].insert(then) {
        open.append((next, then))
      }
    }
    var gap: [Doing: Int] = [:]
    for (standing, moments) in known where standing.place == .target {
      gap[standing.doing] = moments.map(\.walking).min()
    }
    return gap
  }

  private func frame(from: Int, to: Int) -> Frame {
    let (isMorning, isEvening) = (from < 0, to == stations.count)
    let morning = problem.lodging == nil ? -1_000_000 : problem.dayStart
    let origin = isMorning ? problem.lodging : stations[from].venue
    let target = isEvening ? problem.lodging : stations[to].venue
    let closes = isEvening ? 1_000_000 : stations[to].arriveBy
    let room = isMorning ? nil : stations[from].room
    return Frame(
      origin: origin, target: target, opens: isMorning ? morning : stations[from].end,
      closes: closes, latest: isEvening && problem.lodging != nil ? problem.dayEnd : closes,
      isSameRoom: room != nil && !isEvening && origin == target && room == stations[to].room,
      isMorning: isMorning, isEvening: isEvening)
  }

  private mutating func steps(
    from standing: Standing, at moment: Moment, in frame: Frame
  ) -> [(Standing, Moment)] {
    let rests = breaks.filter { standing.doing.breaks & 1 << $0 == 0 }.compactMap { index in
      let rest = problem.breaks[index]
      return fit(rest.minutes, in: rest.window, from: moment.time, to: frame.closes).map { end in
        var next = standing
        next.doing.breaks |= 1 << index
        return (next, Moment(time: end, walking: moment.walking))
      }
    }
    switch standing.place {
    case .target: return rests
    case .before(let stop): return rests + visits(stop, from: standing, at: moment, in: frame)
    case .origin:
      return rests + departures(of: frame.origin, from: standing, at: moment, in: frame)
    case .after(let stop):
      let venue = problem.stops[stop].venue
      return rests + departures(of: venue, from: standing, at: moment, in: frame)
    }
  }

  private func visits(
    _ stop: Int, from standing: Standing, at moment: Moment, in frame: Frame
  ) -> [(Standing, Moment)] {
    let openings = problem.stops[stop].open.filter { $0.day == day }
    return openings.compactMap { opening in
      let minutes = problem.stops[stop].minutes
      return fit(minutes, in: opening.window, from: moment.time, to: frame.closes).map { end in
        var next = Standing(place: .after(stop: stop), doing: standing.doing)
        next.doing.stops |= 1 << stop
        return (next, Moment(time: end, walking: moment.walking))
      }
    }
  }

  /// All ways on: to the target, and to each stop that was not made.
  private mutating func departures(
    of venue: Int?, from standing: Standing, at moment: Moment, in frame: Frame
  ) -> [(Standing, Moment)] {
    let open = stops.filter { standing.doing.stops & 1 << $0 == 0 }
    let aims = open.map { (Place.before(stop: $0), Optional(problem.stops[$0].venue)) }
    return (aims + [(Place.target, frame.target)]).flatMap { place, aim in
      guard let venue, let aim else {
        return [(Standing(place: place, doing: standing.doing), moment)]
      }
      let isTarget = place == .target
      let isFree =
        frame.isMorning && standing.place == .origin || frame.isEvening && isTarget || venue == aim
      var next = Standing(place: place, doing: standing.doing)
      next.doing.changes += isFree || problem.limits.venueChangesPerDay == nil ? 0 : 1
      let isSameRoom = frame.isSameRoom && isTarget && standing.place == .origin
      let latest = isTarget ? frame.latest : frame.closes
      return rides.arrivals(from: venue, to: aim, after: moment.time, isSameRoom: isSameRoom)
        .filter { $0.time <= latest }
        .map { (next, Moment(time: $0.time, walking: moment.walking + $0.walking)) }
    }
  }

  /// When something that takes minutes is over, begun as early as it fits around what is taken.
  private func fit(_ minutes: Int, in window: TimeWindow, from opens: Int, to closes: Int) -> Int? {
    let last = min(window.to, closes) - minutes
    let begins = stride(from: max(window.from, opens), through: last, by: 1)
    return begins.first { begin in
      busy.allSatisfy { begin + minutes <= $0.start || $0.end <= begin }
    }.map { $0 + minutes }
  }
}
