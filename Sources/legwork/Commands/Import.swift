import ArgumentParser
import LegworkApp

struct Import: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Read a catalog of sessions into the event.",
    discussion: """
      What a file is, is found out from its content: AWS Events JSON, any JSON array, CSV or TSV, \
      frab or pretalx XML. '-' is standard input. Either everything is read, \
      with a list of what looked wrong, or nothing is changed.

      Example: legwork import sessions.csv --map code=abbr --map title=name --year 2025
      """)

  @Argument(help: "Files to read.", completion: .file())
  var files: [String] = []

  @Option(
    name: .long,
    help: "What the files are: aws-events, json, csv or frab-xml.")
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
    name: .long, help: ArgumentHelp("The zone of times that give none.", valueName: "zone"))
  var zone: String?

  @Option(name: .long, help: "How runs of one session are found: code, title or none.")
  var repeats: String?

  @Option(
    name: .long,
    help: "How rooms without buildings become venues: auto, prefix, venue or conference.")
  var rooms: String?

  @Flag(name: .long, help: "Only report; change nothing.")
  var dryRun = false

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if files.isEmpty, fields.files.isEmpty { throw ValidationError("Name a file to import.") }
  }

  /// `--map` takes words up to the next option; those without a sign are files that follow it.
  private var fields: (map: [String], files: [String]) {
    (map.filter { $0.contains("=") }, map.filter { !$0.contains("=") })
  }

  func answer() throws -> CommandAnswer {
    try event.open().importCatalogs(
      ImportRequest(
        files: files + fields.files, format: format, map: fields.map, year: year, week: week,
        zone: zone, repeats: repeats, rooms: rooms, isDryRun: dryRun))
  }
}
