/// What the attendee wants: interests, rules, fixed and flexible time, settings.
public struct Preferences: Hashable, Sendable, Codable {
  /// Interests in sessions.
  public var sessions: [Session.ID: Wish] = [:]
  /// Interests in one run alone.
  public var occurrences: [Occurrence.ID: Wish] = [:]
  /// Points by what a session is, in the order they were added.
  public var rules: [Rule] = []
  /// Fixed appointments.
  public var commitments: [Commitment] = []
  /// Flexible breaks.
  public var breaks: [BreakRule] = []
  /// Drop-in visits.
  public var stops: [Stop] = []
  /// Occurrences fixed in while adjusting.
  public var pins: Set<Occurrence.ID> = []
  /// Occurrences fixed out while adjusting.
  public var drops: Set<Occurrence.ID> = []
  /// Seats as the attendee knows them, over the catalog's.
  public var statuses: [Occurrence.ID: ReservationStatus] = [:]
  /// Occurrences attended, noted afterwards; no plan depends on them.
  public var attended: Set<Occurrence.ID> = []
  /// Limits, leads, chances, pace.
  public var settings = Settings()

  /// Nothing wanted yet.
  public init() {}

  /// The state of a seat: the attendee's word, else the catalog's.
  public func status(of occurrence: Occurrence) -> ReservationStatus {
    statuses[occurrence.id] ?? occurrence.status
  }

  /// The latest moment to be at the door, a minute before the end at the latest; nil without a time.
  public func arriveBy(_ occurrence: Occurrence) -> TimePoint? {
    occurrence.interval.map { interval in
      let lastMinute = max(interval.start, interval.end - 1)
      return min(interval.start - settings.lead(status(of: occurrence)), lastMinute)
    }
  }

  /// What counts for one run: the wish for that run alone, else the one for its session.
  public func wish(for occurrence: Occurrence) -> Wish? {
    occurrences[occurrence.id] ?? sessions[occurrence.session]
  }
}

/// Points for every session that an expression matches.
public struct Rule: Hashable, Sendable, Codable {
  /// The expression as the user wrote it, such as `type:workshop`.
  public var expression: String
  /// The points a match brings; negative to push away.
  public var points: Int

  /// Creates a rule.
  public init(expression: String, points: Int) {
    self.expression = expression
    self.points = points
  }
}
