import LegworkModel

/// Turns the times of an iCalendar file into moments, by its own zones or those that IANA knows.
struct ICalendarTimes {
  /// What was odd.
  private(set) var problems: [ImportProblem] = []

  private let file: ICalendarFile
  private let own: EventCalendar?
  private let assumedLength: Minutes
  private var named: [String: EventCalendar] = [:]
  private var unknown: Set<String> = []
  private var changes: [ZoneYear: [ICalendarZone.Change]] = [:]
  /// How many rules of zones may still be looked up, one for each year.
  private var rulesLeft = 10_000

  /// A year in a zone that the file defines.
  private struct ZoneYear: Hashable {
    var zone: String
    var year: Int
  }

  /// Takes the zone of times that name none: the file's, else the event's.
  init(_ file: ICalendarFile, zone: String?, options: ImportOptions) throws(ImportError) {
    self.file = file
    own = try zone.map { name throws(ImportError) in try ImportZone.calendar(name) }
    assumedLength = options.assumedLength
  }

  /// When an event is; nil where it has no start that can be read.
  mutating func interval(
    of event: ICalendarFile.Component, at position: DocumentPosition
  ) throws(ImportError) -> Interval? {
    guard let line = event["DTSTART"] else { return nil }
    guard let value = ICalendarTime(line.value) else {
      report(position, .start, line.value, .timeUnreadable)
      return nil
    }
    let start = try moment(value, line, at: position, noting: .start)
    let end = try end(of: event, from: start, value, at: position)
    if let end, end > start { return Interval(start: start, end: end) }
    if end != nil {
      let said = event["DTEND"] ?? event["DURATION"] ?? line
      report(position, .end, said.value, .endNotAfterStart(assumed: assumedLength))
    } else {
      report(position, .end, "", .lengthAssumed(minutes: assumedLength))
    }
    return Interval(start: start, end: start + assumedLength)
  }

  private mutating func end(
    of event: ICalendarFile.Component, from start: TimePoint, _ value: ICalendarTime,
    at position: DocumentPosition
  ) throws(ImportError) -> TimePoint? {
    if let line = event["DTEND"] {
      if let value = ICalendarTime(line.value) {
        return try moment(value, line, at: position, noting: .end)
      }
      report(position, .end, line.value, .lengthUnreadable)
    }
    if let line = event["DURATION"] {
      if let minutes = ICalendarTime.minutes(ofLength: line.value) { return start + minutes }
      report(position, .duration, line.value, .lengthUnreadable)
    }
    guard case .date(let day) = value, let line = event["DTSTART"] else { return nil }
    return try moment(.date(day + 1), line, at: position)
  }

  /// The moment of a value, in the zone that its line names.
  ///
  /// Where a field is named, it is said of it that clocks skip the time or show it twice.
  mutating func moment(
    _ value: ICalendarTime, _ line: ICalendarLine, at position: DocumentPosition,
    noting field: ImportField? = nil
  ) throws(ImportError) -> TimePoint {
    let moment: WallMoment
    switch value {
    case .utc(let point): return point
    case .date(let day): return try self.moment(day, 0, in: nil, at: position).point
    case .local(let day, let minute):
      moment = try self.moment(day, minute, in: line.parameters["TZID"], at: position)
    }
    if let field, let problem = moment.problem { report(position, field, line.value, problem) }
    return moment.point
  }

  private mutating func moment(
    _ day: CalendarDay, _ minute: Int, in zone: String?, at position: DocumentPosition
  ) throws(ImportError) -> WallMoment {
    if let zone {
      if let calendar = calendar(of: zone) {
        return WallMoment(on: day, atMinute: minute, in: calendar)
      }
      if let offset = offset(in: zone, on: day, atMinute: minute) {
        return WallMoment(point: TimePoint(minutes: day.number * 1440 + minute - offset))
      }
    }
    guard let own else { throw .zoneMissing }
    if let zone, unknown.insert(zone).inserted {
      report(position, .zone, zone, .zoneUnknown(taken: own.zone))
    }
    return WallMoment(on: day, atMinute: minute, in: own)
  }

  /// Minutes that the clocks of a zone of the file are ahead of UTC when they show a time.
  private mutating func offset(in zone: String, on day: CalendarDay, atMinute minute: Int)
    -> Minutes?
  {
    guard let known = file.zones[zone] else { return nil }
    let key = ZoneYear(zone: zone, year: day.parts.year)
    if changes[key] == nil, known.rules <= rulesLeft {
      rulesLeft -= known.rules
      changes[key] = known.changes(through: key.year)
    }
    return changes[key]?.last { $0.start <= day.number * 1440 + minute }?.offset
  }

  /// The zone of an id: by its own name, by the end of it, or by the name the file adds.
  private mutating func calendar(of id: String) -> EventCalendar? {
    if let known = named[id] { return known }
    let calendar = ICalendarTimes.names(of: id, file.zones[id]?.location).lazy
      .compactMap { try? EventCalendar(zone: $0) }.first
    named[id] = calendar
    return calendar
  }

  /// `/example.org/20070129_1/Europe/Berlin` ends in the name that IANA knows.
  static func names(of id: String, _ location: String?) -> [String] {
    let parts = id.split(separator: "/")
    let ends = [2, 3].filter { parts.count >= $0 }.map {
      parts.suffix($0).joined(separator: "/")
    }
    return ([id] + [location].compactMap(\.self) + ends).filter { $0.contains("/") || $0 == "UTC" }
  }

  private mutating func report(
    _ position: DocumentPosition, _ field: ImportField, _ value: String, _ kind: ImportProblem.Kind
  ) {
    problems.append(ImportProblem(at: position, field: field, value: value, kind))
  }
}
