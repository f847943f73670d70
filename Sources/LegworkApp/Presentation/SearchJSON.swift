internal import LegworkFormats
internal import LegworkModel

/// What was found, as JSON.
enum SearchJSON {
  static func document(_ result: SearchResult) -> OrderedJSON {
    [
      "format": "legwork-search", "version": 1, "count": .int(result.matches.count),
      "hidden": .int(result.hidden),
      "matches": .array(
        result.matches.map { match in
          let session = members(of: match.session, result.facts)
          guard let run = match.occurrence else { return .object(session) }
          let code = OrderedJSON.Member("code", .string(run.id.rawValue))
          return .object([code] + session + members(of: run, result) + asked(of: run, result))
        }),
    ]
  }

  /// What is told of a run where that was asked for.
  private static func asked(of run: Occurrence, _ result: SearchResult) -> [OrderedJSON.Member] {
    let cost = result.costs.map { OrderedJSON.Member("cost", CostText.json($0[run.id])) }
    let walk = result.walks[run.id].map { walk in
      OrderedJSON.Member(
        "walk", ["from": .string(walk.from.rawValue), "minutes": .int(walk.minutes)])
    }
    return [cost, walk].compactMap { $0 }
  }

  /// What a session is about.
  static func members(of session: Session, _ facts: PlanningFacts) -> [OrderedJSON.Member] {
    [
      .init("session", .string(session.id.rawValue)), .init("title", .string(session.title)),
      .init("type", .text(session.type)), .init("level", .number(session.level)),
      .init("topics", .texts(session.topics)),
      .init("speakers", .texts(session.speakers)),
      .init("recorded", .string(session.recorded.rawValue)), .init("link", .text(session.link)),
      .init("interest", .text(facts.preferences.sessions[session.id]?.interest.rawValue)),
    ]
  }

  /// When and where a run is, and how it stands.
  static func members(of run: Occurrence, _ result: SearchResult) -> [OrderedJSON.Member] {
    let facts = result.facts
    let preferences = facts.preferences
    let points = result.points[run.id]
    func time(_ point: TimePoint?) -> OrderedJSON { .text(point.map(facts.calendar.iso8601)) }
    return [
      .init("venue", .text(run.venue?.rawValue)), .init("room", .text(run.room)),
      .init("start", time(run.interval?.start)), .init("end", time(run.interval?.end)),
      .init("arriveBy", time(preferences.arriveBy(run))),
      .init("status", .string(preferences.status(of: run).rawValue)),
      .init("capacity", .number(run.capacity)), .init("simulcast", .bool(run.isSimulcast)),
      .init("points", .int(points?.points ?? 0)),
      .init(
        "wanted",
        .bool((points?.isWanted ?? false) && preferences.status(of: run).isPlannable)),
      .init("planned", .bool(result.planned.contains(run.id))),
      .init("pinned", .bool(preferences.pins.contains(run.id))),
      .init("dropped", .bool(preferences.drops.contains(run.id))),
      .init("attended", .bool(preferences.attended.contains(run.id))),
    ]
  }
}
