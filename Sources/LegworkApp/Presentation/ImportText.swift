internal import LegworkFormats
internal import LegworkModel

/// The words about catalogs that were read.
enum ImportText {
  /// How many lines of remarks are printed for people.
  static let shownProblems = 20
  private static let shownDays = 14

  static func text(_ reports: [ImportReport], isDryRun: Bool) -> String {
    let occurrences = reports.reduce(0) { $0 + $1.result.catalog.occurrences.count }
    let end =
      isDryRun
      ? "Dry run: nothing was changed."
      : "Imported \(occurrences.of("occurrence"))\(merged(reports))."
    return (reports.map(block) + [end]).joined(separator: "\n\n")
  }

  private static func block(_ report: ImportReport) -> String {
    let result = report.result
    let facts = [
      "\(result.catalog.sessions.count.of("session"))",
      result.repeated > 0 ? "\(result.repeated.grouped) repeated" : nil,
      "\(result.catalog.occurrences.count.of("occurrence"))",
      result.withoutTime > 0 ? "\(result.withoutTime.grouped) without a time" : nil,
      result.withoutVenue > 0 ? "\(result.withoutVenue.grouped) without a venue" : nil,
    ]
    var lines = ["\(report.name): \(result.format.summary), times in \(result.zone)"]
    lines += wrapped(facts.compactMap { $0 }.joined(separator: ", "))
    lines += wrapped(venues(result.catalog.venues))
    lines += days(result)
    return (lines + problems(result.problems)).joined(separator: "\n")
  }

  private static func venues(_ venues: [Venue]) -> String {
    let names = venues.prefix(12).map(\.id.rawValue).joined(separator: ", ")
    let more = venues.count > 12 ? " and \((venues.count - 12).grouped) more" : ""
    return venues.isEmpty ? "no venues" : "\(venues.count.of("venue")): \(names)\(more)"
  }

  private static func days(_ result: ImportResult) -> [String] {
    let days = result.occurrencesByDay
    let rows = days.prefix(shownDays).map { day, count in
      ["    \(day.weekdayName.prefix(3)) \(day.iso)", count.grouped]
    }
    let more = days.count - rows.count
    guard !days.isEmpty else { return ["  no days"] }
    return ["  \(days.count.of("day")):"] + [TextColumns(rows, right: [1]).text]
      + (more > 0 ? ["    … and \(more.grouped) more"] : [])
  }

  private static func problems(_ problems: [ImportProblem]) -> [String] {
    guard !problems.isEmpty else { return [] }
    let all = RemarkGroups.lines(problems)
    let lines = all.prefix(shownProblems).map { "    \($0)" }
    let more = all.count - lines.count
    let rest =
      more > 0 ? "    … and \(more.grouped) more; --json lists all" : "    --json lists all"
    return ["  \(problems.count.of("remark")):"] + lines
      + (lines.count < problems.count ? [rest] : [])
  }

  private static func merged(_ reports: [ImportReport]) -> String {
    let added = reports.reduce(0) { $0 + $1.merge.added }
    let replaced = reports.reduce(0) { $0 + $1.merge.replaced }
    let unchanged = reports.reduce(0) { $0 + $1.merge.unchanged }
    guard replaced + unchanged > 0 else { return "" }
    return ": \(added.grouped) added, \(replaced.grouped) replaced, "
      + "\(unchanged.grouped) as they were"
  }

  private static func wrapped(_ text: String) -> [String] {
    TerminalText.wrapped(text, to: 86).enumerated().map { ($0 == 0 ? "  " : "    ") + $1 }
  }
}

extension CommandAnswer {
  /// Reports what was read.
  static func imported(
    _ reports: [ImportReport], isDryRun: Bool, notes: [String] = []
  ) -> CommandAnswer {
    CommandAnswer(
      notes: notes, text: { _ in ImportText.text(reports, isDryRun: isDryRun) },
      json: { ImportReportJSON.document(reports, isDryRun: isDryRun) })
  }
}

/// What was read, as JSON: one file as `legwork-import`, several as a list of those.
enum ImportReportJSON {
  static func document(_ reports: [ImportReport], isDryRun: Bool) -> OrderedJSON {
    let documents = reports.map { document($0, isDryRun: isDryRun) }
    if documents.count == 1 { return documents[0] }
    return ["format": "legwork-imports", "version": 1, "imports": .array(documents)]
  }

  private static func document(_ report: ImportReport, isDryRun: Bool) -> OrderedJSON {
    guard case .object(let members) = report.result.json(source: report.name) else { return nil }
    return .object(
      members + [
        .init("added", .int(report.merge.added)), .init("replaced", .int(report.merge.replaced)),
        .init("unchanged", .int(report.merge.unchanged)), .init("dryRun", .bool(isDryRun)),
      ])
  }
}
