import ArgumentParser
import LegworkApp

struct Attended: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Mark what you attended; without codes, list it.",
    discussion: """
      A session's code means its planned run, or its only one.

      Example: legwork attended SVS401 KUB308-R1
      """)

  @Argument(help: "Codes of sessions or runs.", completion: .known(.codes)) var codes: [String] = []
  @Option(
    name: .long, help: "All that is planned on this day: a date, a weekday or a number.",
    completion: .known(.days))
  var day: String?
  @Flag(name: .long, help: "Take the marks back.") var remove = false

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard !remove || !codes.isEmpty || day != nil else {
      throw ValidationError("--remove needs codes or --day")
    }
  }

  func answer() throws -> CommandAnswer {
    try event.open().attended(codes, day: day, isTakenBack: remove)
  }
}

struct Note: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Add to your note on a session; without a text, show it.",
    discussion: """
      Without a code, all notes are shown. '-' as the text is standard input.

      Example: legwork note SVS401 Ask for the slides
      """)

  @Argument(help: "The code of a session, or of one of its runs.", completion: .known(.codes))
  var code: String?
  @Argument(help: "A line to add.") var text: [String] = []
  @Flag(name: .long, help: "Write the text instead of what was there.") var replace = false
  @Flag(name: .long, help: "Take the note away.") var remove = false

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard !remove || (code != nil && text.isEmpty && !replace) else {
      throw ValidationError("--remove takes the code of a session and nothing else")
    }
    guard !replace || !text.isEmpty else {
      throw ValidationError("--replace needs a text; --remove takes a note away")
    }
  }

  func answer() throws -> CommandAnswer {
    let line = text.joined(separator: " ")
    let action: NoteAction =
      remove ? .remove : text.isEmpty ? .show : replace ? .replace(line) : .append(line)
    return try event.open().note(code, action)
  }
}

struct Report: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Write a trip report in Markdown.",
    discussion: """
      What was attended by day, with your notes and links, and what to watch. Where nothing is \
      marked as attended, the plan is taken. What was ticked and noted on a page is read first, \
      with --from.

      Example: legwork report -o report.md
      Example: legwork report --from legwork-notes.json -o report.md
      """)

  @OptionGroup var target: TargetOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "First read the ticks and notes that a page saved; '-' is standard input.",
      valueName: "file"),
    completion: .file())
  var from: String?

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().report(file: target.file, from: from)
  }
}
