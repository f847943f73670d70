internal import LegworkFormats
internal import LegworkModel

/// The words about travel times.
enum TravelText {
  static func imported(_ result: TravelImportResult) -> String {
    let parts = [
      result.times.isEmpty ? nil : result.times.count.of("travel time"),
      result.venues.isEmpty ? nil : result.venues.count.of("venue") + " placed",
    ]
    let text = parts.compactMap { $0 }.joined(separator: ", ")
    return text.isEmpty ? "nothing" : text
  }

  static func keepsWayBack(_ row: TravelTime) -> String {
    "\(row.from) to \(row.to) keeps its own \(row.likely) min."
  }

  static func list(_ figures: [TravelFigure], _ settings: TravelSettings) -> String {
    guard !figures.isEmpty else {
      return "No two venues yet. Import a catalog or travel times first."
    }
    let head = ["from", "to", "by", "low", "likely", "high", "on foot", "hours", "source"]
    let rows = figures.map { figure in
      [
        TerminalText.cut(figure.from.rawValue, to: longestVenue),
        TerminalText.cut(figure.to.rawValue, to: longestVenue), figure.option.mode.rawValue,
        "\(figure.low)",
        "\(figure.likely)", "\(figure.high)", "\(figure.option.walking)",
        figure.option.hours.map { "\(clock($0.from))–\(clock($0.to))" } ?? "",
        source(figure.option.provenance),
      ]
    }
    return TextColumns([head] + rows, right: [3, 4, 5, 6]).text + "\n\n" + footer(settings)
  }

  /// Columns for a venue's name.
  private static let longestVenue = 60

  static func source(_ provenance: TravelProvenance) -> String {
    switch provenance {
    case .given(let source): source
    case .estimated: "estimated from coordinates"
    case .assumed: "assumed"
    case .sameVenue: "setting same-venue"
    }
  }

  private static func footer(_ settings: TravelSettings) -> String {
    var text =
      "Minutes door to door. Plans use \(settings.estimate.rawValue). "
      + "Inside a venue: \(settings.sameVenue) min."
    if settings.pace != 100 { text += " Pace \(settings.pace) % is counted in." }
    if settings.luck != 100 { text += " Luck \(settings.luck) % is counted in." }
    return text
  }

  private static func clock(_ minute: Minutes) -> String { EventCalendar.clock(minute) }
}

extension CommandAnswer {
  /// Reports what was read of travel times.
  static func travelImported(
    _ result: TravelImportResult, from name: String, notes: [String]
  ) -> CommandAnswer {
    CommandAnswer(
      notes: notes,
      text: { _ in
        let remarks = RemarkGroups.lines(result.problems)
        let problems = remarks.prefix(ImportText.shownProblems).map { "  \($0)" }
        let more = remarks.count - problems.count
        let rest = more > 0 ? ["  … and \(more.grouped) more; --json lists all"] : []
        return (["Imported \(TravelText.imported(result)) from \(name)."] + problems + rest)
          .joined(separator: "\n")
      },
      json: {
        [
          "format": "legwork-travel-import", "version": 1, "source": .string(name),
          "times": .int(result.times.count), "venues": .int(result.venues.count),
          "problems": .array(result.problems.map(\.json)),
        ]
      })
  }
}
