import ArgumentParser
import LegworkApp

struct Undo: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Take the last change back.",
    discussion: "Example: legwork undo")

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().undo()
  }
}

struct Redo: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Make the change again that was taken back.",
    discussion: "Example: legwork redo")

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().redo()
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
