public import LegworkModel

/// An independent judgement of a plan: what is wrong with it, and what it is worth.
public struct PlanReview: Hashable, Sendable {
  /// What is wrong, by day and time; first what belongs to no day.
  public var violations: [Violation]
  /// Whether so much clashes that only the first clashes of each thing are among them.
  public var isCut = false
  /// The plan as timed legs, as far as it can be timed.
  public var itinerary: Itinerary

  /// The points by term.
  public var score: ScoreCard { itinerary.score }
  /// Minutes on foot.
  public var walkingMinutes: Minutes { itinerary.walkingMinutes }
  /// Transfers between two different venues.
  public var venueChanges: Int { itinerary.venueChanges }
  /// How many musts there are, and how many are attended.
  public var musts: MustCount { itinerary.musts }
  /// Whether the plan can be kept; a tight transfer alone is no fault.
  public var ok: Bool { violations.allSatisfy { $0.kind == .tight } }
}

/// Which demands a plan is held to.
public enum ReviewScope: Hashable, Sendable {
  /// All: the attendee's own plan.
  case plan
  /// Whether it can be attended at all, within the hours and limits of a day: a list of codes.
  case list
  /// The same of someone's calendar, whose own appointments must not overlap either.
  case calendar
}
