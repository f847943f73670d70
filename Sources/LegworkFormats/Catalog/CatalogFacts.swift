import LegworkModel

/// Facts by name, as one record of a catalog of our own has them.
struct CatalogFacts {
  /// Where the record stands.
  var position: DocumentPosition
  /// The value of a name.
  var value: (String) -> JSONTree?

  /// The text of a name as one line, without what is hidden; nil where it is empty.
  func text(_ name: String) -> String? {
    value(name)?.text.map { PlainText.shown($0, keepsLines: false) }?.nonEmpty
  }

  /// The same as several lines.
  func lines(_ name: String) -> String? {
    value(name)?.text.map { PlainText.shown($0, keepsLines: true) }?.nonEmpty
  }

  /// The texts of a name: an array, or one text with `;`.
  func texts(_ name: String) -> [String] {
    guard let value = value(name) else { return [] }
    let items = value.elements?.compactMap(\.text) ?? value.text.map(CSVList.items) ?? []
    return items.map { PlainText.shown($0, keepsLines: false) }.filter { !$0.isEmpty }
  }

  /// The whole number of a name.
  func number(_ name: String) -> Int? { value(name)?.number.flatMap { Int(exactly: $0) } }
}

/// Collects a catalog of our own, whose links are given, from records in any order.
///
/// What cannot be read is left out and reported; of two records of one code the first counts.
struct CatalogCollector {
  private(set) var problems: [ImportProblem] = []
  private let calendar: EventCalendar
  private let assumedLength: Minutes
  private var sessions: [Session] = []
  private var runs: [Occurrence] = []
  private var venues: [Venue] = []
  private var firstSession: [String: (index: Int, position: DocumentPosition)] = [:]
  private var firstRun: [String: DocumentPosition] = [:]
  private var venueIndex: [String: Int] = [:]
  private var unknownStatuses = CountedWords()
  private var names = LongNames()

  /// Collects for the event's zone, or failing that the file's own.
  init(zone: String?, options: ImportOptions) throws(ImportError) {
    guard let zone = options.zone ?? zone else { throw .zoneMissing }
    assumedLength = options.assumedLength
    calendar = try ImportZone.calendar(zone)
  }

  /// Adds a session, once; its code as it is kept.
  mutating func session(_ facts: CatalogFacts, code: String, isOnceOnly: Bool) -> Session.ID {
    let title = facts.text("title") ?? code
    let code = names.name(code, .code, at: facts.position)
    let session = Session(
      id: Session.ID(code), title: title, type: name("type", .type, of: facts),
      level: facts.number("level"), topics: facts.texts("topics"),
      speakers: facts.texts("speakers"), abstract: facts.lines("abstract") ?? "",
      recorded: facts.text("recorded").flatMap { Recording(rawValue: $0.lowercased()) } ?? .unknown,
      link: facts.text("link").map(PlainText.link))
    guard let first = firstSession[code.uppercased()] else {
      firstSession[code.uppercased()] = (sessions.count, facts.position)
      sessions.append(session)
      return session.id
    }
    if isOnceOnly || session != sessions[first.index] {
      problems.append(
        ImportProblem(
          at: facts.position, field: .code, value: code, .idRepeated(firstAt: first.position)))
    }
    return sessions[first.index].id
  }

  /// Adds a run of a session.
  mutating func run(_ facts: CatalogFacts, code: String, of session: Session.ID) {
    let code = names.name(code, .code, at: facts.position)
    guard firstRun[code.uppercased()] == nil else {
      problems.append(
        ImportProblem(
          at: facts.position, field: .code, value: code,
          .idRepeated(firstAt: firstRun[code.uppercased()] ?? .file)))
      return
    }
    firstRun[code.uppercased()] = facts.position
    let venue = facts.text("venue").map { self.venue($0, at: facts.position, coordinate(facts)) }
    runs.append(
      Occurrence(
        id: Occurrence.ID(code), session: session, venue: venue,
        room: name("room", .room, of: facts),
        interval: interval(facts), status: status(facts), capacity: facts.number("capacity"),
        isSimulcast: facts.value("simulcast")?.flag ?? false, sourceKey: name("id", .id, of: facts))
    )
  }

  /// A name as it is kept.
  private mutating func name(
    _ key: String, _ field: ImportField, of facts: CatalogFacts
  ) -> String? {
    facts.text(key).map { names.name($0, field, at: facts.position) }
  }

  /// Adds a venue, once; its name as it is kept.
  @discardableResult
  mutating func venue(
    _ name: String, at position: DocumentPosition, _ coordinate: Coordinate?
  ) -> Venue.ID {
    let name = names.name(name, .venue, at: position)
    if let index = venueIndex[name.uppercased()] {
      venues[index].coordinate = venues[index].coordinate ?? coordinate
      return venues[index].id
    }
    venueIndex[name.uppercased()] = venues.count
    venues.append(Venue(id: Venue.ID(name), coordinate: coordinate))
    return Venue.ID(name)
  }

  /// Reports a record that lacks a field, and is left out.
  mutating func leaveOut(_ facts: CatalogFacts, without field: ImportField) {
    problems.append(ImportProblem(at: facts.position, field: field, .fieldMissing))
  }

  /// Where a place is.
  mutating func coordinate(_ facts: CatalogFacts) -> Coordinate? {
    guard let latitude = facts.value("lat")?.number, let longitude = facts.value("lon")?.number
    else { return nil }
    if let coordinate = Coordinate(onEarth: latitude, longitude) { return coordinate }
    problems.append(
      ImportProblem(
        at: facts.position, field: .latitude, value: "\(latitude), \(longitude)",
        .coordinateImpossible))
    return nil
  }

  /// All of it, problems from the top of the file down.
  func result(_ format: CatalogFormat, eventName: String?) throws(ImportError) -> ImportResult {
    guard !sessions.isEmpty || !venues.isEmpty else { throw .noRecords(format) }
    let all =
      problems + names.problems + unknownStatuses.problems(.status) { .statusUnknown(count: $0) }
    return ImportResult(
      format: format, eventName: eventName, calendar: calendar,
      catalog: Catalog(sessions: sessions, occurrences: runs, venues: venues),
      problems: all.sortedByPosition)
  }

  // MARK: Words and times

  private mutating func status(_ facts: CatalogFacts) -> ReservationStatus {
    guard let word = facts.text("status") else { return .unknown }
    if let status = ReservationStatus(rawValue: word) ?? StatusWords.status(word) { return status }
    unknownStatuses.add(word, at: facts.position)
    return .unknown
  }

  private mutating func interval(_ facts: CatalogFacts) -> Interval? {
    guard let start = moment("start", .start, of: facts) else { return nil }
    guard let end = moment("end", .end, of: facts) else {
      problems.append(
        ImportProblem(at: facts.position, field: .end, .lengthAssumed(minutes: assumedLength)))
      return Interval(start: start, end: start + assumedLength)
    }
    if end > start { return Interval(start: start, end: end) }
    problems.append(
      ImportProblem(
        at: facts.position, field: .end, value: facts.text("end") ?? "",
        .endNotAfterStart(assumed: assumedLength)))
    return Interval(start: start, end: start + assumedLength)
  }

  private mutating func moment(
    _ name: String, _ field: ImportField, of facts: CatalogFacts
  ) -> TimePoint? {
    guard let text = facts.text(name) else { return nil }
    let reading = TimeScanner.read(text)
    if let instant = reading?.instant { return instant }
    guard case .full(let day)? = reading?.days.first, let clock = reading?.clocks.first else {
      problems.append(ImportProblem(at: facts.position, field: field, value: text, .timeUnreadable))
      return nil
    }
    let moment = clock.moment(on: day, in: calendar)
    if let problem = moment?.problem {
      problems.append(ImportProblem(at: facts.position, field: field, value: text, problem))
    }
    return moment?.point
  }
}
