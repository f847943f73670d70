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
    let stored = try PrintedPlans(from: document)
    var pages = stored
    content.changes = pages.publish(PrintedPlan(shown.itinerary))
    if let day = shown.day { content.changes?.removeAll { !$0.concerns(day) } }
    shown.fileText = Page(content).text
    let save: @Sendable () throws -> Void = { [shown, pages] in
      // A reader may take its time, and another page be remembered meanwhile: that is newer.
      guard shown.day == nil, pages != stored, try PrintedPlans(from: forReading()) == stored
      else { return }
      try pages.save(to: forWriting(), at: clock.now())
    }
    guard let path = OutputFile.path(file) else {
      var answer = PlanAnswer.make(shown, as: .html)
      answer.onceWritten = save
      return answer
    }
    try OutputFile.write(shown.fileText, to: path)
    try save()
    let words = PageText.written(path, content)
    return CommandAnswer(
      notes: shown.notes, text: { _ in words }, json: { [shown] in PlanAnswer.json(shown) })
  }

  /// Draws the saved plan; nothing is planned anew.
  public func picture(
    _ kind: PictureKind, day text: String?, file: String?
  ) throws -> CommandAnswer {
    let state = try state(text == nil ? .planned : .withoutAbstracts)
    let shown = try state.savedPlan(onlyOn: text)
    let content = state.pictureContent(
      shown, travel: try state.planContext(shown.details).travel)
    let day = shown.day ?? (kind == .day ? shown.itinerary.days.first?.day : nil)
    guard let picture = kind.picture(of: content, on: day) else {
      throw VerbFault.nothingToDraw(isWalk: kind == .walk)
    }
    let notes = shown.notes + (day == shown.day ? [] : PageText.firstDay(day))
    guard let path = OutputFile.path(file) else {
      return CommandAnswer(
        notes: notes, isDocument: true, text: { _ in picture.file },
        json: { PageText.json(kind, day, picture) })
    }
    try OutputFile.write(picture.file, to: path)
    return CommandAnswer(
      notes: notes, text: { _ in "Written: \(path)." },
      json: { PageText.json(kind, day, picture) })
  }
}

extension EventState {
  /// What a page of a plan shows; of one day where only one is shown.
  fileprivate func pageContent(_ shown: ShownPlan) throws -> PageContent {
    let context = try contextOfAllRuns()
    var content = pictureContent(shown, travel: context.travel)
    content.missed = shown.details.missed
    for backup in BackupFinder(context).backups(of: shown.plan) {
      content.backups[backup.planned.occurrence.id] = backup
    }
    content.attended = preferences.attended
    for (session, note) in notes {
      content.notes[Session.ID(session)] = NoteText.lines(note).filter { !$0.isEmpty }
    }
    return content
  }

  /// What the pictures of a plan show; of one day where only one is shown.
  fileprivate func pictureContent(_ shown: ShownPlan, travel: TravelTable) -> PageContent {
    var content = PageContent(
      name: event.name, calendar: shown.calendar, itinerary: shown.shownItinerary)
    let located = venues.compactMap { venue in venue.coordinate.map { (venue.id, $0) } }
    content.layout = VenuePlaces(
      of: shown.itinerary, coordinates: Dictionary(located) { first, _ in first },
      travel: travel)
    return content
  }
}
