import LegworkFormats
import LegworkModel
import Testing

/// The smallest file with one occurrence; `parts` are written over it or added.
private func file(_ parts: [String: String] = [:], without missing: String? = nil) -> [UInt8] {
  var members = [
    "format": #""legwork-problem""#, "version": "1", "days": "1", "venues": #"["A", "B"]"#,
    "travel": "[[5, 9], [8, 5]]",
    "occurrences":
      #"[{"id": "X-R", "session": "X", "day": 0, "start": 600, "end": 660, "venue": 1, "points": 7}]"#,
  ]
  for (name, value) in parts { members[name] = value }
  if let missing { members[missing] = nil }
  let lines = members.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }
  return Array("{\(lines.joined(separator: ", "))}".utf8)
}

@Suite("Reading problems")
struct ProblemReaderTests {
  @Test("what is left out gets its default")
  func sparse() throws {
    var expected = Problem()
    expected.days = 1
    expected.venues = ["A", "B"]
    expected.travel = [[5, 9], [8, 5]]
    expected.walking = [[5, 9], [8, 5]]
    expected.items = [
      Problem.Item(
        id: "X-R", session: "X", day: 0, start: 600, end: 660, arriveBy: 600, venue: 1, points: 7)
    ]
    #expect(try ProblemReader.read(file()) == expected)
    #expect(try ProblemReader.read(file(["future": "[{}]", "limits": "null"])) == expected)
  }

  @Test("what is written is read back", arguments: [true, false])
  func roundTrip(isFull: Bool) throws {
    let problem = isFull ? Problem.full : Problem.bare
    let text = ProblemWriter.text(problem)
    #expect(try ProblemReader.read(text.utf8) == problem)
    #expect(ProblemWriter.text(try ProblemReader.read(text.utf8)) == text)
  }

  @Test("so are minutes before midnight, as in the night when clocks are turned back")
  func beforeMidnight() throws {
    var problem = Problem.full
    problem.dayStart = -60
    (problem.items[0].start, problem.items[0].arriveBy) = (-50, -55)
    problem.commitments[0].start = -60
    problem.breaks[0].window.from = -45
    problem.stops[0].open[0].window.from = -30
    problem.modes[0].hours?.from = -60
    problem.traffic[0].window.from = -60
    #expect(try ProblemReader.read(ProblemWriter.text(problem).utf8) == problem)
  }

  @Test(
    "a part that has to be there is named",
    arguments: [
      ("format", #""legwork-problem""#), ("version", "1"),
      ("days", "a whole number from 0 to 10000"), ("venues", "a list of names"),
      ("travel", "2 rows of 2 minutes"), ("occurrences", "a list"),
    ])
  func missing(part: String, expected: String) {
    #expect(throws: ProblemFormatError.missing(path: part, expected: expected)) {
      try ProblemReader.read(file(without: part))
    }
  }

  @Test(
    "a wrong value is named with its place",
    arguments: [
      ("version", "2", "version", "2", "1"),
      ("days", "1.5", "days", "1.5", "a whole number from 0 to 10000"),
      ("days", "true", "days", "true", "a whole number from 0 to 10000"),
      ("venues", #"["A", 3]"#, "venues[1]", "3", "text"),
      ("travel", "[[5, 9]]", "travel", "1 rows", "2, one for each venue"),
      ("travel", "[[5, 9], [8]]", "travel[1]", "1 numbers", "2, one for each venue"),
      ("travel", "[[5, -2], [8, 5]]", "travel[0][1]", "-2", "a whole number from -1 to 100000"),
      ("lodging", "2", "lodging", "2", "the index of one of 2 venues, from 0"),
      ("walkCost", "-1", "walkCost", "-1", "a whole number from 0 to 1000000"),
      ("pins", #"["Y"]"#, "pins[0]", "\"Y\"", "the id of one of the occurrences"),
      ("drops", #"["X"]"#, "drops[0]", "\"X\"", "the id of one of the occurrences"),
      (
        "limits", #"{"typePerDay": {"Chalk talk": "2"}}"#, #"limits.typePerDay["Chalk talk"]"#,
        "\"2\"", "a whole number from 0 to 1000000"
      ),
      (
        "tod", "[[0, 60]]", "tod[0]", "a list",
        "[from, to, percent], from not after to, percent from 0 to 10000"
      ),
      (
        "tod", "[[0, 60, -1]]", "tod[0]", "a list",
        "[from, to, percent], from not after to, percent from 0 to 10000"
      ),
      (
        "modes", #"[{"name": "walk", "travel": [[5, 9], [8, 5]]}]"#, "modes[0].name", "\"walk\"",
        "a name not used before, nor walk"
      ),
      (
        "walking", "[[0, -1], [8, 0]]", "walking[0][1]", "-1",
        "0 or more, as travel serves this trip"
      ),
      (
        "stops",
        #"[{"id": "s", "venue": 0, "minutes": 5, "open": [{"day": 1, "from": 0, "to": 9}]}]"#,
        "stops[0].open[0].day", "1", "the index of one of 1 days, from 0"
      ),
    ])
  func wrong(part: String, value: String, path: String, found: String, expected: String) {
    #expect(
      throws: ProblemFormatError.wrong(path: path, found: found, expected: expected)
    ) { try ProblemReader.read(file([part: value])) }
  }

  @Test(
    "a wrong occurrence is named with its place",
    arguments: [
      ("end", "600", "600", "a minute after start, which is 600"),
      ("end", "1e3", "1e3", "a whole number from -1000000 to 1000000"),
      ("day", "1", "1", "the index of one of 1 days, from 0"),
      ("venue", "-1", "-1", "the index of one of 2 venues, from 0"),
      ("arriveBy", "660", "660", "a minute before end, which is 660"),
      ("points", "1000000001", "1000000001", "a whole number from -1000000000 to 1000000000"),
      (
        "points", "99999999999999999999", "99999999999999999999",
        "a whole number from -1000000000 to 1000000000"
      ),
      ("room", "12", "12", "text"), ("id", "12", "12", "text"),
    ])
  func occurrence(key: String, value: String, found: String, expected: String) {
    let good =
      #"{"id": "X-R", "session": "X", "day": 0, "start": 600, "end": 660, "venue": 1, "points": 7"#
    let list = "[\(good)}, \(good), \"id\": \"Y\", \"\(key)\": \(value)}]"
    #expect(
      throws: ProblemFormatError.wrong(
        path: "occurrences[1].\(key)", found: found, expected: expected)
    ) { try ProblemReader.read(file(["occurrences": list])) }
  }

  @Test("two occurrences of one id are refused")
  func duplicate() {
    let one =
      #"{"id": "X-R", "session": "X", "day": 0, "start": 600, "end": 660, "venue": 1, "points": 7}"#
    #expect(
      throws: ProblemFormatError.wrong(
        path: "occurrences[1].id", found: "\"X-R\"", expected: "an id not used before")
    ) { try ProblemReader.read(file(["occurrences": "[\(one), \(one)]"])) }
  }

  @Test("with a lodging the bounds of the day have to be there")
  func dayBounds() {
    #expect(
      throws: ProblemFormatError.missing(
        path: "dayStart", expected: "a whole number from -1000000 to 1000000")
    ) { try ProblemReader.read(file(["lodging": "0"])) }
  }

  @Test(
    "what is not JSON is refused with line and column",
    arguments: [
      ("", 1, 1, "a value", true), ("{\n  \"a\": [1,", 2, 11, "a value", true),
      ("{\"a\": 1\n", 2, 1, "',' or '}'", true), ("[1 2]", 1, 4, "',' or ']'", false),
      ("{\"a\": 01}", 1, 7, "a number without leading zeros", false),
      ("\"abc", 1, 1, "a closing quote", false), ("[1] x", 1, 5, "the end of the file", false),
      ("[\"\\ud800\"]", 1, 5, "a pair of \\u escapes", false), ("nul", 1, 1, "a value", false),
    ])
  func notJSON(text: String, line: Int, column: Int, expected: String, isEnd: Bool) {
    #expect(
      throws: ProblemFormatError.notJSON(
        line: line, column: column, expected: expected, isEnd: isEnd)
    ) { try ProblemReader.read(text.utf8) }
  }

  @Test("text is unescaped")
  func escapes() throws {
    let problem = try ProblemReader.read(file(["name": #""a\"\\\/\n\u00e9\ud83d\ude00""#]))
    #expect(problem.name == "a\"\\/\né😀")
  }
}

extension Problem {
  fileprivate static var bare: Problem {
    var problem = Problem()
    problem.dayEnd = 2000
    return problem
  }

  fileprivate static var full: Problem {
    var problem = Problem()
    problem.name = "A \"week\""
    problem.days = 2
    problem.venues = ["A", "B"]
    problem.travel = [[5, -1], [8, 5]]
    problem.walking = [[0, -1], [8, 0]]
    problem.modes = [
      Mode(
        name: "shuttle", travel: [[-1, 12], [12, -1]], walking: [[-1, 3], [3, -1]],
        hours: TimeWindow(from: 420, to: 1380))
    ]
    problem.traffic = [Traffic(window: TimeWindow(from: 0, to: 960), percent: 135)]
    problem.sameRoom = 0
    problem.lodging = 1
    (problem.dayStart, problem.dayEnd, problem.walkCost) = (240, 1680, 2)
    problem.items = [
      Item(
        id: "X-R", session: "X", day: 1, start: 600, end: 660, arriveBy: 605, venue: 1, room: "Ä 1",
        points: -7, type: "Workshop", topic: "SVS"),
      Item(
        id: "Y", session: "Y", day: 0, start: 1430, end: 1500, arriveBy: 1430, venue: 0, points: 0),
    ]
    (problem.musts, problem.skips) = (["X", "unknown"], ["Z"])
    (problem.pins, problem.drops) = (["X-R"], ["Y"])
    problem.commitments = [
      Commitment(id: "call", day: 0, start: 600, end: 630),
      Commitment(id: "dinner", day: 0, start: 1100, end: 1200, venue: 0),
    ]
    problem.breaks = [
      Break(
        id: "lunch", days: [0, 1], minutes: 45, window: TimeWindow(from: 690, to: 840),
        isRequired: true, points: 25)
    ]
    problem.stops = [
      Stop(
        id: "expo", venue: 0, minutes: 60,
        open: [Stop.Opening(day: 0, window: TimeWindow(from: 600, to: 1080))], isRequired: false,
        points: 40)
    ]
    problem.limits.sessionsPerDay = 6
    problem.limits.typePerDay = ["Workshop": 2, "Chalk talk": 3]
    problem.limits.walkingPerDay = 90
    problem.limits.venueChangesPerDay = 4
    problem.spread = Spread(free: 3, cost: 10)
    return problem
  }
}
