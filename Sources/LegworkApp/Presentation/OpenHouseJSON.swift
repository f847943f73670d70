internal import LegworkFormats
internal import LegworkModel

/// A visit to an open house, as JSON.
enum OpenHouseJSON {
  /// Where and how long; `start` and `end` are null where the plan does not have it.
  static func visit(_ visit: OpenHouseVisit, _ calendar: EventCalendar) -> OrderedJSON {
    [
      "name": .string(visit.stop.name), "venue": .string(visit.stop.venue.rawValue),
      "minutes": .int(visit.stop.minutes),
      "start": .text(visit.placed.map { calendar.iso8601($0.interval.start) }),
      "end": .text(visit.placed.map { calendar.iso8601($0.interval.end) }),
    ]
  }
}
