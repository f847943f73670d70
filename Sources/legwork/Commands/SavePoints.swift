import ArgumentParser
import LegworkApp

struct SavePointVerbs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "save-point",
    abstract: "Give the present state a name to come back to.",
    discussion: "Example: legwork save-point before-lunch",
    subcommands: [SavePointAdd.self, SavePointList.self, SavePointRemove.self],
    defaultSubcommand: SavePointAdd.self)
}

struct SavePointAdd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Make a save point.",
    discussion: "Example: legwork save-point add before-lunch")

  @Argument(help: "Its name.") var name: String

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().addSavePoint(name)
  }
}

struct SavePointList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the save points.",
    discussion: "Example: legwork save-point list")

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().listSavePoints()
  }
}

struct SavePointRemove: Verb {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Forget a save point.",
    discussion: "Example: legwork save-point remove before-lunch")

  @Argument(help: "Its name.", completion: .known(.savePoints)) var name: String

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().removeSavePoint(name)
  }
}

struct Restore: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Go back to a save point.",
    discussion:
      "It is a change like any other and can be undone.\n\nExample: legwork restore before-lunch")

  @Argument(help: "The save point's name.", completion: .known(.savePoints)) var name: String

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().restore(name)
  }
}
