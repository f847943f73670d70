import ArgumentParser
import LegworkApp

struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the manual page, for man.",
    discussion: "Example: legwork manual > legwork.1")

  func run() throws {
    try StandardStreams.writeOutput(ManualPage(helpDump: Legwork._dumpHelp()).text)
  }
}
