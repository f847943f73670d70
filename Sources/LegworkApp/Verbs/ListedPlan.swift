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

  private let catalog: Catalog
  private let resolver: EntryResolver

  init(_ catalog: Catalog, _ preferences: Preferences) {
    self.catalog = catalog
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
    if taken > 0 { notes.append("\(name): \(taken.of("run")) taken as reserved, by its name") }
  }

  private static func isOfReservations(_ name: String) -> Bool {
    URL(fileURLWithPath: name).lastPathComponent.lowercased().contains("reserv")
  }
}
