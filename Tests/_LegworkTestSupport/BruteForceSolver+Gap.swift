import LegworkModel

extension BruteForceSolver.DaySearch {
  /// The best ways to spend the time between two stations.
  struct Gap {
    /// The least walking; nil where the second cannot be reached.
    var walking: Int?
    /// The least walking with the break taken in between.
    var walkingRested: Int?
  }

  /// Tries every minute of departure, every mode and every begin of the break.
  ///
  /// From −1 is the day's beginning, to `stations.count` its end.
  func searchGap(from: Int, to: Int) -> Gap {
    let isLast = to == stations.count
    let origin = from < 0 ? problem.lodging : stations[from].venue
    let target = isLast ? problem.lodging : stations[to].venue
    let morning = problem.lodging == nil ? -1_000_000 : problem.dayStart
    let opens = from < 0 ? morning : stations[from].end
    let closes = isLast ? 1_000_000 : stations[to].arriveBy
    guard opens <= closes else { return Gap() }
    let taken = busy.filter { $0.start >= opens && $0.end <= closes }.map { ($0.start, $0.end) }
    guard let origin, let target else {
      let canRest = restFits(opens: opens, closes: closes, around: taken)
      return Gap(walking: 0, walkingRested: canRest ? 0 : nil)
    }
    let latest = isLast ? problem.dayEnd : closes
    let isSameRoom =
      origin == target && from >= 0 && !isLast && stations[from].room != nil
      && stations[from].room == stations[to].room
    var gap = Gap()
    for departs in stride(from: opens, through: latest, by: 1) {
      for mode in -1..<problem.modes.count {
        guard
          let trip = trip(mode, origin, target, departs: departs, isSameRoom: isSameRoom),
          departs + trip.minutes <= latest,
          taken.allSatisfy({ departs + trip.minutes <= $0.0 || $0.1 <= departs })
        else { continue }
        gap.walking = min(gap.walking ?? .max, trip.walking)
        let way = (departs, departs + trip.minutes)
        if trip.walking < gap.walkingRested ?? .max,
          restFits(opens: opens, closes: closes, around: taken + [way])
        {
          gap.walkingRested = trip.walking
        }
      }
    }
    return gap
  }

  /// Whether the break fits without touching what is taken.
  private func restFits(opens: Int, closes: Int, around taken: [(Int, Int)]) -> Bool {
    guard let rest else { return false }
    let first = max(rest.window.from, opens)
    let last = min(rest.window.to, closes) - rest.minutes
    return stride(from: first, through: last, by: 1).contains { begin in
      taken.allSatisfy { begin + rest.minutes <= $0.0 || $0.1 <= begin }
    }
  }

  /// Minutes and walking minutes of a trip; mode −1 is on foot.
  private func trip(
    _ mode: Int, _ origin: Int, _ target: Int, departs: Int, isSameRoom: Bool
  ) -> (minutes: Int, walking: Int)? {
    let other = mode < 0 ? nil : problem.modes[mode]
    let minutes = (other?.travel ?? problem.travel)[origin][target]
    let walking = (other?.walking ?? problem.walking)[origin][target]
    guard minutes >= 0 else { return nil }
    if isSameRoom, let sameRoom = problem.sameRoom { return (sameRoom, min(sameRoom, walking)) }
    let percent =
      problem.traffic.first { $0.window.from <= departs && departs < $0.window.to }?.percent ?? 100
    let scaled = (minutes * percent + 99) / 100
    if let hours = other?.hours, departs < hours.from || departs + scaled > hours.to { return nil }
    return (scaled, (walking * percent + 99) / 100)
  }
}
