import ArgumentParser
import LegworkApp
import LegworkModel

struct Plan: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Find the best schedule, save it and print it.",
    discussion: """
      Ends with 1 where not all musts can be attended.

      Example: legwork plan --time-limit 10
      Example: legwork plan --alternatives 3 --differ 2
      Example: legwork plan --least-change --tolerance 2
      """)

  @Option(
    name: .long, help: "Print this day only; the whole event is planned.", completion: .known(.days)
  )
  var day: String?

  @Option(name: .long, help: "Travel times to plan with: low, likely or high.")
  var travel: TravelEstimate?

  @Option(
    name: .long,
    help: ArgumentHelp("Write the problem to a file instead of solving it.", valueName: "file"),
    completion: .file())
  var exportProblem: String?

  @OptionGroup var goal: GoalOptions
  @OptionGroup var limit: TimeLimitOptions
  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard exportProblem == nil || !goal.isAsked && day == nil && limit.timeLimit == nil else {
      throw ValidationError(
        "--export-problem does not plan: leave out what to look for, --day and --time-limit")
    }
  }

  func answer() throws -> CommandAnswer {
    let event = try event.open()
    var request = PlanRequest(day: day, timeLimit: limit.seconds, travel: travel)
    goal.apply(to: &request)
    if let exportProblem { return try event.exportProblem(request, to: exportProblem) }
    return try event.plan(request)
  }
}

/// What the adjusting verbs take.
struct AdjustingArguments: ParsableArguments {
  @Argument(
    help: "Codes of runs, or of sessions that run once or are planned.", completion: .known(.codes))
  var codes: [String]

  @OptionGroup var limit: TimeLimitOptions
  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions
}

struct Pin: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Fix runs in the plan, then plan again.",
    discussion: "Example: legwork pin SVS401-R1")

  @OptionGroup var arguments: AdjustingArguments
  var output: OutputOptions { arguments.output }

  func answer() throws -> CommandAnswer {
    try arguments.event.open().pin(arguments.codes, timeLimit: arguments.limit.seconds)
  }
}

struct Drop: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Keep runs out of the plan, then plan again.",
    discussion: "Example: legwork drop KUB308")

  @OptionGroup var arguments: AdjustingArguments
  var output: OutputOptions { arguments.output }

  func answer() throws -> CommandAnswer {
    try arguments.event.open().drop(arguments.codes, timeLimit: arguments.limit.seconds)
  }
}

struct Unpin: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Take pins and drops back, then plan again.",
    discussion: "Example: legwork unpin SVS401-R1")

  @OptionGroup var arguments: AdjustingArguments
  var output: OutputOptions { arguments.output }

  func answer() throws -> CommandAnswer {
    try arguments.event.open().unpin(arguments.codes, timeLimit: arguments.limit.seconds)
  }
}
