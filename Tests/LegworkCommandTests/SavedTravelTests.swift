import Testing
import _LegworkTestSupport

@Suite("The travel times of a saved plan")
struct SavedTravelTests {
  /// Aula ── walk 18, on a bad day 25 ── Barn: B1 begins there half an hour after A1, and has a seat
  /// that lapses ten minutes before.
  private func planned(_ estimate: String) throws -> Scratch {
    let scratch = try Scratch()
    let runs = [
      ("A1", "09:00", "10:00", "Aula"), ("B1", "10:30", "11:00", "Barn"),
      ("B2", "14:30", "15:00", "Barn"),
    ]
    let rows = runs.map { code, start, end, venue in
      #"{"code": "\#(code)", "title": "\#(code)", "start": "2027-03-02T\#(start)", "#
        + #""end": "2027-03-02T\#(end)", "venue": "\#(venue)", "status": "reserved"}"#
    }
    try scratch.write("[\(rows.joined(separator: ","))]", to: "catalog.json")
    try scratch.write(
      "from,to,mode,low,likely,high,walking\nAula,Barn,walk,10,18,25,18\n", to: "travel.csv")
    try scratch.run("new", "event", "--zone", "Europe/Brussels")
    try scratch.run("import", "catalog.json")
    try scratch.run("travel", "import", "travel.csv")
    try scratch.run("want", "A1", "B2")
    try scratch.run("maybe", "B1")
    try #require(scratch.run("plan", "--travel", estimate).code == 0)
    return scratch
  }

  private func attend(_ scratch: Scratch, _ arguments: String...) throws -> [String]? {
    try JSONText(scratch.run(all: arguments + ["--json"]).output).texts("attend")
  }

  @Test("are those of all that is told of it")
  func told() throws {
    let scratch = try planned("high")
    #expect(try attend(scratch, "itinerary") == ["A1", "B2"])
    let why = try scratch.run("why", "B1").output
    #expect(why.contains("B1 Tue 2027-03-02 10:30–11:00 at Barn is not in the plan"), "\(why)")
    let show = try scratch.run("show", "B1").output
    #expect(show.contains("costs 22 points") && show.contains("A1 → B1"), "\(show)")
    #expect(try scratch.run("search", "--free").output == "Nothing matches.\n")
    #expect(try scratch.run("check").code == 0)
    #expect(try scratch.run("check", "A1", "B1").code == 1)
  }

  @Test("are those of plans that adjust it; a plan made anew has those of the setting")
  func adjusted() throws {
    let scratch = try planned("high")
    #expect(try attend(scratch, "pin", "B2") == ["A1", "B2"])
    #expect(try attend(scratch, "unpin", "B2") == ["A1", "B2"])
    #expect(try attend(scratch, "plan", "--least-change", "--tolerance", "0") == ["A1", "B2"])
    #expect(try attend(scratch, "plan") == ["A1", "B1", "B2"])
    #expect(try attend(scratch, "pin", "B2") == ["A1", "B1", "B2"])
    #expect(
      try attend(scratch, "plan", "--least-change", "--travel", "high", "--tolerance", "0")
        == ["A1", "B2"])
  }

  @Test("are those of the setting once that is changed")
  func setting() throws {
    let scratch = try planned("likely")
    try scratch.run("set", "travel", "high")
    #expect(
      try scratch.run("why", "B1").output.contains("is not in the best plan as things are now"))
    #expect(try scratch.run("check").code == 1)
    #expect(try attend(scratch, "pin", "B2") == ["A1", "B2"])
  }
}
