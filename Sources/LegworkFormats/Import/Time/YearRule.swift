import LegworkModel

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
        guard let text = bound.text(field), let reading = dates.read(text, field),
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

  /// The year that all full dates of a file have in common.
  ///
  /// O(records).
  static func common(
    in table: RecordTable, binding: ColumnBinding, _ dates: DateResolution
  ) -> Int? {
    var years: Set<Int> = []
    for record in table.records where years.count < 2 {
      let bound = BoundRecord(record: record, binding: binding)
      for field in [ImportField.start, .when, .date] {
        guard let text = bound.text(field),
          case .full(let day)? = dates.read(text, field)?.days.first
        else { continue }
        years.insert(day.parts.year)
        break
      }
    }
    return years.count == 1 ? years.first : nil
  }

  /// Whether a date fits the year asked for; nil where it needs a year and there is none.
  private static func fits(
    _ day: TimeReading.DayReading, weekday: Int?, _ dates: DateResolution
  ) -> Bool? {
    switch day {
    case .full(let date): return dates.year == nil || date.parts.year == dates.year
    case .monthDay(let month, let number):
      guard let date = dates.day(month: month, day: number, weekday: weekday) else {
        return dates.knowsYears ? false : nil
      }
      return weekday == nil || date.weekday == weekday
    }
  }
}
