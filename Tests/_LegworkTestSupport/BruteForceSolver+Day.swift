import LegworkModel

extension BruteForceSolver {
  /// All ways to spend one day.
  struct DaySearch {
    /// Something at a fixed time and place.
    struct Station {
      /// The occurrence's index in the problem; nil for a commitment.
      var item: Int?
      var arriveBy: Int
      var end: Int
      var venue: Int
      var room: String?
    }

    /// What is done beside the stations; breaks and stops by the bits of their indices.
    struct Doing: Hashable {
      var breaks = 0
      var stops = 0
      /// Venue changes, where they are limited.
      var changes = 0
    }

    /// A chain of occurrences and a set of stops with the best way to walk it.
    struct Plan {
      var items: [Int]
      var stops = 0
      var worth: Worth
    }

    /// A chain on its way to the day's end.
    private struct Chain {
      var items: [Int] = []
      /// The index of the last station; −1 at the day's beginning.
      var last = -1
      /// The least walking for all that can be done until there.
      var ways = [Doing(): 0]
    }

    let problem: Problem
    let day: Int
    /// The indices of the breaks that may be taken on the day.
    let breaks: [Int]
    /// The indices of the stops that are open on the day.
    let stops: [Int]
    /// The day's placed items, by their ends.
    let stations: [Station]
    /// Commitments without a venue.
    let busy: [Problem.Commitment]
    /// The trips tried so far.
    var rides: Rides
    private let hasCommitment: Bool
    private var gaps: [Int: [Doing: Int]] = [:]
    private var found: [Plan] = []

    init(_ problem: Problem, day: Int) {
      self.problem = problem
      self.day = day
      let commitments = problem.commitments.filter { $0.day == day }
      hasCommitment = !commitments.isEmpty
      busy = commitments.filter { $0.venue == nil }
      breaks = problem.breaks.indices.filter { problem.breaks[$0].days.contains(day) }
      stops = problem.stops.indices.filter { index in
        problem.stops[index].open.contains { $0.day == day }
      }
      let appointments = commitments.compactMap { commitment in
        commitment.venue.map {
          Station(arriveBy: commitment.start, end: commitment.end, venue: $0)
        }
      }
      let skips = Set(problem.skips)
      let drops = Set(problem.drops)
      let occurrences = problem.items.indices.compactMap { index -> Station? in
        let item = problem.items[index]
        guard item.day == day, !skips.contains(item.session), !drops.contains(item.id) else {
          return nil
        }
        return Station(
          item: index, arriveBy: item.arriveBy, end: item.end, venue: item.venue, room: item.room)
      }
      // arriveBy < end, so that one after another means ends in ascending order
      stations = (appointments + occurrences).sorted { $0.end < $1.end }
      rides = Rides(problem, day: day, around: busy)
    }

    /// Every chain that can be walked; none where the day's commitments cannot be kept.
    mutating func plans() -> [Plan] {
      found = []
      guard busyStretchesFit() else { return [] }
      if !hasCommitment { found.append(Plan(items: [], worth: Worth())) }
      extend(Chain())
      return found
    }

    private func busyStretchesFit() -> Bool {
      let byStart = busy.sorted { $0.start < $1.start }
      guard zip(byStart, byStart.dropFirst()).allSatisfy({ $0.end <= $1.start }) else {
        return false
      }
      return problem.lodging == nil || busy.allSatisfy { $0.start >= problem.dayStart }
    }

    private mutating func extend(_ chain: Chain) {
      finish(chain)
      for next in stations.indices where next > chain.last {
        if let longer = appending(next, to: chain) { extend(longer) }
        // a commitment cannot be passed over
        if stations[next].item == nil { return }
      }
    }

    private mutating func appending(_ next: Int, to chain: Chain) -> Chain? {
      let station = stations[next]
      guard busy.allSatisfy({ station.end <= $0.start || $0.end <= station.arriveBy }) else {
        return nil
      }
      var longer = chain
      longer.last = next
      if let item = station.item {
        longer.items.append(item)
        guard isWithinRules(longer.items) else { return nil }
      }
      longer.ways = join(chain.ways, gap(from: chain.last, to: next))
      return longer.ways.isEmpty ? nil : longer
    }

    private func isWithinRules(_ items: [Int]) -> Bool {
      let chosen = items.map { problem.items[$0] }
      guard Set(chosen.map(\.session)).count == chosen.count,
        chosen.count <= problem.limits.sessionsPerDay ?? chosen.count
      else { return false }
      return problem.limits.typePerDay.allSatisfy { type, limit in
        chosen.filter { $0.type == type }.count <= limit
      }
    }

    private mutating func finish(_ chain: Chain) {
      guard stations[(chain.last + 1)...].allSatisfy({ $0.item != nil }) else { return }
      let isIdle = chain.last < 0 && !hasCommitment
      let required = chain.items.isEmpty ? 0 : bits(breaks.filter { problem.breaks[$0].isRequired })
      let points = chain.items.reduce(0) { $0 + problem.items[$1].points }
      var best: [Int: Worth] = [:]
      for (doing, walking) in join(chain.ways, gap(from: chain.last, to: stations.count))
      where doing.breaks & required == required && (!isIdle || doing.stops != 0) {
        let worth = Worth(
          objective: points + self.points(of: doing) - problem.walkCost * walking, walking: walking)
        best[doing.stops] = max(best[doing.stops] ?? worth, worth)
      }
      found += best.map { Plan(items: chain.items, stops: $0.key, worth: $0.value) }
    }

    private func points(of doing: Doing) -> Int {
      let rests = problem.breaks.indices.filter { doing.breaks & 1 << $0 != 0 }
      let visits = problem.stops.indices.filter { doing.stops & 1 << $0 != 0 }
      return rests.reduce(0) { $0 + problem.breaks[$1].points }
        + visits.reduce(0) { $0 + problem.stops[$1].points }
    }

    private func bits(_ indices: [Int]) -> Int { indices.reduce(0) { $0 | 1 << $1 } }

    /// One after the other: each break and stop once, within the day's limits.
    private func join(_ some: [Doing: Int], _ others: [Doing: Int]) -> [Doing: Int] {
      var both: [Doing: Int] = [:]
      for (first, walked) in some {
        for (second, walking) in others
        where first.breaks & second.breaks == 0 && first.stops & second.stops == 0 {
          let doing = Doing(
            breaks: first.breaks | second.breaks, stops: first.stops | second.stops,
            changes: first.changes + second.changes)
          guard isWithinLimits(doing, walked + walking) else { continue }
          both[doing] = min(both[doing] ?? .max, walked + walking)
        }
      }
      return both
    }

    func isWithinLimits(_ doing: Doing, _ walking: Int) -> Bool {
      doing.changes <= problem.limits.venueChangesPerDay ?? .max
        && walking <= problem.limits.walkingPerDay ?? .max
    }

    private mutating func gap(from: Int, to: Int) -> [Doing: Int] {
      let key = (from + 1) * (stations.count + 1) + to
      if let known = gaps[key] { return known }
      let gap = searchGap(from: from, to: to)
      gaps[key] = gap
      return gap
    }
  }
}
