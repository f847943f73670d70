public import LegworkModel

/// A catalog as `legwork-catalog` version 1: venues, and sessions with their runs.
public enum CatalogJSON {
  /// What the member `format` says.
  static let format = "legwork-catalog"
  /// The version written, and the highest that is read.
  static let version = 1

  /// The document; it has everything there is to know of a catalog, moments in the event's zone.
  ///
  /// O(catalog).
  public static func document(
    _ catalog: Catalog, eventName: String?, calendar: EventCalendar
  ) -> OrderedJSON {
    [
      "format": .string(format),
      "version": .int(version),
      "event": .text(eventName),
      "zone": .string(calendar.zone),
      "venues": .array(catalog.venues.map(venue)),
      "sessions": .array(
        catalog.sessions.map { session in
          let runs = catalog.occurrences(of: session.id).map { occurrence($0, calendar) }
          return self.session(session).adding("occurrences", .array(runs))
        }),
    ]
  }

  private static func venue(_ venue: Venue) -> OrderedJSON {
    [
      "name": .string(venue.id.rawValue),
      "lat": venue.coordinate.map { .double($0.latitude) } ?? nil,
      "lon": venue.coordinate.map { .double($0.longitude) } ?? nil,
    ]
  }

  private static func session(_ session: Session) -> OrderedJSON {
    [
      "code": .string(session.id.rawValue),
      "title": .string(session.title),
      "type": .text(session.type),
      "level": .number(session.level),
      "topics": .texts(session.topics),
      "speakers": .texts(session.speakers),
      "abstract": .string(session.abstract),
      "recorded": .string(session.recorded.rawValue),
      "link": .text(session.link),
    ]
  }

  private static func occurrence(_ run: Occurrence, _ calendar: EventCalendar) -> OrderedJSON {
    [
      "code": .string(run.id.rawValue),
      "id": .text(run.sourceKey),
      "venue": .text(run.venue?.rawValue),
      "room": .text(run.room),
      "start": .text(run.interval.map { calendar.iso8601($0.start) }),
      "end": .text(run.interval.map { calendar.iso8601($0.end) }),
      "status": .string(run.status.rawValue),
      "capacity": .number(run.capacity),
      "simulcast": .bool(run.isSimulcast),
    ]
  }
}
