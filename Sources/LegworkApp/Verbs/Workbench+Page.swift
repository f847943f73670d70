internal import Foundation
internal import LegworkFormats
internal import LegworkItinerary
internal import LegworkModel
internal import LegworkStore

/// What is drawn of a plan.
public enum PictureKind: String, CaseIterable, Sendable {
  /// All days, one below the other.
  case week
  /// One day, with a lane for each venue.
  case day
  /// The venues and the ways between them.
  case walk

  fileprivate func picture(of content: PageContent, on day: CalendarDay?) -> Picture? {
    switch self {
    case .week: content.weekPicture
    case .day: day.flatMap(content.dayPicture)
    case .walk: content.walkPicture(day)
    }
  }
}

extension Workbench {
  /// Writes the saved plan as a page, and remembers what it shows.
  ///
  /// A page of one day tells that day's changes since the last page of all days, and is not
  /// remembered itself.
  func pageFile(day text: String?, file: String?, clock: WallClock) throws -> CommandAnswer {
    let document = try forReading()
    let state = try document.state()
    var shown = try state.savedPlan(onlyOn: text)
    var content = try state.pageContent(shown)
    let stored = PrintedPlans(json: try document.exported(to: PrintedPlans.reader))
    var pages = stored
    content.changes = pages.publish(PrintedPlan(shown.itinerary))
    if let day = shown.day { content.changes?.removeAll { !$0.concerns(day) } }
    shown.fileText = Page(content).text
    let isPiped = file == nil || file == "-"
    if let file, !isPiped { try OutputFile.write(shown.fileText, to: file) }
    if shown.day == nil, pages != stored {
      try forWriting().remember(
        export: try pages.json(), to: PrintedPlans.reader, at: clock.now().minutes * 60)
    }
    if isPiped { return PlanAnswer.make(shown, as: .html) }
    let words = PageText.written(file ?? "", content)
    return CommandAnswer(
      notes: shown.notes, text: { _ in words }, json: { [shown] in PlanAnswer.json(shown) })
  }

  /// Draws the saved plan; nothing is planned anew.
  public func picture(
    _ kind: PictureKind, day text: String?, file: String?
  ) throws -> CommandAnswer {
    let state = try state()
    let shown = try state.savedPlan(onlyOn: text)
    let content = try state.pageContent(shown)
    let day = shown.day ?? (kind == .day ? shown.itinerary.days.first?.day : nil)
    guard let picture = kind.picture(of: content, on: day) else {
      throw VerbFault.nothingToDraw(isWalk: kind == .walk)
    }
    let notes = shown.notes + (day == shown.day ? [] : PageText.firstDay(day))
    guard let file, file != "-" else {
      return CommandAnswer(
        notes: notes, isDocument: true, text: { _ in picture.file },
        json: { PageText.json(kind, day, picture) })
    }
    try OutputFile.write(picture.file, to: file)
    return CommandAnswer(
      notes: notes, text: { _ in "Written: \(file)." },
      json: { PageText.json(kind, day, picture) })
  }
}

extension EventState {
  /// What a page of a plan shows; of one day where only one is shown.
  fileprivate func pageContent(_ shown: ShownPlan) throws -> PageContent {
    var content = PageContent(
      name: event.name, calendar: shown.calendar, itinerary: shown.shownItinerary)
    content.missed = shown.details.missed
    let context = try contextOfAllRuns(shown.details)
    for backup in BackupFinder(context).backups(of: shown.plan) {
      content.backups[backup.planned.occurrence.id] = backup
    }
    let located = venues.compactMap { venue in venue.coordinate.map { (venue.id, $0) } }
    content.layout = VenuePlaces(
      of: shown.itinerary, coordinates: Dictionary(located) { first, _ in first },
      travel: context.travel)
    return content
  }
}

extension PrintedPlans {
  /// The name of pages among those that are told something.
  fileprivate static let reader = "page"

  /// Reads what was remembered; nothing where nothing can be read.
  fileprivate init(json: String?) {
    let data = json.map { Data($0.utf8) }
    self = data.flatMap { try? JSONDecoder().decode(PrintedPlans.self, from: $0) } ?? Self()
  }

  /// What to remember.
  fileprivate func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
