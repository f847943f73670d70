/// Records under named columns, whatever file they come from.
struct RecordTable: Sendable {
  /// The column names; members of nested objects by dotted path.
  var columns: [String] = []
  /// The records.
  var records = Records.listed([])
  /// What was odd in the table's form.
  var problems: [ImportProblem] = []
  /// The path below which the members of runs stand, where records listed several.
  var runs: String?

  /// Members beyond that many different names are ignored, so that no file can exhaust the memory.
  static let mostColumns = 500

  /// After so many values that are no record, the rest are passed over in silence.
  private static let mostProblems = 1000
}

extension RecordTable {
  /// Spreads objects over columns, each run that a record lists as a record of its own.
  init(objects: [JSONTree], runs list: RunList) {
    let all = list.expand(objects)
    let path = list.path.joined(separator: ".")
    self.init(objects: all.records, at: all.rows.map { DocumentPosition(row: $0) })
    runs = path
    problems.append(
      ImportProblem(
        at: .file, column: path, value: "",
        .runsListed(runs: all.runs, records: all.listing, left: all.left)))
  }

  /// Spreads objects over columns; `positions` are theirs, where those are not 1, 2, ….
  init(objects: [JSONTree], at positions: [DocumentPosition]? = nil) {
    var index: [String: Int] = [:]
    var listed: [Record] = []
    for (number, object) in objects.enumerated() {
      let position = positions?[number] ?? DocumentPosition(row: number + 1)
      guard let members = object.members else {
        if problems.count < RecordTable.mostProblems {
          problems.append(ImportProblem(at: position, value: object.text ?? "", .notARecord))
        }
        continue
      }
      var values = [JSONTree?](repeating: nil, count: columns.count)
      spread(members, prefix: "", depth: 0, into: &values, index: &index)
      listed.append(Record(position: position, values: values))
    }
    records = .listed(listed)
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
    records = .rows(csv)
    for number in 0..<csv.count where csv[number].count > columns.count {
      let row = csv[number]
      let extra = row.texts.dropFirst(columns.count)
      if extra.contains(where: { !$0.isEmpty }) {
        problems.append(
          ImportProblem(
            at: DocumentPosition(row: number + 1, line: row.line),
            value: extra.joined(separator: ","),
            .extraFields(count: row.count, expected: columns.count)))
      }
    }
  }
}
