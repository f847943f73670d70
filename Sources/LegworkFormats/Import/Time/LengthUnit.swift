import LegworkModel

/// The unit of bare numbers in a table's length columns.
enum LengthUnit: Sendable {
  case minutes
  case hours(ImportProblem?)

  /// What was assumed, where it was no plain case.
  var problem: ImportProblem? {
    if case .hours(let problem) = self { problem } else { nil }
  }

  /// Decides the unit of the column `duration` as a whole.
  ///
  /// Where records give start and end too, the unit that fits most of them; else hours if a value
  /// has a fraction or none is above 12, and minutes otherwise.
  static func find(
    in table: RecordTable, binding: ColumnBinding, dates: DateResolution
  ) -> LengthUnit {
    guard !binding[.duration].isEmpty else { return .minutes }
    var hours = 0
    var minutes = 0
    var largest = 0.0
    var hasFraction = false
    var first: BoundRecord?
    for record in table.records {
      let bound = BoundRecord(record: record, binding: binding)
      guard let text = bound.text(.duration), case .bare(let value)? = LengthText.read(text),
        value > 0
      else { continue }
      first = first ?? bound
      largest = max(largest, value)
      hasFraction = hasFraction || value != value.rounded()
      guard hours + minutes < 200, let span = span(of: bound, dates) else { continue }
      if abs(Double(span) - value * 60) < 1 { hours += 1 }
      if abs(Double(span) - value) < 1 { minutes += 1 }
    }
    guard let first else { return .minutes }
    if hours != minutes { return hours > minutes ? .hours(nil) : .minutes }
    guard hasFraction || largest <= 12 else { return .minutes }
    return .hours(
      ImportProblem(
        at: first.record.position, field: .duration, value: first.text(.duration) ?? "",
        .lengthUnit(hours: true)))
  }

  /// Minutes between the start and end columns by the clock alone, as far as both are readable.
  private static func span(of record: BoundRecord, _ dates: DateResolution) -> Minutes? {
    guard let start = record.text(.start).flatMap({ dates.read($0, .start) }),
      let end = record.text(.end).flatMap({ dates.read($0, .end) })
    else { return nil }
    if let a = start.instant, let b = end.instant { return b - a }
    guard var a = start.clocks.first, var b = end.clocks.first else { return nil }
    if case .full(let from)? = start.days.first, case .full(let to)? = end.days.first {
      return (to - from) * 1440 + b.minute - a.minute
    }
    TimeReading.ClockReading.shareMeridiem(&a, &b)
    return (b.minute - a.minute + 1440) % 1440
  }
}

extension RecordTimes {
  /// The record's length, from whichever column gives it.
  mutating func length(of record: BoundRecord) -> Minutes? {
    for field in [ImportField.minutes, .hours, .duration] {
      guard let text = record.text(field) else { continue }
      switch LengthText.read(text) {
      case .minutes(let minutes)?: return minutes
      case .bare(let number)?:
        let isHours =
          switch (field, unit) {
          case (.hours, _), (.duration, .hours): true
          default: false
          }
        return Int((isHours ? number * 60 : number).rounded())
      case nil: reportLength(record, field, text)
      }
    }
    return nil
  }
}
