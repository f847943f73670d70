internal import LegworkModel

/// The front door for lists of what somebody means to attend, as `check` takes them.
///
/// Reads iCalendar, JSON (records, an array of codes, or a `legwork-plan`), CSV with a header, and
/// plain text: codes separated by lines, spaces or commas, `#` starting a remark.
public enum PlanListImport {
  /// Reads a list; the zone of the options dates times that carry none.
  public static func read(
    _ bytes: [UInt8], options: ImportOptions = ImportOptions()
  ) throws(ImportError) -> PlanList {
    guard !bytes.isEmpty else { throw .empty }
    let source = SourceText(bytes)
    if source.raw.starts(with: [0x50, 0x4B, 0x03, 0x04]) { throw .unreadFormat(.xlsx) }
    let head = String(decoding: source.utf8.prefix(64), as: UTF8.self).trimmed
    if head.uppercased().hasPrefix("BEGIN:VCALENDAR") {
      return try ICalendarAgenda.read(source, options: options)
    }
    if head.hasPrefix("{") || head.hasPrefix("[") {
      let tree = try source.json()
      if let codes = try codes(in: tree) {
        let stops = try stops(of: tree, options: options)
        return PlanList(entries: codes + stops.entries, problems: stops.problems)
      }
      let table = try RecordDocument.table(source, for: .sessions(mapped: options.map))
      return try records(table, options: options)
    }
    if let table = try table(source), looksLikeHeader(table.header) {
      return try itinerary(RecordTable(csv: table), options: options)
    }
    guard isText(source.utf8) else { throw .notText }
    return PlanList(entries: try lines(source))
  }

  /// The table that a text is; nil where it is none.
  ///
  /// Throws what is wrong with one whose first line names columns that are known.
  private static func table(_ source: SourceText) throws(ImportError) -> CSVTable? {
    do throws(ImportError) {
      return try RecordImport.csv(source)
    } catch {
      guard let header = firstLine(of: source)?.header, header.count > 1, looksLikeHeader(header)
      else { return nil }
      throw error
    }
  }

  /// The first line as a table of its own, under a line that names the separator where one does.
  private static func firstLine(of source: SourceText) -> CSVTable? {
    let lines = source.utf8.split(maxSplits: 2, whereSeparator: CSVTable.isLineEnd)
    let isNamed = CSVTable.namedSeparator(in: source.utf8[...]) != nil
    return try? CSVTable(Array(lines.prefix(isNamed ? 2 : 1).joined(separator: [10])))
  }

  /// Whether bytes are text: valid UTF-8 without control characters but those that part lines.
  private static func isText(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { $0 >= 32 || (9...13).contains($0) }
      && String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(bytes)
  }

  /// Nobody attends more; what would be said of each could fill any memory.
  private static let mostEntries = 20_000

  private static func looksLikeHeader(_ header: [String]) -> Bool {
    let keys = Set(header.map(FieldNames.key))
    return [ImportField.code, .id, .title].contains { field in
      FieldNames.names(of: field).contains { keys.contains($0) }
    }
  }

  /// An array of codes, alone or as the `attend` of a plan.
  private static func codes(in tree: JSONTree) throws(ImportError) -> [PlanListEntry]? {
    guard let elements = tree.elements ?? tree["attend"]?.elements else { return nil }
    guard !elements.isEmpty || tree["days"] != nil else { return nil }
    try check(elements.count)
    var entries: [PlanListEntry] = []
    for (index, element) in elements.enumerated() {
      guard case .string(let code) = element else { return nil }
      entries.append(
        PlanListEntry(position: DocumentPosition(row: index + 1), code: code.trimmed))
    }
    return entries
  }

  /// The stops of a plan; what else is in it, the event knows by itself.
  private static func stops(
    of tree: JSONTree, options: ImportOptions
  ) throws(ImportError) -> PlanList {
    let legs = (tree["days"]?.elements ?? []).flatMap { $0["legs"]?.elements ?? [] }
    let visits = legs.filter { $0["kind"]?.text == "stop" }
    guard !visits.isEmpty else { return PlanList(entries: []) }
    var list = try records(RecordTable(objects: visits), options: options)
    for index in list.entries.indices { list.entries[index].isStop = true }
    return list
  }

  private static func records(
    _ table: RecordTable, options: ImportOptions
  ) throws(ImportError) -> PlanList {
    try check(table.records.count)
    let binding = try ColumnBinding(table, options: options)
    guard ![ImportField.code, .id, .title].allSatisfy({ binding[$0].isEmpty }) else {
      throw .codesMissing(columns: table.columns)
    }
    let draft = try RecordReader.read(table, binding: binding, options: options)
    let entries = draft.rows.map { row in
      PlanListEntry(
        position: row.position, code: row.code ?? row.key, key: row.key, title: row.title.nonEmpty,
        interval: row.interval, venue: row.venue, room: row.room,
        status: row.status == .unknown ? nil : row.status)
    }
    return PlanList(entries: entries, problems: draft.problems)
  }

  /// Of an itinerary as CSV the sessions and stops: what else is in it, the event knows by itself.
  private static func itinerary(
    _ table: RecordTable, options: ImportOptions
  ) throws(ImportError) -> PlanList {
    guard Set(["kind", "arriveBy", "slack", "verdict"]).isSubset(of: table.columns),
      let kind = table.columns.firstIndex(of: "kind")
    else { return try records(table, options: options) }
    var table = table
    table.records = .listed(
      table.records.filter { ["session", "stop"].contains($0[kind]?.text) })
    let stops = Set(table.records.filter { $0[kind]?.text == "stop" }.map(\.position))
    var list = try records(table, options: options)
    for index in list.entries.indices where stops.contains(list.entries[index].position) {
      list.entries[index].isStop = true
    }
    return list
  }

  private static func check(_ count: Int) throws(ImportError) {
    guard count <= mostEntries else { throw .tooManyEntries(most: mostEntries) }
  }

  private static func isGap(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "," || scalar == ";" || scalar == " " || scalar == "\t"
      || !scalar.isASCII && scalar.properties.isWhitespace || scalar.value < 32
  }

  private static func lines(_ source: SourceText) throws(ImportError) -> [PlanListEntry] {
    var entries: [PlanListEntry] = []
    var rest = source.utf8[...]
    var number = 0
    while !rest.isEmpty {
      number += 1
      let line = rest.prefix { $0 != 10 }
      rest = rest[line.endIndex...].dropFirst()
      for word in words(of: line, most: mostEntries + 1 - entries.count) {
        entries.append(
          PlanListEntry(
            position: DocumentPosition(row: entries.count + 1, line: number), code: word))
      }
      try check(entries.count)
    }
    return entries
  }

  /// The words of a line up to a remark; beyond so many, all that follows is one.
  private static func words(of line: ArraySlice<UInt8>, most: Int) -> [String] {
    let text = line.prefix { $0 != UInt8(ascii: "#") }
    guard !text.isEmpty else { return [] }
    return String(decoding: text, as: UTF8.self).unicodeScalars
      .split(maxSplits: most, whereSeparator: isGap).map { String($0) }
  }
}
