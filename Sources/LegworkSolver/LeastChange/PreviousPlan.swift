/// A plan that a new one should stay close to.
public struct PreviousPlan: Hashable, Sendable {
  /// What a change of an occurrence with a reserved seat counts, where others count 1.
  public static let reservedWeight = 10

  /// The occurrences it attends, by code; they may be gone from the problem.
  public var attend: Set<String>
  /// The stops it makes, by name; nil where no stop counts as a change.
  public var stops: Set<String>?
  /// What leaving an occurrence out counts, where that is not 1; below 0 counts as 0.
  public var weights: [String: Int]

  /// Creates a plan.
  public init(attend: [String], stops: [String]? = nil, weights: [String: Int] = [:]) {
    self.attend = Set(attend)
    self.stops = stops.map { Set($0) }
    self.weights = weights
  }

  /// Creates a plan in which reserved seats are worth keeping more than others.
  public init(attend: [String], stops: [String]? = nil, reserved: Set<String>) {
    self.init(
      attend: attend, stops: stops,
      weights: Dictionary(
        uniqueKeysWithValues: reserved.map { ($0, PreviousPlan.reservedWeight) }))
  }

  /// What leaving out an occurrence of the plan counts.
  public func weight(_ occurrence: String) -> Int {
    min(max(0, weights[occurrence] ?? 1), 1_000_000)
  }
}

/// What a new plan changes about a previous one.
public struct PlanChanges: Hashable, Sendable {
  /// Occurrences no longer attended, sorted; a session in another run counts here, too.
  public var left: [String]
  /// Occurrences newly attended, chronological.
  public var gained: [String]
  /// Stops no longer made, sorted.
  public var stopsLeft: [String]
  /// Stops newly made, sorted.
  public var stopsGained: [String]
  /// The weights of what is left, and 1 for each occurrence or stop that is new and each stop left.
  public var cost: Int

  /// Compares a plan with a previous one.
  public init(from previous: PreviousPlan, to plan: Solution) {
    let attended = Set(plan.attend)
    left = previous.attend.subtracting(attended).sorted()
    gained = plan.attend.filter { !previous.attend.contains($0) }
    let made = plan.stopsMade
    let before = previous.stops ?? made
    stopsLeft = before.subtracting(made).sorted()
    stopsGained = made.subtracting(before).sorted()
    cost =
      left.reduce(0) { $0 + previous.weight($1) } + gained.count + stopsLeft.count
      + stopsGained.count
  }
}
