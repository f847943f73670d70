import ArgumentParser
import LegworkApp

struct Check: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Review the saved plan, a file or a list of codes.",
    discussion: """
      Finds overlaps and impossible, late and tight transfers. Ends with 1 where something other \
      than a tight transfer is found.

      Example: legwork check NTA304-R NET217-NEW
      Example: legwork check my-reservations.json
      Example: legwork check calendar.ics
      """)

  @Argument(help: "A calendar, a JSON, CSV or text file, or codes of runs.", completion: .file())
  var subjects: [String] = []

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().check(subjects)
  }
}
