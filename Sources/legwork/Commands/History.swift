import ArgumentParser
import LegworkApp

struct Undo: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Take the last change back, or the last few.",
    discussion: "Example: legwork undo 3")

  @Argument(help: "How many changes.") var steps = 1

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().undo(steps)
  }
}

struct Redo: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Make the change again that was taken back, or a few.",
    discussion: "Example: legwork redo 3")

  @Argument(help: "How many changes.") var steps = 1

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().redo(steps)
  }
}

struct History: Verb {
  static let configuration = CommandConfiguration(
    abstract: "List every change.",
    discussion: "Example: legwork history")

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().history()
  }
}
