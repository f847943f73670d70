internal import Foundation
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
    var ledger = CalendarLedger(json: try document.exported(to: CalendarLedger.reader))
    let changes = ledger.publish(try state.calendarEntries(shown, request), at: moment)
    let records = ledger.records.filter { record in
      shown.day.map { $0 == shown.calendar.day(of: record.entry.interval.start) } ?? true
    }
    shown.fileText = ICalendarWriter(
      name: shown.name, calendar: shown.calendar, isUTC: request.isUTC
    ).text(records)
    let isPiped = file == nil || file == "-"
    if let file, !isPiped { try OutputFile.write(shown.fileText, to: file) }
    if !changes.isEmpty {
      try forWriting().remember(
        export: try ledger.json(), to: CalendarLedger.reader, at: moment.minutes * 60)
    }
    let words = CalendarText.words(changes)
    if isPiped {
      var answer = PlanAnswer.make(shown, as: .ics)
      answer.notes.append(words)
      return answer
    }
    let name = file ?? ""
    return CommandAnswer(
      notes: shown.notes, text: { _ in "Written: \(name). \(words)" },
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
    let backups = BackupFinder(try contextOfAllRuns(shown.details)).backups(of: shown.plan, most: 1)
    for backup in backups { writer.backups[backup.planned.occurrence.id] = backup }
    return writer.entries(shown.itinerary)
  }
}

extension CalendarLedger {
  /// The name of calendars among those that are told something.
  fileprivate static let reader = "calendar"

  /// Reads what was remembered; nothing where nothing can be read.
  fileprivate init(json: String?) {
    let data = json.map { Data($0.utf8) }
    self = data.flatMap { try? JSONDecoder().decode(CalendarLedger.self, from: $0) } ?? Self()
  }

  /// What to remember.
  fileprivate func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
