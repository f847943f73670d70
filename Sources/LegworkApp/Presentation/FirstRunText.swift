internal import LegworkModel

/// The words of the first run, when there is no event yet.
enum FirstRunText {
  static let welcome =
    "There is no event here yet. Three questions make one; Enter takes the default."
  static let source = """
    What shall be planned?
    1. The sample event, invented, to look around (default)
    2. A conference: type the path of its catalog (JSON, CSV, XML or iCalendar)
    """
  static let path = "The path of the catalog:"
  static let sourceAgain = "Type another path, or 1 for the sample event."
  static let year = "Its days name no year. Which year is it?"

  static func zone(_ standard: String, isKnown: Bool) -> String {
    let origin = isKnown ? "as its catalog says" : "as this computer has it"
    return "In which time zone is it? Enter for \(standard), \(origin), or a name such as "
      + "America/Los_Angeles."
  }

  static func lodging(_ venues: [Venue], standard: Venue.ID?) -> String {
    let names = venues.enumerated().map { "\($0 + 1). \(TerminalText.clean($1.id.rawValue))" }
    let otherwise = standard.map { "Enter for \($0), 0 for elsewhere" } ?? "Enter for elsewhere"
    return (["Where do you stay? Type a number or a part of the name. \(otherwise)."] + names)
      .joined(separator: "\n")
  }

  static func noVenue(_ text: String, of count: Int) -> String {
    "\(TerminalText.clean(text)) is no venue, or not only one: type 1 to \(count), or 0."
  }

  static func wishes(_ points: Int) -> String {
    "Until you mark what you want to see, every session counts \(points.of("point")); undo takes "
      + "that back."
  }

  static func made(_ path: String) -> String { "Made \(path)." }
}
