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
    let reviewer = PlanReviewer(try state.planContext(details))
    return .reviewed(
      reviewer.review(plan), by: reviewer, notes: details.isStale ? [ChangeText.stalePlan] : [])
  }

  private func checkListed(_ subjects: [String]) throws -> CommandAnswer {
    let state = try state()
    guard !state.catalog.occurrences.isEmpty else { throw VerbFault.emptyCatalog }
    let options = try ImportOptions(readingInto: state)
    var listed = try ListedPlan(state)
    for subject in subjects {
      guard Workbench.isFile(subject, state.catalog) else {
        listed.codes.append(subject)
        continue
      }
      let file = try InputFile.read(subject)
      listed.add(try PlanListImport.read(file, options), from: file.name)
    }
    var facts = try PlanningFacts(state.asPlanned)
    facts.preferences.statuses = listed.statuses
    let read = Set(listed.commitments.compactMap(\.source))
    facts.preferences.commitments.removeAll { $0.source.map(read.contains) ?? false }
    facts.preferences.commitments += listed.commitments
    let points = try PointsTable(catalog: facts.catalog, preferences: facts.preferences)
    let reviewer = PlanReviewer(facts.context(points: points))
    return .reviewed(
      reviewer.review(attend: listed.codes, stops: listed.stops, scope: listed.scope), by: reviewer,
      notes: listed.notes)
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
  static func read(
    _ file: InputFile, _ options: ImportOptions
  ) throws(FileImportError) -> PlanList {
    do {
      return try read(file.bytes, options: options)
    } catch {
      throw FileImportError(file: file.name, error: error)
    }
  }
}

extension CommandAnswer {
  /// Shows a review with the ways out; bad news where something is worse than tight.
  fileprivate static func reviewed(
    _ review: PlanReview, by reviewer: PlanReviewer, notes: [String]
  ) -> CommandAnswer {
    let waysOut = reviewer.waysOut(of: review)
    let arrivals = ArrivalsText(calendar: reviewer.context.calendar)
    return CommandAnswer(
      review.ok ? .done : .badNews, notes: notes,
      text: { colour in
        [
          arrivals.text(review.itinerary),
          ReviewText(style: colour ? .ansi : .plain).text(review, waysOut: waysOut),
        ].compactMap(\.self).joined(separator: "\n\n")
      },
      json: {
        ReviewJSON.document(review, waysOut: waysOut)
          .adding("transfers", arrivals.json(review.itinerary))
      })
  }
}
