import LegworkModel

extension PlanContext {
  /// The sessions that have to be attended, by code: marked so themselves, or by one of their runs.
  var mustSessions: [Session.ID] {
    let sessions = preferences.sessions.filter { $0.value.interest == .must }.keys
    let runs = preferences.occurrences.filter { $0.value.interest == .must }.keys
    return Set(sessions).union(runs.compactMap { catalog.occurrence($0)?.session }).sorted()
  }

  /// Whether one of the runs is what the must asks for.
  func isMet(must session: Session.ID, by attended: [Occurrence]) -> Bool {
    let runs = attended.filter { $0.session == session }
    if preferences.sessions[session]?.interest == .must { return !runs.isEmpty }
    return runs.contains { preferences.wish(for: $0)?.interest == .must }
  }

  func musts(attended: [Occurrence]) -> MustCount {
    let musts = mustSessions
    return MustCount(
      wanted: musts.count, attended: musts.count { isMet(must: $0, by: attended) })
  }
}
