internal import LegworkFormats
internal import LegworkModel

/// Travel times as JSON.
enum TravelJSON {
  static func figures(_ figures: [TravelFigure]) -> OrderedJSON {
    ["format": "legwork-travel", "version": 1, "times": .array(figures.map(figure))]
  }

  private static func figure(_ figure: TravelFigure) -> OrderedJSON {
    [
      "from": .string(figure.from.rawValue), "to": .string(figure.to.rawValue),
      "mode": .string(figure.option.mode.rawValue), "minutes": .int(figure.option.minutes),
      "low": .int(figure.low), "likely": .int(figure.likely), "high": .int(figure.high),
      "walking": .int(figure.option.walking), "hours": hours(figure.option.hours),
      "provenance": .string(provenance(figure.option.provenance)),
      "source": .string(TravelText.source(figure.option.provenance)),
    ]
  }

  static func check(_ check: TravelCheck) -> OrderedJSON {
    [
      "format": "legwork-travel-check", "version": 1, "ok": .bool(check.isClean),
      "missing": .array(
        check.missing.map { pair in
          [
            "a": name(pair.a), "b": name(pair.b), "minutes": .int(pair.minutes),
            "provenance": pair.isEstimated ? "estimated" : "assumed",
          ]
        }),
      "asymmetries": .array(
        check.asymmetries.map { one in
          [
            "from": name(one.from), "to": name(one.to), "there": .int(one.there),
            "back": .int(one.back),
          ]
        }),
      "detours": .array(
        check.detours.map { one in
          [
            "from": name(one.from), "via": name(one.via), "to": name(one.to),
            "direct": .int(one.direct), "detour": .int(one.detour),
          ]
        }),
      "strangers": .array(check.strangers.map(name)),
    ]
  }

  private static func name(_ venue: Venue.ID) -> OrderedJSON { .string(venue.rawValue) }

  private static func hours(_ window: TimeWindow?) -> OrderedJSON {
    window.map { [.string(EventCalendar.clock($0.from)), .string(EventCalendar.clock($0.to))] }
      ?? .null
  }

  private static func provenance(_ provenance: TravelProvenance) -> String {
    switch provenance {
    case .given: "given"
    case .estimated: "estimated"
    case .assumed: "assumed"
    case .sameVenue: "same-venue"
    }
  }
}
