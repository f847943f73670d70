internal import Foundation
internal import LegworkFormats
internal import LegworkModel

/// What somebody means to attend, gathered from lists and codes, with the seats they have.
struct ListedPlan {
  /// Codes of runs, in order.
  var codes: [String] = []
  /// Remarks on what was read.
  private(set) var notes: [String] = []
  /// Seats as the attendee knows them, with those that the lists tell of.
  private(set) var statuses: [Occurrence.ID: ReservationStatus]

  /// Events of a calendar that are none of the catalog's: they take time all the same.
  private(set) var commitments: [Commitment] = []

  private let catalog: Catalog
  private let calendar: EventCalendar
  private let resolver: EntryResolver

  init(_ catalog: Catalog, _ preferences: Preferences, _ calendar: EventCalendar) {
    self.catalog = catalog
    self.calendar = calendar
    resolver = EntryResolver(catalog)
    statuses = preferences.statuses
  }

  /// Adds the entries of a list.
  ///
  /// Who keeps a list of reservations has a seat in what it names, wherever nothing else is known
  /// of that seat.
  mutating func add(_ list: PlanList, from name: String) {
    let isOfReservations = ListedPlan.isOfReservations(name)
    var taken = 0
    for entry in list.entries {
      if list.isCalendar, !resolver.knows(entry) {
        commitments += [commitment(entry)].compactMap(\.self)
        continue
      }
      let code = resolver.code(entry)
      codes.append(code)
      guard let run = catalog.occurrence(Occurrence.ID(code)), statuses[run.id] == nil
      else { continue }
      if let status = entry.status {
        statuses[run.id] = status
      } else if isOfReservations, run.status == .unknown {
        statuses[run.id] = .reserved
        taken += 1
      }
    }
    notes += list.problems.map { "\(name): \($0)" }
    noteCommitments(from: name)
    if taken > 0 { notes.append("\(name): \(taken.of("run")) taken as reserved, by its name") }
  }

  /// An event of one's own on a day of the conference; nil for one that is on no such day.
  private func commitment(_ entry: PlanListEntry) -> Commitment? {
    guard let interval = entry.interval else { return nil }
    let day = calendar.day(of: interval.start)
    guard catalog.days(in: calendar).contains(day) else { return nil }
    let endOfDay = calendar.dayBoundary + 1440
    let from = calendar.minute(of: interval.start, on: day)
    let to = min(calendar.minute(of: interval.end, on: day), endOfDay)
    let venue = entry.venue.flatMap { catalog.venue(Venue.ID($0)) }
    return Commitment(
      name: entry.title ?? "own event", day: day, window: TimeWindow(from: from, to: to),
      venue: venue?.id)
  }

  private mutating func noteCommitments(from name: String) {
    guard !commitments.isEmpty else { return }
    let names = commitments.prefix(3).map { "“\($0.name)”" }.joined(separator: ", ")
    let more = commitments.count > 3 ? " and \(commitments.count - 3) more" : ""
    notes.append("\(name): not in the catalog, kept free as appointments: \(names)\(more)")
  }

  private static func isOfReservations(_ name: String) -> Bool {
    URL(fileURLWithPath: name).lastPathComponent.lowercased().contains("reserv")
  }
}
