import Foundation
import Testing

@Suite("The saved plan is told alike by every verb")
struct OpenHouseTests {
  /// Two talks in halls far apart, and a lounge that is open all day between them.
  private static let catalog = """
    code,title,venue,start,end
    AAA101,One,North,2026-12-01T09:00,2026-12-01T10:00
    DEV401,Lounge: all day,Middle,2026-12-01T09:00,2026-12-01T17:00
    BBB201,Two,South,2026-12-01T14:00,2026-12-01T15:00
    CCC301,Three,South,2026-12-01T14:30,2026-12-01T15:30
    """

  private func event() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(Self.catalog, to: "catalog.csv")
    try scratch.run("new", "event", "--zone", "UTC")
    try #require(scratch.run("import", "catalog.csv").code == 0)
    for (from, to, minutes) in [
      ("North", "Middle", "10"), ("Middle", "South", "10"), ("North", "South", "12"),
    ] {
      try #require(scratch.run("travel", "set", from, to, minutes).code == 0)
    }
    return scratch
  }

  /// A plan's document without what the search alone knows.
  private func facts(_ text: String) throws -> String {
    let document = try JSONSerialization.jsonObject(with: Data(text.utf8))
    var plan = try #require(document as? [String: Any])
    for key in ["statistics", "weakest", "warnings", "explanation", "remedies"] { plan[key] = nil }
    let data = try JSONSerialization.data(
      withJSONObject: plan, options: [.prettyPrinted, .sortedKeys])
    return String(decoding: data, as: UTF8.self)
  }

  @Test(
    "plan and itinerary are one document", arguments: ["want", "must"])
  func oneDocument(mark: String) throws {
    let scratch = try event()
    try scratch.run("want", "AAA101", "DEV401")
    try scratch.run(mark, "BBB201", "CCC301")
    let plan = try scratch.run("plan", "--json").output
    #expect(plan.contains("DEV401 Lounge: all day"))
    #expect(try facts(scratch.run("itinerary", "--json").output) == facts(plan))
    let musts = try scratch.run("itinerary").output.contains("Musts attended: 1 of 2")
    #expect(musts == (mark == "must"))
  }

  @Test("a stop at an open house has its place in every form")
  func forms() throws {
    let scratch = try event()
    try scratch.run("want", "AAA101", "BBB201", "DEV401")
    try scratch.run("plan")
    let text = try scratch.run("itinerary").output
    #expect(text.contains("2 sessions, 20 min on foot, 2 venue changes"), "\(text)")
    #expect(!text.contains("not known"), "\(text)")
    let table = try scratch.run("itinerary", "--format", "csv").output
    #expect(table.contains(",stop,,DEV401 Lounge: all day,Middle,"), "\(table)")
    #expect(try scratch.run("itinerary", "--format", "markdown").output.contains("Middle"))
  }

  @Test("an exported plan is checked with its stops", arguments: ["ics", "json", "csv"])
  func exported(ending: String) throws {
    let scratch = try event()
    try scratch.run("want", "AAA101", "BBB201", "DEV401")
    try scratch.run("plan")
    try scratch.run("itinerary", "-o", "mine.\(ending)")
    let known = try JSONText(scratch.run("check", "mine.\(ending)", "--json").output)
    #expect(known.number("walkingMinutes") == 20)
    #expect(known.objects("violations")?.map { $0["kind"] as? String } == [])
    // A stop that is wanted no more still takes its time, at its place.
    try scratch.run("clear", "DEV401")
    let other = try JSONText(scratch.run("check", "mine.\(ending)", "--json").output)
    #expect(other.number("walkingMinutes") == 20)
  }

  @Test("why and show tell of the stop, planned or not")
  func explained() throws {
    let scratch = try event()
    try scratch.run("want", "AAA101", "BBB201", "DEV401")
    try scratch.run("plan")
    let why = try scratch.run("why", "DEV401").output
    #expect(
      why
        == "DEV401 is in the plan as a stop, Tue 2026-12-01 10:10–10:55 at Middle, and brings 52 points.\n"
    )
    let reason = try JSONText(scratch.run("why", "DEV401", "--json").output)
    #expect(reason.number("brings") == 52)
    #expect(reason.text("code") == "DEV401")
    let shown = try scratch.run("show", "DEV401").output
    #expect(shown.contains("in the plan as a stop, Tue 10:10–10:55"), "\(shown)")
    #expect(!shown.contains("overlap"), "\(shown)")
    try scratch.run("want", "DEV401", "--points", "1")
    try scratch.run("plan")
    let out = try scratch.run("why", "DEV401").output
    #expect(
      out.contains("the best plan with a stop of 45 min at Middle has 7 points fewer"), "\(out)")
    #expect(try scratch.run("show", "DEV401").output.contains("offered as a stop of 45 min"))
    try scratch.run("clear", "DEV401")
    try scratch.run("rule", "add", "title:lounge", "5")
    #expect(try scratch.run("why", "DEV401").output.contains("it is offered as a stop"))
  }
}
