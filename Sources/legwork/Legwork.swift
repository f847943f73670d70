import ArgumentParser
import LegworkApp

/// The command tree.
@main
struct Legwork: ParsableCommand {
  /// Runs the verb that is named; a mistyped one is answered with those that are near.
  ///
  /// Without a verb, the planner starts where there is somebody to talk to or an event to tell of;
  /// elsewhere the help is shown.
  static func main() {
    FileSizeLimit.failsWrites()
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let failure = ArgumentBytes.failure { end(failure) }
    if let failure = RepeatedOption.failure(in: arguments, helpDump: Legwork._dumpHelp) {
      end(failure)
    }
    do {
      var command = try parseAsRoot(isPlannerMeant(arguments) ? ["open"] + arguments : arguments)
      try command.run()
    } catch {
      if let first = arguments.first, let failure = VerbSuggestion.failure(for: first, of: verbs) {
        end(failure)
      }
      end(error)
    }
  }

  /// Says what is to be said, such as help or a wrong word that was typed, and ends.
  private static func end(_ error: any Error) -> Never {
    if let fault = error as? FileFault { end(CommandFailure(explaining: fault)) }
    let message = fullMessage(for: error)
    let text = message.isEmpty ? "" : message + "\n"
    let code = exitCode(for: error)
    do {
      if code.isSuccess {
        try StandardStreams.writeOutput(text)
      } else {
        StandardStreams.writeError(text)
      }
    } catch {
      end(CommandFailure(explaining: error))
    }
    exit(withError: code)
  }

  private static func end(_ failure: CommandFailure) -> Never {
    StandardStreams.writeError(failure.text)
    exit(withError: ExitCode(failure.status.rawValue))
  }

  private static func isPlannerMeant(_ arguments: [String]) -> Bool {
    arguments.isEmpty ? Planner.startsAlone : arguments == ["--plain"]
  }

  private static var verbs: [String] {
    configuration.subcommands.map { verb in
      verb.configuration.commandName ?? String(describing: verb).lowercased()
    } + ["help"]
  }

  static let configuration = CommandConfiguration(
    commandName: "legwork",
    abstract: "Make the best conference schedule that can be walked.",
    discussion: """
      Start with 'legwork demo', or with 'legwork new myevent' and 'legwork import sessions.json'. \
      In a terminal, 'legwork' alone opens the planner.
      """,
    version: legworkVersion,
    subcommands: [Manual.self],
    groupedSubcommands: [
      CommandGroup(
        name: "Event",
        subcommands: [
          Open.self, Demo.self, New.self, Import.self, Update.self, Export.self, Travel.self,
        ]),
      CommandGroup(name: "Sessions", subcommands: [Search.self, Show.self, Status.self]),
      CommandGroup(
        name: "Wishes",
        subcommands: [
          Must.self, Want.self, Maybe.self, Skip.self, Later.self, Clear.self, RuleVerbs.self,
          BlockVerbs.self, BreakVerbs.self, StopVerbs.self, Limit.self, SetVerb.self,
          SettingsVerb.self,
        ]),
      CommandGroup(
        name: "Plan",
        subcommands: [
          Plan.self, Why.self, Pin.self, Drop.self, Unpin.self, ItineraryVerb.self,
          PictureVerb.self,
          Check.self, Team.self, Solve.self,
        ]),
      CommandGroup(
        name: "On site", subcommands: [ReserveOrder.self, Backup.self, Now.self]),
      CommandGroup(name: "Afterwards", subcommands: [Attended.self, Note.self, Report.self]),
      CommandGroup(
        name: "Changes",
        subcommands: [Undo.self, Redo.self, History.self, SavePointVerbs.self, Restore.self]),
    ])
}
