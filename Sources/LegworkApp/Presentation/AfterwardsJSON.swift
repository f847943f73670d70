internal import LegworkFormats
internal import LegworkModel

/// What was attended, noted and is to be watched, as JSON.
enum AfterwardsJSON {
  static func report(_ report: TripReport) -> OrderedJSON {
    let source: OrderedJSON =
      report.attended.sessions == nil ? nil : report.attended.isFromPlan ? "plan" : "marks"
    return [
      "format": "legwork-report", "version": 1, "event": .string(report.name), "from": source,
      "days": days(report), "unknown": .texts(report.attended.unknown.map(\.rawValue)),
      "otherNotes": notes(report.otherNotes.map { ($0.code, $0.note) }, report.catalog),
      "watch": groups(report.watch),
    ]
  }

  /// What is marked as attended; nil for nothing.
  static func attended(_ report: TripReport?) -> OrderedJSON {
    [
      "format": "legwork-attended", "version": 1, "days": report.map(days) ?? [],
      "unknown": .texts(report?.attended.unknown.map(\.rawValue) ?? []),
    ]
  }

  private static func days(_ report: TripReport) -> OrderedJSON {
    .array(
      report.attended.days.map { day in
        [
          "date": .text(day.day?.iso),
          "sessions": .array(day.runs.map { run($0, report) }),
        ]
      })
  }

  private static func run(_ run: Occurrence, _ report: TripReport) -> OrderedJSON {
    let session = report.session(of: run)
    func time(_ point: TimePoint?) -> OrderedJSON { .text(point.map(report.calendar.iso8601)) }
    return [
      "code": .string(run.id.rawValue), "session": .string(session.id.rawValue),
      "title": .string(session.title), "type": .text(session.type),
      "level": .number(session.level), "topics": .texts(session.topics),
      "speakers": .texts(session.speakers), "link": .text(session.link),
      "venue": .text(run.venue?.rawValue), "room": .text(run.room),
      "start": time(run.interval?.start), "end": time(run.interval?.end),
      "note": .text(report.notes[session.id.rawValue]),
    ]
  }

  static func notes(_ notes: [(key: String, value: String)], _ catalog: Catalog) -> OrderedJSON {
    .array(
      notes.map { code, note in
        [
          "session": .string(code), "title": .text(catalog.session(Session.ID(code))?.title),
          "note": .string(note),
        ]
      })
  }

  /// What to watch, by topic and level.
  static func groups(_ list: WatchList) -> OrderedJSON {
    .array(
      list.groups.map { group in
        [
          "topic": .text(group.topic), "level": .number(group.level),
          "sessions": .array(
            group.entries.map { entry in
              [
                "session": .string(entry.session.id.rawValue),
                "title": .string(entry.session.title),
                "speakers": .texts(entry.session.speakers),
                "recorded": .string(entry.session.recorded.rawValue),
                "interest": .string(entry.interest.rawValue), "link": .text(entry.session.link),
              ]
            }),
        ]
      })
  }
}
