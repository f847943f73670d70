/// The chosen occurrences and the placed breaks and stops, with how good they are.
public struct Plan: Hashable, Sendable, Codable {
  /// A break or stop with its chosen time.
  public struct Placed: Hashable, Sendable, Codable {
    /// The break's or stop's name.
    public var name: String
    /// The day it is on.
    public var day: CalendarDay
    /// When it is.
    public var interval: Interval

    /// Creates a placed break or stop.
    public init(name: String, day: CalendarDay, interval: Interval) {
      self.name = name
      self.day = day
      self.interval = interval
    }
  }

  /// The occurrences to attend, chronological.
  public var attend: [Occurrence.ID]
  /// Breaks taken, chronological.
  public var breaks: [Placed]
  /// Stops made, chronological.
  public var stops: [Placed]
  /// What was proven.
  public var status: PlanStatus
  /// The points of it all.
  public var objective: Int
  /// No valid plan scores more.
  public var bound: Int
  /// Where not all musts can be attended: a smallest set of demands that cannot hold together.
  public var conflict: [String]

  /// Creates a plan.
  public init(
    attend: [Occurrence.ID], breaks: [Placed] = [], stops: [Placed] = [],
    status: PlanStatus = .unknown, objective: Int = 0, bound: Int = 0, conflict: [String] = []
  ) {
    self.attend = attend
    self.breaks = breaks
    self.stops = stops
    self.status = status
    self.objective = objective
    self.bound = bound
    self.conflict = conflict
  }
}

/// What is known about a plan.
public enum PlanStatus: String, Hashable, Sendable, Codable {
  /// Proven: objective and bound are equal.
  case optimal
  /// Valid, with a bound above it.
  case feasible
  /// Not all musts can be attended.
  case infeasible
  /// Nothing is known.
  case unknown
}
