import ArgumentParser
import LegworkApp

struct SetVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Change a setting; 'default' puts it back.",
    discussion: """
      'legwork settings' lists them all.

      Example: legwork set walk-cost 2
      """)

  @Argument(help: "The setting's name.", completion: .known(.settings)) var name: String
  @Argument(parsing: .allUnrecognized, help: "Its new value.") var value: [String]

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().set(name, to: value.joined(separator: " "))
  }
}

struct Limit: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Set a hard limit for every day; 'none' takes it away.",
    discussion: """
      'legwork settings' lists them all.

      Example: legwork limit sessions-per-day 6
      """)

  @Argument(help: "The limit's name.", completion: .known(.limits)) var name: String
  @Argument(parsing: .allUnrecognized, help: "Its new value.") var value: [String]

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().limit(name, to: value.joined(separator: " "))
  }
}

struct SettingsVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "settings",
    abstract: "Show all settings and limits with their defaults.",
    discussion: "Example: legwork settings")

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().showSettings()
  }
}

struct Status: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Say what you know about the seats of runs.",
    discussion: """
      One of reserved, waitlisted, available, limited, full, walkUpOnly, notRequired, unknown, \
      cancelled, ended. It goes over what the catalog says; 'catalog' takes it back. A calendar or a \
      list of reservations tells of many at once.

      Example: legwork status SVS401-R1 KUB308 reserved
      Example: legwork status --from my-reservations.ics
      """)

  @Argument(
    help: ArgumentHelp("Codes of runs, then the state.", valueName: "code> ... <status"),
    completion: .known(.seats))
  var words: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A calendar, JSON, CSV or text file with the runs one has seats in.", valueName: "file"),
    completion: .file())
  var from: String?

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if from != nil, words.count > 1 {
      throw ValidationError("With --from only a state may follow, for all runs of the file.")
    }
    if from == nil, words.isEmpty {
      throw ValidationError("Name runs and the state of their seats, or a file with --from.")
    }
  }

  func answer() throws -> CommandAnswer {
    guard let from else { return try event.open().setStatus(words) }
    return try event.open().takeStatuses(from: from, as: words)
  }
}
