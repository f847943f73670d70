import ArgumentParser
import LegworkApp
import LegworkModel

struct Travel: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say how long it takes from venue to venue.",
    discussion: "Example: legwork travel import travel.csv",
    subcommands: [TravelImport.self, TravelSet.self, TravelShow.self, TravelCheck.self])
}

struct TravelImport: Verb {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read travel times from a CSV file.",
    discussion: """
      Columns: from, to, likely; optional: mode, low, high, walking, metres, hours, headway, \
      source. '-' is standard input.

      Example: legwork travel import travel.csv
      """)

  @Argument(help: "A CSV file of travel times.", completion: .file())
  var file: String

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().importTravel(file)
  }
}

struct TravelSet: Verb {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Set the minutes from one venue to another, door to door.",
    discussion: """
      Serves the way back too, unless that has its own figure.

      Example: legwork travel set Venetian "Caesars Forum" 20 --low 12 --high 25
      """)

  @Argument(help: "Where one leaves.", completion: .known(.venues)) var from: String
  @Argument(help: "Where one arrives.", completion: .known(.venues)) var to: String
  @Argument(parsing: .allUnrecognized, help: "Likely minutes.") var minutes: [String]

  @Option(
    name: .long, help: "walk, shuttle, monorail, transit or ride.",
    completion: .list(TravelMode.allCases.map(\.rawValue)))
  var mode: String = "walk"

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("Minutes on a good day.", valueName: "minutes"))
  var low: Int?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("Minutes on a bad day.", valueName: "minutes"))
  var high: Int?

  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("Minutes of it on foot; all of a walk, else 0.", valueName: "minutes"))
  var walking: Int?

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard number == nil else { return }
    let text = minutes.joined(separator: " ")
    throw ValidationError("MINUTES takes a whole number of minutes, such as 20, not '\(text)'.")
  }

  /// The minutes; taken as text, so that -5 is no option.
  private var number: Int? { minutes.count == 1 ? minutes.first.flatMap { Int($0) } : nil }

  func answer() throws -> CommandAnswer {
    try event.open().setTravel(
      TravelEntry(
        from: from, to: to, minutes: number ?? 0, mode: mode, low: low, high: high, walking: walking
      ))
  }
}

struct TravelShow: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show every figure with its source, also the estimated and assumed ones.",
    discussion: "Example: legwork travel show Venetian \"MGM Grand\"")

  @Argument(help: "Only trips that touch this venue.", completion: .known(.venues)) var from:
    String?
  @Argument(help: "Only trips between the two.", completion: .known(.venues)) var to: String?

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().showTravel(from: from, to: to)
  }
}

struct TravelCheck: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look for missing and doubtful travel times.",
    discussion: "Example: legwork travel check")

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().checkTravel()
  }
}
