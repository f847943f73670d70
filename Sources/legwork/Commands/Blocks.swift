import ArgumentParser
import LegworkApp

struct BlockVerbs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "block",
    abstract: "Keep time for your own appointments.",
    discussion: """
      Example: legwork block "Customer survey" --day monday --from 17:00 --to 19:00 --venue Wynn
      """,
    subcommands: [BlockAdd.self, BlockImport.self, BlockList.self, BlockRemove.self],
    defaultSubcommand: BlockAdd.self)
}

struct BlockAdd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add an appointment, or change the one of that name on that day.",
    discussion: "Example: legwork block add Dinner --day tue --from 19:00 --to 21:00")

  @Argument(help: "What it is.") var name: String
  @Option(name: .long, help: "Its day: a date, a weekday or a number.", completion: .known(.days))
  var day: String
  @Option(name: .long, help: ArgumentHelp("When it starts.", valueName: "time")) var from: String
  @Option(name: .long, help: ArgumentHelp("When it ends.", valueName: "time")) var to: String
  @Option(name: .long, help: "Where it is; anywhere if not given.", completion: .known(.venues))
  var venue: String?

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().addCommitment(name, day: day, from: from, to: to, venue: venue)
  }
}

struct BlockImport: Verb {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Keep time for the events of your own calendar.",
    discussion: """
      Import again after a change: what it took before is updated, and what is cancelled, or no \
      longer in the calendar, goes.

      Example: legwork block import meetings.ics
      """)

  @Argument(help: "An iCalendar file; - is standard input.", completion: .file(extensions: ["ics"]))
  var file: String
  @Flag(name: .long, help: "Only report; change nothing.") var dryRun = false

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().importCommitments(from: file, isDryRun: dryRun)
  }
}

struct BlockList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List your appointments.",
    discussion: "Example: legwork block list")

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().listCommitments()
  }
}

struct BlockRemove: Verb {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove an appointment.",
    discussion: "Example: legwork block remove Dinner --day tue")

  @Argument(help: "Its name.", completion: .known(.commitments)) var name: String
  @Option(name: .long, help: "Only the one on this day.", completion: .known(.days)) var day:
    String?

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().removeCommitment(name, day: day)
  }
}
