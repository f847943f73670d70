public import LegworkModel

/// Reads a problem in the format legwork-problem, version 1.
public struct ProblemReader {
  typealias Failure = ProblemFormatError

  private let days: Int
  private let venues: Int

  /// Reads the bytes of a file; unknown keys are ignored, the first fault is thrown.
  ///
  /// O(bytes).
  public static func read(_ bytes: some Sequence<UInt8>) throws(ProblemFormatError) -> Problem {
    let bytes = Array(bytes)
    let node: JSONNode
    do throws(JSONNodeReader.Fault) {
      node = try JSONNodeReader.read(bytes)
    } catch {
      throw notJSON(error, bytes)
    }
    let fields = try ProblemFields(node)
    try checkHeader(fields)
    let days = try fields.int("days", in: 0...10_000)
    let venues = try fields.required("venues", "a list of names") { node throws(Failure) in
      try node.list { name throws(Failure) in try name.text() }
    }
    return try ProblemReader(days: days, venues: venues.count).problem(fields, venues: venues)
  }

  private static func notJSON(
    _ fault: JSONNodeReader.Fault, _ bytes: [UInt8]
  ) -> ProblemFormatError {
    let before = bytes[..<min(fault.offset, bytes.count)]
    let newline = UInt8(ascii: "\n")
    let lineStart = before.lastIndex(of: newline).map { $0 + 1 } ?? 0
    return .notJSON(
      line: 1 + before.count { $0 == newline }, column: 1 + before.count - lineStart,
      expected: fault.expected, isEnd: fault.offset >= bytes.count)
  }

  private static func checkHeader(_ fields: ProblemFields) throws(Failure) {
    try fields.required("format", "\"legwork-problem\"") { node throws(Failure) in
      guard node == .string("legwork-problem") else { throw node.isNot("\"legwork-problem\"") }
    }
    try fields.required("version", "1") { node throws(Failure) in
      guard node == .int(1) else { throw node.isNot("1") }
    }
  }

  private func problem(_ fields: ProblemFields, venues names: [String]) throws(Failure) -> Problem {
    var problem = Problem()
    problem.name = try fields.optionalText("name") ?? ""
    problem.days = days
    problem.venues = names
    try ProblemReader.readTravel(fields, size: venues, into: &problem)
    problem.lodging = try fields.optional("lodging", venue)
    if problem.lodging != nil {
      problem.dayStart = try fields.int("dayStart", in: ProblemReader.moments)
      problem.dayEnd = try fields.int("dayEnd", in: ProblemReader.moments)
    } else {
      problem.dayStart = try fields.optionalInt("dayStart", in: ProblemReader.moments) ?? 0
      problem.dayEnd = try fields.optionalInt("dayEnd", in: ProblemReader.moments) ?? 1440
    }
    problem.walkCost = try fields.optionalInt("walkCost", in: ProblemReader.counts) ?? 0
    problem.items = try fields.required("occurrences", "a list") { node throws(Failure) in
      try node.list(item)
    }
    problem.commitments = try fields.list("commitments", commitment)
    problem.breaks = try fields.list("breaks", rest)
    problem.stops = try fields.list("stops", stop)
    try readDemands(fields, into: &problem)
    problem.limits = try fields.optional("limits", limits) ?? Problem.Limits()
    problem.spread = try fields.optional("spread", spread)
    try unique(problem.items.map(\.id), "occurrences")
    try unique(problem.commitments.map(\.id), "commitments")
    try unique(problem.breaks.map(\.id), "breaks")
    try unique(problem.stops.map(\.id), "stops")
    return problem
  }

  private func readDemands(_ fields: ProblemFields, into problem: inout Problem) throws(Failure) {
    let known = Set(problem.items.map(\.id))
    func occurrence(_ node: JSONNode) throws(Failure) -> String {
      let id = try node.text()
      guard known.contains(id) else { throw node.isNot("the id of one of the occurrences") }
      return id
    }
    problem.musts = once(try fields.list("musts") { node throws(Failure) in try node.text() })
    problem.skips = once(try fields.list("skips") { node throws(Failure) in try node.text() })
    problem.pins = once(try fields.list("pins", occurrence))
    problem.drops = once(try fields.list("drops", occurrence))
  }

  private func once<Value: Hashable>(_ names: [Value]) -> [Value] {
    var seen = Set<Value>()
    return names.filter { seen.insert($0).inserted }
  }

  private func unique(_ ids: [String], _ list: String) throws(Failure) {
    var seen = Set<String>()
    for (index, id) in ids.enumerated() where !seen.insert(id).inserted {
      throw .wrong(
        path: "\(list)[\(index)].id", found: "\"\(id)\"", expected: "an id not used before")
    }
  }

  /// Minutes from a day's midnight; before 0 in the night when clocks are changed.
  static let moments = -1_000_000...1_000_000
  static let minutes = 0...1_000_000
  static let counts = 0...1_000_000
  static let points = OccurrencePoints.range
}

// The parts, each from one JSON value.
extension ProblemReader {
  private func day(_ node: JSONNode) throws(Failure) -> Int {
    guard case .int(let day) = node, (0..<days).contains(day) else {
      throw node.isNot("the index of one of \(days) days, from 0")
    }
    return day
  }

  private func venue(_ node: JSONNode) throws(Failure) -> Int {
    guard case .int(let venue) = node, (0..<venues).contains(venue) else {
      throw node.isNot("the index of one of \(venues) venues, from 0")
    }
    return venue
  }

  private func day(of fields: ProblemFields) throws(Failure) -> Int {
    try fields.required("day", "the index of a day", day)
  }

  private func venue(of fields: ProblemFields) throws(Failure) -> Int {
    try fields.required("venue", "the index of a venue", venue)
  }

  /// Two minutes of a day, the second after the first.
  private func stretch(
    _ fields: ProblemFields, _ first: String, _ second: String
  ) throws(Failure) -> TimeWindow {
    let from = try fields.int(first, in: ProblemReader.moments)
    let to = try fields.int(second, in: ProblemReader.moments)
    guard from < to else {
      throw .wrong(
        path: second, found: String(to), expected: "a minute after \(first), which is \(from)")
    }
    return TimeWindow(from: from, to: to)
  }

  private func item(_ node: JSONNode) throws(Failure) -> Problem.Item {
    let fields = try ProblemFields(node)
    let time = try stretch(fields, "start", "end")
    let arriveBy = try fields.optionalInt("arriveBy", in: ProblemReader.moments) ?? time.from
    guard arriveBy < time.to else {
      throw .wrong(
        path: "arriveBy", found: String(arriveBy),
        expected: "a minute before end, which is \(time.to)")
    }
    return Problem.Item(
      id: try fields.text("id"), session: try fields.text("session"), day: try day(of: fields),
      start: time.from, end: time.to, arriveBy: arriveBy, venue: try venue(of: fields),
      room: try fields.optionalText("room"),
      points: try fields.int("points", in: ProblemReader.points),
      type: try fields.optionalText("type"), topic: try fields.optionalText("topic"))
  }

  private func commitment(_ node: JSONNode) throws(Failure) -> Problem.Commitment {
    let fields = try ProblemFields(node)
    let time = try stretch(fields, "start", "end")
    return Problem.Commitment(
      id: try fields.text("id"), day: try day(of: fields), start: time.from, end: time.to,
      venue: try fields.optional("venue", venue))
  }

  private func rest(_ node: JSONNode) throws(Failure) -> Problem.Break {
    let fields = try ProblemFields(node)
    return Problem.Break(
      id: try fields.text("id"),
      days: try fields.required("days", "a list of day indices") { node throws(Failure) in
        once(try node.list(day))
      },
      minutes: try fields.int("minutes", in: 1...1_000_000),
      window: try stretch(fields, "from", "to"), isRequired: try fields.flag("required"),
      points: try fields.optionalInt("points", in: ProblemReader.points) ?? 0)
  }

  private func stop(_ node: JSONNode) throws(Failure) -> Problem.Stop {
    let fields = try ProblemFields(node)
    return Problem.Stop(
      id: try fields.text("id"), venue: try venue(of: fields),
      minutes: try fields.int("minutes", in: 1...1_000_000),
      open: try fields.required("open", "a list of opening hours") { node throws(Failure) in
        try node.list(opening)
      },
      isRequired: try fields.flag("required"),
      points: try fields.optionalInt("points", in: ProblemReader.points) ?? 0)
  }

  private func opening(_ node: JSONNode) throws(Failure) -> Problem.Stop.Opening {
    let fields = try ProblemFields(node)
    return Problem.Stop.Opening(
      day: try day(of: fields), window: try stretch(fields, "from", "to"))
  }

  private func limits(_ node: JSONNode) throws(Failure) -> Problem.Limits {
    let fields = try ProblemFields(node)
    var limits = Problem.Limits()
    limits.sessionsPerDay = try fields.optionalInt("sessionsPerDay", in: ProblemReader.counts)
    limits.walkingPerDay = try fields.optionalInt("walkingPerDay", in: ProblemReader.counts)
    limits.venueChangesPerDay = try fields.optionalInt(
      "venueChangesPerDay", in: ProblemReader.counts)
    limits.typePerDay =
      try fields.optional("typePerDay") { node throws(Failure) in
        guard case .object(let members) = node else { throw node.isNot("an object") }
        var counts: [String: Int] = [:]
        for member in members where member.value != .null {
          do throws(Failure) {
            counts[member.name] = try member.value.int(in: ProblemReader.counts)
          } catch {
            throw error.inside("[\"\(member.name)\"]")
          }
        }
        return counts
      } ?? [:]
    return limits
  }

  private func spread(_ node: JSONNode) throws(Failure) -> Problem.Spread {
    let fields = try ProblemFields(node)
    return Problem.Spread(
      free: try fields.int("free", in: ProblemReader.counts),
      cost: try fields.int("cost", in: ProblemReader.counts))
  }
}
