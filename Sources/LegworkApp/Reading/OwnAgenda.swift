internal import LegworkFormats
internal import LegworkModel
internal import LegworkStore

/// Turns the events of somebody's own calendar into appointments on the days of a conference.
struct OwnAgenda {
  /// What became of the events.
  struct Found {
    /// The appointments, in order.
    var commitments: [Commitment] = []
    /// What is told about them, and about events that are none.
    var notes: [String] = []
  }

  private let calendar: EventCalendar
  private let days: [CalendarDay]
  private let venues: VenueLookup

  init(_ state: EventState) throws {
    calendar = try state.calendar()
    days = state.catalog.days(in: calendar)
    venues = VenueLookup(state)
  }

  /// The appointments that events are; whole days, and what one is free at all the same, are none.
  func commitments(_ entries: [PlanListEntry]) -> Found {
    var found = Found()
    var free: [String] = []
    for entry in entries {
      let parts = commitments(entry)
      guard !parts.isEmpty else { continue }
      if entry.isAllDay || entry.isTransparent {
        free.append(parts[0].name)
      } else {
        found.commitments += parts
      }
    }
    if !found.commitments.isEmpty {
      found.notes.append(
        "not in the catalog, kept free as appointments: "
          + OwnAgenda.names(found.commitments.map(\.name)))
    }
    if !free.isEmpty {
      found.notes.append(
        "for whole days, or marked as free, so no appointments: \(OwnAgenda.names(free))")
    }
    return found
  }

  /// A stop of a plan that was exported.
  func placed(_ entry: PlanListEntry, as name: String) -> Plan.Placed? {
    guard let interval = entry.interval else { return nil }
    return Plan.Placed(name: name, day: calendar.day(of: interval.start), interval: interval)
  }

  /// What to say where a list has a run at another time than the catalog; nil where it does not.
  func otherTime(_ entry: PlanListEntry, of run: Occurrence) -> String? {
    guard !entry.isAllDay, let listed = entry.interval, let known = run.interval, listed != known
    else { return nil }
    return "\(run.id) is \(words(listed)) there and \(words(known)) in the catalog, which counts"
  }

  private func words(_ interval: Interval) -> String {
    RunLabels.time(interval, calendar)
  }

  /// An event on each of the conference's days that it touches.
  private func commitments(_ entry: PlanListEntry) -> [Commitment] {
    guard let interval = entry.interval else { return [] }
    return days.compactMap { day in
      calendar.part(of: interval, on: day).map { window in
        Commitment(
          name: entry.title ?? "own event", day: day, window: window, venue: venue(entry),
          source: entry.key)
      }
    }
  }

  /// The venue that its place names.
  private func venue(_ entry: PlanListEntry) -> Venue.ID? {
    let first = entry.room.flatMap { $0.split { ",|(".contains($0) }.first }
    return [entry.venue, entry.room, first.map(String.init)].compactMap(\.self)
      .compactMap { venues.find(VisibleText.clean($0)) }.first
  }

  private static func names(_ names: [String]) -> String {
    let more = names.count > 3 ? " and \(names.count - 3) more" : ""
    return names.prefix(3).map { "“\(ImportProblem.shortened($0))”" }.joined(separator: ", ") + more
  }
}
