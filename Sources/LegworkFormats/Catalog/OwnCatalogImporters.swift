import LegworkModel

/// Reads `legwork-catalog`, exactly: links are as they are given, nothing is guessed.
struct CatalogDocumentImporter: CatalogImporter {
  var format: CatalogFormat { .legwork }

  func content(
    of source: SourceText, options: ImportOptions
  ) throws(ImportError) -> CatalogContent {
    let tree = try source.json()
    guard let sessions = tree["sessions"]?.elements else { throw .notOfFormat(.legwork) }
    let runs = sessions.reduce(0) { $0 + ($1["occurrences"]?.elements?.count ?? 0) }
    try source.requireRoom(for: max(sessions.count, runs))
    let version = tree["version"]?.number.flatMap { Int(exactly: $0) } ?? CatalogJSON.version
    guard version <= CatalogJSON.version else { throw .newerVersion(.legwork, version: version) }
    var collector = try CatalogCollector(zone: tree["zone"]?.text, options: options)
    for venue in list("venues", of: tree, at: .file, &collector) {
      let facts = CatalogFacts(position: .file) { venue[$0] }
      if let name = facts.text("name") {
        collector.venue(name, at: facts.position, collector.coordinate(facts))
      }
    }
    for (number, session) in sessions.enumerated() {
      add(session, at: DocumentPosition(row: number + 1), to: &collector)
    }
    return .whole(try collector.result(.legwork, eventName: tree["event"]?.text?.nonEmpty))
  }

  /// The records of a part; what is no list is reported.
  private func list(
    _ part: String, of tree: JSONTree, at position: DocumentPosition,
    _ collector: inout CatalogCollector
  ) -> [JSONTree] {
    guard let value = tree[part], value.elements == nil else { return tree[part]?.elements ?? [] }
    if value.members != nil || value.text != nil { collector.leaveOut(part, at: position) }
    return []
  }

  private func add(
    _ session: JSONTree, at position: DocumentPosition, to collector: inout CatalogCollector
  ) {
    let facts = CatalogFacts(position: position) { session[$0] }
    guard let code = facts.text("code") else {
      return collector.leaveOut(facts, without: .code)
    }
    let id = collector.session(facts, code: code, isOnceOnly: true)
    for run in list("occurrences", of: session, at: position, &collector) {
      let facts = CatalogFacts(position: position) { run[$0] }
      if let code = facts.text("code") {
        collector.run(facts, code: code, of: id)
      } else {
        collector.leaveOut(facts, without: .code)
      }
    }
  }
}

/// Reads the table that `CatalogCSV` writes, exactly: links are as they are given.
struct CatalogTableImporter: CatalogImporter {
  var format: CatalogFormat { .legworkCSV }

  func content(
    of source: SourceText, options: ImportOptions
  ) throws(ImportError) -> CatalogContent {
    let written = try RecordImport.csv(source)
    try source.requireRoom(for: written.count)
    let table = RecordTable(csv: written)
    let index = Dictionary(
      zip(table.columns, table.columns.indices), uniquingKeysWith: { first, _ in first })
    guard index["code"] != nil, index["session"] != nil else { throw .notOfFormat(.legworkCSV) }
    let rows = table.records.map { record in
      CatalogFacts(position: record.position) { name in index[name].flatMap { record[$0] } }
    }
    let zone = rows.lazy.compactMap { $0.text("zone") }.first
    guard !rows.isEmpty else { throw .noRecords(.legworkCSV) }
    var collector = try CatalogCollector(zone: zone, options: options)
    for row in rows { add(row, to: &collector) }
    var result = try collector.result(.legworkCSV, eventName: nil)
    result.problems = (table.problems + result.problems).sortedByPosition
    return .whole(result)
  }

  /// What only a run has.
  private static let runColumns = ["room", "start", "end", "status", "capacity", "id"]

  /// A row without any code is a venue's; what a row without a code of its own says of a run is
  /// reported.
  private func add(_ row: CatalogFacts, to collector: inout CatalogCollector) {
    let code = row.text("code")
    guard let session = row.text("session") ?? code.map(SessionCode.base) else {
      guard row.text("title") == nil, let venue = row.text("venue") else {
        return collector.leaveOut(row, without: .code)
      }
      collector.venue(venue, at: row.position, collector.coordinate(row))
      if saysOfRun(row) { collector.leaveOutRun(row) }
      return
    }
    let id = collector.session(row, code: session, isOnceOnly: false)
    if let code {
      collector.run(row, code: code, of: id)
    } else if saysOfRun(row) || row.text("venue") != nil {
      collector.leaveOutRun(row)
    }
  }

  private func saysOfRun(_ row: CatalogFacts) -> Bool {
    CatalogTableImporter.runColumns.contains { row.text($0) != nil }
  }
}
