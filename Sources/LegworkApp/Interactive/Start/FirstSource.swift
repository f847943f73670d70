internal import LegworkFormats
internal import LegworkModel
internal import LegworkStore

/// Where the first event's sessions come from.
enum FirstSource {
  /// The invented event that is part of the program.
  case sample(SampleFacts)
  /// A catalog as it was read, to be read once more where the event's zone is another one.
  case catalog(ImportResult, InputFile, ImportOptions)

  /// Reads a catalog; year and week are for files whose days lack them.
  init(_ file: InputFile, year: Int?, week: CalendarDay?) throws(FileImportError) {
    var options = ImportOptions()
    options.year = year
    options.week = week
    do {
      self = .catalog(try ImportReport.read(file, options), file, options)
    } catch {
      guard error.error == .zoneMissing else { throw error }
      options.zone = "UTC"
      self = .catalog(try ImportReport.read(file, options), file, options)
    }
  }

  /// The name of the event.
  var title: String {
    switch self {
    case .sample(let sample): sample.name
    case .catalog(let result, _, _): result.eventName ?? fileName
    }
  }

  /// What the document is called.
  var fileName: String {
    switch self {
    case .sample: "sample"
    case .catalog(_, let file, _): InputFile.shortName(file.name)
    }
  }

  /// The zone it says it is in; nil where that is to be asked.
  var zone: String? {
    switch self {
    case .sample(let sample): sample.zone
    case .catalog(let result, _, let options): options.zone == nil ? result.zone : nil
    }
  }

  /// Where one can stay, as far as it is known.
  var venues: [Venue] {
    switch self {
    case .sample(let sample): sample.catalog.venues
    case .catalog(let result, _, _): result.catalog.venues
    }
  }

  /// Where one stays unless something else is said.
  var lodging: Venue.ID? {
    switch self {
    case .sample(let sample): sample.preferences.settings.lodging
    case .catalog: nil
    }
  }

  /// All that the new document holds.
  func content(zone: String, lodging: Venue.ID?) throws -> Change {
    var change: Change
    switch self {
    case .sample(let sample): change = sample.change
    case .catalog(let result, _, _) where result.zone == zone:
      change = Change(catalog: result.catalog)
    case .catalog(_, let file, var options):
      options.zone = zone
      change = Change(catalog: try ImportReport.read(file, options).catalog)
    }
    var wishes = change.preferences ?? Preferences()
    wishes.settings.lodging = lodging
    change.preferences = wishes
    return change
  }
}
