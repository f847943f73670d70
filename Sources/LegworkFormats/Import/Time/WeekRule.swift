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
    guard !isKnown, let (position, text) = firstBareWeekday(in: table, binding: binding) else {
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
    in table: RecordTable, binding: ColumnBinding
  ) -> (DocumentPosition, String)? {
    for record in table.records {
      let bound = BoundRecord(record: record, binding: binding)
      for field in [ImportField.start, .when, .date] {
        guard let text = bound.text(field), let reading = TimeScanner.read(text) else { continue }
        if reading.weekday != nil, reading.days.isEmpty,
          field == .date || !reading.clocks.isEmpty
        {
          return (record.position, text)
        }
        break
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

/// Holds the file's dates against the year asked for.
enum YearRule {
  /// Refuses a file none of whose dates fits the year, and dates that lack a year altogether.
  static func check(
    _ dates: DateResolution, table: RecordTable, binding: ColumnBinding
  ) throws(ImportError) {
    var firstMisfit: (String, DocumentPosition)?
    for record in table.records {
      let bound = BoundRecord(record: record, binding: binding)
      for field in [ImportField.start, .when, .date] {
        guard let text = bound.text(field), let reading = TimeScanner.read(text),
          let day = reading.days.first
        else { continue }
        switch fits(day, weekday: reading.weekday, dates) {
        case true?: return
        case false?: firstMisfit = firstMisfit ?? (text, record.position)
        case nil: throw .yearMissing(value: text, position: record.position)
        }
      }
    }
    if let (text, position) = firstMisfit, let year = dates.year {
      throw .wrongYear(asked: year, value: text, position: position)
    }
  }

  /// Whether a date fits the year asked for; nil where it needs a year and there is none.
  private static func fits(
    _ day: TimeReading.DayReading, weekday: Int?, _ dates: DateResolution
  ) -> Bool? {
    switch day {
    case .full(let date): return dates.year == nil || date.parts.year == dates.year
    case .monthDay(let month, let number):
      guard let date = dates.day(month: month, day: number, weekday: weekday) else {
        return dates.year == nil && dates.days.isEmpty && dates.monday == nil ? nil : false
      }
      return weekday == nil || date.weekday == weekday
    }
  }
}
