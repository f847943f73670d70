import LegworkModel

extension ImportResult {
  /// The document that `import --json` prints.
  public func json(source: String) -> OrderedJSON {
    [
      "format": "legwork-import",
      "version": 1,
      "source": .string(source),
      "detected": .string(format.rawValue),
      "event": .text(eventName),
      "zone": .string(zone),
      "sessions": .int(catalog.sessions.count),
      "occurrences": .int(catalog.occurrences.count),
      "withoutTime": .int(withoutTime),
      "withoutVenue": .int(withoutVenue),
      "repeated": .int(repeated),
      "venues": .array(catalog.venues.map { .string($0.id.rawValue) }),
      "days": .array(
        occurrencesByDay.map { ["date": .string($0.day.iso), "occurrences": .int($0.count)] }),
      "problems": .array(problems.map(\.json)),
    ]
  }
}

extension ImportProblem {
  /// The problem as `import --json` and `travel import --json` print it.
  public var json: OrderedJSON {
    [
      "severity": .string(severity.rawValue),
      "row": .number(position.row),
      "line": .number(position.line),
      "field": .text(field),
      "value": .string(value),
      "message": .string(message),
    ]
  }
}
