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

    /// A chain of occurrences with the best way to walk it.
    struct Plan {
      var items: [Int]
      var worth: Worth
    }

    /// A chain on its way to the day's end.
    private struct Chain {
      var items: [Int] = []
      /// The index of the last station; −1 at the day's beginning.
      var last = -1
      /// The least walking so far.
      var walking: Int? = 0
      /// The least walking so far with the break taken.
      var walkingRested: Int?
    }

    let problem: Problem
    let rest: Problem.Break?
    /// The day's placed items, by their ends.
    let stations: [Station]
    /// Commitments without a venue.
    let busy: [Problem.Commitment]
    private let hasCommitment: Bool
    private var gaps: [Int: Gap] = [:]
    private var found: [Plan] = []

    init(_ problem: Problem, day: Int) {
      self.problem = problem
      let commitments = problem.commitments.filter { $0.day == day }
      hasCommitment = !commitments.isEmpty
      busy = commitments.filter { $0.venue == nil }
      rest = problem.breaks.first { $0.days.contains(day) }
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
      let gap = gap(from: chain.last, to: next)
      longer.walking = sum(chain.walking, gap.walking)
      longer.walkingRested = least(
        sum(chain.walking, gap.walkingRested), sum(chain.walkingRested, gap.walking))
      return longer.walking == nil && longer.walkingRested == nil ? nil : longer
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
      let isEmpty = chain.last < 0 && !hasCommitment
      guard !isEmpty, stations[(chain.last + 1)...].allSatisfy({ $0.item != nil }) else { return }
      let gap = gap(from: chain.last, to: stations.count)
      let needsRest = rest?.isRequired == true && !chain.items.isEmpty
      let plain = needsRest ? nil : sum(chain.walking, gap.walking)
      let rested = least(
        sum(chain.walking, gap.walkingRested), sum(chain.walkingRested, gap.walking))
      let points = chain.items.reduce(0) { $0 + problem.items[$1].points }
      let ways = [(plain, points), (rested, points + (rest?.points ?? 0))]
      let worths = ways.compactMap { walking, points in
        walking.map { Worth(objective: points - problem.walkCost * $0, walking: $0) }
      }
      if let best = worths.max() { found.append(Plan(items: chain.items, worth: best)) }
    }

    private mutating func gap(from: Int, to: Int) -> Gap {
      let key = (from + 1) * (stations.count + 1) + to
      if let known = gaps[key] { return known }
      let gap = searchGap(from: from, to: to)
      gaps[key] = gap
      return gap
    }

    private func sum(_ one: Int?, _ other: Int?) -> Int? {
      if let one, let other { one + other } else { nil }
    }

    private func least(_ one: Int?, _ other: Int?) -> Int? {
      if let one, let other { min(one, other) } else { one ?? other }
    }
  }
}
