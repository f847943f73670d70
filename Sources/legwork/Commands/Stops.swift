import ArgumentParser
import LegworkApp

struct StopVerbs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stop",
    abstract: "Note places to drop in at while they are open.",
    discussion: """
      A stop is made at most once, at whatever minute of its openings suits the week best.

      Example: legwork stop Expo --venue Venetian --minutes 60 --open 10:00-18:00 --points 40
      """,
    subcommands: [StopAdd.self, StopList.self, StopRemove.self],
    defaultSubcommand: StopAdd.self)
}

struct StopAdd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a stop, or change the one of that name.",
    discussion: """
      Without --day the place is open on every day of the event.

      Example: legwork stop add Badge --venue Venetian --minutes 15 --open 7:00-19:00 --day 1
      """)

  @Argument(help: "What it is.") var name: String
  @Option(name: .long, help: "Where it is.", completion: .known(.venues)) var venue: String
  @Option(name: .long, parsing: .unconditional, help: "How long a visit takes.")
  var minutes: Int
  @Option(name: .long, help: ArgumentHelp("When the place is open.", valueName: "time-time"))
  var open: String
  @Option(
    name: .long, help: "Open on this day only; repeat for several.", completion: .known(.days))
  var day: [String] = []
  @Flag(name: .long, help: "The plan has to have it.") var required = false
  @Option(name: .long, parsing: .unconditional, help: "What visiting is worth.") var points: Int?

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().addStop(
      StopRequest(
        name: name, venue: venue, minutes: minutes, open: open, days: day, isRequired: required,
        points: points))
  }
}

struct StopList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the stops.",
    discussion: "Example: legwork stop list")

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().listStops()
  }
}

struct StopRemove: Verb {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove a stop.",
    discussion: "Example: legwork stop remove Expo")

  @Argument(help: "Its name.", completion: .known(.stops)) var name: String

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().removeStop(name)
  }
}
