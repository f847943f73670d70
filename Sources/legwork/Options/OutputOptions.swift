import ArgumentParser
import Foundation
import LegworkApp

/// How the answer is written.
struct OutputOptions: ParsableArguments {
  @Flag(name: .long, help: "Answer with one JSON document.")
  var json = false

  @Flag(name: .long, help: "One fact a line, without columns, signs and colour, to be read aloud.")
  var plain = false

  /// The form asked for: colour only on a terminal, and never against `NO_COLOR`.
  var form: OutputForm {
    if json { return .json }
    if plain { return .lines }
    let environment = ProcessInfo.processInfo.environment
    let allowed = (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    return .text(
      colour: allowed && StandardStreams.outputIsTerminal, width: StandardStreams.outputWidth)
  }
}
