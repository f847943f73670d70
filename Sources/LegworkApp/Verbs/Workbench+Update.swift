internal import LegworkFormats
internal import LegworkItinerary
internal import LegworkModel
internal import LegworkStore

/// A newer catalog as it was taken over, or would be.
struct UpdateReport: Sendable {
  /// What was read from each file.
  var files: [ImportReport]
  /// What it says differently.
  var update: CatalogUpdate
  /// What that does to one's plan and wishes.
  var impact: UpdateImpact
  /// What both are told with.
  var facts: PlanningFacts
  /// Whether nothing was to be changed.
  var isDryRun: Bool
  /// Whether anything was.
  var isChanged = false

  /// Whether the plan is not what it was.
  var touchesPlan: Bool { impact.items.contains { $0.effect < .cancelled } }
}

extension Workbench {
  /// Takes a newer catalog in place of the old one; marks, notes and the plan are carried over.
  ///
  /// Refuses a catalog without sessions, and without `isForced` one with less than half as many.
  public func update(_ request: ImportRequest, isForced: Bool) throws -> CommandAnswer {
    var edit = try edit(.whole)
    let files = try read(request, into: edit.state)
    let newer = files.reduce(Catalog()) { $1.result.catalog.completed(by: $0) }
    try check(newer, against: edit.state.catalog, isForced: isForced)
    let update = CatalogUpdate(edit.state, to: newer)
    edit.take(update)
    var state = edit.state
    (state.catalog, state.preferences) = (update.catalog, update.preferences)
    let facts = try PlanningFacts(state.asPlanned)
    var report = UpdateReport(
      files: files, update: update, impact: try UpdateImpact(update, facts), facts: facts,
      isDryRun: request.isDryRun)
    guard !request.isDryRun else { return .updated(report, notes: []) }
    let names = files.map(\.shortName).joined(separator: ", ")
    let done = try edit.save("update \(names): \(newer.occurrences.count.of("occurrence"))")
    report.isChanged = done.isChanged
    return .updated(report, notes: report.touchesPlan ? [] : done.notes)
  }

  private func read(_ request: ImportRequest, into state: EventState) throws -> [ImportReport] {
    var options = try request.options(for: state)
    return try request.files.map { path in
      let file = try InputFile.read(path)
      let result = try ImportReport.read(file, options)
      options.earlier.catalog = result.catalog.completed(by: options.earlier.catalog)
      return ImportReport(name: file.name, result: result, merge: CatalogMerge.Count())
    }
  }

  private func check(
    _ newer: Catalog, against old: Catalog, isForced: Bool
  ) throws(VerbFault) {
    guard !old.occurrences.isEmpty else { throw .emptyCatalog }
    let (count, known) = (newer.sessions.count, old.sessions.count)
    if count == 0 || (count * 2 < known && !isForced) {
      throw .shrunkenCatalog(sessions: count, known: known)
    }
  }
}

extension Edit {
  /// Takes over a newer catalog, and the plan under the codes of today.
  fileprivate mutating func take(_ update: CatalogUpdate) {
    change.catalog = update.catalog
    change.preferences = update.preferences
    if update.notes != state.notes { change.notes = update.notes }
    guard let plan = update.plan, plan != state.plan else { return }
    let details = PlanDetails(text: state.planDetails).renamed(by: update.difference.codes)
    change.plan = .saved(plan, details: details.text)
  }
}

extension PlanDetails {
  /// The same under the codes of today, older than the catalog.
  fileprivate func renamed(by codes: CodeChanges) -> PlanDetails {
    var renamed = self
    renamed.isStale = true
    renamed.points = points.rekeyed(codes.current)
    for index in missed.indices {
      renamed.missed[index].session = codes.current(missed[index].session)
      renamed.missed[index].run = missed[index].run.map(codes.current)
    }
    return renamed
  }
}
