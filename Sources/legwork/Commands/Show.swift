import ArgumentParser
import LegworkApp

struct Show: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Show all about a session, its runs and what they clash with.",
    discussion: "Example: legwork show SVS401")

  @Argument(help: "A session's or a run's code.", completion: .known(.codes))
  var code: String

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().show(code)
  }
}
