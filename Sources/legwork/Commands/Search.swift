import ArgumentParser
import LegworkApp

struct Search: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Find sessions.",
    discussion: """
      Each word must begin a word of the code, title, topics, speakers or abstract, whatever its \
      case and accents; "two words" in quotes must stand side by side. All filters must hold.

      Example: legwork search lambda --day tuesday --level 300 --venue Venetian
      """)

  @Argument(help: "Words to look for.")
  var words: [String] = []

  @Option(name: .long, help: "Of this type, such as workshop.", completion: .known(.types))
  var type: String?
  @Option(name: .long, help: "Of this level: 300, 300-400 or advanced.") var level: String?
  @Option(
    name: .long, help: "On this day: a date, a weekday or a number.", completion: .known(.days))
  var day: String?
  @Option(name: .long, help: "At this venue.", completion: .known(.venues)) var venue: String?
  @Option(name: .long, help: "On this topic.", completion: .known(.topics)) var topic: String?
  @Option(name: .long, help: "With this speaker.", completion: .known(.speakers)) var speaker:
    String?
  @Option(name: .long, help: "With seats in this state, such as available.", completion: .statuses)
  var status: String?
  @Option(name: .long, help: ArgumentHelp("Starting not before.", valueName: "time"))
  var from: String?
  @Option(name: .long, help: ArgumentHelp("Ending not after.", valueName: "time"))
  var to: String?
  @Option(name: .long, help: "Marked so: must, want, maybe, skip or later.", completion: .interests)
  var interest: String?
  @Option(
    name: .long,
    help: "relevance (of the words), value, time, or walk from where the plan has you before.",
    completion: .list(["relevance", "value", "time", "walk"]))
  var sort: String?
  @Flag(name: .long, help: "Only runs that the plan leaves room to reach.")
  var free = false
  @Option(
    name: .long, parsing: .unconditional,
    help: "The most sessions to list (default 50; with --json all).")
  var limit: Int?

  func validate() throws {
    guard limit ?? 1 > 0 else {
      throw ValidationError("--limit takes a number above 0, such as 20")
    }
  }

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().search(
      SearchRequest(
        words: words, type: type, level: level, day: day, venue: venue, topic: topic,
        speaker: speaker, status: status, from: from, to: to, interest: interest, sort: sort,
        onlyFree: free, limit: limit ?? (output.json ? nil : 50)))
  }
}
