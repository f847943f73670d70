internal import Foundation
internal import LegworkFormats
internal import LegworkItinerary
internal import LegworkModel
internal import LegworkStore

extension Workbench {
  /// Reviews the saved plan, or files and codes of what somebody means to attend; never plans.
  public func check(_ subjects: [String]) throws -> CommandAnswer {
    subjects.isEmpty ? try checkSavedPlan() : try checkListed(subjects)
  }

  private func checkSavedPlan() throws -> CommandAnswer {
    let state = try state()
    guard let plan = state.plan else { throw VerbFault.noPlan }
    let details = PlanDetails(text: state.planDetails)
    let review = PlanReviewer(try state.planContext(details)).review(plan)
    return .reviewed(review, notes: details.isStale ? [ChangeText.stalePlan] : [])
  }

  private func checkListed(_ subjects: [String]) throws -> CommandAnswer {
    let state = try state()
    guard !state.catalog.occurrences.isEmpty else { throw VerbFault.emptyCatalog }
    let resolver = EntryResolver(state.catalog)
    var options = ImportOptions()
    options.zone = state.event.zone.isEmpty ? nil : state.event.zone
    options.days = try state.catalog.days(in: state.calendar())
    var codes: [String] = []
    var notes: [String] = []
    for subject in subjects {
      guard Workbench.isFile(subject, state.catalog) else {
        codes.append(subject)
        continue
      }
      let file = try InputFile.read(subject)
      let list = try PlanListImport.read(file, options)
      codes += list.entries.map(resolver.code)
      notes += list.problems.map { "\(file.name): \($0)" }
    }
    let facts = try PlanningFacts(state)
    let points = try PointsTable(catalog: facts.catalog, preferences: facts.preferences)
    let review = PlanReviewer(facts.context(points: points)).review(attend: codes, scope: .list)
    return .reviewed(review, notes: notes)
  }

  /// Whether a subject is a file rather than a code: it looks like one, or there is one.
  private static func isFile(_ subject: String, _ catalog: Catalog) -> Bool {
    if subject == "-" { return true }
    if catalog.resolve(subject) != nil { return false }
    let endings = ["ics", "json", "csv", "tsv", "txt"]
    return subject.contains("/")
      || endings.contains(URL(fileURLWithPath: subject).pathExtension.lowercased())
      || FileManager.default.fileExists(atPath: subject)
  }
}

extension PlanListImport {
  /// Reads a list; an error says which file it is about.
  fileprivate static func read(
    _ file: InputFile, _ options: ImportOptions
  ) throws(FileImportError) -> PlanList {
    do {
      return try read(file.bytes, options: options)
    } catch {
      throw FileImportError(file: file.name, error: error)
    }
  }
}

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

extension CommandAnswer {
  /// Shows a review; bad news where something is worse than tight.
  fileprivate static func reviewed(_ review: PlanReview, notes: [String]) -> CommandAnswer {
    CommandAnswer(
      review.ok ? .done : .badNews, notes: notes,
      text: { colour in ReviewText(style: colour ? .ansi : .plain).text(review) },
      json: { ReviewJSON.document(review) })
  }
}
