internal import LegworkFormats
internal import LegworkItinerary
internal import LegworkModel
internal import LegworkStore

/// How a plan is written as a calendar.
public struct CalendarRequest: Sendable {
  /// What is written besides sessions and stops.
  public var parts: Set<CalendarPart> = []
  /// Whether times are written in UTC.
  public var isUTC = false
  /// The moment of the export as it was typed; nil for now.
  public var moment: String?

  /// Sessions and stops, now.
  public init() {}
}

/// What a calendar of a plan may hold besides sessions and stops.
public enum CalendarPart: String, CaseIterable, Sendable {
  /// Ways from place to place.
  case transfers
  /// Breaks.
  case breaks
  /// Commitments.
  case commitments
}

extension Workbench {
  /// Writes the saved plan as a calendar, and remembers what the calendar was told.
  func calendarFile(
    day text: String?, _ request: CalendarRequest, file: String?, clock: WallClock
  ) throws -> CommandAnswer {
    let document = try forReading()
    let state = try document.state()
    var shown = try state.savedPlan(onlyOn: text)
    let reader = MomentReader(
      calendar: shown.calendar, days: state.catalog.days(in: shown.calendar))
    let moment = try request.moment.map { try reader.moment($0, option: "--at") } ?? clock.now()
    let before = try CalendarLedger(from: document)
    var ledger = before
    let changes = ledger.publish(try state.calendarEntries(shown, request), at: moment)
    let records = ledger.records.filter { record in
      shown.day.map { $0 == shown.calendar.day(of: record.entry.interval.start) } ?? true
    }
    shown.fileText = ICalendarWriter(
      name: shown.name, calendar: shown.calendar, isUTC: request.isUTC
    ).text(records)
    let words = CalendarText.words(changes)
    let save: @Sendable () throws -> Void = { [ledger] in
      // A reader may take its time, and another export be remembered meanwhile: that is newer.
      guard !changes.isEmpty, try CalendarLedger(from: forReading()) == before else { return }
      try ledger.save(to: forWriting(), at: moment)
    }
    guard let path = OutputFile.path(file) else {
      var answer = PlanAnswer.make(shown, as: .ics)
      answer.notes.append(words)
      answer.onceWritten = save
      return answer
    }
    try OutputFile.write(shown.fileText, to: path)
    try save()
    return CommandAnswer(
      notes: shown.notes, text: { _ in "Written: \(path). \(words)" },
      json: { [shown] in PlanAnswer.json(shown) })
  }
}

extension EventState {
  /// The saved plan's entries, all days of it.
  fileprivate func calendarEntries(
    _ shown: ShownPlan, _ request: CalendarRequest
  ) throws -> [CalendarEntry] {
    var writer = ItineraryCalendar(event: event.name, calendar: shown.calendar)
    writer.parts = Set(
      request.parts.compactMap { ItineraryCalendar.Part(rawValue: $0.rawValue) })
    for venue in venues { writer.coordinates[venue.id] = venue.coordinate }
    let backups = BackupFinder(try contextOfAllRuns()).backups(of: shown.plan, most: 1)
    for backup in backups { writer.backups[backup.planned.occurrence.id] = backup }
    return writer.entries(shown.itinerary)
  }
}
