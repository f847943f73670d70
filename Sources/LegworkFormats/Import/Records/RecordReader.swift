import LegworkModel

/// Turns the records of a table into rows: cleans texts, reads words, resolves times.
struct RecordReader {
  private let binding: ColumnBinding
  /// The column of the record that lists a run, where any has a code of its own.
  private let recordColumn: Int?
  private var times: RecordTimes
  private var draft = CatalogDraft()
  private var unknownStatuses = CountedWords()
  private var unknownLevels = CountedWords()
  private var unknownGroups = CountedWords()
  private var unreadNumbers: [ImportField: CountedWords] = [:]
  private var lines: [ImportField: LastText<String, String>] = [:]
  private var lists: [ImportField: LastText<[JSONTree], [String]>] = [:]
  private var paragraphs = LastText<String, String>()
  private var link = LastText<String, String>()
  private var levels = LastText<String, Int?>()
  private var statuses = LastText<String, ReservationStatus?>()
  private var places = LastText<[String?], (venue: String?, room: String?)>()

  /// Reads all records.
  ///
  /// O(records × fields).
  static func read(
    _ table: RecordTable, binding: ColumnBinding, options: ImportOptions
  ) throws(ImportError) -> CatalogDraft {
    let times = try RecordTimes(table, binding: binding, options: options)
    var reader = RecordReader(
      binding: binding, times: times,
      recordColumn: table.columns.firstIndex(of: RunList.madeRecord))
    reader.draft.problems = table.problems
    reader.draft.rows.reserveCapacity(table.records.count)
    for record in table.records {
      reader.add(try reader.row(BoundRecord(record: record, binding: binding)))
    }
    reader.finish()
    return reader.draft
  }

  private init(binding: ColumnBinding, times: RecordTimes, recordColumn: Int?) {
    self.binding = binding
    self.recordColumn = recordColumn
    self.times = times
  }

  private mutating func add(_ row: CatalogRow) {
    if row.code == nil, row.key == nil, row.title.isEmpty {
      draft.problems.append(ImportProblem(at: row.position, .emptyRecord))
    } else {
      draft.rows.append(row)
    }
  }

  private mutating func finish() {
    draft.problems += times.problems
    draft.zone = times.fileZone
    draft.problems += unknownStatuses.problems(.status) { .statusUnknown(count: $0) }
    draft.problems += unknownLevels.problems(.level) { .levelUnreadable(count: $0) }
    draft.problems += unknownGroups.problems(.group) { .groupUnnamed(count: $0) }
    for field in ImportField.allCases {
      guard let words = unreadNumbers[field] else { continue }
      draft.problems += words.problems(field) { .numberIgnored(count: $0) }
    }
  }

  private mutating func row(_ record: BoundRecord) throws(ImportError) -> CatalogRow {
    var row = CatalogRow(position: record.record.position)
    row.code = line(.code, of: record)
    row.key = line(.id, of: record)
    row.record = recordColumn.flatMap { record.text(in: $0) }.flatMap { Int($0) }
    row.group = group(record)
    row.title = line(.title, of: record) ?? ""
    row.type = line(.type, of: record)
    row.topics = list(.topics, of: record)
    row.speakers = list(.speakers, of: record)
    row.abstract = record.text(.abstract).map { paragraphs.read($0, PlainText.paragraphs) } ?? ""
    row.link = record.text(.link).map { link.read($0, PlainText.link) }?.nonEmpty
    row.recorded = recording(record)
    row.level = level(record)
    place(record, into: &row)
    row.capacity = count(.capacity, of: record) ?? count(.seats, of: record)
    row.interval = try times.interval(of: record)
    row.status = status(record)
    return row
  }

  /// The text of a field as one line; nil where nothing of it is left.
  private mutating func line(_ field: ImportField, of record: BoundRecord) -> String? {
    record.text(field)
      .map { lines[field, default: LastText()].read($0, PlainText.line) }?.nonEmpty
  }

  /// All names in the columns of a field, each once, in order.
  private mutating func list(_ field: ImportField, of record: BoundRecord) -> [String] {
    lists[field, default: LastText()].read(record.values(field)) { values in
      var seen = Set<String>()
      return values.flatMap(ListText.names).filter { seen.insert($0).inserted }
    }
  }

  /// The first group a record names; that it repeats, and no more, is reported.
  private mutating func group(_ record: BoundRecord) -> String? {
    var unnamed: String?
    for column in record.binding[.group] {
      guard let text = record.text(in: column).map(PlainText.line)?.nonEmpty else { continue }
      switch GroupWords.read(text) {
      case .name(let name): return name
      case .none: continue
      case .unnamed: unnamed = unnamed ?? text
      }
    }
    if let unnamed { unknownGroups.add(unnamed, at: record.record.position) }
    return nil
  }

  private func recording(_ record: BoundRecord) -> Recording {
    if let optout = record.value(.unrecorded)?.flag { return optout ? .no : .yes }
    switch record.value(.recorded)?.flag {
    case true?: return .yes
    case false?: return .no
    case nil: return .unknown
    }
  }

  private mutating func level(_ record: BoundRecord) -> Int? {
    guard let text = record.text(.level) else { return nil }
    let level = levels.read(text, LevelWords.level)
    if level == nil { unknownLevels.add(text.asName, at: record.record.position) }
    return level
  }

  // MARK: Place

  private mutating func place(_ record: BoundRecord, into row: inout CatalogRow) {
    let (venue, room) = (line(.venue, of: record), line(.room, of: record))
    (row.venue, row.room) = places.read([venue, room]) { names in
      PlaceText.split(venue: names[0], room: names[1])
    }
    let (north, east) = (number(.latitude, of: record), number(.longitude, of: record))
    guard let latitude = north, let longitude = east else { return }
    row.coordinate = Coordinate(onEarth: latitude, longitude)
    if row.coordinate == nil {
      draft.problems.append(
        ImportProblem(
          at: row.position, field: .latitude, value: "\(latitude), \(longitude)",
          .coordinateImpossible))
    }
  }

  // MARK: Numbers

  /// The number in a field; what is none is reported.
  private mutating func number(_ field: ImportField, of record: BoundRecord) -> Double? {
    guard let value = record.value(field) else { return nil }
    let number = value.number
    if number == nil { leaveOut(value, field, of: record) }
    return number
  }

  /// The whole number in a field: `120`, `1,200`.
  private mutating func count(_ field: ImportField, of record: BoundRecord) -> Int? {
    guard let value = record.value(field) else { return nil }
    let number = value.number.flatMap { Int(exactly: $0) } ?? value.text.flatMap(CountText.number)
    if number == nil { leaveOut(value, field, of: record) }
    return number
  }

  private mutating func leaveOut(_ value: JSONTree, _ field: ImportField, of record: BoundRecord) {
    guard let text = value.text?.trimmed.nonEmpty else { return }
    unreadNumbers[field, default: CountedWords()].add(text, at: record.record.position)
  }

  // MARK: Status

  private mutating func status(_ record: BoundRecord) -> ReservationStatus {
    if record.value(.cancelled)?.flag == true { return .cancelled }
    let word = record.text(.status)
    let known = word.flatMap { statuses.read($0, StatusWords.status) }
    if let word, known == nil { unknownStatuses.add(word.asName, at: record.record.position) }
    let isFinal = [.cancelled, .ended, .reserved, .waitlisted].contains { $0 == known }
    if let known, isFinal { return known }
    if record.value(.walkup)?.flag == true { return .walkUpOnly }
    if let ticket = record.text(.tickets), needsNoTicket(ticket) { return .notRequired }
    if let known, known != .unknown { return known }
    if word == nil, let seats = record.value(.seats)?.number {
      return seats > 0 ? .available : .full
    }
    return .unknown
  }

  private func needsNoTicket(_ text: String) -> Bool {
    let lower = text.lowercased()
    return lower == "no" || lower == "false" || lower.contains("does not require ticket")
  }
}
