import ArgumentParser
import LegworkApp

struct Demo: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Plan the sample event and print the itinerary.",
    discussion: """
      Needs no files and writes none.

      Example: legwork demo
      """)

  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try SampleDemo.run()
  }
}
