internal import Foundation
internal import LegworkFormats
internal import LegworkModel
internal import LegworkStore

/// Which catalogs to read, and how.
public struct ImportRequest: Sendable {
  let files: [String]
  let isDryRun: Bool
  private let format: String?
  private let map: [String]
  private let year: Int?
  private let week: String?
  private let zone: String?
  private let repeats: String?
  private let rooms: String?

  /// The names of all kinds of files that are read.
  public static let formats = CatalogFormat.allCases.filter(\.isReadable).map(\.rawValue)

  /// Takes what was typed.
  public init(
    files: [String], format: String? = nil, map: [String] = [], year: Int? = nil,
    week: String? = nil, zone: String? = nil, repeats: String? = nil, rooms: String? = nil,
    isDryRun: Bool = false
  ) {
    self.files = files
    self.format = format
    self.map = map
    self.year = year
    self.week = week
    self.zone = zone
    self.repeats = repeats
    self.rooms = rooms
    self.isDryRun = isDryRun
  }

  /// How to read into an event: its zone and days help where the file is silent.
  func options(for state: EventState) throws -> ImportOptions {
    var options = try ImportOptions(readingInto: state)
    options.format = try format.map { try ImportRequest.value($0, .format) }
    var seen: Set<String> = []
    options.map = try map.filter { seen.insert($0).inserted }
      .map { text throws(ImportError) in try FieldMapping(text) }
    options.year = year
    options.repeats = try repeats.map { try ImportRequest.value($0, .repeats) } ?? options.repeats
    options.rooms = try rooms.map { try ImportRequest.value($0, .rooms) } ?? options.rooms
    options.week = try week.map { try DayReader.anyDay($0, among: options.days) }
    if let zone { _ = try EventCalendar(zone: zone) }
    options.zone = zone ?? options.zone
    return options
  }

  private static func value<Value: CaseIterable & RawRepresentable<String>>(
    _ text: String, _ kind: VerbFault.NameKind
  ) throws(VerbFault) -> Value {
    if let value = Value(rawValue: text.lowercased()) { return value }
    throw .unknown(kind, text, Value.allCases.map(\.rawValue))
  }
}

extension ImportOptions {
  /// The defaults for an event: what it has helps where a file is silent.
  init(readingInto state: EventState) throws {
    self.init()
    zone = state.event.zone.isEmpty ? nil : state.event.zone
    days = try state.catalog.days(in: state.calendar())
    earlier = EarlierCodes(state.catalog, used: state.codesInUse)
  }
}

extension EventState {
  /// All codes that marks, pins, drops, seats, notes and the plan are kept under.
  fileprivate var codesInUse: Set<String> {
    let wishes = preferences
    let runs =
      Set(wishes.occurrences.keys).union(wishes.statuses.keys).union(wishes.pins)
      .union(wishes.drops).union(wishes.attended).union(plan?.attend ?? [])
    return Set(runs.map(\.rawValue)).union(wishes.sessions.keys.map(\.rawValue))
      .union(notes.keys)
  }
}

extension Workbench {
  /// Reads catalogs into the event: all of them, or nothing is changed.
  public func importCatalogs(_ request: ImportRequest) throws -> CommandAnswer {
    var edit = try edit(.whole)
    var options = try request.options(for: edit.state)
    var merge = CatalogMerge(edit.state.catalog)
    var reports: [ImportReport] = []
    for path in request.files {
      let file = try InputFile.read(path)
      options.earlier.catalog = merge.catalog
      let result = try ImportReport.read(file, options)
      reports.append(
        ImportReport(name: file.name, result: result, merge: merge.add(result.catalog)))
    }
    guard let first = reports.first else { return .imported([], isDryRun: request.isDryRun) }
    guard !request.isDryRun else { return .imported(reports, isDryRun: true) }
    edit.change.catalog = merge.catalog
    edit.change.event = edit.state.event.named(by: first)
    let count = reports.reduce(0) { $0 + $1.result.catalog.occurrences.count }
    let names = reports.map(\.shortName).joined(separator: ", ")
    let done = try edit.commit("import \(names): \(count.of("occurrence"))")
    return .imported(reports, isDryRun: false, notes: done.notes)
  }
}

extension Event {
  /// The event with what is still missing taken from a file.
  fileprivate func named(by report: ImportReport) -> Event {
    Event(
      name: name.isEmpty ? report.result.eventName ?? report.shortName : name,
      zone: zone.isEmpty ? report.result.zone : zone)
  }
}

/// What was read from one file, and what it meant for the event.
struct ImportReport: Sendable {
  /// Where it was read from.
  var name: String
  /// What was read.
  var result: ImportResult
  /// What it added to the event.
  var merge: CatalogMerge.Count

  /// The file's name without folders and endings.
  var shortName: String { InputFile.shortName(name) }

  /// Reads a file; an error says which one it is about.
  static func read(
    _ file: InputFile, _ options: ImportOptions
  ) throws(FileImportError) -> ImportResult {
    do {
      return try CatalogImport.read(file.bytes, options: options)
    } catch {
      throw FileImportError(file: file.name, error: error)
    }
  }
}

/// Why a named file could not be imported.
struct FileImportError: Error, Equatable {
  /// The file.
  var file: String
  /// Why.
  var error: ImportError
}
