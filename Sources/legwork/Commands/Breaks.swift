import ArgumentParser
import LegworkApp

struct BreakVerbs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "break",
    abstract: "Keep time for lunch or a rest, wherever it fits.",
    discussion: "Example: legwork break Lunch --minutes 45 --between 11:30-14:00 --required",
    subcommands: [BreakAdd.self, BreakList.self, BreakRemove.self, BreakSuggest.self],
    defaultSubcommand: BreakAdd.self)
}

struct BreakAdd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a break, or change the one of that name.",
    discussion: "Example: legwork break add Lunch --minutes 45 --between 11:30-14:00 --points 25")

  @Argument(help: "What it is.") var name: String
  @Option(name: .long, parsing: .unconditional, help: "How long it takes, in one piece.")
  var minutes: Int
  @Option(name: .long, help: ArgumentHelp("When it may be.", valueName: "time-time"))
  var between: String
  @Flag(name: .long, help: "Every day with sessions has to have it.") var required = false
  @Option(name: .long, parsing: .unconditional, help: "What taking it is worth.") var points: Int?
  @Option(name: .long, help: "On this day only; repeat for several.", completion: .known(.days))
  var day: [String] = []

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().addBreak(
      BreakRequest(
        name: name, minutes: minutes, between: between, isRequired: required, points: points,
        days: day))
  }
}

struct BreakList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the breaks.",
    discussion: "Example: legwork break list")

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().listBreaks()
  }
}

struct BreakRemove: Verb {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove a break.",
    discussion: "Example: legwork break remove Lunch")

  @Argument(help: "Its name.", completion: .known(.breaks)) var name: String

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().removeBreak(name)
  }
}

struct BreakSuggest: Verb {
  static let configuration = CommandConfiguration(
    commandName: "suggest",
    abstract: "Offer a lunch and a rest, with what they would cost.",
    discussion: """
      Nothing is changed without --add.

      Example: legwork break suggest
      """)

  @Flag(name: .long, help: "Add what is offered.") var add = false

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().suggestBreaks(adding: add)
  }
}
