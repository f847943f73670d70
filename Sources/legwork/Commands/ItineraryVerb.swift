import ArgumentParser
import LegworkApp

struct ItineraryVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "itinerary",
    abstract: "Print the saved plan, leg by leg.",
    discussion: "Example: legwork itinerary --day tuesday --format markdown -o tuesday.md")

  @Option(
    name: .long, help: "This day only: a date, a weekday or a number.", completion: .known(.days))
  var day: String?

  @Option(name: .long, help: "text, markdown, csv or json.")
  var format: ItineraryFormat = .text

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: ArgumentHelp("Write to a file.", valueName: "file"), completion: .file())
  var file: String?

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().itinerary(
      day: day, format: output.json ? .json : format, file: file)
  }
}
