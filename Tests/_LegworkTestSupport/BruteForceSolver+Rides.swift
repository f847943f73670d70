import LegworkModel

extension BruteForceSolver.DaySearch {
  /// A time, and the walking until then.
  struct Moment: Hashable {
    var time: Int
    var walking = 0
  }

  /// All trips of a day, by trying every minute of departure and every mode.
  struct Rides {
    private struct Key: Hashable {
      var origin: Int
      var target: Int
      var isSameRoom: Bool
    }

    private let problem: Problem
    private let busy: [Problem.Commitment]
    /// All minutes at which something can happen.
    private let minutes: ClosedRange<Int>
    private var known: [Key: [[Moment]]] = [:]

    init(_ problem: Problem, day: Int, around busy: [Problem.Commitment]) {
      self.problem = problem
      self.busy = busy
      let items = problem.items.filter { $0.day == day }
      let commitments = problem.commitments.filter { $0.day == day }
      let hours = problem.lodging == nil ? [] : [problem.dayStart, problem.dayEnd]
      let windows = problem.breaks.map(\.window) + problem.stops.flatMap(\.open).map(\.window)
      let times =
        hours + items.flatMap { [$0.arriveBy, $0.end] } + windows.flatMap { [$0.from, $0.to] }
        + commitments.flatMap { [$0.start, $0.end] }
      minutes = (times.min() ?? 0)...(times.max() ?? 0)
    }

    /// The earliest arrivals, and later ones that walk less.
    mutating func arrivals(
      from origin: Int, to target: Int, after time: Int, isSameRoom: Bool
    ) -> [Moment] {
      guard time <= minutes.upperBound else { return [] }
      let key = Key(origin: origin, target: target, isSameRoom: isSameRoom)
      let all = known[key] ?? tryAll(key)
      known[key] = all
      return all[max(time, minutes.lowerBound) - minutes.lowerBound]
    }

    /// For each minute the arrivals after departing then or later.
    private func tryAll(_ key: Key) -> [[Moment]] {
      var all: [[Moment]] = []
      var arrivals: [Moment] = []
      for departs in minutes.reversed() {
        for mode in -1..<problem.modes.count {
          if let trip = trip(mode, key, departs: departs) { _ = arrivals.insert(trip) }
        }
        all.append(arrivals)
      }
      return all.reversed()
    }

    /// The arrival of a trip and its walking minutes; mode −1 is on foot.
    private func trip(_ mode: Int, _ key: Key, departs: Int) -> Moment? {
      let other = mode < 0 ? nil : problem.modes[mode]
      let minutes = (other?.travel ?? problem.travel)[key.origin][key.target]
      let walking = (other?.walking ?? problem.walking)[key.origin][key.target]
      guard minutes >= 0 else { return nil }
      if key.isSameRoom, let sameRoom = problem.sameRoom {
        return moment(departs, departs + sameRoom, min(sameRoom, walking))
      }
      let stretch = problem.traffic.first { $0.window.from <= departs && departs < $0.window.to }
      let percent = stretch?.percent ?? 100
      let arrives = departs + (minutes * percent + 99) / 100
      if let hours = other?.hours, departs < hours.from || arrives > hours.to { return nil }
      return moment(departs, arrives, (walking * percent + 99) / 100)
    }

    /// Nothing where a commitment takes the time.
    private func moment(_ departs: Int, _ arrives: Int, _ walking: Int) -> Moment? {
      let isFree = busy.allSatisfy { arrives <= $0.start || $0.end <= departs }
      return isFree ? Moment(time: arrives, walking: walking) : nil
    }
  }
}

extension [BruteForceSolver.DaySearch.Moment] {
  /// Adds a moment, unless another is no later and walks no more; false then.
  mutating func insert(_ moment: Element) -> Bool {
    guard !contains(where: { $0.time <= moment.time && $0.walking <= moment.walking }) else {
      return false
    }
    removeAll { moment.time <= $0.time && moment.walking <= $0.walking }
    append(moment)
    return true
  }
}
