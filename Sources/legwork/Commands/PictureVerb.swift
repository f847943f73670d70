import ArgumentParser
import LegworkApp

struct PictureVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "picture",
    abstract: "Draw the saved plan as SVG: the week, a day or the walk.",
    discussion: """
      'week' has a row for each day, 'day' a lane for each venue, 'walk' the venues and the ways \
      between them: to scale where all have coordinates, else schematic by travel minutes.

      Example: legwork picture day --day tuesday -o tuesday.svg
      """)

  @Argument(help: "week, day or walk.") var kind: PictureKind

  @Option(
    name: .long, help: "This day: a date, a weekday or a number.", completion: .known(.days))
  var day: String?

  @OptionGroup var target: TargetOptions

  @OptionGroup var event: EventOptions
  @OptionGroup var output: OutputOptions

  func answer() throws -> CommandAnswer {
    try event.open().picture(kind, day: day, file: target.file)
  }
}
