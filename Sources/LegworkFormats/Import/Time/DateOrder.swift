import LegworkModel

/// Which number of a date with slashes comes first: `02/12/2024`.
enum DateOrder: Hashable, Sendable {
  case monthFirst
  case dayFirst

  /// What the dates of one text or column say of their order.
  struct Evidence: Hashable, Sendable {
    /// The orders that some date alone fits.
    var proven: Set<DateOrder> = []
    /// Whether some date reads differently in both.
    var isOpen = false

    /// The order that all dates fit.
    var only: DateOrder? { proven.count == 1 ? proven.first : nil }

    /// Counts in a date.
    mutating func add(_ first: Int, _ second: Int) {
      if first > 12, second <= 12 { proven.insert(.dayFirst) }
      if second > 12, first <= 12 { proven.insert(.monthFirst) }
      if first <= 12, second <= 12, first != second { isOpen = true }
    }
  }
}

/// Finds the order of dates with slashes, a column as a whole.
struct DateOrders: Sendable {
  /// The order in the columns of a field, where it is not month first.
  private(set) var orders: [ImportField: DateOrder] = [:]
  /// The first date that reads differently in both orders, where nothing tells which is meant.
  private(set) var problem: ImportProblem?

  /// Looks at all dates; columns that prove nothing take the order of the others.
  ///
  /// A date without a year is of the year given. O(records).
  init(in table: RecordTable, binding: ColumnBinding, year: Int?) {
    var columns: [ImportField: DateOrder.Evidence] = [:]
    var firstOpen: [(field: ImportField, value: String, position: DocumentPosition)] = []
    for record in table.records {
      let bound = BoundRecord(record: record, binding: binding)
      for field in [ImportField.start, .end, .when, .date] {
        guard let text = bound.text(field), text.utf8.contains(UInt8(ascii: "/")),
          let found = DateOrders.evidence(text, year)
        else { continue }
        columns[field, default: DateOrder.Evidence()].proven.formUnion(found.proven)
        if found.isOpen, columns[field]?.isOpen != true {
          columns[field]?.isOpen = true
          firstOpen.append((field, text, record.position))
        }
      }
    }
    let all = columns.values.reduce(into: DateOrder.Evidence()) { $0.proven.formUnion($1.proven) }
    for (field, column) in columns {
      orders[field] = column.proven.isEmpty ? all.only : column.only
    }
    guard let open = firstOpen.first(where: { orders[$0.field] == nil }) else { return }
    problem = ImportProblem(
      at: open.position, field: open.field, value: open.value, .dateOrderAssumed)
  }

  /// What a text says of the order of its dates; a weekday beside a date can tell it, too.
  private static func evidence(_ text: String, _ year: Int?) -> DateOrder.Evidence? {
    guard let reading = TimeScanner.read(text) else { return nil }
    guard reading.slashes.isOpen, let weekday = reading.weekday else { return reading.slashes }
    let fitting = [DateOrder.monthFirst, .dayFirst].filter { order in
      switch TimeScanner.read(text, order)?.days.first {
      case .full(let day)?: day.weekday == weekday
      case .monthDay(let month, let day)?:
        year.flatMap { CalendarDay(year: $0, month: month, day: day) }?.weekday == weekday
      case nil: false
      }
    }
    return fitting.count == 1 ? DateOrder.Evidence(proven: Set(fitting)) : reading.slashes
  }
}
