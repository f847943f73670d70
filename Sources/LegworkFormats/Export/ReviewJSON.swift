public import LegworkItinerary
internal import LegworkModel

/// A review as `legwork-review` version 1.
public enum ReviewJSON {
  /// The document; `waysOut` are other runs that settle what was found.
  public static func document(
    _ review: PlanReview, waysOut: [Violation: [WayOut]] = [:]
  ) -> OrderedJSON {
    [
      "format": "legwork-review",
      "version": 1,
      "ok": .bool(review.ok),
      "violations": .array(review.violations.map { violation($0, waysOut[$0] ?? []) }),
      "musts": PlanJSON.musts(review.musts),
      "score": PlanJSON.score(review.score),
      "walkingMinutes": .int(review.walkingMinutes),
      "venueChanges": .int(review.venueChanges),
    ]
  }

  private static func violation(_ violation: Violation, _ waysOut: [WayOut]) -> OrderedJSON {
    [
      "kind": .string(violation.kind.rawValue),
      "day": .text(violation.day?.iso),
      "first": .text(violation.first),
      "second": .text(violation.second),
      "needed": .number(violation.needed),
      "available": .number(violation.available),
      "message": .string(ViolationText.message(violation)),
      "remedy": .string(ViolationText.remedy(violation)),
      "waysOut": .array(
        waysOut.map { way in
          ["instead": .string(way.instead.rawValue), "take": .string(way.take.id.rawValue)]
        }),
    ]
  }
}
