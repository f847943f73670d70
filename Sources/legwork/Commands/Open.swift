import ArgumentParser
import LegworkApp

struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Plan on the whole screen: every key shows its effect on the week.",
    discussion: """
      The same as legwork alone in a terminal. Every change is saved at once and can be taken back, \
      there and with legwork undo. ? lists what can be done.

      Example: legwork open --event reinvent.legwork
      """)

  @OptionGroup var event: EventOptions

  func run() throws {
    do {
      try Planner.run(event: event.event)
    } catch {
      let failure = CommandFailure(explaining: error)
      StandardStreams.writeError(failure.text)
      throw ExitCode(failure.status.rawValue)
    }
  }
}
