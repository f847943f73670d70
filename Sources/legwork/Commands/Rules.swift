import ArgumentParser
import LegworkApp

struct RuleVerbs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rule",
    abstract: "Give points by what a session is.",
    discussion: "Example: legwork rule add type:workshop 12",
    subcommands: [RuleAdd.self, RuleList.self, RuleRemove.self])
}

struct RuleAdd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a rule.",
    discussion: """
      Forms: type:workshop, level:400, topic:Serverless, speaker:"Julian Wood", venue:Wynn, \
      recorded:yes, title:/lambda/i. Negative points push away. A rule that begins with - \
      comes after --.

      Example: legwork rule add recorded:yes -6
      Example: legwork rule add -- '-type:keynote level:300-400' 10
      """)

  @Argument(help: "What to match.") var expression: String
  @Argument(parsing: .allUnrecognized, help: "Points for a match.") var points: [String]

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard number == nil else { return }
    throw ValidationError("A rule takes one whole number of points, such as 12 or -6.")
  }

  /// The points; taken as text, so that -6 is no option.
  private var number: Int? { points.count == 1 ? points.first.flatMap { Int($0) } : nil }

  func answer() throws -> CommandAnswer {
    try event.open().addRule(expression, points: number ?? 0)
  }
}

struct RuleList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the rules with their numbers.",
    discussion: "Example: legwork rule list")

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().listRules()
  }
}

struct RuleRemove: Verb {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove a rule by its number.",
    discussion: "Example: legwork rule remove 2")

  @Argument(help: "The number that 'rule list' shows.") var number: Int

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().removeRule(number)
  }
}
