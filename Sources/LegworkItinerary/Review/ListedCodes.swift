import LegworkModel

/// What a list of codes stands for: the runs one would attend, and what is wrong with the rest.
struct ListedCodes {
  /// Runs with a time that take place, each once, in the order of the list.
  private(set) var attended: [Occurrence] = []
  private(set) var violations: [Violation] = []

  private let context: PlanContext
  private var seen: Set<Occurrence.ID> = []
  private var ambiguous: Set<Session.ID> = []
  private var unknown = 0

  init(_ codes: [String], in context: PlanContext) {
    self.context = context
    for code in codes { add(code) }
    findDuplicates()
  }

  private mutating func add(_ code: String) {
    guard let occurrence = occurrence(code) else { return }
    let day = occurrence.interval.map { context.calendar.day(of: $0.start) }
    let status = context.preferences.status(of: occurrence)
    if !status.isPlannable {
      violations.append(Violation(.cancelled(occurrence.id, status), day: day))
    } else if occurrence.interval == nil {
      violations.append(Violation(.noTime(occurrence.id)))
    } else if !seen.insert(occurrence.id).inserted {
      let cause = Violation.Cause.duplicateSession(
        occurrence.session, first: occurrence.id.rawValue, second: occurrence.id.rawValue)
      violations.append(Violation(cause, day: day))
    } else {
      attended.append(occurrence)
    }
  }

  private mutating func occurrence(_ code: String) -> Occurrence? {
    let catalog = context.catalog
    if let occurrence = catalog.occurrence(Occurrence.ID(code)) { return occurrence }
    if let session = catalog.session(Session.ID(code)) {
      let runs = catalog.occurrences(of: session.id)
      if runs.count == 1 { return runs[0] }
      // Once is enough to choose by: a session may have many runs, and be listed often.
      if ambiguous.insert(session.id).inserted {
        let codes = runs.map(\.id.rawValue)
        violations.append(Violation(.ambiguousCode(code, runs: codes)))
      }
      return nil
    }
    unknown += 1
    let near =
      unknown > NameSuggester.mostOfList
      ? [] : NameSuggester.suggestions(for: code, among: catalog.occurrences.map(\.id.rawValue))
    violations.append(Violation(.unknownCode(code, suggestions: near)))
    return nil
  }

  private mutating func findDuplicates() {
    var firsts: [Session.ID: Occurrence] = [:]
    let inTime = attended.sorted { a, b in
      guard let x = a.interval, let y = b.interval, x.start != y.start else { return a.id < b.id }
      return x.start < y.start
    }
    for occurrence in inTime {
      guard let first = firsts[occurrence.session] else {
        firsts[occurrence.session] = occurrence
        continue
      }
      let cause = Violation.Cause.duplicateSession(
        occurrence.session, first: first.id.rawValue, second: occurrence.id.rawValue)
      let day = occurrence.interval.map { context.calendar.day(of: $0.start) }
      violations.append(Violation(cause, day: day))
    }
  }
}
