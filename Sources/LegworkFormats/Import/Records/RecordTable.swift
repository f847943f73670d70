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
    var spread = ObjectColumns()
    var listed: [Record] = []
    listed.reserveCapacity(objects.count)
    for (number, object) in objects.enumerated() {
      let position = positions?[number] ?? DocumentPosition(row: number + 1)
      guard let members = object.members else {
        if problems.count < RecordTable.mostProblems {
          problems.append(ImportProblem(at: position, value: object.text ?? "", .notARecord))
        }
        continue
      }
      listed.append(Record(position: position, values: spread.cells(of: members, at: position)))
    }
    records = .listed(listed)
    columns = spread.columns
    problems += spread.problems
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
