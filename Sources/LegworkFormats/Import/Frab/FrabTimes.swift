import LegworkModel

/// Resolves the times of frab events.
struct FrabTimes {
  private(set) var problems: [ImportProblem] = []
  private let calendar: EventCalendar?
  private let dayChange: Int
  private let assumedLength: Minutes
  private let threeParts: LengthText.ThreeParts

  /// Takes the file's own zone, else the event's; only events without an offset need one.
  init(_ schedule: FrabSchedule, zone: String?, options: ImportOptions) throws(ImportError) {
    let name = zone ?? options.zone
    calendar = try name.map { name throws(ImportError) in try ImportZone.calendar(name) }
    dayChange = FrabTimes.clock(schedule.conference["day_change"]) ?? 0
    assumedLength = options.assumedLength
    threeParts = .meant(
      in: schedule.days.lazy.flatMap(\.events).compactMap { $0.members["duration"] })
  }

  /// The interval: `<date>` with its offset, else a `<start>` with a date, else the day's date and
  /// `<start>`; to an `<end>` with a date, else as long as it says.
  mutating func interval(
    of event: FrabSchedule.Event, on day: FrabSchedule.Day, at position: DocumentPosition
  ) throws(ImportError) -> Interval? {
    guard let start = try start(of: event, on: day, at: position) else { return nil }
    let end = try event.members["end"].flatMap { text throws(ImportError) in try moment(text) }
    if let end, end > start { return Interval(start: start, end: end) }
    return Interval(start: start, end: start + length(of: event, at: position))
  }

  /// The moment of a text that has both date and time.
  private func moment(_ text: String) throws(ImportError) -> TimePoint? {
    guard let reading = TimeScanner.read(text), case .full(let date)? = reading.days.first,
      let clock = reading.clocks.first
    else { return nil }
    return try moment(date, clock.minute, offset: clock.offset)
  }

  private mutating func start(
    of event: FrabSchedule.Event, on day: FrabSchedule.Day, at position: DocumentPosition
  ) throws(ImportError) -> TimePoint? {
    let clock = FrabTimes.clock(event.members["start"])
    if let text = event.members["date"]?.trimmed.nonEmpty {
      guard let reading = TimeScanner.read(text), case .full(let date)? = reading.days.first else {
        report(position, .date, text, .timeUnreadable)
        return nil
      }
      if let found = reading.clocks.first {
        return try moment(date, found.minute, offset: found.offset)
      }
      if let clock { return try moment(date, clock, offset: nil) }
    }
    guard let text = event.members["start"]?.trimmed.nonEmpty else { return nil }
    if let start = try moment(text) { return start }
    guard let clock, let date = day.date.flatMap({ CalendarDay(iso: $0.trimmed) }) else {
      report(position, .start, text, .timeUnreadable)
      return nil
    }
    return try moment(date, nightly(clock, on: day), offset: nil)
  }

  /// A time before the day begins belongs to the night after it: the following date.
  private func nightly(_ clock: Int, on day: FrabSchedule.Day) -> Int {
    let begins = day.start.flatMap(TimeScanner.read)?.clocks.first?.minute
    let boundary = begins ?? dayChange
    return clock < min(boundary, 360) ? clock + 1440 : clock
  }

  private func moment(
    _ day: CalendarDay, _ minute: Int, offset: Minutes?
  ) throws(ImportError) -> TimePoint {
    let clock = TimeReading.ClockReading(minute: minute, offset: offset)
    guard let moment = clock.moment(on: day, in: calendar) else { throw .zoneMissing }
    return moment
  }

  private mutating func length(
    of event: FrabSchedule.Event, at position: DocumentPosition
  ) -> Minutes {
    let text = event.members["duration"]?.trimmed ?? ""
    switch LengthText.read(text, threeParts: threeParts) {
    case .minutes(let minutes)? where minutes > 0: return minutes
    case .bare(let minutes)? where minutes > 0: return Int(minutes.rounded())
    default:
      report(position, .duration, text, .lengthAssumed(minutes: assumedLength))
      return assumedLength
    }
  }

  private mutating func report(
    _ position: DocumentPosition, _ field: ImportField, _ value: String,
    _ kind: ImportProblem.Kind
  ) {
    problems.append(ImportProblem(at: position, field: field, value: value, kind))
  }

  private static func clock(_ text: String?) -> Int? {
    text.flatMap(TimeScanner.read)?.clocks.first?.minute
  }
}
