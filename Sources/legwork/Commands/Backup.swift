import ArgumentParser
import LegworkApp

struct Backup: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Say what to do if turned away at a door.",
    discussion: """
      For each planned run the two best that can still be reached from its door.

      Example: legwork backup KUB308
      """)

  @Argument(
    help: "A planned session's or run's code; all if not given.", completion: .known(.planned))
  var code: String?

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().backup(code)
  }
}

struct ReserveOrder: Verb {
  static let configuration = CommandConfiguration(
    commandName: "reserve-order",
    abstract: "Say in which order to reserve seats, each with its fallback.",
    discussion: """
      What fills first and is worth most comes first; 'legwork set fills.TYPE MINUTES' says how \
      fast a type fills.

      Example: legwork reserve-order
      """)

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().reserveOrder()
  }
}

struct Now: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Say what is next, when to leave, and what else is near.",
    discussion: """
      Without --at, the clock of this machine says when it is.

      Example: legwork now
      Example: legwork now --at "tue 10:40" --from Venetian
      """)

  @Option(name: .long, help: ArgumentHelp("Another moment, with its day.", valueName: "moment"))
  var at: String?

  @Option(
    name: .long, help: "Where you are, if not where the plan has you.", completion: .known(.venues))
  var from: String?

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().now(at: at, from: from, clock: .system)
  }
}
