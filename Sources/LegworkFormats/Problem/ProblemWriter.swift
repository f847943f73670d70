public import LegworkModel

/// Writes a problem in the format legwork-problem, version 1.
public enum ProblemWriter {
  /// The problem as JSON: one line for each row, occurrence and other part.
  public static func text(_ problem: Problem) -> String {
    let members = header(problem) + travel(problem) + demands(problem)
    let lines = members.map { member in
      "  \(OrderedJSON.string(member.name).text(indented: false)): \(layout(member.value))"
    }
    return "{\n" + lines.joined(separator: ",\n") + "\n}\n"
  }

  private static func layout(_ value: OrderedJSON) -> String {
    guard case .array(let parts) = value, parts.contains(where: isNested) else {
      return value.text(indented: false)
    }
    let lines = parts.map { "    " + $0.text(indented: false) }
    return "[\n" + lines.joined(separator: ",\n") + "\n  ]"
  }

  private static func isNested(_ value: OrderedJSON) -> Bool {
    switch value {
    case .array, .object: true
    default: false
    }
  }

  private static func header(_ problem: Problem) -> [OrderedJSON.Member] {
    [
      .init("format", "legwork-problem"), .init("version", 1),
      .init("name", .string(problem.name)), .init("days", .int(problem.days)),
      .init("venues", .texts(problem.venues)),
    ]
  }

  private static func travel(_ problem: Problem) -> [OrderedJSON.Member] {
    var members: [OrderedJSON.Member] = [
      .init("travel", matrix(problem.travel)), .init("walking", matrix(problem.walking)),
    ]
    if !problem.modes.isEmpty { members.append(.init("modes", .array(problem.modes.map(mode)))) }
    if !problem.traffic.isEmpty {
      let stretches = problem.traffic.map { numbers([$0.window.from, $0.window.to, $0.percent]) }
      members.append(.init("tod", .array(stretches)))
    }
    if let minutes = problem.sameRoom { members.append(.init("sameRoom", .int(minutes))) }
    if let lodging = problem.lodging { members.append(.init("lodging", .int(lodging))) }
    return members + [
      .init("dayStart", .int(problem.dayStart)), .init("dayEnd", .int(problem.dayEnd)),
      .init("walkCost", .int(problem.walkCost)),
    ]
  }

  private static func demands(_ problem: Problem) -> [OrderedJSON.Member] {
    var members: [OrderedJSON.Member] = [
      .init("occurrences", .array(problem.items.map(item))),
      .init("musts", .texts(problem.musts)), .init("skips", .texts(problem.skips)),
      .init("pins", .texts(problem.pins)), .init("drops", .texts(problem.drops)),
      .init("commitments", .array(problem.commitments.map(commitment))),
      .init("breaks", .array(problem.breaks.map(rest))),
      .init("stops", .array(problem.stops.map(stop))),
      .init("limits", limits(problem.limits)),
    ]
    if let spread = problem.spread {
      members.append(.init("spread", ["free": .int(spread.free), "cost": .int(spread.cost)]))
    }
    return members
  }

  private static func numbers(_ values: [Int]) -> OrderedJSON { .array(values.map { .int($0) }) }

  private static func matrix(_ rows: [[Int]]) -> OrderedJSON { .array(rows.map(numbers)) }
}

// The parts, each as one JSON value.
extension ProblemWriter {
  private static func mode(_ mode: Problem.Mode) -> OrderedJSON {
    var members: [OrderedJSON.Member] = [
      .init("name", .string(mode.name)), .init("travel", matrix(mode.travel)),
      .init("walking", matrix(mode.walking)),
    ]
    if let hours = mode.hours { members.append(.init("hours", numbers([hours.from, hours.to]))) }
    return .object(members)
  }

  private static func item(_ item: Problem.Item) -> OrderedJSON {
    var members: [OrderedJSON.Member] = [
      .init("id", .string(item.id)), .init("session", .string(item.session)),
      .init("day", .int(item.day)), .init("start", .int(item.start)), .init("end", .int(item.end)),
      .init("arriveBy", .int(item.arriveBy)), .init("venue", .int(item.venue)),
    ]
    if let room = item.room { members.append(.init("room", .string(room))) }
    members.append(.init("points", .int(item.points)))
    if let type = item.type { members.append(.init("type", .string(type))) }
    if let topic = item.topic { members.append(.init("topic", .string(topic))) }
    return .object(members)
  }

  private static func commitment(_ commitment: Problem.Commitment) -> OrderedJSON {
    [
      "id": .string(commitment.id), "day": .int(commitment.day), "start": .int(commitment.start),
      "end": .int(commitment.end), "venue": .number(commitment.venue),
    ]
  }

  private static func rest(_ rest: Problem.Break) -> OrderedJSON {
    [
      "id": .string(rest.id), "days": numbers(rest.days), "minutes": .int(rest.minutes),
      "from": .int(rest.window.from), "to": .int(rest.window.to),
      "required": .bool(rest.isRequired), "points": .int(rest.points),
    ]
  }

  private static func stop(_ stop: Problem.Stop) -> OrderedJSON {
    let open = stop.open.map { opening -> OrderedJSON in
      [
        "day": .int(opening.day), "from": .int(opening.window.from), "to": .int(opening.window.to),
      ]
    }
    return [
      "id": .string(stop.id), "venue": .int(stop.venue), "minutes": .int(stop.minutes),
      "open": .array(open), "required": .bool(stop.isRequired), "points": .int(stop.points),
    ]
  }

  private static func limits(_ limits: Problem.Limits) -> OrderedJSON {
    var members: [OrderedJSON.Member] = []
    func add(_ name: String, _ value: Int?) {
      if let value { members.append(.init(name, .int(value))) }
    }
    add("sessionsPerDay", limits.sessionsPerDay)
    if !limits.typePerDay.isEmpty {
      let types = limits.typePerDay.sorted { $0.key < $1.key }
      members.append(.init("typePerDay", .object(types.map { .init($0.key, .int($0.value)) })))
    }
    add("walkingPerDay", limits.walkingPerDay)
    add("venueChangesPerDay", limits.venueChangesPerDay)
    return .object(members)
  }
}
