internal import LegworkFormats
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
  static let path = "The path of the catalog? Enter takes the sample event instead."
  static let sourceAgain = "Type another path; 1 or Enter takes the sample event."
  static let options =
    "Options can be given on the command line: legwork new NAME, then legwork import FILE."

  static func sample(_ name: String) -> String { "It is the sample event, \(name)." }

  /// What to ask where a catalog's dates lack something; nil where that is not what is wrong.
  static func dates(_ error: ImportError) -> String? {
    switch error {
    case .yearMissing(let value, _):
      "'\(TerminalText.clean(value))' has no year. Which year is it? Enter goes back."
    case .wrongYear(let asked, let value, _):
      "'\(TerminalText.clean(value))' does not fall in \(asked), nor does any other date in it. Which "
        + "year is it? Enter goes back."
    case .weekMissing(let value, _, nil):
      "'\(TerminalText.clean(value))' is a weekday without a date. Type the date of any day of the "
        + "event's week, such as 2025-12-01, or its year. Enter goes back."
    case .weekMissing(_, _, let year?):
      "The year alone does not say which week it is. Type the date of any of its days, such as "
        + "\(year)-12-01. Enter goes back."
    default: nil
    }
  }

  static func noDate(_ text: String) -> String {
    "\(TerminalText.clean(text)) is neither a date such as 2025-12-01 nor a year."
  }

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
