internal import LegworkFormats
internal import LegworkModel

/// Appointments, breaks and stops as JSON.
enum OwnTimeJSON {
  static func commitment(_ commitment: Commitment) -> OrderedJSON {
    [
      "name": .string(commitment.name), "date": .string(commitment.day.iso),
      "from": clock(commitment.window.from), "to": clock(commitment.window.to),
      "venue": .text(commitment.venue?.rawValue),
    ]
  }

  static func rest(_ rule: BreakRule) -> OrderedJSON {
    [
      "name": .string(rule.name), "minutes": .int(rule.minutes),
      "from": clock(rule.window.from), "to": clock(rule.window.to),
      "required": .bool(rule.isRequired), "points": .int(rule.points),
      "days": rule.days.map { .array($0.map { .string($0.iso) }) } ?? .null,
    ]
  }

  static func stop(_ stop: Stop) -> OrderedJSON {
    [
      "name": .string(stop.name), "venue": .string(stop.venue.rawValue),
      "minutes": .int(stop.minutes), "required": .bool(stop.isRequired),
      "points": .int(stop.points),
      "open": .array(
        stop.openings.map { opening in
          [
            "date": .string(opening.day.iso), "from": clock(opening.window.from),
            "to": clock(opening.window.to),
          ]
        }),
    ]
  }

  private static func clock(_ minute: Minutes) -> OrderedJSON {
    .string(EventCalendar.clock(minute))
  }
}
