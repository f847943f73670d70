import LegworkModel

/// Reads an iCalendar file as somebody's own calendar: every single time that something of it takes
/// place on the days in question, what repeats included.
struct ICalendarAgenda {
  /// A calendar's event with what was changed about single times of it.
  private struct Series {
    var master: Event?
    var changes: [Event] = []
  }

  private typealias Event = ICalendarEvent

  private let file: ICalendarFile
  private let options: ImportOptions
  private let zone: String?
  private var times: ICalendarTimes
  private var problems: [ImportProblem] = []
  private var entries: [PlanListEntry] = []
  /// Days that may still be looked at for rules with a count, which are followed from their start.
  private var daysToCount = 1_000_000
  /// How many bytes the file has.
  private let size: Int
  /// What keeps a few short rules from filling the memory with their times.
  private var crowding = Crowding(bytesEach: 250, free: 20_000)

  /// Reads a file; what repeats is followed through the options' days.
  static func read(
    _ source: SourceText, options: ImportOptions
  ) throws(ImportError) -> PlanList {
    var agenda = try ICalendarAgenda(source, options)
    return try agenda.list()
  }

  private init(_ source: SourceText, _ options: ImportOptions) throws(ImportError) {
    file = try ICalendarFile(source.utf8)
    size = source.raw.count
    self.options = options
    zone = ICalendarImporter.zone(of: file) ?? options.zone
    times = try ICalendarTimes(file, zone: zone, options: options)
  }

  private mutating func list() throws(ImportError) -> PlanList {
    let (names, all) = series()
    for name in names {
      if let series = all[name] { try add(series) }
    }
    noteFloating()
    if file.unreadableLines > 0 {
      problems.append(ImportProblem(at: .file, .linesUnreadable(count: file.unreadableLines)))
    }
    let keys = file.events.compactMap { Event(position: .file, part: $0).uid }
    var list = PlanList(
      entries: entries, problems: problems + times.problems, isCalendar: true, keys: Set(keys))
    list.calendarName = file.calendar["X-WR-CALNAME"].map { PlainText.line($0.text) }?.nonEmpty
    list.isMessage =
      file.calendar["METHOD"].map { $0.value.trimmed.uppercased() != "PUBLISH" } ?? false
    return list
  }

  /// The events by name, in the order of the file; of two of one name, the newer one.
  private mutating func series() -> (names: [String], [String: Series]) {
    var names: [String] = []
    var all: [String: Series] = [:]
    for (index, part) in file.events.enumerated() {
      let event = Event(
        position: DocumentPosition(row: index + 1, line: part.line), part: part)
      let name = event.uid ?? "\(index)"
      if all[name] == nil { names.append(name) }
      if part["RECURRENCE-ID"] != nil {
        all[name, default: Series()].changes.append(event)
      } else if let problem = all[name]?.master?.meet(event) {
        problems.append(problem)
      } else {
        all[name, default: Series()].master = event
      }
    }
    return (names, all)
  }

  private mutating func add(_ series: Series) throws(ImportError) {
    let (changed, changes) = try changes(in: series)
    guard series.master?.isCancelled != true else { return }
    if let master = series.master {
      try add(master, intervals(of: master, not: changed))
    }
    for event in changes where !event.isCancelled {
      try add(event, [times.interval(of: event.part, at: event.position)])
    }
  }

  /// Adds the times of an event, unless the file has more by then than any calendar of its size.
  ///
  /// A time counts for each of the options' days that it may reach into.
  private mutating func add(_ event: Event, _ intervals: [Interval?]) throws(ImportError) {
    let length = intervals.first.flatMap { $0?.length } ?? 0
    let days = 1 + min(length / 1440, options.days.count)
    guard !crowding.isTooDense(adding: intervals.count * days, after: size) else {
      throw .tooManyRecords(count: entries.count + intervals.count)
    }
    append(event, at: intervals)
  }

  /// The times that were changed, and what they are now: of two changes of one, the newer one.
  private mutating func changes(
    in series: Series
  ) throws(ImportError) -> (changed: Set<TimePoint>, events: [Event]) {
    var places: [TimePoint: Int] = [:]
    var events: [Event] = []
    for event in series.changes {
      guard let line = event.part["RECURRENCE-ID"], let value = ICalendarTime(line.value) else {
        events.append(event)
        continue
      }
      if line.parameters["RANGE"] != nil {
        report(event, "RECURRENCE-ID", .recurrenceNotFollowed(part: "RANGE"))
      }
      let moment = try times.moment(value, line, at: event.position)
      if let place = places[moment] {
        problems.append(events[place].meet(event))
      } else {
        places[moment] = events.count
        events.append(event)
      }
    }
    return (Set(places.keys), events)
  }

  /// When an event takes place; nil once where it has no time.
  private mutating func intervals(
    of event: Event, not changed: Set<TimePoint>
  ) throws(ImportError) -> [Interval?] {
    guard let first = try times.interval(of: event.part, at: event.position) else { return [nil] }
    var starts = Set([first.start])
    starts.formUnion(try listed(event))
    starts.formUnion(try ruled(event, as: first))
    let gone = try excluded(event)
    return starts.subtracting(changed).sorted().filter { !gone.contains($0) }.map {
      Interval(start: $0, end: $0 + first.length)
    }
  }

  /// Times that a list takes out: some moments, and all of some days.
  private struct Excluded {
    var moments: Set<TimePoint> = []
    /// The first moment of each day, in order.
    var days: [TimePoint] = []

    /// Whether a time is among them.
    func contains(_ time: TimePoint) -> Bool {
      if moments.contains(time) { return true }
      let begun = days.partitioningIndex { $0 > time }
      return begun > 0 && time < days[begun - 1] + 1440
    }
  }

  /// The times that a list adds.
  private mutating func listed(_ event: Event) throws(ImportError) -> [TimePoint] {
    var starts: [TimePoint] = []
    for line in event.part.all("RDATE") {
      for value in readable(line, of: event) {
        starts.append(try times.moment(value, line, at: event.position))
      }
    }
    return starts
  }

  /// The times of a list that can be read; of the others the first is reported, and how many more.
  private mutating func readable(_ line: ICalendarLine, of event: Event) -> [ICalendarTime] {
    var values: [ICalendarTime] = []
    var unread: (first: String, more: Int)?
    for text in line.items {
      if let value = ICalendarTime(String(text)) {
        values.append(value)
      } else if let found = unread {
        unread?.more = found.more + 1
      } else {
        unread = (ImportProblem.shortened(String(text)), 0)
      }
    }
    if let unread {
      let more = unread.more == 0 ? "" : " and \(unread.more) more"
      let part = "\(line.name) \(unread.first)\(more)"
      report(event, line.name, line.value, .recurrenceNotFollowed(part: part))
    }
    return values
  }

  /// The times that a rule adds, through the options' days.
  private mutating func ruled(
    _ event: Event, as first: Interval
  ) throws(ImportError) -> [TimePoint] {
    guard let line = event.part["DTSTART"], let start = ICalendarTime(line.value),
      let rule = rule(of: event, from: start.day), let begin = options.days.min(),
      let end = options.days.max()
    else { return [] }
    let earliest = begin + -(first.length / 1440 + 2)
    let last = max(end + 1, start.day)
    let counted = rule.daysCounted(from: start.day, through: last)
    guard counted <= daysToCount else {
      report(event, "RRULE", .recurrenceNotFollowed(part: "COUNT"))
      return []
    }
    daysToCount -= counted
    var starts: [TimePoint] = []
    let days = rule.days(from: start.day, through: last, notBefore: earliest)
    for day in days where day >= earliest {
      let moment = try times.moment(start.moved(to: day), line, at: event.position)
      switch rule.until {
      case .date(let last)?: if day > last { return starts }
      case let last?:
        if moment > (try times.moment(last, line, at: event.position)) { return starts }
      case nil: break
      }
      starts.append(moment)
    }
    return starts
  }

  /// The rule of an event; nil where it has none, or none that can be followed, which is reported.
  private mutating func rule(of event: Event, from start: CalendarDay) -> RecurrenceRule? {
    let lines = event.part.all("RRULE")
    guard let line = lines.first else { return nil }
    do throws(RecurrenceRule.Fault) {
      guard lines.count == 1 else { throw RecurrenceRule.Fault(part: "several RRULE") }
      let rule = try RecurrenceRule(line.value)
      guard rule.days(from: start, through: start) == [start] else {
        throw RecurrenceRule.Fault(part: "its first time is none of the rule's")
      }
      if options.days.isEmpty { report(event, "RRULE", .recurrenceNotExpanded) }
      return rule
    } catch {
      let part = ImportProblem.shortened(error.part)
      report(event, "RRULE", .recurrenceNotFollowed(part: part))
      return nil
    }
  }

  /// The times that are taken out again.
  private mutating func excluded(_ event: Event) throws(ImportError) -> Excluded {
    var gone = Excluded()
    var days: Set<TimePoint> = []
    for line in event.part.all("EXDATE") {
      for value in readable(line, of: event) {
        let moment = try times.moment(value, line, at: event.position)
        if case .date = value { days.insert(moment) } else { gone.moments.insert(moment) }
      }
    }
    gone.days = days.sorted()
    return gone
  }

  /// The text of a property, cut where an entry for each of several times is to have it.
  private mutating func text(_ name: String, of event: Event, times: Int) -> String? {
    guard let text = event.part[name]?.text, times > 1 else { return event.part[name]?.text }
    let cut = text.asName
    if cut != text { report(event, name, PlainText.line(cut), .nameCut(count: times)) }
    return cut
  }

  /// Adds an entry for each time of an event.
  private mutating func append(_ event: Event, at intervals: [Interval?]) {
    let part = event.part
    let summary = CalendarSummary(text("SUMMARY", of: event, times: intervals.count) ?? "")
    let place = text("LOCATION", of: event, times: intervals.count).map(PlainText.line)?.nonEmpty
    let (venue, room) = PlaceText.split(venue: nil, room: place)
    var entry = PlanListEntry(
      position: event.position, code: summary.code, key: event.uid,
      title: summary.title.nonEmpty, venue: venue, room: room)
    if case .date = part["DTSTART"].flatMap({ ICalendarTime($0.value) }) { entry.isAllDay = true }
    entry.isTransparent = part["TRANSP"]?.value.trimmed.uppercased() == "TRANSPARENT"
    for interval in intervals {
      entry.interval = interval
      entries.append(entry)
    }
  }

  /// Says how many times have no zone, and which was taken.
  private mutating func noteFloating() {
    let floating = file.events.compactMap { $0["DTSTART"] }.filter { line in
      guard case .local = ICalendarTime(line.value) else { return false }
      return line.parameters["TZID"] == nil
    }
    guard let zone, !floating.isEmpty else { return }
    problems.append(ImportProblem(at: .file, .timesFloating(count: floating.count, taken: zone)))
  }

  private mutating func report(_ event: Event, _ field: String, _ kind: ImportProblem.Kind) {
    report(event, field, event.part[field]?.value ?? "", kind)
  }

  private mutating func report(
    _ event: Event, _ field: String, _ value: String, _ kind: ImportProblem.Kind
  ) {
    problems.append(ImportProblem(at: event.position, column: field, value: value, kind))
  }
}

extension ICalendarTime {
  /// The day a clock on the wall shows, in UTC for a moment.
  fileprivate var day: CalendarDay {
    switch self {
    case .date(let day), .local(let day, _): day
    case .utc(let point): CalendarDay(number: point.minutes / 1440)
    }
  }

  /// The same time on another day.
  fileprivate func moved(to day: CalendarDay) -> ICalendarTime {
    switch self {
    case .date: .date(day)
    case .local(_, let minute): .local(day, minute: minute)
    case .utc(let point): .utc(TimePoint(minutes: day.number * 1440 + point.minutes % 1440))
    }
  }
}
