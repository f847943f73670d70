import Testing
import _LegworkTestSupport

@Suite("The one reason why a run cannot be planned")
struct ReasonTests {
  private func event(_ rows: String, _ verbs: [String]...) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("[\(rows)]", to: "catalog.json")
    try scratch.run("new", "event", "--zone", "Europe/Brussels")
    try scratch.run("import", "catalog.json")
    for verb in verbs { _ = try scratch.run(all: verb) }
    return scratch
  }

  private func run(
    _ code: String, _ start: String, _ end: String, at venue: String = "Aula"
  ) -> String {
    #"{"code": "\#(code)", "title": "\#(code)", "start": "2027-03-02T\#(start)", "#
      + #""end": "2027-03-02T\#(end)", "venue": "\#(venue)"}"#
  }

  private func occurrences(_ scratch: Scratch, _ code: String) throws -> [[String: Any]] {
    try JSONText(scratch.run("show", code, "--json").output).objects("occurrences") ?? []
  }

  @Test(
    "is told first by why and show, and nothing is priced",
    arguments: [
      ("A1", "lies outside the day set by day-start and day-end"),
      ("B1", "is marked skip"), ("C1", "is cancelled"),
      (
        "D1",
        "lasts so long that one drops in; with a venue, and marked want or maybe, it is "
          + "offered as a stop"
      ),
      ("E1", "is not the run of its session that is a must"),
    ])
  func reasons(code: String, reason: String) throws {
    let rows = [
      run("A1", "06:30", "08:00"), run("B1", "11:00", "12:00"), run("C1", "11:00", "12:00"),
      run("D1", "09:00", "17:00"), run("E1", "11:00", "12:00"), run("E1-R1", "15:00", "16:00"),
      run("K1", "07:45", "11:30", at: "Barn"),
    ]
    let scratch = try event(
      rows.joined(separator: ","), ["skip", "B1"], ["status", "C1", "cancelled"],
      ["must", "E1-R1"], ["set", "day-start", "7:00"], ["want", "K1"], ["plan"])
    let shown = try #require(try occurrences(scratch, code).first { $0["code"] as? String == code })
    #expect(shown["excluded"] as? String == reason && shown["cost"] as? Int == nil)
    #expect(
      shown["cost"] is [String: Any] == false && (shown["clashes"] as? [Any])?.isEmpty == true)
    guard code != "E1" else { return }
    let why = try JSONText(scratch.run("why", code, "--json").output)
    #expect(why.objects("runs")?.isEmpty == true)
    #expect(
      why.texts("lines")?.first?.hasPrefix("\(code) cannot be in the plan: \(code) \(reason).")
        == true)
  }

  @Test("comes with a way out for what lies outside the day")
  func outside() throws {
    let rows = [run("A1", "06:30", "08:00"), run("B1", "21:30", "23:00")].joined(separator: ",")
    let scratch = try event(rows, ["must", "A1", "B1"])
    let plan = try scratch.run("plan")
    #expect(plan.code == 1)
    #expect(plan.output.contains("legwork set day-start 06:30"), "\(plan.output)")
    #expect(try scratch.run("why", "A1").output.contains("legwork set day-start 06:30"))
    #expect(try scratch.run("why", "B1").output.contains("legwork set day-end 23:00"))
    try scratch.run("set", "day-start", "06:30")
    try scratch.run("set", "day-end", "23:00")
    #expect(try scratch.run("plan").code == 0)
  }

  @Test("holds for what search --free leaves out, too: required stops and limits")
  func free() throws {
    let rows = [run("A1", "10:00", "11:00"), run("B1", "13:00", "14:00", at: "Barn")]
    let scratch = try event(
      rows.joined(separator: ","), ["maybe", "B1"], ["limit", "venue-changes-per-day", "0"],
      [
        "stop", "Expo", "--venue", "Aula", "--minutes", "30", "--open", "11:00-16:00", "--required",
      ],
      ["plan"])
    #expect(try scratch.run("why", "B1").output.contains("cannot be kept beside Expo"))
    let free = try JSONText(scratch.run("search", "--free", "--json").output).objects("matches")
    #expect(free?.map { $0["code"] as? String } == ["A1"])
    // Where the stop can move out of the way, there is room.
    try scratch.run("limit", "venue-changes-per-day", "none")
    let more = try JSONText(scratch.run("search", "--free", "--json").output).objects("matches")
    #expect(more?.map { $0["code"] as? String } == ["A1", "B1"])
  }
}
