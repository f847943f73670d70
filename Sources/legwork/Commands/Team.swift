import ArgumentParser
import LegworkApp

struct Team: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Find the plans of several people that together cover the most.",
    discussion: """
      Every session counts once, whoever goes; each plan is walkable for its person. Says who brings \
      notes for whom. Saves nothing.

      Example: legwork team anna.legwork ben.legwork --together KEY001
      """)

  @Argument(
    help: "Everyone's event document.", completion: .file(extensions: ["legwork"]))
  var files: [String] = []

  @Flag(name: .long, help: "Cover as much as possible; what is done anyway.")
  var cover = false

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp("Sessions that all attend, the same run of each.", valueName: "code"))
  var together: [String] = []

  @OptionGroup var limit: TimeLimitOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if files.count < 2 { throw ValidationError("Name the documents of two people or more.") }
  }

  func answer() throws -> CommandAnswer {
    try TeamPlanning.plan(files, together: together, timeLimit: limit.seconds)
  }
}
