import LegworkModel

/// Reads rows of travel times.
struct TravelTimeReader {
  private let columns: TravelColumns
  private let names: VenueNames
  private var result = TravelImportResult(times: [], venues: [], problems: [])
  private var numbers: [Venue.ID: Int32] = [:]
  /// The index of the first record about each trip.
  private var firstByTrip: [Trip: Int] = [:]

  /// A trip with its ends as numbers, as there may be hundreds of thousands.
  private struct Trip: Hashable {
    let from: Int32
    let to: Int32
    let mode: TravelMode
  }

  static func read(
    _ table: RecordTable, columns: TravelColumns, names: VenueNames
  ) throws(ImportError) -> TravelImportResult {
    try columns.require(.from)
    try columns.require(.to)
    try columns.require(.likely)
    var reader = TravelTimeReader(columns: columns, names: names)
    reader.result.problems = table.problems
    reader.result.times.reserveCapacity(table.records.count)
    for index in table.records.indices { reader.add(index, of: table.records) }
    guard !table.records.isEmpty else {
      throw .noRecords(.csv)
    }
    return reader.result
  }

  private init(columns: TravelColumns, names: VenueNames) {
    self.columns = columns
    self.names = names
  }

  private mutating func add(_ index: Int, of records: RecordTable.Records) {
    let record = records[index]
    guard let from = place(.from, record), let to = place(.to, record) else { return }
    guard VenueNames.key(from) != VenueNames.key(to) else {
      return report(record, .to, to, .samePlace)
    }
    guard let mode = mode(record), let likely = minutes(.likely, record, isNeeded: true) else {
      return
    }
    var time = TravelTime(
      from: Venue.ID(from), to: Venue.ID(to), mode: mode, low: minutes(.low, record),
      likely: likely, high: minutes(.high, record), walking: minutes(.walking, record),
      metres: minutes(.metres, record), hours: hours(record), headway: minutes(.headway, record),
      source: columns.text(.source, in: record) ?? "")
    order(&time, record)
    if time.walking > time.likely {
      report(record, .walking, String(time.walking), .walkingTooLong(taken: time.likely))
      time.walking = time.likely
    }
    note(time, index, of: records)
    result.times.append(time)
  }

  private mutating func report(
    _ record: RecordTable.Record, _ name: TravelColumns.Name, _ value: String,
    _ kind: ImportProblem.Kind
  ) {
    result.problems.append(
      ImportProblem(at: record.position, column: name.rawValue, value: value, kind))
  }

  private mutating func place(
    _ name: TravelColumns.Name, _ record: RecordTable.Record
  ) -> String? {
    guard let text = columns.text(name, in: record) else {
      report(record, name, "", .fieldMissing)
      return nil
    }
    let place = text.asName
    if place != text { report(record, name, place, .nameCut(count: 1)) }
    return names.name(for: place)
  }

  private mutating func mode(_ record: RecordTable.Record) -> TravelMode? {
    guard let text = columns.text(.mode, in: record) else { return .walk }
    let word = text.lowercased()
    let synonyms: [String: TravelMode] = [
      "walking": .walk, "foot": .walk, "bus": .shuttle, "tram": .monorail, "train": .transit,
      "metro": .transit, "taxi": .ride, "car": .ride, "rideshare": .ride,
    ]
    if let mode = TravelMode(rawValue: word) ?? synonyms[word] { return mode }
    report(record, .mode, text, .modeUnknown(known: TravelMode.allCases.map(\.rawValue)))
    return nil
  }

  /// A whole number, rounded up; a bad one that is not needed is reported and left out.
  private mutating func minutes(
    _ name: TravelColumns.Name, _ record: RecordTable.Record, isNeeded: Bool = false
  ) -> Int? {
    guard let text = columns.text(name, in: record) else {
      if isNeeded { report(record, name, "", .fieldMissing) }
      return nil
    }
    guard let number = Double(text), number >= 0,
      number <= Double(name == .metres ? 1_000_000 : TravelTime.longest)
    else {
      report(record, name, text, isNeeded ? .numberUnreadable : .lengthUnreadable)
      return nil
    }
    return Int(number.rounded(.up))
  }

  /// `07:00-22:00`; an end at or before the start lies after midnight.
  private mutating func hours(_ record: RecordTable.Record) -> TimeWindow? {
    guard let text = columns.text(.hours, in: record) else { return nil }
    guard let clocks = TimeScanner.read(text)?.clocks, clocks.count == 2 else {
      report(record, .hours, text, .lengthUnreadable)
      return nil
    }
    let (from, to) = (clocks[0].minute, clocks[1].minute)
    return TimeWindow(from: from, to: to <= from ? to + 1440 : to)
  }

  private mutating func order(_ time: inout TravelTime, _ record: RecordTable.Record) {
    let given = [time.low, time.likely, time.high]
    guard given != given.sorted() else { return }
    let sorted = given.sorted()
    (time.low, time.likely, time.high) = (sorted[0], sorted[1], sorted[2])
    report(
      record, .likely, given.map(String.init).joined(separator: ", "), .minutesUnordered)
  }

  private mutating func note(_ time: TravelTime, _ index: Int, of records: RecordTable.Records) {
    let trip = Trip(from: number(time.from), to: number(time.to), mode: time.mode)
    guard let first = firstByTrip[trip] else {
      firstByTrip[trip] = index
      return
    }
    let name = "\(time.from) → \(time.to) \(time.mode.rawValue)"
    report(records[index], .from, name, .tripRepeated(firstAt: records[first].position))
  }

  private mutating func number(_ venue: Venue.ID) -> Int32 {
    if let known = numbers[venue] { return known }
    let next = Int32(numbers.count)
    numbers[venue] = next
    return next
  }
}
