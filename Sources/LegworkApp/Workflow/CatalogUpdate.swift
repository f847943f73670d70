internal import LegworkItinerary
internal import LegworkModel
internal import LegworkStore

/// A newer catalog in place of the old one, with all that is the attendee's carried over.
struct CatalogUpdate: Sendable {
  /// The catalog as it will be.
  let catalog: Catalog
  /// What it says differently.
  let difference: CatalogDifference
  /// The wishes under the codes of today.
  let preferences: Preferences
  /// The notes under the codes of today.
  let notes: [String: String]
  /// The saved plan under the codes of today.
  let plan: Plan?

  /// Updates what a document holds.
  ///
  /// Runs that are no longer listed but marked, noted or planned stay, as cancelled ones. O(n log n).
  init(_ state: EventState, to newer: Catalog) {
    let newer = newer.spelled(as: state.catalog)
    difference = CatalogDifference(from: state.catalog, to: newer)
    let codes = difference.codes
    preferences = state.preferences.renamed(by: codes).withoutSeats(in: difference.lostRuns)
    notes = state.notes.rekeyed(codes.current)
    plan = state.plan.map { $0.renamed(by: codes) }
    let kept = KeptRuns(state).occurrences(notIn: newer, codes)
    let sessions = Set(kept.map(\.session))
    catalog = newer.completed(
      by: Catalog(
        sessions: state.catalog.sessions.filter { sessions.contains($0.id) }, occurrences: kept,
        venues: []))
  }
}

extension CatalogUpdate {
  /// Runs under another code, from the old one to the new, of sessions that kept theirs; by code.
  var recodedRuns: [(before: Occurrence.ID, now: Occurrence)] {
    let sessions = Set(difference.codes.sessions.values)
    return difference.codes.runs.sorted { $0.key < $1.key }.compactMap { before, now in
      guard let run = catalog.occurrence(now), !sessions.contains(run.session) else { return nil }
      return (before, run)
    }
  }
}

extension CatalogDifference {
  /// Runs that take place no more, under the codes of today.
  var lostRuns: [Occurrence.ID] {
    goneRuns.map { codes.current($0.id) } + changedRuns.filter(\.isCancelled).map(\.now.id)
  }
}

extension Preferences {
  /// The same wishes; what was known of seats in these runs is void.
  fileprivate func withoutSeats(in runs: [Occurrence.ID]) -> Preferences {
    var wishes = self
    for run in runs { wishes.statuses[run] = nil }
    return wishes
  }
}

/// The runs that the attendee has to do with.
private struct KeptRuns {
  private let state: EventState
  private let planned: Set<Occurrence.ID>

  init(_ state: EventState) {
    self.state = state
    planned = Set(state.plan?.attend ?? [])
  }

  /// Those that a newer catalog does not list, as cancelled ones.
  func occurrences(notIn newer: Catalog, _ codes: CodeChanges) -> [Occurrence] {
    state.catalog.occurrences.compactMap { run in
      guard newer.occurrence(codes.current(run.id)) == nil, isOwn(run) else { return nil }
      var cancelled = run
      cancelled.status = .cancelled
      cancelled.session = codes.current(run.session)
      return cancelled
    }
  }

  private func isOwn(_ run: Occurrence) -> Bool {
    let wishes = state.preferences
    let isMarked = wishes.wish(for: run).map { $0.interest != .skip } ?? false
    return planned.contains(run.id) || isMarked || wishes.pins.contains(run.id)
      || wishes.drops.contains(run.id) || wishes.statuses[run.id] != nil
      || wishes.attended.contains(run.id) || state.notes[run.id.rawValue] != nil
      || state.notes[run.session.rawValue] != nil
  }
}

extension Plan {
  /// The same plan under the codes of today.
  func renamed(by codes: CodeChanges) -> Plan {
    var renamed = self
    renamed.attend = attend.map(codes.current)
    renamed.conflict = conflict.map { codes.current($0) }
    return renamed
  }
}
