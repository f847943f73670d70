import LegworkModel

/// Collects a catalog of our own, whose links are given, from records in any order.
///
/// What cannot be read is left out and reported; of two records of one code the first counts.
struct CatalogCollector {
  private(set) var problems: [ImportProblem] = []
  private let calendar: EventCalendar
  /// The zone of times without an offset, where their record names none.
  private let fileZone: String?
  private var calendars: [String: EventCalendar] = [:]
  private let assumedLength: Minutes
  private var sessions: [Session] = []
  private var runs: [Occurrence] = []
  private var venues: [Venue] = []
  private var firstSession: [String: (index: Int, position: DocumentPosition)] = [:]
  private var firstRun: [String: DocumentPosition] = [:]
  private var firstVenue: [String: (index: Int, position: DocumentPosition)] = [:]
  private var unknownStatuses = CountedWords()
  private var unknownWords: [String: CountedWords] = [:]
  private var unreadNumbers: [String: CountedWords] = [:]
  private var names = LongNames()

  /// Collects for the event's zone, or failing that the file's own.
  init(zone: String?, options: ImportOptions) throws(ImportError) {
    guard let eventZone = options.zone ?? zone else { throw .zoneMissing }
    assumedLength = options.assumedLength
    fileZone = zone
    calendar = try ImportZone.calendar(eventZone)
  }

  /// Adds a session, once; its code as it is kept.
  mutating func session(_ facts: CatalogFacts, code: String, isOnceOnly: Bool) -> Session.ID {
    let title = facts.text("title") ?? code
    let code = names.name(code, .code, at: facts.position)
    let session = Session(
      id: Session.ID(code), title: title, type: name("type", .type, of: facts),
      level: number("level", of: facts),
      topics: facts.texts("topics").map { names.name($0, .topics, at: facts.position) },
      speakers: facts.texts("speakers"), abstract: facts.lines("abstract") ?? "",
      recorded: word("recorded", of: facts) { Recording(rawValue: $0.lowercased()) } ?? .unknown,
      link: facts.text("link").map(PlainText.link))
    guard let first = firstSession[code.uppercased()] else {
      firstSession[code.uppercased()] = (sessions.count, facts.position)
      sessions.append(session)
      return session.id
    }
    if isOnceOnly || session != sessions[first.index] {
      problems.append(
        ImportProblem(
          at: facts.position, field: .code, value: code, .sessionRepeated(firstAt: first.position)))
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
        interval: interval(facts), status: status(facts), capacity: number("capacity", of: facts),
        isSimulcast: word("simulcast", of: facts) { JSONTree.string($0).flag } ?? false,
        sourceKey: name("id", .id, of: facts))
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
    if let (index, first) = firstVenue[name.uppercased()] {
      if let known = venues[index].coordinate, let coordinate, coordinate != known {
        problems.append(
          ImportProblem(at: position, field: .venue, value: name, .venueRepeated(firstAt: first)))
      }
      venues[index].coordinate = venues[index].coordinate ?? coordinate
      return venues[index].id
    }
    firstVenue[name.uppercased()] = (venues.count, position)
    venues.append(Venue(id: Venue.ID(name), coordinate: coordinate))
    return Venue.ID(name)
  }

  /// Reports what a row says of a run that has no code.
  mutating func leaveOutRun(_ facts: CatalogFacts) {
    problems.append(ImportProblem(at: facts.position, field: .code, .runWithoutCode))
  }

  /// Reports a part of a record that has to be a list of records and is none.
  mutating func leaveOut(_ part: String, at position: DocumentPosition) {
    problems.append(ImportProblem(at: position, column: part, value: "", .notARecord))
  }

  /// Reports a record that lacks a field, and is left out.
  mutating func leaveOut(_ facts: CatalogFacts, without field: ImportField) {
    problems.append(ImportProblem(at: facts.position, field: field, .fieldMissing))
  }

  /// Where a place is.
  mutating func coordinate(_ facts: CatalogFacts) -> Coordinate? {
    let given = ["lat", "lon"].map(facts.text)
    guard given != [nil, nil] else { return nil }
    if let latitude = facts.value("lat")?.number, let longitude = facts.value("lon")?.number,
      let coordinate = Coordinate(onEarth: latitude, longitude)
    {
      return coordinate
    }
    problems.append(
      ImportProblem(
        at: facts.position, field: .latitude,
        value: given.map { $0 ?? "nothing" }.joined(separator: ", "), .coordinateImpossible))
    return nil
  }

  /// All of it, problems from the top of the file down.
  func result(_ format: CatalogFormat, eventName: String?) throws(ImportError) -> ImportResult {
    guard !sessions.isEmpty || !venues.isEmpty else { throw .noRecords(format) }
    var all = problems + names.problems
    all += unknownStatuses.problems(.status) { .statusUnknown(count: $0) }
    for (column, words) in unknownWords.sorted(by: { $0.key < $1.key }) {
      all += words.problems(column) { .wordIgnored(count: $0) }
    }
    for (column, words) in unreadNumbers.sorted(by: { $0.key < $1.key }) {
      all += words.problems(column) { .numberIgnored(count: $0) }
    }
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

  /// The meaning of a word; that there is none is reported.
  private mutating func word<Meaning>(
    _ column: String, of facts: CatalogFacts, _ meaning: (String) -> Meaning?
  ) -> Meaning? {
    guard let text = facts.text(column) else { return nil }
    let known = meaning(text)
    if known == nil {
      unknownWords[column, default: CountedWords()].add(text.asName, at: facts.position)
    }
    return known
  }

  /// A whole number; anything else is reported.
  private mutating func number(_ column: String, of facts: CatalogFacts) -> Int? {
    guard let text = facts.text(column) else { return nil }
    let number = facts.number(column)
    if number == nil {
      unreadNumbers[column, default: CountedWords()].add(text.asName, at: facts.position)
    }
    return number
  }

  private mutating func interval(_ facts: CatalogFacts) -> Interval? {
    let given = givenInterval(facts)
    guard let given, given.length > CatalogDraft.longestRun else { return given }
    problems.append(
      ImportProblem(
        at: facts.position, field: .code, value: facts.text("code") ?? "",
        .tooLong(days: given.length / 1440)))
    return nil
  }

  private mutating func givenInterval(_ facts: CatalogFacts) -> Interval? {
    guard let start = moment("start", .start, of: facts) else {
      if facts.text("start") == nil, let end = facts.text("end") {
        problems.append(ImportProblem(at: facts.position, field: .end, value: end, .startMissing))
      }
      return nil
    }
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

  /// The calendar of times without an offset: by the record's zone, else the file's.
  private mutating func calendar(of facts: CatalogFacts) -> EventCalendar {
    guard let zone = facts.text("zone") ?? fileZone else { return calendar }
    if let known = calendars[zone] { return known }
    let found = try? EventCalendar(zone: zone)
    if found == nil {
      problems.append(
        ImportProblem(
          at: facts.position, field: .zone, value: zone, .zoneUnknown(taken: calendar.zone)))
    }
    calendars[zone] = found ?? calendar
    return found ?? calendar
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
    let moment = clock.moment(on: day, in: calendar(of: facts))
    if let problem = moment?.problem {
      problems.append(ImportProblem(at: facts.position, field: field, value: text, problem))
    }
    return moment?.point
  }
}
