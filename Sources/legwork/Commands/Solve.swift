import ArgumentParser
import LegworkApp

struct Solve: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Solve a planning problem from a file.",
    discussion: """
      The solver alone, on the open format legwork-problem v1; '-' is standard input.

      Example: legwork solve problem.json --time-limit 10 --json
      """)

  @Argument(help: "A legwork-problem file.", completion: .file())
  var problem: String

  @Option(
    name: .long,
    help: "Accepted for scripts; chance is always seeded alike, so all seeds give the same answer.")
  var seed: Int?

  @OptionGroup var limit: TimeLimitOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try ProblemSolving.solve(at: problem, timeLimit: limit.seconds)
  }
}
