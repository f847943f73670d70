/// Which columns of a table fill which fields.
struct ColumnBinding: Sendable {
  private var columns: [[Int]]

  /// The columns of a field, best first.
  subscript(field: ImportField) -> [Int] { columns[field.index] }

  /// Binds columns by the names recognised, except where the user named one.
  init(_ table: RecordTable, options: ImportOptions) throws(ImportError) {
    self.init(columns: table.columns) { field in
      let names = FieldNames.names(of: field)
      guard let runs = table.runs, ColumnBinding.runFields.contains(field) else { return names }
      return names.map { "\(FieldNames.key(runs)).\($0)" } + names
    }
    try apply(options.map, to: table.columns)
  }

  /// Refuses a catalog without titles; codes can be made.
  func requireCatalogColumns(of table: RecordTable) throws(ImportError) {
    guard !self[.title].isEmpty else {
      throw .missingColumn(.title, columns: table.columns.filter { !RunList.isMade($0) })
    }
  }

  /// Binds columns by the names given for each field.
  init(columns: [String], names: (ImportField) -> [String]) {
    var byKey: [String: [Int]] = [:]
    var seen = Set<String>()
    for (index, column) in columns.enumerated() where seen.insert(column.lowercased()).inserted {
      byKey[FieldNames.key(column), default: []].append(index)
    }
    let byMember = ColumnBinding.members(of: columns)
    self.columns = ImportField.allCases.map { field in
      let whole = names(field).flatMap { byKey[$0] ?? [] }
      guard whole.isEmpty, ColumnBinding.timeFields.contains(field) else { return whole }
      return names(field).compactMap { byMember[$0] }
    }
    shareLocation()
  }

  /// Fields of a run, where its record is of a session.
  private static let runFields: Set<ImportField> = timeFields.union([
    .code, .id, .venue, .room, .latitude, .longitude, .status, .walkup, .cancelled, .tickets,
    .capacity, .seats, .recorded,
  ])

  /// Fields for which the last part of a dotted path will do: `slot.start` is a `start`.
  private static let timeFields: Set<ImportField> = [
    .date, .start, .end, .when, .minutes, .hours, .duration, .zone,
  ]

  private static func members(of columns: [String]) -> [String: Int] {
    var byMember: [String: Int] = [:]
    for (index, column) in columns.enumerated() {
      let parts = FieldNames.key(column).split(separator: ".")
      guard parts.count > 1, let last = parts.last, byMember[String(last)] == nil else { continue }
      byMember[String(last)] = index
    }
    return byMember
  }

  /// A column that could be both building and room is the room's where there is one that can only
  /// be the building's, and the building's where there is none.
  private mutating func shareLocation() {
    let shared = Set(self[.venue]).intersection(self[.room])
    if shared.count < self[.venue].count {
      columns[ImportField.venue.index].removeAll(where: shared.contains)
    } else {
      columns[ImportField.room.index].removeAll(where: shared.contains)
    }
  }

  mutating func apply(
    _ mappings: [FieldMapping], to names: [String]
  ) throws(ImportError) {
    var mapped: [ImportField: [Int]] = [:]
    for mapping in mappings {
      let wanted = FieldNames.key(mapping.column)
      guard
        let column = names.firstIndex(of: mapping.column)
          ?? names.firstIndex(where: { FieldNames.key($0) == wanted })
      else {
        throw .mappedColumnMissing(
          mapping.field, column: mapping.column, columns: names.filter { !RunList.isMade($0) })
      }
      mapped[mapping.field, default: []].append(column)
    }
    for (field, indices) in mapped { columns[field.index] = indices }
  }
}

extension ImportField {
  /// Its place among all fields.
  var index: Int { ImportField.ordered.firstIndex(of: self) ?? 0 }

  private static let ordered = ImportField.allCases
}

/// One record seen through the binding of its table.
struct BoundRecord {
  var record: RecordTable.Record
  var binding: ColumnBinding

  /// The first filled value of a field.
  func value(_ field: ImportField) -> JSONTree? {
    for column in binding[field] {
      if let value = record[column] { return value }
    }
    return nil
  }

  /// The first text of a field that is not blank; of a list or object its first name.
  func text(_ field: ImportField) -> String? {
    for column in binding[field] {
      if let text = text(in: column) { return text }
    }
    return nil
  }

  /// The text of a column that is not blank; of a list or object its first name.
  func text(in column: Int) -> String? {
    guard let value = record[column] else { return nil }
    return value.text?.trimmed.nonEmpty ?? ListText.names(in: value).first
  }

  /// The values in the columns of a field.
  func values(_ field: ImportField) -> [JSONTree] { binding[field].compactMap { record[$0] } }
}
