import LegworkModel

/// A hard linear rule over the week: what a plan visits weighs no more than a cap together.
struct Row {
  /// What each item of the problem weighs, by its index; may be negative.
  var items: [Int]
  /// What each stop of the problem weighs, by its index; may be negative.
  var stops: [Int]
  /// The most that all visits together may weigh; may be negative.
  var cap: Int
}

/// The rows of an instance, by profile: candidates that weigh the same in every row share one.
///
/// Everything here is empty, and profile 0 the only one, where a problem has no rows.
struct Rows {
  /// The cap of each row.
  var caps: [Int] = []
  /// What a profile weighs in each row; profile 0 weighs nothing.
  private(set) var weights: [[Int]] = []
  private var itemProfile: [Int] = []
  private var stopProfile: [Int] = []

  /// How many rows there are.
  var count: Int { caps.count }
  /// Whether there is none.
  var isEmpty: Bool { caps.isEmpty }

  /// Takes the rows of a problem, in O(rows × items).
  init(_ rows: [Row]) {
    guard let first = rows.first else { return }
    caps = rows.map(\.cap)
    let nothing = rows.map { _ in 0 }
    weights = [nothing]
    var known = [nothing: 0]
    for item in first.items.indices {
      itemProfile.append(profile(rows.map { $0.items[item] }, &known))
    }
    for stop in first.stops.indices {
      stopProfile.append(profile(rows.map { $0.stops[stop] }, &known))
    }
  }

  private mutating func profile(_ weights: [Int], _ known: inout [[Int]: Int]) -> Int {
    if let profile = known[weights] { return profile }
    let profile = self.weights.count
    known[weights] = profile
    self.weights.append(weights)
    return profile
  }

  /// The profile of a candidate.
  func profile(of origin: Candidate.Origin) -> Int {
    if isEmpty { return 0 }
    return switch origin {
    case .item(let index): itemProfile[index]
    case .stop(let index, _): stopProfile[index]
    case .commitment: 0
    }
  }

  /// What visiting a candidate of each profile is priced at.
  func profilePrices(_ prices: [Int]) -> [Int] {
    weights.map { zip($0, prices).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  /// What a plan, or a part of it, weighs in each row.
  func loads(_ plan: some Sequence<Int>, _ candidates: [Candidate]) -> [Int] {
    var loads = [Int](repeating: 0, count: count)
    for candidate in plan {
      let profile = candidates[candidate].profile
      if profile > 0 { for row in loads.indices { loads[row] += weights[profile][row] } }
    }
    return loads
  }

  /// What is left of each cap beside a part of a plan.
  func room(beside others: [[Int]], _ candidates: [Candidate]) -> [Int] {
    if isEmpty { return [] }
    return zip(caps, loads(others.joined(), candidates)).map { $0 - $1 }
  }

  /// By how much a plan exceeds the caps; 0 for one that keeps every row.
  func excess(_ plan: [[Int]], _ candidates: [Candidate]) -> Int {
    if isEmpty { return 0 }
    return zip(loads(plan.joined(), candidates), caps).reduce(0) { $0 + max(0, $1.0 - $1.1) }
  }
}
