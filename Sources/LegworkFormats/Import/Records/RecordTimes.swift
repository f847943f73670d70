import LegworkModel

/// Resolves the times of records: columns for date, start, end, length, or one text for all.
struct RecordTimes {
  private(set) var problems: [ImportProblem] = []
  /// The zone most records name.
  var fileZone: String? {
    zoneCounts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private let options: ImportOptions
  private var dates: DateResolution
  /// The unit of bare numbers in the length column.
  let unit: LengthUnit
  private var calendars: [String: EventCalendar] = [:]
  private var zoneCounts: [String: Int] = [:]
  private let eventCalendar: EventCalendar?

  /// Looks at the columns as a whole: the unit of bare lengths, the week of bare weekdays.
  init(
    _ table: RecordTable, binding: ColumnBinding, options: ImportOptions
  ) throws(ImportError) {
    self.options = options
    dates = DateResolution(options: options)
    eventCalendar = try options.zone.map { name throws(ImportError) in
      try ImportZone.calendar(name)
    }
    if dates.year == nil {
      dates.fileYear = YearRule.common(in: table, binding: binding, dates)
    }
    let orders = DateOrders(in: table, binding: binding, year: dates.year ?? dates.fileYear)
    dates.orders = orders.orders
    unit = LengthUnit.find(in: table, binding: binding, dates: dates)
    problems += [orders.problem, unit.problem].compactMap(\.self)
    try WeekRule.settle(&dates, table: table, binding: binding, problems: &problems)
    try YearRule.check(dates, table: table, binding: binding)
  }

  /// The record's interval; nil where it has none, or where it can't be read (then reported).
  mutating func interval(of record: BoundRecord) throws(ImportError) -> Interval? {
    guard let reading = reading(of: record) else { return nil }
    guard let start = try moment(reading.start, of: record, reading.text) else {
      reportUndated(reading, of: record)
      return nil
    }
    let length = length(of: record)
    if let end = reading.end {
      let text = reading.endText ?? reading.text
      guard let moment = try moment(end, of: record, text, after: start) else {
        report(record, .end, text, .timeUnreadable)
        return assumed(from: start, length: length, record, reading.text)
      }
      if moment > start {
        if let length, abs((moment - start) - length) > 1 {
          report(
            record, .duration, record.text(.minutes) ?? record.text(.duration) ?? "",
            .lengthMismatch(minutes: moment - start))
        }
        return Interval(start: start, end: moment)
      }
      let taken = length.flatMap { $0 > 0 ? $0 : nil } ?? options.assumedLength
      report(record, .end, text, .endNotAfterStart(assumed: taken))
      return Interval(start: start, end: start + taken)
    }
    return assumed(from: start, length: length, record, reading.text)
  }

  private mutating func assumed(
    from start: TimePoint, length: Minutes?, _ record: BoundRecord, _ text: String
  ) -> Interval {
    if let length, length > 0 { return Interval(start: start, end: start + length) }
    report(record, .end, text, .lengthAssumed(minutes: options.assumedLength))
    return Interval(start: start, end: start + options.assumedLength)
  }

  private mutating func report(
    _ record: BoundRecord, _ field: ImportField, _ value: String, _ kind: ImportProblem.Kind
  ) {
    problems.append(
      ImportProblem(at: record.record.position, field: field, value: value, kind))
  }

  /// Says what keeps a start from being a moment: the day, in whichever column it stands.
  private mutating func reportUndated(_ reading: Reading, of record: BoundRecord) {
    let isOwn = dates.read(reading.text, reading.field)?.isClockAlone == false
    let date = isOwn ? nil : record.text(.date)
    let kind: ImportProblem.Kind
    switch (reading.start.day, reading.start.weekday) {
    case (.monthDay?, _): kind = dates.knowsYears ? .dateUnreadable : .yearMissing
    case (_, _?): kind = .weekMissing
    default: kind = date == nil ? .dayMissing : .dateUnreadable
    }
    report(record, date == nil ? reading.field : .date, date ?? reading.text, kind)
  }

  mutating func reportLength(_ record: BoundRecord, _ field: ImportField, _ text: String) {
    report(record, field, text, .lengthUnreadable)
  }

  // MARK: Reading the columns

  /// One end of an interval, as far as it is given.
  struct Edge {
    var instant: TimePoint?
    var day: TimeReading.DayReading?
    var weekday: Int?
    var clock: TimeReading.ClockReading?
  }

  private struct Reading {
    var field: ImportField
    var text: String
    var start: Edge
    var end: Edge?
    var endText: String?

    /// Lets AM or PM of one end of an hour on a day hold for the other, as in `1:00` to `2:00 PM`.
    mutating func shareMeridiem() {
      guard var first = start.clock, var last = end?.clock,
        end?.day == nil || end?.day == start.day
      else { return }
      TimeReading.ClockReading.shareMeridiem(&first, &last)
      start.clock = first
      end?.clock = last
    }
  }

  /// Reads whichever columns are filled; a date alone is no time.
  private mutating func reading(of record: BoundRecord) -> Reading? {
    if let text = record.text(.start) {
      guard let start = dates.read(text, .start) else {
        report(record, .start, text, .timeUnreadable)
        return nil
      }
      var edge = RecordTimes.edge(start, 0)
      fillDay(of: &edge, from: record)
      var reading = Reading(field: .start, text: text, start: edge)
      if let endText = record.text(.end) {
        reading.end = dates.read(endText, .end).map { RecordTimes.edge($0, 0) }
        reading.endText = endText
        reading.shareMeridiem()
        if reading.end == nil { report(record, .end, endText, .timeUnreadable) }
      } else if start.clocks.count > 1 {
        reading.end = RecordTimes.edge(start, 1)
      }
      if edge.instant == nil, edge.clock == nil {
        if start.hasUnread { report(record, .start, text, .timeUnreadable) }
        return nil
      }
      return reading
    }
    for field in [ImportField.when, .date] {
      guard let text = record.text(field) else { continue }
      guard let found = dates.read(text, field) else {
        if text.utf8.contains(where: { (48...57).contains($0) }) {
          report(record, field, text, .timeUnreadable)
        }
        continue
      }
      guard found.instant != nil || !found.clocks.isEmpty else {
        if found.hasUnread { report(record, field, text, .timeUnreadable) }
        continue
      }
      var edge = RecordTimes.edge(found, 0)
      fillDay(of: &edge, from: record)
      return Reading(
        field: field, text: text, start: edge,
        end: found.clocks.count > 1 ? RecordTimes.edge(found, 1) : nil, endText: text)
    }
    return nil
  }

  private static func edge(_ reading: TimeReading, _ index: Int) -> Edge {
    Edge(
      instant: index == 0 ? reading.instant : nil,
      day: index < reading.days.count ? reading.days[index] : index == 0 ? reading.days.last : nil,
      weekday: index == 0 ? reading.weekday : nil,
      clock: index < reading.clocks.count ? reading.clocks[index] : nil)
  }

  private func fillDay(of edge: inout Edge, from record: BoundRecord) {
    guard edge.instant == nil, edge.day == nil, edge.weekday == nil, let text = record.text(.date),
      let date = dates.read(text, .date)
    else { return }
    edge.day = date.days.first
    edge.weekday = date.weekday
  }

  // MARK: Moments

  /// The moment of an edge; an end without a date lies on the start's date, or the one after.
  private mutating func moment(
    _ edge: Edge, of record: BoundRecord, _ text: String, after start: TimePoint? = nil
  ) throws(ImportError) -> TimePoint? {
    if let instant = edge.instant { return instant }
    guard let clock = edge.clock else { return nil }
    let calendar = try calendar(for: record, clock)
    let day: CalendarDay?
    if let start, edge.day == nil, edge.weekday == nil {
      day = RecordTimes.day(of: clock, after: start, in: calendar)
    } else {
      day = self.day(of: edge, record)
    }
    guard let moment = day.flatMap({ clock.moment(on: $0, in: calendar) }) else { return nil }
    if let problem = moment.problem { report(record, start == nil ? .start : .end, text, problem) }
    return moment.point
  }

  /// The day of an end that gives none: that of the start, or the one after.
  private static func day(
    of clock: TimeReading.ClockReading, after start: TimePoint, in calendar: EventCalendar?
  ) -> CalendarDay? {
    if let offset = clock.offset {
      let local = start.minutes + offset
      let day = CalendarDay(number: local / 1440)
      return clock.minute < local % 1440 ? day + 1 : day
    }
    guard let (day, minute) = calendar?.wallClock(start) else { return nil }
    return clock.minute < minute ? day + 1 : day
  }

  private mutating func day(of edge: Edge, _ record: BoundRecord) -> CalendarDay? {
    switch edge.day {
    case .full(let day)?:
      checkWeekday(edge.weekday, of: day, record)
      return day
    case .monthDay(let month, let number)?:
      guard let day = dates.day(month: month, day: number, weekday: edge.weekday) else {
        return nil
      }
      checkWeekday(edge.weekday, of: day, record)
      return day
    case nil: return edge.weekday.flatMap { dates.day(weekday: $0) }
    }
  }

  private mutating func checkWeekday(_ weekday: Int?, of day: CalendarDay, _ record: BoundRecord) {
    guard let weekday, weekday != day.weekday else { return }
    report(
      record, .date, record.text(.when) ?? record.text(.date) ?? record.text(.start) ?? "",
      .weekdayMismatch(date: day.iso, weekday: CalendarDay.weekdayNames[weekday]))
  }

  private mutating func calendar(
    for record: BoundRecord, _ clock: TimeReading.ClockReading
  ) throws(ImportError) -> EventCalendar? {
    if let name = clock.zone ?? record.text(.zone) {
      zoneCounts[name, default: 0] += 1
      if let known = calendars[name] { return known }
      if let found = try? EventCalendar(zone: name) {
        calendars[name] = found
        return found
      }
      zoneCounts[name] = nil
      guard let eventCalendar else { throw .badZone(name: name) }
      report(record, .zone, name, .zoneUnknown(taken: eventCalendar.zone))
      calendars[name] = eventCalendar
      return eventCalendar
    }
    if clock.offset == nil, eventCalendar == nil { throw .zoneMissing }
    return eventCalendar
  }
}
