import ArgumentParser
import LegworkApp

/// Which catalog files to read, and how: the same for every verb that reads them.
struct CatalogFileOptions: ParsableArguments {
  @Argument(help: "Files to read.", completion: .file())
  var files: [String] = []

  @Option(
    name: .long,
    help: "What the files are: \(ImportRequest.formats.joined(separator: ", ")).",
    completion: .catalogFormats)
  var format: String?

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      "Columns or fields to read: code=abbr title=name.", valueName: "field=column"))
  var map: [String] = []

  @Option(name: .long, help: "The year of dates that give none.")
  var year: Int?

  @Option(
    name: .long, help: ArgumentHelp("A day of the week that bare weekdays mean.", valueName: "day"))
  var week: String?

  @Option(
    name: .long, help: ArgumentHelp("The zone of times that give none.", valueName: "zone"),
    completion: .known(.zones))
  var zone: String?

  @Option(
    name: .long, help: "How runs of one session are found: code, title or none.",
    completion: .list(["code", "title", "none"]))
  var repeats: String?

  @Option(
    name: .long,
    help: "How rooms without buildings become venues: auto, prefix, venue or conference.",
    completion: .list(["auto", "prefix", "venue", "conference"]))
  var rooms: String?

  @Flag(name: .long, help: "Only report; change nothing.")
  var dryRun = false

  func validate() throws {
    if files.isEmpty, fields.files.isEmpty { throw ValidationError("Name a file to read.") }
  }

  /// `--map` takes words up to the next option; those without a sign are files that follow it.
  private var fields: (map: [String], files: [String]) {
    (map.filter { $0.contains("=") }, map.filter { !$0.contains("=") })
  }

  /// What was asked for.
  var request: ImportRequest {
    ImportRequest(
      files: files + fields.files, format: format, map: fields.map, year: year, week: week,
      zone: zone, repeats: repeats, rooms: rooms, isDryRun: dryRun)
  }
}
