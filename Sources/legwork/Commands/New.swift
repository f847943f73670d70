import ArgumentParser
import LegworkApp

struct New: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Make an event document.",
    discussion: """
      The name gets .legwork where it has no ending. Nothing that exists is overwritten.

      Example: legwork new reinvent --zone America/Los_Angeles
      """)

  @Argument(help: "The document to make.")
  var file: String

  @Option(
    name: .long,
    help: ArgumentHelp("The event's IANA time zone, such as Europe/Brussels.", valueName: "zone"),
    completion: .known(.zones))
  var zone: String?

  @Option(name: .long, help: "What the event is called; else what its catalog is.")
  var name: String?

  @Flag(name: .long, help: "Fill it with the sample event.")
  var sample = false

  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try NewEvent.create(at: file, called: name ?? "", zone: zone, sample: sample)
  }
}
