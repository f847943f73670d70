import ArgumentParser
import LegworkApp

struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Plan on the whole screen: every key shows its effect on the week.",
    discussion: """
      The same as legwork alone in a terminal. Every change is saved at once and can be taken back, \
      there and with legwork undo. ? lists what can be done. Where there is no event yet, three \
      questions make one.

      With --plain, or where no whole screen can be drawn, it is a dialogue in lines: numbered \
      choices that can be read aloud, piped and scripted.

      Example: legwork open --event reinvent.legwork
      """)

  @OptionGroup var event: EventOptions

  @Flag(name: .long, help: "A dialogue in lines, to be read aloud, instead of a whole screen.")
  var plain = false

  func run() throws {
    do {
      try Planner.run(event: event.event, inLines: plain)
    } catch {
      let failure = CommandFailure(explaining: error)
      StandardStreams.writeError(failure.text)
      throw ExitCode(failure.status.rawValue)
    }
  }
}
