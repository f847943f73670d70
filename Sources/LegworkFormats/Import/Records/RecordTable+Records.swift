extension RecordTable {
  /// Records in order: as a list, or as the rows of a CSV, which stay in its text until asked for.
  enum Records: Sendable {
    case listed([Record])
    case rows(CSVTable)
  }

  /// One record: its values by the index of their columns.
  struct Record: Sendable {
    /// Where in the file it is.
    let position: DocumentPosition
    private let values: Values

    private enum Values {
      /// Shorter than the columns where the last are missing.
      case listed([JSONTree?])
      case row(CSVTable.Row)
    }

    /// A record of values in the order of the columns.
    init(position: DocumentPosition, values: [JSONTree?]) {
      self.position = position
      self.values = .listed(values)
    }

    /// A row of a CSV, and its number among them, from 1.
    fileprivate init(_ row: CSVTable.Row, number: Int) {
      position = DocumentPosition(row: number, line: row.line)
      values = .row(row)
    }

    /// The value in a column; an empty field has none.
    subscript(column: Int) -> JSONTree? {
      switch values {
      case .listed(let values): column < values.count ? values[column] : nil
      case .row(let row): row[column]?.nonEmpty.map { .string(CSVText.unguarded($0)) }
      }
    }
  }
}

extension RecordTable.Records: RandomAccessCollection {
  var startIndex: Int { 0 }

  var endIndex: Int {
    switch self {
    case .listed(let records): records.count
    case .rows(let table): table.count
    }
  }

  subscript(index: Int) -> RecordTable.Record {
    switch self {
    case .listed(let records): records[index]
    case .rows(let table): RecordTable.Record(table[index], number: index + 1)
    }
  }
}
