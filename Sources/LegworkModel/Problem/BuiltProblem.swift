/// A problem with what its indices and names stand for.
public struct BuiltProblem: Hashable, Sendable {
  /// What to solve.
  public var problem: Problem
  /// The day of each day index.
  public var days: [CalendarDay]
  /// The venue of each venue index; nil stands for all unknown places.
  public var venues: [Venue.ID?]
  /// Why occurrences are not part of the problem.
  public var excluded: [Occurrence.ID: ExclusionReason]
  /// What every occurrence is worth.
  public var points: PointsTable
  /// The attendee's name of each break, stop and commitment whose id in the problem differs.
  public var names: [String: String]

  /// Creates a problem with its legend.
  public init(
    problem: Problem, days: [CalendarDay], venues: [Venue.ID?],
    excluded: [Occurrence.ID: ExclusionReason], points: PointsTable, names: [String: String] = [:]
  ) {
    self.problem = problem
    self.days = days
    self.venues = venues
    self.excluded = excluded
    self.points = points
    self.names = names
  }

  /// The attendee's name of a break, a stop or a commitment.
  public func name(of id: String) -> String { names[id] ?? id }

  /// How one travels by a mode of the problem; nil for a name that is none.
  public static func mode(named name: String) -> TravelMode? {
    TravelMode(rawValue: String(name.prefix { $0 != "#" }))
  }
}

/// Why an occurrence cannot be part of any plan.
public enum ExclusionReason: Hashable, Sendable {
  /// It has no time yet.
  case noTime
  /// It is cancelled or over.
  case status(ReservationStatus)
  /// It is marked `skip` or `later`.
  case interest(Interest)
  /// Another run of its session is the one that has to be attended.
  case otherRunIsMust
  /// It is not marked, and the rules give it no more than 0 points.
  case notWanted(points: Int)
  /// It lasts so long that one drops in rather than attends.
  case openHouse
  /// It starts before or ends after the hours of the day set for sessions.
  case outsideDay

  /// Whether no plan can have the run as things are; one that is not wanted has only to be wanted.
  public var isFinal: Bool {
    if case .notWanted = self { false } else { true }
  }
}
