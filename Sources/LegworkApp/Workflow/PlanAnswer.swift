internal import LegworkFormats
internal import LegworkModel

/// A plan as an answer: for people, for programs, for the shell.
enum PlanAnswer {
  /// The plan just made.
  static func make(_ shown: ShownPlan, notes: [String]) -> CommandAnswer {
    made(shown, notes, text: nil) { $0 }
  }

  /// The plan just saved, with those that differ from it.
  static func make(
    _ shown: ShownPlan, _ found: AlternativePlans, notes: [String]
  ) -> CommandAnswer {
    made(shown, notes, text: { AlternativesText(found, style: $0).text }) {
      AlternativesJSON.document($0, found)
    }
  }

  /// The plan just saved, with what it changes about the one before.
  static func make(_ shown: ShownPlan, _ found: SteadyPlan, notes: [String]) -> CommandAnswer {
    made(shown, notes, text: { SteadyText(found, style: $0).text }) {
      SteadyJSON.document($0, found)
    }
  }

  /// A plan with what is said besides it; bad news where not all demands are kept.
  private static func made(
    _ shown: ShownPlan, _ notes: [String], text: (@Sendable (Style) -> String)?,
    json complete: @escaping @Sendable (OrderedJSON) -> OrderedJSON
  ) -> CommandAnswer {
    CommandAnswer(
      shown.plan.status != .infeasible && shown.keepsPins ? .done : .badNews, notes: notes,
      text: { colour in
        let more = text.map { $0(colour ? .ansi : .plain) }
        return [PlanText.full(shown, colour: colour), more].compactMap { $0 }
          .joined(separator: "\n\n")
      },
      json: { complete(json(shown)) })
  }

  /// The saved plan.
  static func make(_ shown: ShownPlan, as format: ItineraryFormat) -> CommandAnswer {
    CommandAnswer(
      notes: shown.notes, isDocument: format != .text,
      text: { colour in document(shown, as: format, colour: colour) },
      json: { json(shown) })
  }

  /// The saved plan as the text of a file.
  static func document(
    _ shown: ShownPlan, as format: ItineraryFormat, colour: Bool = false
  ) -> String {
    switch format {
    case .text: PlanText.itinerary(shown, colour: colour)
    case .markdown: PlanText.markdown(shown)
    case .csv: ItineraryCSV(calendar: shown.calendar).text(shown.shownItinerary)
    case .json: json(shown).text() + "\n"
    case .ics, .html: shown.fileText
    }
  }

  /// The plan's document; further members say how old it is and why it is not more.
  static func json(_ shown: ShownPlan) -> OrderedJSON {
    guard case .object(let members) = document(of: shown) else { return nil }
    let explanation = shown.conflict.map { OrderedJSON.string($0.unindented) }
    let warnings = shown.warnings.map { OrderedJSON.string(String($0.dropFirst(2))) }
    return .object(
      members + [
        .init("stale", .bool(shown.details.isStale)),
        .init("weakest", WeakTransferText(calendar: shown.calendar).json(shown.weakest)),
      ]
        + (shown.warnings.isEmpty ? [] : [.init("warnings", .array(warnings))])
        + (explanation.isEmpty ? [] : [.init("explanation", .array(explanation))])
        + (shown.remedies.isEmpty
          ? [] : [.init("remedies", .array(shown.remedies.map(remedy)))]))
  }

  private static func remedy(_ item: ConflictRemedies.Item) -> OrderedJSON {
    [
      "words": .string(item.words), "command": .text(item.command.map { "legwork \($0)" }),
      "musts": .int(item.musts), "points": .int(item.points),
    ]
  }

  private static func document(of shown: ShownPlan) -> OrderedJSON {
    let statistics = shown.details.statistics
    return PlanJSON.document(
      plan: shown.plan, itinerary: shown.itinerary, day: shown.day, missed: shown.details.missed,
      calendar: shown.calendar,
      statistics: [
        .init("seconds", .double(statistics.seconds)),
        .init("candidates", .int(statistics.candidates)), .init("nodes", .int(statistics.nodes)),
      ])
  }
}

extension String {
  /// The text without the spaces before it.
  fileprivate var unindented: String {
    String(drop(while: { $0 == " " }))
  }
}
