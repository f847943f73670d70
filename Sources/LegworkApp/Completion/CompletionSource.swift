internal import LegworkModel
internal import LegworkStore

/// Where candidates come from: the event document, or what the program knows by itself.
enum CompletionSource {
  /// All candidates in order; none where the document cannot be read.
  static func candidates(
    for subject: CompletionSubject, event: String?
  ) -> [CompletionCandidate] {
    switch subject {
    case .zones: return named(EventCalendar.knownZones)
    case .settings: return settings(.settings)
    case .limits: return settings(.limits)
    case .savePoints:
      let points = try? Workbench(event: event).forReading().savePoints()
      return (points ?? []).map { CompletionCandidate(value: $0.name, about: $0.words) }
    case .codes, .seats, .planned, .venues, .days, .types, .topics, .speakers, .commitments,
      .breaks, .stops:
      guard let state = try? Workbench(event: event).state() else { return [] }
      return candidates(for: subject, in: state)
    }
  }

  private static func candidates(
    for subject: CompletionSubject, in state: EventState
  ) -> [CompletionCandidate] {
    let (catalog, wishes) = (state.catalog, state.preferences)
    switch subject {
    case .codes: return codes(catalog) { _ in true }
    case .seats:
      return codes(catalog) { _ in true } + named(ReservationStatus.allCases.map(\.rawValue))
    case .planned:
      let planned = Set(state.plan?.attend ?? [])
      return codes(catalog, sessions: false) { planned.contains($0.id) }
    case .venues:
      let travel = state.travelTimes.flatMap { [$0.from, $0.to] }
      return named((state.venues.map(\.id) + travel).map(\.rawValue))
    case .days: return days(state)
    case .types: return named(catalog.sessions.compactMap(\.type))
    case .topics: return named(catalog.sessions.flatMap(\.topics))
    case .speakers: return named(catalog.sessions.flatMap(\.speakers))
    case .commitments: return named(wishes.commitments.map(\.name))
    case .breaks: return named(wishes.breaks.map(\.name))
    case .stops: return named(wishes.stops.map(\.name))
    case .settings, .limits, .savePoints, .zones: return []
    }
  }

  private static func codes(
    _ catalog: Catalog, sessions: Bool = true, _ isMeant: (Occurrence) -> Bool
  ) -> [CompletionCandidate] {
    let own = sessions ? catalog.sessions.map { ($0.id.rawValue, $0.title) } : []
    let runs = catalog.occurrences.filter(isMeant).map { run in
      (run.id.rawValue, catalog.session(run.session)?.title ?? "")
    }
    let titles = Dictionary(own + runs, uniquingKeysWith: { first, _ in first })
    return titles.sorted { $0.key < $1.key }.map {
      CompletionCandidate(value: $0.key, about: $0.value)
    }
  }

  private static func settings(_ table: SettingTable) -> [CompletionCandidate] {
    table.rows(Settings()).map { CompletionCandidate(value: $0.name, about: $0.help) }
  }

  private static func days(_ state: EventState) -> [CompletionCandidate] {
    guard let calendar = try? state.calendar() else { return [] }
    let days = state.catalog.days(in: calendar)
    let names = days.map { $0.weekdayName.lowercased() }
    return days.map { CompletionCandidate(value: $0.iso, about: $0.words) }
      + zip(names, days).filter { name, _ in names.count { $0 == name } == 1 }
      .map { CompletionCandidate(value: $0, about: $1.iso) }
  }

  private static func named(_ names: [String]) -> [CompletionCandidate] {
    Set(names).sorted().map { CompletionCandidate(value: $0) }
  }
}
