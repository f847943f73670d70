import ArgumentParser
import LegworkApp

struct Why: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Say why a session is in the plan or not, and what it would cost.",
    discussion: """
      Plans anew, with the session and without it; nothing is saved. A run's code asks about that \
      run alone.

      Example: legwork why KUB308
      """)

  @Argument(help: "A session's or a run's code.", completion: .known(.codes))
  var code: String

  @OptionGroup var limit: TimeLimitOptions
  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().why(code, timeLimit: limit.seconds)
  }
}
