internal import Foundation
internal import LegworkFormats
internal import LegworkItinerary
internal import LegworkModel
internal import LegworkStore

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

  /// What the plan read is held to.
  var scope: ReviewScope { commitments.isEmpty ? .list : .calendar }

  /// Stops of a plan that was exported as a calendar.
  private(set) var stops: [Plan.Placed] = []

  private let catalog: Catalog
  private let knownStops: Set<String>
  private let agenda: OwnAgenda
  private let resolver: EntryResolver

  init(_ state: EventState) throws {
    catalog = state.catalog
    agenda = try OwnAgenda(state)
    resolver = EntryResolver(state.catalog, of: state.event)
    statuses = state.preferences.statuses
    let wishes = state.preferences.withOpenHouses(of: catalog, try state.calendar())
    knownStops = Set(wishes.stops.map(\.name))
  }

  /// The stop of an exported plan that a line is; nil for anything else.
  private func stop(_ entry: PlanListEntry) -> String? {
    if entry.isStop { return entry.title }
    return resolver.exported(entry) == .stop ? resolver.name(entry) : nil
  }

  /// Adds the entries of a list.
  ///
  /// Who keeps a list of reservations has a seat in what it names, wherever nothing else is known
  /// of that seat.
  mutating func add(_ list: PlanList, from name: String) {
    let isOfReservations = ListedPlan.isOfReservations(name)
    var taken = 0
    var own: [PlanListEntry] = []
    for entry in list.entries {
      if let stop = stop(entry) {
        if let placed = agenda.placed(entry, as: stop), knownStops.contains(stop) {
          stops.append(placed)
        } else {
          own.append(entry)
        }
        continue
      }
      if let kind = resolver.exported(entry), kind != .session { continue }
      if list.isCalendar, !resolver.knows(entry) {
        own.append(entry)
        continue
      }
      let code = resolver.code(entry)
      codes.append(code)
      guard let run = catalog.occurrence(Occurrence.ID(code)) else { continue }
      if let note = agenda.otherTime(entry, of: run) { notes.append("\(name): \(note)") }
      guard statuses[run.id] == nil else { continue }
      if let status = entry.status {
        statuses[run.id] = status
      } else if isOfReservations, run.status == .unknown {
        statuses[run.id] = .reserved
        taken += 1
      }
    }
    let found = agenda.commitments(own)
    let known = Set(commitments)
    commitments += found.commitments.filter { !known.contains($0) }
    notes += (list.problems.map(\.description) + found.notes).map { "\(name): \($0)" }
    if taken > 0 { notes.append("\(name): \(taken.of("run")) taken as reserved, by its name") }
  }

  private static func isOfReservations(_ name: String) -> Bool {
    URL(fileURLWithPath: name).lastPathComponent.lowercased().contains("reserv")
  }
}
