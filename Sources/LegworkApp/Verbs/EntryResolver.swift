internal import LegworkFormats
internal import LegworkModel

/// Finds the run that a line of somebody's list is about: by code, by time, or by title.
struct EntryResolver {
  private let catalog: Catalog
  private let byTitle: [String: [Session.ID]]

  init(_ catalog: Catalog) {
    self.catalog = catalog
    byTitle = Dictionary(grouping: catalog.sessions) { $0.title.lowercased() }
      .mapValues { $0.map(\.id) }
  }

  /// The run's code; what the line says where no run is found.
  func code(_ entry: PlanListEntry) -> String {
    let written = entry.code ?? entry.title ?? "?"
    if catalog.occurrence(Occurrence.ID(written)) != nil { return written }
    let sessions: [Session.ID] =
      if let session = catalog.session(Session.ID(written)) {
        [session.id]
      } else {
        entry.title.flatMap { byTitle[$0.lowercased()] } ?? []
      }
    let runs = sessions.flatMap(catalog.occurrences)
    if let start = entry.interval?.start {
      let timed = runs.filter { $0.interval?.start == start }
      if timed.count == 1 { return timed[0].id.rawValue }
    }
    return runs.count == 1 ? runs[0].id.rawValue : written
  }
}
