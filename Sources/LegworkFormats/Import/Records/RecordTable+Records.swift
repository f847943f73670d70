import LegworkModel

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
      case listed(Cells)
      case row(CSVTable.Row)
    }

    /// A record of the values that it has.
    init(position: DocumentPosition, values: Cells) {
      self.position = position
      self.values = .listed(values)
    }

    /// A row of a CSV, and its number among them, from 1.
    fileprivate init(_ row: CSVTable.Row, number: Int) {
      position = DocumentPosition(row: number, line: row.line)
      values = .row(row)
    }

    /// The same with one more value; a row of a CSV, which has but fields, stays as it is.
    func filling(_ column: Int, with value: JSONTree) -> Record {
      guard case .listed(var cells) = values else { return self }
      cells.fill(column, with: value)
      return Record(position: position, values: cells)
    }

    /// The value in a column; an empty field has none.
    subscript(column: Int) -> JSONTree? {
      switch values {
      case .listed(let cells): cells[column]
      case .row(let row): row[column]?.nonEmpty.map { .string(CSVText.unguarded($0)) }
      }
    }
  }

  /// Values by their columns: as many as there are, however many columns other records fill.
  struct Cells: Sendable {
    private var cells: [(column: Int, value: JSONTree)] = []

    /// Makes room for so many values.
    init(capacity: Int) { cells.reserveCapacity(min(capacity, ObjectColumns.most)) }

    /// The value in a column.
    subscript(column: Int) -> JSONTree? {
      let place = place(of: column)
      return place < cells.count && cells[place].column == column ? cells[place].value : nil
    }

    /// Fills a column, unless it is filled; no time where columns come in their order.
    mutating func fill(_ column: Int, with value: JSONTree) {
      let place = place(of: column)
      guard place == cells.count || cells[place].column != column else { return }
      cells.insert((column, value), at: place)
    }

    /// How many of the cells stand before a column.
    private func place(of column: Int) -> Int {
      if let last = cells.last, last.column < column { return cells.count }
      return cells.partitioningIndex { $0.column >= column }
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
