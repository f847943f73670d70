import ArgumentParser
import LegworkApp

struct Import: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Read a catalog of sessions into the event.",
    discussion: """
      What a file is, is found out from its content: AWS Events JSON, any JSON array, CSV or TSV, \
      frab or pretalx XML and JSON, iCalendar. '-' is standard input. Either everything is read, \
      with a list of what looked wrong, or nothing is changed.

      Example: legwork import sessions.csv --map code=abbr --map title=name --year 2025
      """)

  @OptionGroup var catalog: CatalogFileOptions
  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().importCatalogs(catalog.request)
  }
}

struct Update: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Take a newer catalog in place of the old one, and say what that changes.",
    discussion: """
      Tells what is new, moved, cancelled or under another name, and what that does to your plan \
      and wishes, worst first. Marks, pins and notes are carried over, also to a new code; what is \
      yours stays when the catalog drops it, as cancelled. A catalog with less than half the \
      sessions is refused without --force.

      Example: legwork update sessions.json --dry-run
      """)

  @OptionGroup var catalog: CatalogFileOptions
  @Flag(name: .long, help: "Also take a catalog with less than half the sessions.")
  var force = false
  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().update(catalog.request, isForced: force)
  }
}
