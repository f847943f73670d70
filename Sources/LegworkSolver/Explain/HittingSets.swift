/// Finds small sets of numbers that have a member in common with each of some given sets.
struct HittingSets {
  private let count: Int
  private var sets: [[Int]] = []
  private var steps = 0
  /// How many steps one search may take.
  private static let patience = 100_000

  /// Numbers from 0 up to a count, and no sets yet.
  init(count: Int) {
    self.count = count
  }

  /// Adds a set, in ascending order.
  mutating func add(_ set: [Int]) { sets.append(set) }

  /// The first of the smallest sets that hit all, with fewer members than a size.
  ///
  /// nil if there is none, or if it takes too long: exponential in the size.
  mutating func smallest(below size: Int) -> [Int]? {
    steps = 0
    for members in 0..<size {
      var chosen: [Int] = []
      if extend(&chosen, sets, by: members) { return chosen }
    }
    return nil
  }

  /// Adds members behind the last one until all open sets are hit.
  private mutating func extend(_ chosen: inout [Int], _ open: [[Int]], by members: Int) -> Bool {
    if open.isEmpty { return true }
    steps += 1
    guard members > 0, steps < HittingSets.patience, HittingSets.fit(open, members) else {
      return false
    }
    let first = (chosen.last ?? -1) + 1
    // Behind the last member of any open set, that set cannot be hit any more.
    let last = open.compactMap(\.last).min() ?? -1
    guard first <= last else { return false }
    for member in first...last {
      chosen.append(member)
      if extend(&chosen, open.filter { !$0.contains(member) }, by: members - 1) { return true }
      chosen.removeLast()
    }
    return false
  }

  /// Whether so many members may do: no more of the sets have nothing in common.
  private static func fit(_ open: [[Int]], _ members: Int) -> Bool {
    var taken: Set<Int> = []
    var apart = 0
    for set in open.sorted(by: { $0.count < $1.count }) where taken.isDisjoint(with: set) {
      taken.formUnion(set)
      apart += 1
    }
    return apart <= members
  }
}
