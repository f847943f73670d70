import LegworkModel

/// Reads iCalendar files (RFC 5545): each event is an occurrence.
struct ICalendarImporter: CatalogDraftImporter {
  var format: CatalogFormat { .ics }

  func read(_ source: SourceText, options: ImportOptions) throws(ImportError) -> CatalogDraft {
    let file = try ICalendarFile(source.utf8)
    try source.requireRoom(for: file.events.count)
    var draft = CatalogDraft()
    draft.eventName = file.calendar["X-WR-CALNAME"].map { PlainText.line($0.text) }?.nonEmpty
    draft.zone = ICalendarImporter.zone(of: file)
    draft.keyNamesOccurrence = true
    var times = try ICalendarTimes(file, zone: draft.zone ?? options.zone, options: options)
    for event in ICalendarImporter.events(of: file, problems: &draft.problems) {
      var row = ICalendarImporter.row(of: event)
      row.interval = try times.interval(of: event.part, at: row.position)
      if let rule = event.part["RRULE"] {
        draft.problems.append(
          ImportProblem(
            at: row.position, column: "RRULE", value: rule.value, .recurrenceNotExpanded))
      }
      draft.rows.append(row)
    }
    draft.problems += times.problems
    if file.unreadableLines > 0 {
      draft.problems.append(
        ImportProblem(at: .file, .linesUnreadable(count: file.unreadableLines)))
    }
    FrabRooms.settle(&draft, rule: options.rooms, conference: draft.eventName)
    return draft
  }

  /// The zone the file is about: what it says itself, else the only one its events name.
  static func zone(of file: ICalendarFile) -> String? {
    let own = file.calendar["X-WR-TIMEZONE"]?.value.trimmed.nonEmpty
    if let own, (try? EventCalendar(zone: own)) != nil { return own }
    let named = Set(file.events.compactMap { $0["DTSTART"]?.parameters["TZID"] })
    guard named.count == 1, let id = named.first else { return nil }
    return ICalendarTimes.names(of: id, file.zones[id]?.location)
      .first { (try? EventCalendar(zone: $0)) != nil }
  }

  /// The events but single changed times; of two of one name, the newer one.
  private static func events(
    of file: ICalendarFile, problems: inout [ImportProblem]
  ) -> [ICalendarEvent] {
    var events: [ICalendarEvent] = []
    var places: [String: Int] = [:]
    let parts = file.events.filter { $0["RECURRENCE-ID"] == nil }
    for (index, part) in parts.enumerated() {
      let event = ICalendarEvent(
        position: DocumentPosition(row: index + 1, line: part.line), part: part)
      if let place = event.uid.flatMap({ places[$0] }) {
        problems.append(events[place].meet(event))
      } else {
        if let uid = event.uid { places[uid] = events.count }
        events.append(event)
      }
    }
    return events
  }

  private static func row(of event: ICalendarEvent) -> CatalogRow {
    var row = CatalogRow(position: event.position)
    let event = event.part
    let summary = CalendarSummary(event["SUMMARY"]?.text ?? "")
    row.key = event["UID"].map { PlainText.line($0.value) }?.nonEmpty
    (row.title, row.type) = (summary.title, summary.kind)
    row.code = summary.code ?? row.key.flatMap(ShortCode.code)
    row.topics = event.all("CATEGORIES").flatMap(\.texts).map(PlainText.line)
    row.abstract = event["DESCRIPTION"].map { PlainText.paragraphs($0.text) } ?? ""
    row.link = event["URL"].map { PlainText.link($0.value) }?.nonEmpty
    let place = event["LOCATION"].map { PlainText.line($0.text) }?.nonEmpty
    (row.venue, row.room) = PlaceText.split(venue: nil, room: place)
    row.coordinate = event["GEO"].flatMap { coordinate($0.value) }
    if event["STATUS"]?.value.trimmed.uppercased() == "CANCELLED" { row.status = .cancelled }
    return row
  }

  private static func coordinate(_ text: String) -> Coordinate? {
    let parts = text.split(separator: ";").compactMap { Double($0) }
    return parts.count == 2 ? Coordinate(onEarth: parts[0], parts[1]) : nil
  }
}

/// What a calendar's summary says: `[talk] Looking at audio`, `SVS401-R1: Scaling`, or a title.
struct CalendarSummary: Hashable, Sendable {
  /// The code of the run, where the summary begins or ends with one.
  var code: String?
  /// The title.
  var title: String
  /// The kind of session, where a lower-case word in brackets stands before the title.
  var kind: String?

  /// Takes a summary apart.
  init(_ text: String) {
    title = PlainText.line(text)
    if title.hasPrefix("["), let end = title.firstIndex(of: "]") {
      let word = title[title.index(after: title.startIndex)..<end]
      let rest = String(title[title.index(after: end)...]).trimmed
      if !word.isEmpty, !rest.isEmpty, word.allSatisfy({ $0.isLowercase || $0 == " " || $0 == "-" })
      {
        (kind, title) = (String(word), rest)
      }
    }
    takeCode()
  }

  private mutating func takeCode() {
    let marks: Set<Character> = ["[", "]", "(", ")", ":", "–", "—", "|", " ", ",", "·"]
    let words = title.split { marks.contains($0) }
    if let first = words.first, CalendarSummary.isCode(first) {
      code = String(first)
      let rest = String(title[first.endIndex...].drop { marks.contains($0) || $0 == "-" })
      title = rest.isEmpty ? title : rest
    } else if let last = words.last, CalendarSummary.isCode(last), title.hasSuffix("(\(last))") {
      code = String(last)
      title = String(title.dropLast(last.count + 2)).trimmed
    }
  }

  /// Capitals, digits, and runs behind hyphens: `SVS401`, `KUB308-R1`, `NET217-NEW`.
  static func isCode(_ word: Substring) -> Bool {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    guard let stem = parts.first else { return false }
    let letters = stem.prefix { $0.isASCII && $0.isUppercase }
    let digits = stem.dropFirst(letters.count)
    return (2...5).contains(letters.count) && (2...4).contains(digits.count)
      && digits.allSatisfy { $0.isASCII && $0.isNumber }
      && parts.dropFirst().allSatisfy { part in
        !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isUppercase || $0.isNumber) }
      }
  }
}
