import LegworkModel

/// Puts rows together into a catalog: occurrences once each, sessions with all their runs,
/// venues under one spelling.
enum CatalogAssembly {
  /// Builds the result; every row is in it or reported.
  ///
  /// O(n log n).
  static func assemble(
    _ draft: consuming CatalogDraft, format: CatalogFormat, options: ImportOptions
  ) throws(ImportError) -> ImportResult {
    guard !draft.rows.isEmpty else { throw .noRecords(format) }
    guard let zone = options.zone ?? draft.zone else { throw .zoneMissing }
    let calendar = try ImportZone.calendar(zone)
    draft.cutLongNames()
    draft.leaveOutLongTimes()
    let venues = VenueAssembly.settle(&draft)
    let name = draft.eventName
    // Lets go of the rows before the catalog is indexed; both are large.
    let parts = parts(of: draft, options, calendar)
    return ImportResult(
      format: format, eventName: name, calendar: calendar,
      catalog: Catalog(
        sessions: parts.sessions, occurrences: parts.occurrences, venues: venues),
      problems: parts.problems)
  }

  private static func parts(
    of draft: consuming CatalogDraft, _ options: ImportOptions, _ calendar: EventCalendar
  ) -> (sessions: [Session], occurrences: [Occurrence], problems: [ImportProblem]) {
    let rule = options.repeats
    let unique = UniqueRows(
      draft.rows, keyNamesOccurrence: draft.keyNamesOccurrence, earlier: options.earlier,
      calendar: calendar)
    var problems = draft.problems + unique.problems
    var sessions: [Session] = []
    var occurrences: [Occurrence] = []
    occurrences.reserveCapacity(unique.indices.count)
    let groups = RepeatGrouping.groups(unique, rule: rule)
    sessions.reserveCapacity(groups.count)
    for group in groups {
      let runs = group.map { unique[$0] }.sorted(by: isBetter)
      guard let session = session(of: runs, rule: rule) else { continue }
      if let doubt = RepeatGrouping.doubt(about: runs) { problems.append(doubt) }
      sessions.append(session)
      occurrences += runs.map { occurrence($0, of: session.id) }
    }
    return (sessions, occurrences, problems.sortedByPosition)
  }

  /// Whether a run speaks for the session rather than another: no simulcast, the shorter code.
  private static func isBetter(_ a: UniqueRows.Entry, _ b: UniqueRows.Entry) -> Bool {
    let (x, y) = (isSimulcast(a), isSimulcast(b))
    if x != y { return y }
    let (m, n) = (a.code.utf8.count, b.code.utf8.count)
    return m != n ? m < n : a.code.utf8.lexicographicallyPrecedes(b.code.utf8)
  }

  private static func isSimulcast(_ entry: UniqueRows.Entry) -> Bool {
    SessionCode.isSimulcast(entry.groupingCode) || SessionTitle.isSimulcast(entry.row.title)
  }

  /// The session as its best run has it, what that leaves out as the others have it.
  private static func session(of runs: [UniqueRows.Entry], rule: RepeatRule) -> Session? {
    guard let best = runs.first else { return nil }
    let rows = runs.map(\.row)
    let code = rule == .none ? best.code : SessionCode.base(of: best.groupingCode)
    return Session(
      id: Session.ID(code), title: title(of: rows, code: code),
      type: rows.lazy.compactMap(\.type).first, level: rows.lazy.compactMap(\.level).first,
      topics: rows.first { !$0.topics.isEmpty }?.topics ?? [],
      speakers: rows.first { !$0.speakers.isEmpty }?.speakers ?? [],
      abstract: rows.first { !$0.abstract.isEmpty }?.abstract ?? "",
      recorded: rows.map(\.recorded).first { $0 != .unknown } ?? .unknown,
      link: rows.lazy.compactMap(\.link).first)
  }

  private static func title(of rows: [CatalogRow], code: String) -> String {
    let title = rows.first { !$0.title.isEmpty }?.title ?? ""
    return title.isEmpty ? code : SessionTitle.withoutMarks(title)
  }

  private static func occurrence(
    _ entry: UniqueRows.Entry, of session: Session.ID
  ) -> Occurrence {
    let row = entry.row
    return Occurrence(
      id: Occurrence.ID(entry.code), session: session, venue: row.venue.map { Venue.ID($0) },
      room: row.room, interval: row.interval, status: row.status, capacity: row.capacity,
      isSimulcast: isSimulcast(entry), sourceKey: row.key == entry.code ? nil : row.key)
  }
}

extension CatalogDraft {
  /// No run lasts longer: more is a slip, and would have a planner look through years.
  static let longestRun: Minutes = 31 * 1440

  /// Keeps what lasts too long without a time, and says so.
  fileprivate mutating func leaveOutLongTimes() {
    for index in rows.indices {
      guard let length = rows[index].interval?.length, length > CatalogDraft.longestRun else {
        continue
      }
      rows[index].interval = nil
      problems.append(
        ImportProblem(
          at: rows[index].position, field: rows[index].code == nil ? .title : .code,
          value: rows[index].code ?? rows[index].title,
          .tooLong(days: length / 1440)))
    }
  }
}
