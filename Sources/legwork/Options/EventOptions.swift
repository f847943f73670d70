import ArgumentParser
import LegworkApp

/// Which event document a command works on.
struct EventOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The event document; else $LEGWORK_EVENT, else the only .legwork file here.",
      valueName: "file"),
    completion: .file(extensions: ["legwork"]))
  var event: String?

  /// Opens the document.
  func open() throws -> Workbench {
    try Workbench(event: event)
  }
}
