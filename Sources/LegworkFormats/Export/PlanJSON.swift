public import LegworkItinerary
public import LegworkModel

/// A plan as `legwork-plan` version 1: status, score, timed legs, what is missed.
public enum PlanJSON {
  /// The document; `statistics` are further figures of the search, after which it ends.
  ///
  /// Where the status is `unknown`, nothing is known of better plans. Where only one day is shown, its legs alone are under `days`; all else is of the whole plan.
  public static func document(
    plan: Plan, itinerary: Itinerary, day: CalendarDay? = nil, missed: [MissedSession],
    calendar: EventCalendar, statistics: [OrderedJSON.Member] = []
  ) -> OrderedJSON {
    [
      "format": "legwork-plan",
      "version": 1,
      "status": .string(plan.status.rawValue),
      "objective": .int(plan.objective),
      "bound": plan.status == .unknown ? nil : .int(plan.bound),
      "gap": plan.status == .unknown ? nil : .int(plan.bound - plan.objective),
      "musts": musts(itinerary.musts),
      "score": score(itinerary.score),
      "walkingMinutes": .int(itinerary.walkingMinutes),
      "venueChanges": .int(itinerary.venueChanges),
      "conflict": .texts(plan.conflict),
      "attend": .array(
        itinerary.days.flatMap(\.sessions).map { .string($0.occurrence.id.rawValue) }),
      "day": .text(day?.iso),
      "days": days(of: day.map(itinerary.only) ?? itinerary, calendar: calendar),
      "missed": .array(missed.map(self.missed)),
      "statistics": .object(statistics),
    ]
  }

  /// The days with their legs.
  public static func days(of itinerary: Itinerary, calendar: EventCalendar) -> OrderedJSON {
    let encoder = LegJSON(calendar: calendar)
    return .array(itinerary.days.map { day($0, encoder) })
  }

  static func musts(_ musts: MustCount) -> OrderedJSON {
    ["wanted": .int(musts.wanted), "attended": .int(musts.attended)]
  }

  static func score(_ score: ScoreCard) -> OrderedJSON {
    .array(
      ScoreCard.Term.allCases.map { ["term": .string($0.rawValue), "points": .int(score[$0])] })
  }

  private static func day(_ day: DayItinerary, _ encoder: LegJSON) -> OrderedJSON {
    [
      "date": .string(day.day.iso),
      "sessions": .int(day.sessions.count),
      "walkingMinutes": .int(day.walkingMinutes),
      "venueChanges": .int(day.venueChanges),
      "legs": .array(day.legs.map(encoder.leg)),
    ]
  }

  private static func missed(_ missed: MissedSession) -> OrderedJSON {
    [
      "session": .string(missed.session.rawValue),
      "interest": .string(missed.interest.rawValue),
      "code": .text(missed.run?.rawValue),
      "reason": .string(MissedText.reason(missed)),
      "clashes": .texts(missed.clashes),
    ]
  }
}
