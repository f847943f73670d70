/// Sorts the occurrences of a catalog into those that can be planned and those that cannot.
struct OccurrenceSelection {
  /// The places in the outline of occurrences that can be planned, in order; with them, where asked
  /// for, those that one has only to want.
  private(set) var chosen: [Int] = []
  /// The codes of those among them that are not wanted, in order.
  private(set) var unwanted: [String] = []
  /// Why the others cannot be planned.
  private(set) var excluded: [Occurrence.ID: ExclusionReason] = [:]
  /// Sessions that have to be attended and have a time, by code.
  private(set) var musts: [Session.ID] = []

  private let outline: CatalogOutline
  private let preferences: Preferences
  private let points: PointsTable
  /// The runs that alone will do, of sessions of which not every run will.
  private let onlyThese: [Session.ID: Set<Occurrence.ID>]
  /// The hours of each day in which planned sessions lie, in true minutes.
  private let hours: [CalendarDay: TimeWindow]

  /// Sorts the runs of a catalog.
  ///
  /// Goes by places: to hand a run around takes longer than to judge it.
  init(
    _ outline: CatalogOutline, _ preferences: Preferences, _ points: PointsTable,
    _ calendar: EventCalendar, includesUnwanted: Bool
  ) {
    let bounds = preferences.settings.sessionHours
    hours = Dictionary(
      uniqueKeysWithValues: outline.days.map { ($0, calendar.minutes(of: bounds, on: $0)) })
    (self.outline, self.preferences, self.points) = (outline, preferences, points)
    onlyThese = OccurrenceSelection.onlyThese(outline, preferences)
    excluded.reserveCapacity(outline.runs.count)
    chosen.reserveCapacity(outline.runs.count)
    var musts: Set<Session.ID> = []
    for place in outline.runs.indices {
      if outline.runs[place].hasTime, isMust(place) {
        musts.insert(outline.runs[place].occurrence.session)
      }
      if let reason = reason(against: place) {
        excluded[outline.runs[place].occurrence.id] = reason
        guard includesUnwanted, isOpen(place, despite: reason) else { continue }
        unwanted.append(outline.runs[place].occurrence.id.rawValue)
      }
      chosen.append(place)
    }
    self.musts = musts.sorted()
  }

  /// Whether a code is that of an occurrence that can be planned.
  func isPlannable(_ run: Occurrence.ID) -> Bool { points[run] != nil && excluded[run] == nil }

  private static func onlyThese(
    _ outline: CatalogOutline, _ preferences: Preferences
  ) -> [Session.ID: Set<Occurrence.ID>] {
    guard preferences.occurrences.contains(where: { $0.value.interest == .must }) else {
      return [:]
    }
    let runs = outline.runs.map(\.occurrence).filter {
      preferences.occurrences[$0.id]?.interest == .must
    }
    return Dictionary(grouping: runs, by: \.session).mapValues { Set($0.map(\.id)) }
  }

  /// Whether a run is one that a session which has to be attended may be attended in.
  private func isMust(_ place: Int) -> Bool {
    let session = outline.runs[place].occurrence.session
    if let only = onlyThese[session] {
      return only.contains(outline.runs[place].occurrence.id)
    }
    return preferences.sessions[session]?.interest == .must
  }

  /// Whether a run that is left out could be attended all the same: one has only to want it.
  private func isOpen(_ place: Int, despite reason: ExclusionReason) -> Bool {
    switch reason {
    case .interest, .otherRunIsMust, .notWanted:
      outline.runs[place].hasTime && status(place).isPlannable
    case .noTime, .status, .openHouse, .outsideDay: false
    }
  }

  private func status(_ place: Int) -> ReservationStatus {
    preferences.statuses[outline.runs[place].occurrence.id]
      ?? outline.runs[place].occurrence.status
  }

  /// Why a run cannot be planned: what no wish could change comes before that it is not wanted.
  private func reason(against place: Int) -> ExclusionReason? {
    let id = outline.runs[place].occurrence.id
    let entry = points[id] ?? OccurrencePoints()
    let isPinned = preferences.pins.contains(id)
    let isFixed = isPinned || entry.wish?.interest == .must
    if let interest = entry.wish?.interest, !interest.isPlannable { return .interest(interest) }
    if let only = onlyThese[outline.runs[place].occurrence.session], !only.contains(id) {
      return .otherRunIsMust
    }
    if !status(place).isPlannable { return .status(status(place)) }
    guard let stretch = outline.runs[place].stretch, stretch.length > 0 else { return .noTime }
    if stretch.length > preferences.settings.openHouse, !isFixed { return .openHouse }
    guard let hours = hours[stretch.day], stretch.start >= hours.from, stretch.end <= hours.to
    else { return .outsideDay }
    return entry.isWanted || isPinned ? nil : .notWanted(points: entry.sum)
  }
}
