/// The solver's answer to a problem: what was proven, and the best plan found.
public struct Solution: Hashable, Sendable {
  /// One day of the plan, as a sequence that can be walked.
  public struct Day: Hashable, Sendable {
    /// The day's index in the problem.
    public var day: Int
    /// What happens, in order.
    public var items: [Item]

    /// Creates a day.
    public init(day: Int, items: [Item]) {
      self.day = day
      self.items = items
    }
  }

  /// One step of a day; times are minutes since the day's midnight.
  public enum Item: Hashable, Sendable {
    /// An occurrence is attended.
    case occurrence(id: String, begin: Int, end: Int)
    /// One goes from a venue to another, by their indices.
    case transfer(mode: String, from: Int, to: Int, departs: Int, arrives: Int)
    /// A break is taken.
    case rest(id: String, begin: Int, end: Int)
    /// A stop is made.
    case stop(id: String, begin: Int, end: Int)
    /// A commitment is kept.
    case commitment(id: String, begin: Int, end: Int)
  }

  /// What is known about the plan.
  public var status: SolveStatus
  /// Its points; 0 where there is no plan.
  public var objective: Int
  /// No valid plan scores more.
  public var bound: Int
  /// How many musts the problem has.
  public var mustsWanted: Int
  /// How many of them the plan attends.
  public var mustsAttended: Int
  /// The occurrences attended, chronological.
  public var attend: [String]
  /// The days on which something happens.
  public var days: [Day]
  /// When infeasible: a smallest set of demands that cannot hold together.
  public var conflict: [String]
  /// What the search did.
  public var statistics: SolverStatistics

  /// Creates an answer.
  public init(
    status: SolveStatus, objective: Int = 0, bound: Int = 0, mustsWanted: Int = 0,
    mustsAttended: Int = 0, attend: [String] = [], days: [Day] = [], conflict: [String] = [],
    statistics: SolverStatistics = SolverStatistics()
  ) {
    self.status = status
    self.objective = objective
    self.bound = bound
    self.mustsWanted = mustsWanted
    self.mustsAttended = mustsAttended
    self.attend = attend
    self.days = days
    self.conflict = conflict
    self.statistics = statistics
  }
}

/// What is known about an answer.
public enum SolveStatus: String, Hashable, Sendable {
  /// Proven: no valid plan is better.
  case optimal
  /// Valid, and the bound says how much better one could be.
  case feasible
  /// Not all demands can hold together; the plan keeps as many musts as possible.
  case infeasible
  /// The limit came before anything was known.
  case unknown
}

/// What the search did; counts do not depend on the machine.
public struct SolverStatistics: Hashable, Sendable {
  /// Wall time of the solve.
  public var seconds = 0.0
  /// Occurrences left after presolve.
  public var candidates = 0
  /// Scans of one day's network, forward or backward.
  public var scans = 0
  /// Labels written by all scans: one for each arrival and door of a network, in each layer.
  public var labels = 0
  /// Nodes of the search tree.
  public var nodes = 0
  /// Day paths enumerated to close a gap.
  public var paths = 0
  /// Sessions that scans of a day remembered, so that no path visits them twice.
  public var remembered = 0
  /// The first node's bound.
  public var rootBound = 0
  /// The first node's bound less the best plan known when it was left.
  public var rootGap = 0

  /// Nothing done yet.
  public init() {}

  /// Counts what another search did, too.
  mutating func add(_ other: SolverStatistics) {
    if nodes == 0 { (rootBound, rootGap) = (other.rootBound, other.rootGap) }
    scans += other.scans
    labels += other.labels
    nodes += other.nodes
    paths += other.paths
    remembered += other.remembered
  }
}
