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
    let end = try event.members["end"].flatMap { text throws(ImportError) in
      try moment(text, .end, at: position)
    }
    if let end, end > start { return Interval(start: start, end: end) }
    return Interval(start: start, end: start + length(of: event, at: position))
  }

  /// The moment of a text that has both date and time.
  private mutating func moment(
    _ text: String, _ field: ImportField, at position: DocumentPosition
  ) throws(ImportError) -> TimePoint? {
    guard let reading = TimeScanner.read(text), case .full(let date)? = reading.days.first,
      let clock = reading.clocks.first
    else { return nil }
    return try moment(date, clock, text, field, at: position)
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
        return try moment(date, found, text, .date, at: position)
      }
      if let clock {
        let clockText = EventCalendar.clock(clock)
        return try moment(date, .init(minute: clock), clockText, .start, at: position)
      }
    }
    guard let text = event.members["start"]?.trimmed.nonEmpty else { return nil }
    if let start = try moment(text, .start, at: position) { return start }
    guard let clock, let date = day.date.flatMap({ CalendarDay(iso: $0.trimmed) }) else {
      report(position, .start, text, .timeUnreadable)
      return nil
    }
    return try moment(
      date, .init(minute: nightly(clock, on: day)), text, .start, at: position)
  }

  /// A time before the day begins belongs to the night after it: the following date.
  private func nightly(_ clock: Int, on day: FrabSchedule.Day) -> Int {
    let begins = day.start.flatMap(TimeScanner.read)?.clocks.first?.minute
    let boundary = begins ?? dayChange
    return clock < min(boundary, 360) ? clock + 1440 : clock
  }

  private mutating func moment(
    _ day: CalendarDay, _ clock: TimeReading.ClockReading, _ text: String, _ field: ImportField,
    at position: DocumentPosition
  ) throws(ImportError) -> TimePoint {
    guard let moment = clock.moment(on: day, in: calendar) else { throw .zoneMissing }
    if let problem = moment.problem { report(position, field, text, problem) }
    return moment.point
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
