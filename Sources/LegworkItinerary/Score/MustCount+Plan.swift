import LegworkModel

extension PlanContext {
  /// The sessions that have to be attended and have a time, by code.
  var mustSessions: [Session.ID] {
    let sessions = preferences.sessions.filter { $0.value.interest == .must }.keys
    let runs = preferences.occurrences.filter { $0.value.interest == .must }.keys
    return Set(sessions).union(runs.compactMap { catalog.occurrence($0)?.session })
      .filter { mustRuns(of: $0).contains { ($0.interval?.length ?? 0) > 0 } }.sorted()
  }

  /// The runs that meet a must: those marked so themselves, else all.
  func mustRuns(of session: Session.ID) -> [Occurrence] {
    let runs = catalog.occurrences(of: session)
    let marked = runs.filter { preferences.occurrences[$0.id]?.interest == .must }
    return marked.isEmpty ? runs : marked
  }

  /// Whether one of the runs attended is what the must asks for.
  func isMet(must session: Session.ID, by attended: [Occurrence]) -> Bool {
    let runs = Set(mustRuns(of: session).map(\.id))
    return attended.contains { runs.contains($0.id) }
  }

  func musts(attended: [Occurrence]) -> MustCount {
    let musts = mustSessions
    return MustCount(
      wanted: musts.count, attended: musts.count { isMet(must: $0, by: attended) })
  }
}
