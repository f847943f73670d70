import ArgumentParser
import LegworkApp
import LegworkModel

/// What all interest verbs take.
struct InterestArguments: ParsableArguments {
  @Argument(help: "Codes of sessions, or of a single run.", completion: .known(.codes))
  var codes: [String]

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions
}

/// What the interest verbs with points take.
struct PointsOption: ParsableArguments {
  @Option(name: .long, parsing: .unconditional, help: "Your own points instead of the usual ones.")
  var points: Int?
}

/// A verb that marks sessions.
protocol InterestVerb: Verb {
  static var interest: Interest? { get }
  var arguments: InterestArguments { get }
  var points: Int? { get }
}

extension InterestVerb {
  var output: OutputOptions { arguments.output }
  var points: Int? { nil }

  func answer() throws -> CommandAnswer {
    try arguments.event.open().mark(arguments.codes, as: Self.interest, points: points)
  }
}

struct Must: InterestVerb {
  static let interest: Interest? = .must
  static let configuration = CommandConfiguration(
    abstract: "Mark sessions that have to be in the plan.",
    discussion: "Worth 100 points.\n\nExample: legwork must SVS401 KUB308")

  @OptionGroup var arguments: InterestArguments
  @OptionGroup var worth: PointsOption
  var points: Int? { worth.points }
}

struct Want: InterestVerb {
  static let interest: Interest? = .want
  static let configuration = CommandConfiguration(
    abstract: "Mark sessions you want to see.",
    discussion: "Worth 60 points.\n\nExample: legwork want SVS401 --points 75")

  @OptionGroup var arguments: InterestArguments
  @OptionGroup var worth: PointsOption
  var points: Int? { worth.points }
}

struct Maybe: InterestVerb {
  static let interest: Interest? = .maybe
  static let configuration = CommandConfiguration(
    abstract: "Mark sessions that would be nice.",
    discussion: "Worth 20 points.\n\nExample: legwork maybe API313")

  @OptionGroup var arguments: InterestArguments
  @OptionGroup var worth: PointsOption
  var points: Int? { worth.points }
}

struct Skip: InterestVerb {
  static let interest: Interest? = .skip
  static let configuration = CommandConfiguration(
    abstract: "Mark sessions never to plan.",
    discussion: "Example: legwork skip KEY002")

  @OptionGroup var arguments: InterestArguments
}

struct Later: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Mark sessions to watch as a recording; without codes, list what to watch.",
    discussion: "They are not planned.\n\nExample: legwork later KEY001")

  @Argument(help: "Codes of sessions, or of a single run.", completion: .known(.codes)) var codes:
    [String] = []

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    let workbench = try event.open()
    return try codes.isEmpty ? workbench.watchList() : workbench.mark(codes, as: .later)
  }
}

struct Clear: InterestVerb {
  static let interest: Interest? = nil
  static let configuration = CommandConfiguration(
    abstract: "Take marks off sessions.",
    discussion: "Example: legwork clear SVS401")

  @OptionGroup var arguments: InterestArguments
}
