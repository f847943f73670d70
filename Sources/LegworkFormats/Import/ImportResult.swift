public import LegworkModel

/// What was read from a catalog file.
public struct ImportResult: Hashable, Sendable {
  /// The format it was found to have.
  public var format: CatalogFormat
  /// The event's name, where the file gives one.
  public var eventName: String?
  /// The zone the days are counted in: the event's, or failing that the file's own.
  public var calendar: EventCalendar
  /// Sessions, occurrences and venues.
  public var catalog: Catalog
  /// Everything odd, from the top of the file down.
  public var problems: [ImportProblem]

  /// The zone's name.
  public var zone: String { calendar.zone }

  /// The days on which something starts.
  public var days: [CalendarDay] { catalog.days(in: calendar) }

  /// How many occurrences start on each day.
  public var occurrencesByDay: [(day: CalendarDay, count: Int)] {
    var counts: [CalendarDay: Int] = [:]
    for occurrence in catalog.occurrences {
      guard let start = occurrence.interval?.start else { continue }
      counts[calendar.day(of: start), default: 0] += 1
    }
    return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// How many occurrences have no time yet.
  public var withoutTime: Int { catalog.occurrences.count { $0.interval == nil } }

  /// How many occurrences have no venue.
  public var withoutVenue: Int { catalog.occurrences.count { $0.venue == nil } }

  /// How many sessions have two or more occurrences besides simulcasts.
  public var repeated: Int {
    catalog.sessions.count { session in
      catalog.occurrences(of: session.id).count { !$0.isSimulcast } >= 2
    }
  }
}
