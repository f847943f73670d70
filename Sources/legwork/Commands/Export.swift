import ArgumentParser
import LegworkApp

struct Export: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Write the catalog to a file that import reads back.",
    discussion: """
      Everything the catalog says of sessions, their runs and venues; your own wishes and plan are \
      not in it. '-' is standard output, and JSON if not said otherwise.

      Example: legwork export sessions.csv
      """)

  @Argument(help: "The file to write.", completion: .file(extensions: ["csv", "json"]))
  var file: String

  @Option(name: .long, help: "csv or json; else what the ending of the file's name says.")
  var format: CatalogFileFormat?

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().exportCatalog(to: file, format: format)
  }
}
