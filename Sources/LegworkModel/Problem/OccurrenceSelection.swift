/// Sorts the occurrences of a catalog into those that can be planned and those that cannot.
struct OccurrenceSelection {
  /// Occurrences that can be planned, by code.
  private(set) var chosen: [Occurrence] = []
  /// Why the others cannot.
  private(set) var excluded: [Occurrence.ID: ExclusionReason] = [:]
  /// Sessions that have to be attended and have a time, by code.
  private(set) var musts: [Session.ID] = []

  private let preferences: Preferences
  private let points: PointsTable
  private let calendar: EventCalendar

  init(
    _ catalog: Catalog, _ preferences: Preferences, _ points: PointsTable, _ calendar: EventCalendar
  ) {
    self.preferences = preferences
    self.points = points
    self.calendar = calendar
    for session in catalog.sessions {
      let runs = catalog.occurrences(of: session.id)
      let onlyThese = Set(runs.map(\.id).filter { preferences.occurrences[$0]?.interest == .must })
      for run in runs {
        if let reason = reason(against: run, onlyThese) {
          excluded[run.id] = reason
        } else {
          chosen.append(run)
        }
      }
      let isMust = preferences.sessions[session.id]?.interest == .must || !onlyThese.isEmpty
      let candidates = onlyThese.isEmpty ? runs : runs.filter { onlyThese.contains($0.id) }
      if isMust, candidates.contains(where: OccurrenceSelection.hasTime) {
        musts.append(session.id)
      }
    }
    chosen.sort { $0.id < $1.id }
  }

  /// The runs left out that could be attended all the same, by code: one has only to want them.
  func unwanted(in catalog: Catalog) -> [Occurrence] {
    catalog.occurrences.filter { run in
      guard let reason = excluded[run.id], OccurrenceSelection.hasTime(run),
        preferences.status(of: run).isPlannable
      else { return false }
      switch reason {
      case .interest, .otherRunIsMust, .notWanted: return true
      case .noTime, .status, .openHouse, .outsideDay: return false
      }
    }.sorted { $0.id < $1.id }
  }

  private func reason(
    against run: Occurrence, _ onlyThese: Set<Occurrence.ID>
  ) -> ExclusionReason? {
    let entry = points[run.id] ?? OccurrencePoints()
    let isPinned = preferences.pins.contains(run.id)
    let isFixed = isPinned || entry.wish?.interest == .must
    let status = preferences.status(of: run)
    if let interest = entry.wish?.interest, !interest.isPlannable { return .interest(interest) }
    if !onlyThese.isEmpty, !onlyThese.contains(run.id) { return .otherRunIsMust }
    if !entry.isWanted, !isPinned { return .notWanted(points: entry.sum) }
    if !status.isPlannable { return .status(status) }
    guard let interval = run.interval, OccurrenceSelection.hasTime(run) else { return .noTime }
    if interval.length > preferences.settings.openHouse, !isFixed { return .openHouse }
    return isInsideDay(interval) ? nil : .outsideDay
  }

  private static func hasTime(_ run: Occurrence) -> Bool {
    run.interval.map { $0.length > 0 } ?? false
  }

  private func isInsideDay(_ interval: Interval) -> Bool {
    let day = calendar.day(of: interval.start)
    let hours = preferences.settings.sessionHours
    return calendar.minute(of: interval.start, on: day) >= hours.from
      && calendar.minute(of: interval.end, on: day) <= hours.to
  }
}
