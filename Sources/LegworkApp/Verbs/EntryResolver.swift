internal import LegworkFormats
internal import LegworkModel

/// Finds the run that a line of somebody's list is about: by key, by code, by time, or by title.
struct EntryResolver {
  private let catalog: Catalog
  private let byTitle: [String: [Session.ID]]
  private let byKey: [String: [Occurrence.ID]]
  private let names: CalendarUID

  /// Looks among the runs of an event's catalog.
  init(_ catalog: Catalog, of event: Event) {
    self.catalog = catalog
    names = CalendarUID(event: event.name)
    byTitle = Dictionary(grouping: catalog.sessions) { $0.title.lowercased() }
      .mapValues { $0.map(\.id) }
    var byKey: [String: [Occurrence.ID]] = [:]
    for run in catalog.occurrences {
      let own = names.text(.session, run.id.rawValue)
      let keys = Set([run.sourceKey ?? own, own])
      for key in keys { byKey[key, default: []].append(run.id) }
    }
    self.byKey = byKey
  }

  /// The run's code; what the line says where no run is found.
  func code(_ entry: PlanListEntry) -> String {
    run(entry)?.id.rawValue ?? entry.code ?? entry.title ?? "?"
  }

  /// Whether the catalog has anything that the line is about.
  func knows(_ entry: PlanListEntry) -> Bool {
    run(entry) != nil || !sessions(entry).isEmpty
  }

  /// What kind of thing of an exported plan the line is; nil where it is none of ours.
  func exported(_ entry: PlanListEntry) -> CalendarUID.Kind? {
    entry.key.flatMap(names.kind)
  }

  /// What a thing of an exported plan is called; nil where the line is none of ours.
  func name(_ entry: PlanListEntry) -> String? { entry.key.flatMap(names.name) }

  /// Whether the line surely is a run: by its key, or at its time.
  func isRun(_ entry: PlanListEntry) -> Bool {
    guard let run = run(entry) else { return false }
    return run == runByKey(entry) || run.interval?.start == entry.interval?.start
  }

  private func runByKey(_ entry: PlanListEntry) -> Occurrence? {
    guard let runs = entry.key.flatMap({ byKey[$0.asName] }), runs.count == 1 else { return nil }
    return catalog.occurrence(runs[0])
  }

  /// The run; nil where there is none, or several that may be meant.
  func run(_ entry: PlanListEntry) -> Occurrence? {
    if let run = runByKey(entry) { return run }
    let code = written(entry)
    let named = catalog.occurrence(Occurrence.ID(code))
    if let named, catalog.session(Session.ID(code)) == nil { return named }
    let runs = sessions(entry).flatMap(catalog.occurrences)
    if let start = entry.interval?.start {
      let timed = runs.filter { $0.interval?.start == start }
      if timed.count == 1 { return timed[0] }
    }
    return named ?? (runs.count == 1 ? runs[0] : nil)
  }

  /// The code that a line is written with, or what stands before a colon: short codes look like words.
  private func written(_ entry: PlanListEntry) -> String {
    if let code = entry.code { return code.asName }
    let title = entry.title ?? "?"
    guard let colon = title.firstIndex(of: ":") else { return title }
    let head = title[..<colon].filter { $0 != " " }
    return catalog.resolve(head) == nil ? title : head
  }

  private func sessions(_ entry: PlanListEntry) -> [Session.ID] {
    if let session = catalog.session(Session.ID(written(entry))) { return [session.id] }
    return entry.title.flatMap { byTitle[$0.lowercased()] } ?? []
  }
}
