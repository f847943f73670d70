/// Records under named columns, whatever file they come from.
struct RecordTable: Sendable {
  /// The column names; members of nested objects by dotted path.
  var columns: [String] = []
  /// The records.
  var records: [Record] = []
  /// What was odd in the table's form.
  var problems: [ImportProblem] = []
  /// The path below which the members of runs stand, where records listed several.
  var runs: String?

  /// Members beyond that many different names are ignored, so that no file can exhaust the memory.
  static let mostColumns = 500

  /// After so many values that are no record, the rest are passed over in silence.
  private static let mostProblems = 1000

  /// One record: its values in the order of the columns, and shorter where the last are missing.
  struct Record: Sendable {
    var position: DocumentPosition
    var values: [JSONTree?]

    subscript(column: Int) -> JSONTree? { column < values.count ? values[column] : nil }
  }
}

extension RecordTable {
  /// Spreads objects over columns, each run that a record lists as a record of its own.
  init(objects: [JSONTree], runs list: RunList) {
    let all = list.expand(objects)
    let path = list.path.joined(separator: ".")
    self.init(objects: all.records, rows: all.rows)
    runs = path
    problems.append(
      ImportProblem(
        at: .file, column: path, value: "",
        .runsListed(runs: all.runs, records: all.listing, left: all.left)))
  }

  /// Spreads objects over columns; `rows` are their numbers, where those are not 1, 2, ….
  init(objects: [JSONTree], rows: [Int]? = nil) {
    var index: [String: Int] = [:]
    for (number, object) in objects.enumerated() {
      let position = DocumentPosition(row: rows?[number] ?? number + 1)
      guard let members = object.members else {
        if problems.count < RecordTable.mostProblems {
          problems.append(ImportProblem(at: position, value: object.text ?? "", .notARecord))
        }
        continue
      }
      var values = [JSONTree?](repeating: nil, count: columns.count)
      spread(members, prefix: "", depth: 0, into: &values, index: &index)
      records.append(Record(position: position, values: values))
    }
  }

  private mutating func spread(
    _ members: [JSONTree.Member], prefix: String, depth: Int, into values: inout [JSONTree?],
    index: inout [String: Int]
  ) {
    for member in members {
      let name = prefix.isEmpty ? member.name : "\(prefix).\(member.name)"
      if let inner = member.value.members, depth < 4 {
        spread(inner, prefix: name, depth: depth + 1, into: &values, index: &index)
        continue
      }
      let column: Int
      if let known = index[name] {
        column = known
      } else {
        guard columns.count < RecordTable.mostColumns else { continue }
        column = columns.count
        index[name] = column
        columns.append(name)
      }
      while values.count <= column { values.append(nil) }
      if values[column] == nil, member.value != .null { values[column] = member.value }
    }
  }
}

extension RecordTable {
  /// Takes over a table of texts; empty fields are missing values.
  init(csv: CSVTable) {
    columns = csv.header.map { $0.trimmed }
    var seen = Set<String>()
    for name in columns where !name.isEmpty && !seen.insert(name.lowercased()).inserted {
      problems.append(ImportProblem(at: DocumentPosition(line: 1), value: name, .columnRepeated))
    }
    for (number, row) in csv.rows.enumerated() {
      let position = DocumentPosition(row: number + 1, line: row.line)
      if row.fields.count > columns.count {
        let extra = row.fields[columns.count...]
        if extra.contains(where: { !$0.isEmpty }) {
          problems.append(
            ImportProblem(
              at: position, value: extra.joined(separator: ","),
              .extraFields(count: row.fields.count, expected: columns.count)))
        }
      }
      records.append(
        Record(
          position: position,
          values: row.fields.prefix(columns.count).map {
            $0.isEmpty ? nil : .string(CSVText.unguarded($0))
          }))
    }
  }
}
