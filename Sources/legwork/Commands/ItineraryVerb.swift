import ArgumentParser
import LegworkApp

struct ItineraryVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "itinerary",
    abstract: "Print the saved plan, leg by leg.",
    discussion: """
      As a calendar it has sessions and stops, each with a reminder of when to leave. Export again \
      after a change, and import again: what changed is updated, what is gone is cancelled.

      As a page it is one file for phone and paper, with timelines, a map and what to do at a shut \
      door. It tells what changed since the page before.

      Example: legwork itinerary --day tuesday --format markdown -o tuesday.md
      Example: legwork itinerary -o week.ics --with transfers,breaks
      Example: legwork itinerary -o week.html
      """)

  @Option(
    name: .long, help: "This day only: a date, a weekday or a number.", completion: .known(.days))
  var day: String?

  @Option(
    name: .long,
    help: "text, markdown, csv, json, ics or html; else what the ending of the file's name says.")
  var format: ItineraryFormat?

  @OptionGroup var target: TargetOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "In a calendar also transfers, breaks, commitments; several with commas.",
      valueName: "parts"),
    completion: .list(CalendarPart.allCases.map(\.rawValue)))
  var with: CalendarParts?

  @Flag(name: .long, help: "Times of a calendar in UTC.") var utc = false

  @Option(
    name: .long,
    help: ArgumentHelp("When a calendar is exported; now if not given.", valueName: "moment"))
  var at: String?

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  private var chosen: ItineraryFormat? { output.json ? .json : named }

  /// The format that was named, or the one that the file's name says.
  private var named: ItineraryFormat? {
    format ?? target.file.flatMap(ItineraryFormat.init(endingOf:))
  }

  func validate() throws {
    guard !output.json || named ?? .json == .json else {
      throw ValidationError("--json writes JSON: leave it out, or the other format")
    }
    guard chosen == .ics || (with == nil && !utc && at == nil) else {
      throw ValidationError("--with, --utc and --at are about calendars: add --format ics")
    }
  }

  func answer() throws -> CommandAnswer {
    var request = CalendarRequest()
    request.parts = with?.parts ?? []
    request.isUTC = utc
    request.moment = at
    return try event.open().itinerary(
      day: day, format: chosen, file: target.file, calendar: request)
  }
}
