/// Reads any JSON array of records, or those inside an object that look like sessions.
struct JSONCatalogImporter: CatalogDraftImporter {
  var format: CatalogFormat { .json }

  func read(_ source: SourceText, options: ImportOptions) throws(ImportError) -> CatalogDraft {
    let tree = try source.json()
    let found = RecordArrays(in: tree, for: .sessions(mapped: options.map))
    guard let found, !found.records.isEmpty else {
      throw .noRecords(.json)
    }
    let nested = NestedSessions(mapped: options.map)?.unfolded(found.records)
    let records = nested?.records ?? found.records
    try source.requireRoom(for: records.count)
    let runs = RunList(
      in: records, mapped: options.map, isSeparate: options.repeats == .none)
    var table =
      runs.map { RecordTable(objects: records, runs: $0) } ?? RecordTable(objects: records)
    table.problems += found.problems + (nested?.problems ?? [])
    if !options.map.contains(where: \.isOfTime) {
      table.problems += RunList.unread(in: records, beside: runs)
    }
    table.addColumns(at: options.map.map(\.column))
    guard !table.records.isEmpty else { throw .noRecords(.json) }
    let binding = try ColumnBinding(table, options: options)
    try binding.requireCatalogColumns(of: table)
    var draft = try RecordReader.read(table, binding: binding, options: options)
    draft.eventName = RecordImport.eventName(in: tree)
    return draft
  }
}

/// Reads CSV and TSV.
struct CSVCatalogImporter: CatalogDraftImporter {
  var format: CatalogFormat { .csv }

  func read(_ source: SourceText, options: ImportOptions) throws(ImportError) -> CatalogDraft {
    let rows = try RecordImport.csv(source)
    try source.requireRoom(for: rows.count)
    let table = RecordTable(csv: rows)
    let binding = try ColumnBinding(table, options: options)
    try binding.requireCatalogColumns(of: table)
    guard !table.records.isEmpty else { throw .noRecords(.csv) }
    return try RecordReader.read(table, binding: binding, options: options)
  }
}

/// Reads the session list of the AWS Events API, whose columns are known.
struct AWSEventsImporter: CatalogDraftImporter {
  var format: CatalogFormat { .awsEvents }

  func read(_ source: SourceText, options: ImportOptions) throws(ImportError) -> CatalogDraft {
    let tree = try source.json()
    let found = RecordArrays(in: tree, for: .sessions(mapped: options.map))
    guard let found, !found.records.isEmpty else {
      throw .noRecords(.awsEvents)
    }
    try source.requireRoom(for: found.records.count)
    var table = RecordTable(objects: found.records)
    table.problems += found.problems
    table.addColumns(at: options.map.map(\.column))
    var binding = ColumnBinding(columns: table.columns, names: AWSEventsImporter.names)
    try binding.apply(options.map, to: table.columns)
    guard !binding[.code].isEmpty || !binding[.id].isEmpty else {
      throw .notOfFormat(.awsEvents)
    }
    var draft = try RecordReader.read(table, binding: binding, options: options)
    draft.eventName = RecordImport.eventName(in: tree)
    draft.keyNamesOccurrence = true
    return draft
  }

  private static func names(of field: ImportField) -> [String] {
    switch field {
    case .id: ["sessionid", "sessiontimeid"]
    case .code: ["abbreviation"]
    case .date: ["sessiontime.date"]
    case .start: ["sessiontime.time", "sessiontime.starttime", "sessiontime.start"]
    case .end: ["sessiontime.endtime", "sessiontime.end"]
    case .minutes: ["sessiontime.length", "sessiontime.duration"]
    case .zone: ["sessiontime.timezone", "timezone"]
    case .status: ["seatavailability", "reservationstatus", "status"]
    case .when, .duration, .hours: []
    case .topics: ["topics", "topic", "areasofinterest", "services", "tracks", "track"]
    default: FieldNames.names(of: field)
    }
  }
}

/// What the importers of records share.
enum RecordImport {
  /// The table, or why there is none.
  static func csv(_ source: SourceText) throws(ImportError) -> CSVTable {
    do {
      return try CSVTable(source.utf8)
    } catch {
      switch error {
      case .unterminatedQuote(let line): throw .unterminatedQuote(line: line)
      case .textAfterQuote(let line):
        throw .malformed(.csv, line: line, column: 1, reason: "text follows a closing quote")
      case .tooManyColumns(let line):
        throw .malformed(
          .csv, line: line, column: 1,
          reason: "a row has more than \(CSVTable.mostColumns) fields")
      }
    }
  }

  /// The event's name beside the records.
  static func eventName(in tree: JSONTree) -> String? {
    for key in ["eventName", "event_name", "event", "eventId", "conference", "name", "title"] {
      if let name = tree[key]?.text ?? tree[key]?["name"]?.text ?? tree[key]?["title"]?.text {
        return PlainText.line(name).nonEmpty
      }
    }
    return nil
  }
}
