import LegworkModel

/// Finds the week that bare weekdays belong to, before any record is read.
enum WeekRule {
  /// Sets the week in `dates` where records need one, or says what is missing.
  ///
  /// The week asked for, else the event's days, else with a year and codes like those of AWS
  /// re:Invent the week it is held in, which is reported.
  static func settle(
    _ dates: inout DateResolution, table: RecordTable, binding: ColumnBinding,
    problems: inout [ImportProblem]
  ) throws(ImportError) {
    guard dates.monday == nil else { return }
    let isKnown = dates.days.first.map { dates.year == nil || $0.parts.year == dates.year } ?? false
    guard !isKnown,
      let (position, text) = firstBareWeekday(
        in: table, binding: binding, dates)
    else {
      return
    }
    guard let year = dates.year, looksLikeReinvent(table, binding: binding),
      let monday = DateResolution.reinventMonday(year: year)
    else { throw .weekMissing(value: text, position: position, year: dates.year) }
    dates.monday = monday
    problems.append(
      ImportProblem(
        at: position, field: .date, value: text, .weekAssumed(monday: monday.iso)))
  }

  private static func firstBareWeekday(
    in table: RecordTable, binding: ColumnBinding, _ dates: DateResolution
  ) -> (DocumentPosition, String)? {
    for record in table.records {
      let bound = BoundRecord(record: record, binding: binding)
      for field in [ImportField.start, .when, .date] {
        guard let text = bound.text(field), let reading = dates.read(text, field) else { continue }
        if reading.weekday != nil, reading.days.isEmpty,
          field == .date || !reading.clocks.isEmpty
        {
          return (record.position, text)
        }
        // A start that is a mere time of day is on the day that another column gives.
        guard field == .start, reading.isClockAlone else { break }
      }
    }
    return nil
  }

  /// Whether most codes are three letters, three digits and then nothing or a dash.
  private static func looksLikeReinvent(_ table: RecordTable, binding: ColumnBinding) -> Bool {
    let codes = table.records.prefix(200).compactMap { record in
      let bound = BoundRecord(record: record, binding: binding)
      return bound.text(.code) ?? bound.text(.id)
    }
    let alike = codes.count { code in
      let bytes = Array(code.utf8)
      return bytes.count >= 6 && bytes[0..<3].allSatisfy { (65...90).contains($0) }
        && bytes[3..<6].allSatisfy { (48...57).contains($0) }
        && (bytes.count == 6 || bytes[6] == UInt8(ascii: "-"))
    }
    return !codes.isEmpty && alike * 2 > codes.count
  }
}
