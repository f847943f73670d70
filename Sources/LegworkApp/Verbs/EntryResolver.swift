internal import LegworkFormats
internal import LegworkModel

/// Finds the run that a line of somebody's list is about: by code, by key, by time, or by title.
struct EntryResolver {
  private let catalog: Catalog
  private let byTitle: [String: [Session.ID]]
  private let byKey: [String: [Occurrence.ID]]

  init(_ catalog: Catalog) {
    self.catalog = catalog
    byTitle = Dictionary(grouping: catalog.sessions) { $0.title.lowercased() }
      .mapValues { $0.map(\.id) }
    byKey = Dictionary(grouping: catalog.occurrences.filter { $0.sourceKey != nil }) {
      $0.sourceKey ?? ""
    }.mapValues { $0.map(\.id) }
  }

  /// The run's code; what the line says where no run is found.
  func code(_ entry: PlanListEntry) -> String {
    run(entry)?.id.rawValue ?? entry.code ?? entry.title ?? "?"
  }

  /// Whether the catalog has anything that the line is about.
  func knows(_ entry: PlanListEntry) -> Bool {
    run(entry) != nil || !sessions(entry).isEmpty
  }

  /// The run; nil where there is none, or several that may be meant.
  func run(_ entry: PlanListEntry) -> Occurrence? {
    if let run = entry.code.flatMap({ catalog.occurrence(Occurrence.ID($0)) }) { return run }
    if let runs = entry.key.flatMap({ byKey[$0] }), runs.count == 1 {
      return catalog.occurrence(runs[0])
    }
    let runs = sessions(entry).flatMap(catalog.occurrences)
    if let start = entry.interval?.start {
      let timed = runs.filter { $0.interval?.start == start }
      if timed.count == 1 { return timed[0] }
    }
    return runs.count == 1 ? runs[0] : nil
  }

  private func sessions(_ entry: PlanListEntry) -> [Session.ID] {
    let written = entry.code ?? entry.title ?? "?"
    if let session = catalog.session(Session.ID(written)) { return [session.id] }
    return entry.title.flatMap { byTitle[$0.lowercased()] } ?? []
  }
}
