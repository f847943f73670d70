internal import Foundation
internal import LegworkFormats
internal import LegworkItinerary
internal import LegworkModel
internal import LegworkStore

/// How an itinerary is written.
public enum ItineraryFormat: String, CaseIterable, Sendable {
  /// For a terminal.
  case text
  /// For a wiki.
  case markdown
  /// For a spreadsheet.
  case csv
  /// For programs.
  case json
  /// For calendars.
  case ics
  /// For a phone and for paper.
  case html

  /// What the ending of a file's name asks for; nil where it asks for nothing.
  public init?(endingOf file: String) {
    switch URL(fileURLWithPath: file).pathExtension.lowercased() {
    case "md": self = .markdown
    case "htm": self = .html
    case let ending: self.init(rawValue: ending == "txt" ? "text" : ending)
    }
  }
}

extension Workbench {
  /// Prints the saved plan, or writes it to a file; nothing is planned anew.
  ///
  /// Without a format, the ending of the file's name says which. The clock stamps what is new in a
  /// calendar, where no moment is given.
  public func itinerary(
    day text: String?, format: ItineraryFormat?, file: String?,
    calendar request: CalendarRequest = CalendarRequest(), clock: WallClock = .system
  ) throws -> CommandAnswer {
    let format = format ?? file.flatMap(ItineraryFormat.init(endingOf:)) ?? .text
    if format == .ics {
      return try calendarFile(day: text, request, file: file, clock: clock)
    }
    if format == .html { return try pageFile(day: text, file: file, clock: clock) }
    let state = try state(text == nil ? .planned : .withoutAbstracts)
    let shown = try state.savedPlan(onlyOn: text)
    guard let path = OutputFile.path(file) else { return PlanAnswer.make(shown, as: format) }
    try OutputFile.write(PlanAnswer.document(shown, as: format), to: path)
    return CommandAnswer(
      notes: shown.notes, text: { _ in "Written: \(path)." },
      json: { PlanAnswer.json(shown) })
  }
}

extension EventState {
  /// The saved plan as timed legs; of the catalog only its occurrences are needed, but all of it to
  /// know the event's days.
  func savedPlan(onlyOn text: String? = nil) throws -> ShownPlan {
    var saved = try SavedPlan(self)
    let itinerary = saved.time()
    let calendar = saved.context.calendar
    let day = try text.map { text in
      let days = Set(catalog.days(in: calendar) + itinerary.days.map(\.day))
      return try DayReader.day(text, among: days.sorted())
    }
    return ShownPlan(
      name: event.name, plan: saved.plan, itinerary: itinerary, day: day,
      details: saved.details, calendar: calendar,
      weakest: WeakTransfer(of: itinerary), warnings: saved.lost.map { "! \($0)" },
      notes: saved.notes)
  }
}
