internal import LegworkFormats
internal import LegworkItinerary
internal import LegworkModel

/// All about a session, as JSON.
enum SessionJSON {
  static func document(_ card: SessionCard) -> OrderedJSON {
    let header: [OrderedJSON.Member] = [.init("format", "legwork-session"), .init("version", 1)]
    let abstract = OrderedJSON.Member("abstract", .string(card.session.abstract))
    let terms = card.result.points.terms(of: card.session.id).map(term)
    let runs = card.runs.map { run -> OrderedJSON in
      let code = OrderedJSON.Member("code", .string(run.occurrence.id.rawValue))
      let clashes = OrderedJSON.Member("clashes", .array(run.clashes.map(clash)))
      return .object(
        [code] + SearchJSON.members(of: run.occurrence, card.result)
          + [
            clashes, .init("cost", CostText.json(run.cost)),
            .init("excluded", .text(run.excluded.map { AdjustText.words($0) })),
            .init(
              "stop", run.visit.map { OpenHouseJSON.visit($0, card.result.facts.calendar) } ?? nil),
          ])
    }
    return .object(
      header + SearchJSON.members(of: card.session, card.result.facts)
        + [
          abstract, .init("note", .text(card.note)), .init("terms", .array(terms)),
          .init("occurrences", .array(runs)),
        ])
  }

  private static func term(_ term: PointsTerm) -> OrderedJSON {
    switch term.origin {
    case .wish(let interest):
      ["interest": .string(interest.rawValue), "points": .int(term.points)]
    case .rule(let index, let expression):
      ["rule": .int(index + 1), "expression": .string(expression), "points": .int(term.points)]
    }
  }

  private static func clash(_ violation: Violation) -> OrderedJSON {
    [
      "kind": .string(violation.kind.rawValue), "first": .text(violation.first),
      "second": .text(violation.second), "needed": .number(violation.needed),
      "available": .number(violation.available),
      "message": .string(ViolationText.message(violation)),
    ]
  }
}
